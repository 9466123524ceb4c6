package entaku.steps.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingTest {
    private static final List<String> ITEMS = List.of("同じ時に同じことを知る", "決まったことが進む", "困りごとを早く言える");

    private final Hall hall = hall(Map.of("items", ITEMS));

    private static Hall hall(Map<String, Object> settings) {
        return Hall.with(
                        Hall.step("marks", "rating", Names.SHOWN, settings),
                        Hall.step("after", "dot-vote", Names.SHOWN, Map.of("from", "marks")))
                .participants(7)
                .seat("scribe", Role.SCRIBE, "1")
                .seat("recorder", Role.RECORDER, "2");
    }

    static void rate(Hall hall, String item, String... marks) {
        for (int i = 0; i < marks.length; i++)
            if (marks[i] != null) hall.does("p" + (i + 1), new Rating.Rate(item, marks[i]));
    }

    static Map<String, Object> part(Hall hall, String item, int side) {
        var parts = (List<?>) hall.sees("result/" + item).get("parts");
        return Hall.fields((Record) parts.get(side));
    }

    private static List<String> items(Hall hall) {
        Step step = hall.state().agenda().step("marks").orElseThrow();
        var stage = new Stage(step, null);
        return hall.state().kind(step).items(hall.state().state(stage)).stream()
                .map(Item::id)
                .toList();
    }

    @Test
    void ratings_are_hidden_until_all_are_closed_and_then_shown_with_median_and_spread() {
        rate(hall, "marks-01", "1", "2", "2", "4", "5", "unsure");
        assertThat(hall.sees("result/marks-01")).isNull();
        assertThat(hall.desk("result/marks-01"))
                .as("not even for the facilitator")
                .isNull();
        assertThat(hall.sees("now")).containsEntry("raters", 6).containsEntry("closed", false);
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0))
                .containsEntry("side", null)
                .containsEntry("counts", List.of(1, 2, 0, 1, 1))
                .containsEntry("unsure", 1)
                .containsEntry("median", 4)
                .containsEntry("low", 3)
                .containsEntry("high", 9);
        assertThat(hall.refusal("p1", new Rating.Rate("marks-01", "3"))).isEqualTo("rating-closed");
    }

    @Test
    void a_rating_is_a_level_of_the_scale_or_not_being_sure() {
        for (String none : new String[] {"0", "6", "03", "", "maybe", null})
            assertThat(hall.refusal("p1", new Rating.Rate("marks-01", none))).isEqualTo("no-such-mark");
        assertThat(hall.refusal("p1", new Rating.Rate("marks-09", "3"))).isEqualTo("no-such-item");
        assertThat(hall.refusal("p1", new Rating.ChooseSide("office"))).isEqualTo("no-such-side");
        assertThat(hall.refusal(Hall.FACILITATOR, new Rating.Rate("marks-01", "3")))
                .isEqualTo("not-your-role");
        Hall three = hall(Map.of("items", ITEMS, "scale", 3));
        assertThat(three.refusal("p1", new Rating.Rate("marks-01", "4"))).isEqualTo("no-such-mark");
        assertThat(three.refusal("p1", new Rating.Rate("marks-01", "3"))).isNull();
    }

    @Test
    void who_is_not_sure_counts_apart_and_moves_no_median() {
        rate(hall, "marks-01", "unsure", "unsure", "unsure", "unsure");
        rate(hall, "marks-02", "5", "5", "unsure");
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("unsure", 4).containsEntry("median", null);
        assertThat(hall.sees("result/marks-01")).containsEntry("rank", null);
        assertThat(part(hall, "marks-02", 0)).containsEntry("median", 10).containsEntry("unsure", 1);
    }

    @Test
    void what_is_rated_best_comes_first_and_what_is_level_shares_its_rank() {
        rate(hall, "marks-01", "1", "2", "3");
        rate(hall, "marks-02", "4", "4", "4");
        rate(hall, "marks-03", "3", "4", "5");
        hall.leads(new Rating.CloseRatings());
        assertThat(hall.sees("result/marks-02")).containsEntry("rank", 1).containsEntry("tied", true);
        assertThat(hall.sees("result/marks-03")).containsEntry("rank", 1).containsEntry("tied", true);
        assertThat(hall.sees("result/marks-01")).containsEntry("rank", 3).containsEntry("tied", false);
        assertThat(items(hall)).containsExactly("marks-02", "marks-03", "marks-01");
    }

    @Test
    void a_thing_that_few_have_rated_is_withheld_beside_others_that_are_shown() {
        rate(hall, "marks-01", "1", "2", "3");
        rate(hall, "marks-02", "5", "5");
        hall.does("scribe", new Rating.EnterHands("marks-02", null, "1", 7));
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("withheld", false);
        assertThat(part(hall, "marks-02", 0))
                .containsEntry("withheld", true)
                .containsEntry("counts", List.of(7, 0, 0, 0, 0))
                .containsEntry("byHand", 7);
        assertThat(hall.sees("result/marks-02"))
                .as("hands alone are compared with nothing")
                .containsEntry("rank", null);
    }

    @Test
    void how_many_have_rated_is_told_no_finer_than_is_promised() {
        rate(hall, "marks-01", "1", "2");
        assertThat(hall.sees("now")).containsEntry("raters", null).containsEntry("few", true);
        assertThat(hall.desk("desk")).containsEntry("done", null).containsEntry("ratings", null);
        assertThat(hall.produced("marks")).isEmpty();
        for (String item : List.of("marks-01", "marks-02", "marks-03"))
            hall.does("p3", new Rating.Rate(item, "unsure"));
        assertThat(hall.sees("now")).containsEntry("raters", 3).containsEntry("few", false);
        assertThat(hall.desk("desk")).containsEntry("done", 1).containsEntry("ratings", 5);
        hall.does("p3", new Rating.WithdrawRating("marks-02", null));
        assertThat(hall.desk("desk")).containsEntry("done", 0).containsEntry("ratings", 4);
        assertThat(hall.own("p3", "answer/marks-02")).isNull();
    }

    @Test
    void where_every_count_is_promised_one_person_is_told_too() {
        Hall open = hall(Map.of("items", ITEMS, "counts", "every"));
        assertThat(open.sees("form")).containsEntry("least", null);
        rate(open, "marks-01", "4");
        assertThat(open.sees("now")).containsEntry("raters", 1).containsEntry("few", false);
        open.leads(new Rating.CloseRatings());
        assertThat(part(open, "marks-01", 0))
                .containsEntry("withheld", false)
                .containsEntry("counts", List.of(0, 0, 0, 1, 0));
        assertThat(part(open, "marks-02", 0)).containsEntry("counts", List.of(0, 0, 0, 0, 0));
        Step both = Hall.step("marks", "rating", Names.HIDDEN, Map.of("counts", "every", "least", 5));
        assertThatThrownBy(() -> new Rating().open(both))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("least"));
    }

    /** Three puppets and a resident: with the puppets' own ratings known, a second result would tell the resident's. */
    @Test
    void once_a_result_was_shown_taking_it_back_begins_another_vote() {
        rate(hall, "marks-01", "1", "2", "3");
        hall.does("scribe", new Rating.EnterHands("marks-02", null, "unsure", 4));
        hall.leads(new Rating.CloseRatings());
        hall.undo();
        assertThat(hall.sees("now"))
                .containsEntry("closed", false)
                .containsEntry("vote", 2)
                .containsEntry("raters", 0)
                .containsEntry("hands", null);
        assertThat(hall.own("p1", "answer/marks-01")).isNull();
        assertThat(hall.own("scribe", "hands/marks-02")).isNull();
        assertThat(hall.refusal("p1", new Rating.Rate("marks-01", "1", 1)))
                .as("a rating for the vote before, sent late")
                .isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Rating.CloseRatings(1))).isEqualTo("stale");
        rate(hall, "marks-01", "1", "2", "3", "5");
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("withheld", true);
        hall.undo();
        assertThat(hall.sees("now")).as("nothing new was shown").containsEntry("vote", 2);
        assertThat(hall.own("p4", "answer/marks-01")).containsEntry("mark", "5");
    }

    @Test
    void people_counted_in_the_room_count_once_and_can_be_put_right_when_who_counted_them_is_gone() {
        hall.does("scribe", new Rating.EnterHands("marks-01", null, "2", 4));
        hall.does("scribe", new Rating.EnterHands("marks-01", null, "2", 5));
        hall.does("recorder", new Rating.EnterHands("marks-01", null, "unsure", 2));
        assertThat(hall.desk("hands/marks-01")).containsEntry("counts", Map.of("2", 5, "unsure", 2));
        assertThat(hall.sees("now")).containsEntry("hands", 7);
        assertThat(hall.refusal("p1", new Rating.EnterHands("marks-01", null, "2", 1)))
                .isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new Rating.EnterHands("marks-01", null, "2", -1)))
                .isEqualTo("out-of-range");
        assertThat(hall.refusal("scribe", new Rating.EnterHands("marks-01", "office", "2", 1)))
                .isEqualTo("no-such-side");
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        hall.does("recorder", new Rating.TakeOverHands());
        assertThat(hall.own("recorder", "hands/marks-01")).containsEntry("counts", Map.of("2", 5, "unsure", 2));
        hall.does("recorder", new Rating.EnterHands("marks-01", null, "2", 3));
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0))
                .containsEntry("counts", List.of(0, 3, 0, 0, 0))
                .containsEntry("unsure", 2)
                .containsEntry("byHand", 5)
                .containsEntry("median", 4);
    }

    @Test
    void what_earlier_steps_brought_out_is_rated_behind_the_templates_own_up_to_the_limit() {
        Hall drawn = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("marks", "rating", Names.HIDDEN, Map.of("items", ITEMS, "from", "ideas")))
                .participants(3);
        for (int i = 0; i < Limits.RATED; i++)
            drawn.naming("n" + i).does("p1", new Board.AddNote("付箋" + i, 0, null, false));
        drawn.next();
        assertThat(drawn.sees("thing/marks-01")).containsEntry("place", 1);
        assertThat(Hall.fields((Record) drawn.sees("thing/marks-01").get("text"))
                        .toString())
                .contains(ITEMS.get(0));
        assertThat(items(drawn)).hasSize(Limits.RATED).doesNotHaveDuplicates();
        String first = items(drawn).get(ITEMS.size());
        assertThat(drawn.sees("thing/" + first)).containsEntry("text", null).containsEntry("place", 4);
        assertThat(drawn.refusal("p1", new Rating.Rate(first, "3"))).isNull();
    }

    @Test
    void the_largest_hall_closes_with_every_rating_counted_once() {
        var state = new Rating()
                .open(Hall.step(
                        "marks", "rating", Names.HIDDEN, Map.of("items", Collections.nCopies(Limits.RATED, "一"))));
        for (int p = 0; p < 1_000; p++)
            for (String item : state.list().ids())
                state = new RatingEvents.Rated("marks", item, "p" + p, Integer.toString(1 + p % 5)).applyTo(state);
        var closed = state.closing().closed();
        assertThat(closed.people()).isEqualTo(1_000);
        assertThat(closed.results()).hasSize(Limits.RATED);
        assertThat(closed.results().values())
                .allMatch(result -> result.parts().get(0).counts().equals(List.of(200, 200, 200, 200, 200))
                        && result.rank() == 1
                        && result.tied());
    }
}
