package entaku.steps.dotvote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.record.Proceedings;
import entaku.session.BadSetting;
import entaku.session.Item;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DotVoteTest {
    private final Hall hall = Hall.with(
                    Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                    Hall.step("weight", "dot-vote", Names.SHOWN, Map.of("from", "ideas", "dots", 3, "max", 2)),
                    Hall.step("after", "dot-vote", Names.SHOWN, Map.of("from", "weight")))
            .participants(6)
            .seat("scribe", Role.SCRIBE, "1")
            .seat("recorder", Role.RECORDER, "2");

    DotVoteTest() {
        for (String id : List.of("a", "b", "c")) hall.naming(id).does("p1", new Board.AddNote(id, 0, null, false));
        hall.next();
    }

    private void dot(String seat, String... items) {
        for (String item : items) hall.does(seat, new DotVote.PlaceDot(item));
    }

    private Map<String, Object> result(String item) {
        return hall.sees("result/" + item);
    }

    private void close() {
        hall.leads(new DotVote.CloseVote());
    }

    @Test
    void nobody_places_more_dots_than_given_nor_more_on_one_thing_than_allowed() {
        dot("p1", "a", "a");
        assertThat(hall.refusal("p1", new DotVote.PlaceDot("a"))).isEqualTo("item-full");
        dot("p1", "b");
        assertThat(hall.refusal("p1", new DotVote.PlaceDot("c"))).isEqualTo("no-dots-left");
        assertThat(hall.own("p1", "ballot")).containsEntry("left", 0).containsEntry("dots", Map.of("a", 2, "b", 1));
        hall.does("p1", new DotVote.TakeDot("a"));
        dot("p1", "c");
        assertThat(hall.refusal("p1", new DotVote.TakeDot("x"))).isEqualTo("no-such-item");
        assertThat(hall.refusal("p2", new DotVote.TakeDot("a"))).isEqualTo("no-dot-here");
        assertThat(hall.refusal(Hall.FACILITATOR, new DotVote.PlaceDot("a"))).isEqualTo("not-your-role");
    }

    @Test
    void results_are_hidden_until_closed_and_equal_dots_share_a_rank() {
        dot("p1", "a", "b");
        dot("p2", "a");
        dot("p3", "b", "c");
        assertThat(result("a")).isNull();
        close();
        assertThat(result("a"))
                .containsEntry("dots", 2)
                .containsEntry("rank", 1)
                .containsEntry("tied", true);
        assertThat(result("b")).containsEntry("rank", 1);
        assertThat(result("c")).containsEntry("rank", 3).containsEntry("tied", false);
        assertThat(hall.refusal("p4", new DotVote.PlaceDot("a"))).isEqualTo("vote-closed");
    }

    @Test
    void fewer_than_three_voters_see_no_result() {
        dot("p1", "a");
        dot("p2", "a");
        close();
        assertThat(hall.sees("now"))
                .containsEntry("withheld", true)
                .containsEntry("few", true)
                .containsEntry("voters", null);
        assertThat(result("a")).isNull();
        assertThat(hall.desk("result/a")).as("not even for the facilitator").isNull();
    }

    @Test
    void every_count_is_shown_where_that_was_promised_zero_and_one_too() {
        Hall every = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("weight", "dot-vote", Names.HIDDEN, Map.of("from", "ideas", "counts", "every")))
                .participants(2);
        for (String id : List.of("a", "b")) every.naming(id).does("p1", new Board.AddNote(id, 0, null, false));
        every.next();
        assertThat(every.sees("form")).containsEntry("least", null);
        every.does("p1", new DotVote.PlaceDot("a"));
        assertThat(every.sees("now")).containsEntry("voters", 1).containsEntry("few", false);
        every.leads(new DotVote.CloseVote());
        assertThat(every.sees("now")).containsEntry("withheld", false);
        assertThat(every.sees("result/a")).containsEntry("dots", 1);
        assertThat(every.sees("result/b")).containsEntry("dots", 0);
    }

    @Test
    void a_least_beside_every_count_is_refused() {
        Step both =
                Hall.step("weight", "dot-vote", Names.HIDDEN, Map.of("from", "ideas", "counts", "every", "least", 3));
        assertThatThrownBy(() -> new DotVote().open(both))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("least"));
    }

    @Test
    void how_many_have_voted_is_told_no_finer_than_is_promised() {
        assertThat(hall.sees("now")).containsEntry("voters", 0).containsEntry("few", false);
        for (String seat : List.of("p1", "p2")) {
            dot(seat, "a");
            assertThat(hall.sees("now")).containsEntry("voters", null).containsEntry("few", true);
            assertThat(hall.produced("weight")).as("nor on the process map").isEmpty();
        }
        dot("p3", "a");
        assertThat(hall.sees("now")).containsEntry("voters", 3).containsEntry("few", false);
    }

    @Test
    void what_a_single_late_voter_did_cannot_be_found_by_subtraction() {
        for (String seat : List.of("p1", "p2", "p3")) dot(seat, "a");
        close();
        assertThat(result("a")).isNotNull();
        hall.undo();
        for (String seat : List.of("p1", "p2", "p3")) dot(seat, "a");
        dot("p4", "b");
        close();
        assertThat(hall.sees("now")).containsEntry("withheld", true);
        hall.undo();
        dot("p5", "b");
        dot("p6", "c");
        close();
        assertThat(result("b")).containsEntry("dots", 2);
    }

    /** Three puppets and a resident: with the puppets' own ballots known, a second result would tell the resident's. */
    @Test
    void once_a_result_was_shown_taking_it_back_begins_another_vote() {
        for (String seat : List.of("p1", "p2", "p3")) dot(seat, "a");
        hall.does("scribe", new DotVote.EnterHands("b", 4));
        close();
        assertThat(result("a")).containsEntry("dots", 3);
        hall.undo();
        assertThat(hall.sees("now"))
                .containsEntry("closed", false)
                .containsEntry("vote", 2)
                .containsEntry("voters", 0)
                .containsEntry("hands", null);
        assertThat(hall.own("p1", "ballot")).containsEntry("left", 3).containsEntry("dots", Map.of());
        assertThat(hall.own("scribe", "hands")).isNull();
        assertThat(hall.desk("hands/b")).isNull();
        assertThat(hall.refusal("p1", new DotVote.PlaceDot("a", 1)))
                .as("a dot of the vote before, sent late")
                .isEqualTo("stale");
        assertThat(hall.refusal("p1", new DotVote.TakeDot("a", 1))).isEqualTo("stale");
        assertThat(hall.refusal("scribe", new DotVote.EnterHands("a", 1, 1))).isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new DotVote.CloseVote(1)))
                .as("a second press on the button that closed the vote before")
                .isEqualTo("stale");
        dot("p4", "b");
        close();
        assertThat(hall.sees("now")).containsEntry("withheld", true).containsEntry("vote", 2);
    }

    @Test
    void the_record_says_that_a_vote_was_held_again() {
        for (String seat : List.of("p1", "p2", "p3")) dot(seat, "a");
        close();
        hall.undo();
        for (String seat : List.of("p4", "p5", "p6")) dot(seat, "b");
        close();
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        var lines = record.visits().stream()
                .filter(visit -> visit.step().equals("weight"))
                .flatMap(visit -> visit.lines().stream())
                .toList();
        assertThat(lines)
                .extracting(Told.Passage::act)
                .containsSubsequence("vote-closed", "vote-renewed", "vote-closed");
        assertThat(record.things())
                .filteredOn(thing -> thing.id().equals("weight:b"))
                .singleElement()
                .satisfies(thing ->
                        assertThat(thing.numbers()).containsEntry("dots", 3).containsEntry("votes", 2));
    }

    @Test
    void taking_the_closing_back_before_anything_was_shown_keeps_every_ballot() {
        for (String seat : List.of("p1", "p2")) dot(seat, "a");
        close();
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("closed", false).containsEntry("vote", null);
        assertThat(hall.own("p1", "ballot")).containsEntry("left", 2);
        dot("p3", "a");
        close();
        assertThat(result("a")).containsEntry("dots", 3);
    }

    @Test
    void closing_before_anybody_has_voted_is_taken_back_as_if_nothing_had_been() {
        close();
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("closed", false).containsEntry("vote", null);
    }

    @Test
    void hands_count_like_dots_each_counters_own_once() {
        hall.does("scribe", new DotVote.EnterHands("a", 4));
        hall.does("scribe", new DotVote.EnterHands("a", 5));
        hall.does("recorder", new DotVote.EnterHands("a", 2));
        assertThat(hall.refusal("p1", new DotVote.EnterHands("a", 1))).isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new DotVote.EnterHands("a", -1))).isEqualTo("out-of-range");
        assertThat(hall.desk("hands/a")).containsEntry("dots", 7);
        assertThat(hall.sees("hands/a")).isNull();
        assertThat(hall.sees("now")).containsEntry("hands", 7);
        assertThat(hall.own("scribe", "hands")).containsEntry("dots", Map.of("a", 5));
        close();
        assertThat(result("a")).containsEntry("dots", 7).containsEntry("hands", 7);
    }

    @Test
    void what_somebody_counted_who_counts_no_longer_is_taken_over_and_counts_once() {
        hall.does("scribe", new DotVote.EnterHands("a", 4));
        hall.does("recorder", new DotVote.EnterHands("a", 2));
        hall.leads(new DotVote.TakeOverHands());
        assertThat(hall.own(Hall.FACILITATOR, "hands")).as("both still count").isNull();
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        assertThat(hall.refusal("scribe", new DotVote.TakeOverHands())).isEqualTo("not-your-role");
        hall.does("recorder", new DotVote.TakeOverHands());
        assertThat(hall.own("recorder", "hands")).containsEntry("dots", Map.of("a", 6));
        assertThat(hall.own("scribe", "hands")).isNull();
        assertThat(hall.sees("now")).containsEntry("hands", 6);
        hall.does("recorder", new DotVote.EnterHands("a", 5));
        close();
        assertThat(result("a")).containsEntry("dots", 5).containsEntry("hands", 5);
        assertThat(hall.refusal("recorder", new DotVote.TakeOverHands())).isEqualTo("vote-closed");
    }

    @Test
    void taking_hands_over_is_undone_only_as_long_as_they_stand_as_they_were() {
        hall.does("scribe", new DotVote.EnterHands("a", 4));
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        hall.leads(new DotVote.TakeOverHands());
        hall.undo();
        assertThat(hall.own("scribe", "hands")).containsEntry("dots", Map.of("a", 4));
        assertThat(hall.sees("now")).containsEntry("hands", 4);
        hall.leads(new DotVote.TakeOverHands());
        hall.leads(new DotVote.EnterHands("a", 3));
        hall.undo();
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("hands", 4);
        assertThat(hall.own("scribe", "hands")).containsEntry("dots", Map.of("a", 4));
    }

    @Test
    void hands_are_shown_while_the_phones_beside_them_are_too_few() {
        dot("p1", "b");
        dot("p2", "b");
        hall.does("scribe", new DotVote.EnterHands("a", 1));
        hall.does("scribe", new DotVote.EnterHands("c", 56));
        close();
        assertThat(hall.sees("now")).containsEntry("withheld", true).containsEntry("hands", 57);
        assertThat(result("c"))
                .containsEntry("dots", 56)
                .containsEntry("hands", 56)
                .containsEntry("rank", 1);
        assertThat(result("a")).containsEntry("dots", 1).containsEntry("rank", 2);
        assertThat(result("b")).as("two phones").containsEntry("dots", 0).containsEntry("rank", 3);
        assertThat(items()).extracting(Item::id).containsExactly("c", "a", "b");
    }

    private List<Item> items() {
        var stage = new Stage(hall.state().currentStep(), null);
        return hall.state().kind(stage.step()).items(hall.state().state(stage));
    }

    @Test
    void a_dot_on_what_is_gone_is_free_again_and_counts_again_if_it_returns() {
        dot("p2", "a", "a", "b");
        hall.conduct(new Leading.Back(null));
        hall.leads(new Board.HoldNote("a"));
        hall.next();
        assertThat(hall.own("p2", "ballot")).containsEntry("left", 2).containsEntry("dots", Map.of("b", 1));
        dot("p2", "c");
        hall.conduct(new Leading.Back(null));
        hall.leads(new Board.ReleaseNote("a"));
        hall.next();
        assertThat(hall.own("p2", "ballot")).containsEntry("dots", Map.of("a", 1, "b", 1, "c", 1));
        assertThat(hall.own("p2", "ballot")).containsEntry("left", 0);
    }

    @Test
    void a_later_step_draws_the_items_most_dots_first() {
        dot("p1", "c", "c");
        dot("p2", "c", "b");
        dot("p3", "b");
        Step weight = hall.state().currentStep();
        var ofVote = hall.state().kind(weight);
        assertThat(ofVote.items(hall.state().state(new Stage(weight, null)))).isEmpty();
        close();
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of("c", "b", "a"));
    }
}
