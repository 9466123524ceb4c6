package entaku.steps.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.seats.Seats;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandsTakenOverTest {
    private final Hall hall = Hall.with(
                    Hall.step("agree", "consensus", Names.HIDDEN, Map.of("levels", Everywhere.LEVELS)))
            .participants(3)
            .seat("scribe", Role.SCRIBE, "1");
    private final String proposal = hall.leads(new Consensus.Draft("ベンチを置く", null));

    @Test
    void hands_of_one_who_counts_no_longer_are_taken_over_and_count_once() {
        hall.leads(new Consensus.Ask(proposal));
        hall.does("scribe", new Consensus.EnterHands(proposal, "fine", 4));
        hall.does("scribe", new Consensus.EnterHands(proposal, "no", 1));
        hall.leads(new Consensus.EnterHands(proposal, "fine", 2));
        hall.conduct(new Seats.GiveRole("scribe", Role.OBSERVER));
        hall.leads(new Consensus.TakeOverHands(proposal));
        assertThat(hall.own(Hall.FACILITATOR, "hands/" + proposal)).containsEntry("counts", Map.of("fine", 6, "no", 1));
        assertThat(hall.own("scribe", "hands/" + proposal)).isNull();
        assertThat(hall.sees("n/" + proposal)).containsEntry("hands", 7);
        hall.undo();
        assertThat(hall.own("scribe", "hands/" + proposal)).containsEntry("counts", Map.of("fine", 4, "no", 1));
        assertThat(hall.sees("n/" + proposal)).containsEntry("hands", 7);
        hall.leads(new Consensus.CloseAsking(proposal));
        assertThat(hall.refusal(Hall.FACILITATOR, new Consensus.TakeOverHands(proposal)))
                .isEqualTo("not-asking");
    }
}
