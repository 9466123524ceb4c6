package entaku.steps.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.mathematics.tally.Band;
import entaku.record.Proceedings;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Told;
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
                .participants(12)
                .seat("scribe", Role.SCRIBE, "1");
    }

    private Map<String, Object> shown() {
        return hall.sees("proposal/" + proposal);
    }

    private Map<String, Object> answers() {
        return hall.sees("n/" + proposal);
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

    private void answer(int from, int to, String level) {
        for (int i = from; i <= to; i++) answer("p" + i, level, null);
    }

    private static Band band(int count, String... levels) {
        return new Band(List.of(levels), count);
    }

    private void close() {
        hall.leads(new Consensus.CloseAsking(proposal));
    }

    @Test
    void the_result_shows_when_asking_ends_and_not_before() {
        ask();
        answer(1, 4, "full");
        answer(5, 8, "fine");
        answer(9, 11, "no");
        answer("p9", "no", "夜が心配");
        assertThat(answers()).containsEntry("n", 11).containsEntry("hands", null);
        assertThat(shown()).containsEntry("result", null).containsEntry("reasons", null);
        close();
        assertThat(result())
                .containsEntry("bands", List.of(band(4, "full"), band(4, "fine"), band(3, "no")))
                .containsEntry("total", 11)
                .containsEntry("lives", 8)
                .containsEntry("median", List.of("fine"));
        assertThat(shown().get("reasons")).asString().contains("夜が心配", "seat=p9");
        assertThat(hall.refusal("p4", new Consensus.Answer(proposal, "full", null, null)))
                .isEqualTo("not-asking");
    }

    @Test
    void of_two_in_the_middle_the_one_who_agrees_less_counts() {
        ask();
        answer(1, 3, "full");
        answer(4, 6, "no");
        close();
        assertThat(result()).containsEntry("median", List.of("no"));
    }

    @Test
    void those_who_agree_least_are_heard_first() {
        ask();
        answer(1, 3, "full");
        answer(4, 6, "fine");
        answer(7, 9, "no");
        answer("p1", "full", "いいと思う");
        answer("p4", "fine", "まあいい");
        answer("p7", "no", "こまる");
        close();
        assertThat(shown().get("reasons")).asString().containsSubsequence("こまる", "まあいい", "いいと思う");
    }

    @Test
    void one_who_stands_alone_is_counted_with_the_neighbours_and_so_are_the_reasons() {
        ask();
        answer(1, 5, "full");
        answer(6, 9, "fine");
        answer("p6", "fine", "あめの日は?");
        answer("p10", "no", "よるがこわい");
        close();
        assertThat(result())
                .containsEntry("bands", List.of(band(5, "full"), band(5, "fine", "no")))
                .containsEntry("total", 10)
                .containsEntry("lives", null)
                .containsEntry("median", List.of("fine", "no"));
        assertThat(shown().get("reasons"))
                .asString()
                .containsSubsequence("levels=[fine, no], text=あめの日は?", "levels=[fine, no], text=よるがこわい");
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
    void whoever_has_read_an_older_wording_neither_overwrites_nor_withdraws_the_new_one() {
        hall.leads(new Consensus.Reword(proposal, "ベンチを二つ置く", null, 1));
        assertThat(hall.refusal(Hall.FACILITATOR, new Consensus.Reword(proposal, "ベンチを三つ置く", null, 1)))
                .isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Consensus.Withdraw(proposal, 1)))
                .isEqualTo("stale");
        assertThat(shown()).containsEntry("version", 2).containsEntry("text", "ベンチを二つ置く");
        hall.leads(new Consensus.Withdraw(proposal, 2));
        assertThat(shown()).containsEntry("state", "withdrawn");
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
        assertThat(answers()).as("neither asking nor wording is undone").containsEntry("few", true);
        assertThat(shown()).containsEntry("version", 2).containsEntry("state", "asking");
    }

    @Test
    void fewer_than_three_answers_show_neither_result_nor_reasons() {
        ask();
        answer("p1", "no", "こわい");
        answer("p2", "full", null);
        close();
        assertThat(result()).containsEntry("withheld", true).containsEntry("total", 0);
        assertThat(result()).containsEntry("bands", List.of(band(0, "full"), band(0, "fine"), band(0, "no")));
        assertThat(shown()).containsEntry("reasons", null);
    }

    @Test
    void how_many_have_answered_is_told_no_finer_than_is_promised() {
        ask();
        answer(1, 2, "full");
        assertThat(answers()).containsEntry("n", null).containsEntry("few", true);
        answer("p3", "full", null);
        assertThat(answers()).containsEntry("n", 3).containsEntry("few", false);
    }

    @Test
    void a_late_answer_cannot_be_found_by_subtraction() {
        ask();
        answer(1, 3, "full");
        close();
        hall.undo();
        answer(1, 3, "full");
        answer("p4", "no", null);
        close();
        assertThat(result()).containsEntry("withheld", true);
    }

    @Test
    void those_who_answer_later_are_shown_once_they_are_enough_by_themselves() {
        ask();
        answer(1, 3, "full");
        close();
        hall.undo();
        answer(1, 3, "full");
        answer(4, 5, "no");
        answer("p6", "fine", null);
        close();
        assertThat(result()).as("one of three is alone").containsEntry("withheld", true);
        hall.undo();
        answer("p6", "no", null);
        close();
        assertThat(result()).containsEntry("bands", List.of(band(3, "full"), band(0, "fine"), band(3, "no")));
    }

    @Test
    void once_a_result_was_shown_taking_it_back_asks_anew() {
        ask();
        answer(1, 3, "full");
        answer("p3", "full", "よい");
        hall.does("scribe", new Consensus.EnterHands(proposal, "no", 2));
        close();
        hall.undo();
        assertThat(shown())
                .containsEntry("state", "asking")
                .containsEntry("vote", 2)
                .containsEntry("result", null);
        assertThat(answers()).isNull();
        assertThat(hall.own("p1", "answer/" + proposal)).isNull();
        assertThat(hall.own("scribe", "hands/" + proposal)).isNull();
        assertThat(hall.refusal("p1", new Consensus.Answer(proposal, "full", null, 1, 1)))
                .as("an answer to the vote before, sent late")
                .isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Consensus.EnterHands(proposal, "no", 2, 1, 1)))
                .isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Consensus.CloseAsking(proposal, 1, 1)))
                .isEqualTo("stale");
        answer("p4", "no", "さむい");
        close();
        assertThat(result()).as("of one alone").containsEntry("withheld", true);
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        var acts = record.visits().get(record.visits().size() - 1).lines().stream()
                .map(Told.Passage::act)
                .toList();
        assertThat(acts).containsSubsequence("asking-closed", "reason", "asking-renewed", "asking-withheld");
        assertThat(record.proposals().get(0).support().vote()).isEqualTo(2);
    }

    @Test
    void taking_the_closing_back_before_anything_was_shown_keeps_every_answer() {
        ask();
        answer(1, 2, "full");
        close();
        hall.undo();
        assertThat(shown()).containsEntry("state", "asking").containsEntry("vote", null);
        assertThat(hall.own("p1", "answer/" + proposal)).containsEntry("level", "full");
        answer("p3", "full", null);
        close();
        assertThat(result()).containsEntry("withheld", false).containsEntry("total", 3);
    }

    @Test
    void hands_are_shown_while_the_phones_beside_them_are_too_few() {
        ask();
        answer("p1", "no", "こわい");
        answer("p2", "full", null);
        hall.does("scribe", new Consensus.EnterHands(proposal, "full", 40));
        hall.does("scribe", new Consensus.EnterHands(proposal, "no", 1));
        close();
        assertThat(result())
                .containsEntry("withheld", true)
                .containsEntry("byHand", Map.of("full", 40, "no", 1))
                .containsEntry("total", 41)
                .containsEntry("lives", 40)
                .containsEntry("median", List.of());
        assertThat(result().get("bands")).asString().contains("count=40, hands=40", "count=1, hands=1");
        assertThat(answers()).containsEntry("few", true);
        assertThat(shown()).containsEntry("reasons", null);
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
                .containsEntry("bands", List.of(band(0, "full"), new Band(List.of("fine"), 3, 3), band(0, "no")))
                .containsEntry("byHand", Map.of("fine", 3))
                .containsEntry("withheld", false)
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
        assertThat(shown()).containsEntry("state", "closed").containsEntry("conditions", null);
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
