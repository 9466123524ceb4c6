package entaku.steps.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.undo.Undo;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsensusTest {
    private final Hall hall = hall(Names.SHOWN);
    private final String proposal = hall.leads(new Consensus.Draft("ベンチを置く", null));

    private static Hall hall(Names names) {
        return Hall.with(Hall.step("agree", "consensus", names, Map.of("levels", Everywhere.LEVELS)))
                .participants(6)
                .seat("scribe", Role.SCRIBE, "1");
    }

    private Map<String, Object> shown() {
        return hall.sees("proposal/" + proposal);
    }

    private Map<String, Object> answers() {
        return hall.sees("answers/" + proposal);
    }

    private Map<String, Object> result() {
        return Hall.fields((Record) shown().get("result"));
    }

    private void ask() {
        hall.leads(new Consensus.Ask(proposal));
    }

    private void answer(String seat, String level, String reason) {
        hall.does(seat, new Consensus.Answer(proposal, level, reason, null));
    }

    private void close() {
        hall.leads(new Consensus.CloseAsking(proposal));
    }

    @Test
    void the_result_shows_when_asking_ends_and_not_before() {
        ask();
        answer("p1", "full", null);
        answer("p2", "fine", null);
        answer("p3", "no", "夜が心配");
        assertThat(answers()).containsEntry("n", 3).containsEntry("hands", null);
        assertThat(shown()).containsEntry("result", null).containsEntry("reasons", List.of());
        close();
        assertThat(result())
                .containsEntry("counts", Map.of("full", 1, "fine", 1, "no", 1))
                .containsEntry("total", 3)
                .containsEntry("lives", 2)
                .containsEntry("median", "fine");
        assertThat(shown().get("reasons")).asString().contains("夜が心配", "seat=p3");
        assertThat(hall.refusal("p4", new Consensus.Answer(proposal, "full", null, null)))
                .isEqualTo("not-asking");
    }

    @Test
    void of_two_in_the_middle_the_one_who_agrees_less_counts() {
        ask();
        answer("p1", "full", null);
        answer("p2", "full", null);
        answer("p3", "no", null);
        answer("p4", "no", null);
        close();
        assertThat(result()).containsEntry("median", "no");
    }

    @Test
    void those_who_agree_least_are_heard_first() {
        ask();
        answer("p1", "full", "いいと思う");
        answer("p2", "fine", "まあいい");
        answer("p3", "no", "こまる");
        close();
        assertThat(shown().get("reasons")).asString().containsSubsequence("こまる", "まあいい", "いいと思う");
    }

    @Test
    void a_new_wording_is_asked_anew_and_the_old_one_stays_readable() {
        ask();
        for (String seat : List.of("p1", "p2", "p3")) answer(seat, "full", null);
        close();
        hall.leads(new Consensus.Reword(proposal, "ベンチを二つ置く", "一つでは足りない"));
        assertThat(shown())
                .containsEntry("state", "draft")
                .containsEntry("version", 2)
                .containsEntry("result", null);
        assertThat(answers()).as("nobody has answered").isNull();
        assertThat(shown().get("wording")).asString().contains("ベンチを置く", "一つでは足りない");
        assertThat(hall.own("p1", "answer/" + proposal)).isNull();
        ask();
        assertThat(hall.refusal("p1", new Consensus.Answer(proposal, "full", null, 1)))
                .isEqualTo("stale");
        hall.does("p1", new Consensus.Answer(proposal, "fine", null, 2));
    }

    @Test
    void a_rewording_taken_back_brings_the_answers_back() {
        ask();
        for (String seat : List.of("p1", "p2", "p3")) answer(seat, "full", null);
        close();
        hall.leads(new Consensus.Reword(proposal, "ベンチを二つ置く", null));
        hall.undo();
        assertThat(shown()).containsEntry("version", 1).containsEntry("state", "closed");
        assertThat(answers()).containsEntry("n", 3);
        assertThat(hall.own("p1", "answer/" + proposal)).containsEntry("level", "full");
    }

    @Test
    void undo_takes_no_answer_away() {
        hall.leads(new Consensus.Reword(proposal, "ベンチを二つ置く", null));
        ask();
        answer("p1", "full", null);
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(answers()).as("neither asking nor wording is undone").containsEntry("n", 1);
        assertThat(shown()).containsEntry("version", 2).containsEntry("state", "asking");
    }

    @Test
    void fewer_than_three_answers_show_neither_result_nor_reasons() {
        ask();
        answer("p1", "no", "こわい");
        answer("p2", "full", null);
        close();
        assertThat(result()).containsEntry("withheld", true).containsEntry("counts", Map.of());
        assertThat(shown()).containsEntry("reasons", List.of());
    }

    @Test
    void a_late_answer_cannot_be_found_by_subtraction() {
        ask();
        for (String seat : List.of("p1", "p2", "p3")) answer(seat, "full", null);
        close();
        hall.undo();
        answer("p4", "no", null);
        close();
        assertThat(result()).containsEntry("withheld", true);
    }

    @Test
    void hands_count_at_their_level() {
        ask();
        hall.does("scribe", new Consensus.EnterHands(proposal, "fine", 4));
        hall.does("scribe", new Consensus.EnterHands(proposal, "fine", 3));
        assertThat(answers()).containsEntry("hands", 3);
        assertThat(hall.own("scribe", "hands/" + proposal)).containsEntry("counts", Map.of("fine", 3));
        assertThat(hall.own("p1", "hands/" + proposal)).isNull();
        assertThat(hall.refusal("p1", new Consensus.EnterHands(proposal, "fine", 1)))
                .isEqualTo("not-your-role");
        close();
        assertThat(result())
                .containsEntry("counts", Map.of("full", 0, "fine", 3, "no", 0))
                .containsEntry("total", 3);
    }

    @Test
    void the_room_settles_on_conditions_and_can_take_it_back() {
        assertThat(hall.refusal(Hall.FACILITATOR, new Consensus.Settle(proposal, true, null)))
                .isEqualTo("not-closed");
        ask();
        close();
        hall.leads(new Consensus.Settle(proposal, true, List.of("夜は照らす")));
        assertThat(shown()).containsEntry("state", "agreed").containsEntry("conditions", List.of("夜は照らす"));
        assertThat(hall.produced("agree")).containsEntry("agreements", 1);
        hall.undo();
        assertThat(shown()).containsEntry("state", "closed").containsEntry("conditions", List.of());
    }

    @Test
    void a_withdrawn_proposal_stays_readable_and_can_return() {
        hall.leads(new Consensus.Withdraw(proposal));
        assertThat(shown()).containsEntry("state", "withdrawn");
        assertThat(hall.produced("agree")).containsEntry("proposals", 0);
        assertThat(hall.refusal(Hall.FACILITATOR, new Consensus.Reword(proposal, "別", null)))
                .isEqualTo("withdrawn");
        hall.undo();
        assertThat(shown()).containsEntry("state", "draft");
    }

    @Test
    void an_author_words_a_draft_until_the_room_is_asked() {
        String own = hall.does("p1", new Consensus.Draft("花を植える", null));
        hall.does("p1", new Consensus.Reword(own, "花と木を植える", null));
        assertThat(hall.refusal("p2", new Consensus.Reword(own, "花", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p2", new Consensus.Withdraw(own))).isEqualTo("not-your-role");
        hall.leads(new Consensus.Ask(own));
        assertThat(hall.refusal("p1", new Consensus.Reword(own, "花", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Consensus.Draft("木", List.of("nothing"))))
                .isEqualTo("no-such-item");
    }

    @Test
    void where_names_are_hidden_reasons_stand_alone() {
        Hall quiet = hall(Names.HIDDEN);
        String id = quiet.leads(new Consensus.Draft("ベンチ", null));
        quiet.leads(new Consensus.Ask(id));
        for (String seat : List.of("p1", "p2", "p3"))
            quiet.does(seat, new Consensus.Answer(id, "no", "こまる " + seat.length(), 1));
        quiet.leads(new Consensus.CloseAsking(id));
        assertThat(quiet.sees("proposal/" + id).get("reasons")).asString().contains("こまる", "who=null");
    }
}
