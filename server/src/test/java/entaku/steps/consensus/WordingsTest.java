package entaku.steps.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Step.Names;
import entaku.session.undo.Undo;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What belongs to one wording of a proposal goes and comes with it. */
class WordingsTest {
    private final Hall hall = Hall.with(
                    Hall.step("agree", "consensus", Names.SHOWN, Map.of("levels", Everywhere.LEVELS)))
            .participants(3)
            .seat("scribe", Role.SCRIBE, "1");
    private final String proposal = hall.leads(new Consensus.Draft("ベンチを置く", null));

    @Test
    void hands_counted_for_a_wording_go_from_the_phone_of_who_counted_them_when_it_is_taken_back() {
        hall.leads(new Consensus.Reword(proposal, "ベンチを二つ置く", null));
        hall.leads(new Consensus.Ask(proposal));
        for (int hands : new int[] {3, 0}) hall.does("scribe", new Consensus.EnterHands(proposal, "full", hands));
        hall.leads(new Undo.TakeBack());
        SessionState before = hall.state();
        hall.leads(new Undo.TakeBack());
        Accepted last = hall.log().get(hall.log().size() - 1);
        assertThat(Hall.patch(before, hall.state(), last, Layer.own("scribe")).gone())
                .containsExactly("agree:hands/" + proposal);
    }
}
