package entaku.steps.rating;

import static entaku.steps.rating.RatingTest.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.BadSetting;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Residents and the office rate the same things; what one side gave stands beside the other and is never summed. */
class RatingSidesTest {
    private final Hall hall = Hall.with(Hall.step(
                    "marks",
                    "rating",
                    Names.HIDDEN,
                    Map.of("items", List.of("同じことを知る", "決まったことが進む"), "sides", Everywhere.SIDES)))
            .participants(8)
            .seat("scribe", Role.SCRIBE, "1");

    private void rate(String item, String side, String mark, String... seats) {
        for (String seat : seats) {
            hall.does(seat, new Rating.ChooseSide(side));
            hall.does(seat, new Rating.Rate(item, mark));
        }
    }

    private Map<String, Object> result(String item) {
        return hall.sees("result/" + item);
    }

    @Test
    void nobody_rates_before_they_have_said_from_which_side() {
        assertThat(hall.refusal("p1", new Rating.Rate("marks-01", "3"))).isEqualTo("no-side");
        assertThat(hall.refusal("p1", new Rating.ChooseSide("police"))).isEqualTo("no-such-side");
        assertThat(hall.refusal("p1", new Rating.ChooseSide(null))).isEqualTo("no-such-side");
        assertThat(hall.refusal("scribe", new Rating.EnterHands("marks-01", null, "3", 1)))
                .isEqualTo("no-such-side");
        hall.does("p1", new Rating.ChooseSide("office"));
        assertThat(hall.own("p1", "mine")).containsEntry("side", "office");
        assertThat(hall.own("p2", "mine")).isNull();
        assertThat(hall.refusal("p1", new Rating.Rate("marks-01", "3"))).isNull();
    }

    @Test
    void both_medians_stand_side_by_side_and_what_lies_furthest_apart_comes_first() {
        rate("marks-01", "residents", "3", "p1", "p2", "p3");
        rate("marks-01", "office", "4", "p4", "p5", "p6");
        rate("marks-02", "residents", "1", "p1", "p2", "p3");
        rate("marks-02", "office", "5", "p4", "p5", "p6");
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-02", 0)).containsEntry("side", "residents").containsEntry("median", 2);
        assertThat(part(hall, "marks-02", 1)).containsEntry("side", "office").containsEntry("median", 10);
        assertThat(result("marks-02")).containsEntry("apart", 8).containsEntry("rank", 1);
        assertThat(result("marks-01")).containsEntry("apart", 2).containsEntry("rank", 2);
    }

    @Test
    void a_side_of_few_is_withheld_and_can_not_be_subtracted() {
        rate("marks-01", "residents", "3", "p1", "p2", "p3", "p4");
        rate("marks-01", "office", "1", "p5", "p6");
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("counts", List.of(0, 0, 4, 0, 0));
        assertThat(part(hall, "marks-01", 1))
                .containsEntry("withheld", true)
                .containsEntry("counts", List.of(0, 0, 0, 0, 0))
                .containsEntry("median", null);
        assertThat(result("marks-01")).containsEntry("apart", null).containsEntry("rank", null);
    }

    @Test
    void who_goes_over_to_the_other_side_takes_along_what_they_have_rated() {
        rate("marks-01", "residents", "3", "p1", "p2", "p3");
        rate("marks-01", "residents", "5", "p4");
        rate("marks-01", "office", "1", "p5", "p6");
        hall.does("p4", new Rating.ChooseSide("office"));
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("counts", List.of(0, 0, 3, 0, 0));
        assertThat(part(hall, "marks-01", 1)).containsEntry("counts", List.of(2, 0, 0, 0, 1));
    }

    /** One who changes sides between two results would be told by both of them. */
    @Test
    void after_a_result_one_who_changes_sides_hides_both_sides() {
        rate("marks-01", "residents", "3", "p1", "p2", "p3", "p4");
        rate("marks-01", "office", "1", "p5", "p6", "p7");
        hall.leads(new Rating.CloseRatings());
        hall.undo();
        assertThat(hall.own("p1", "mine")).as("another vote").isNull();
        rate("marks-01", "residents", "3", "p1", "p2", "p3");
        rate("marks-01", "office", "3", "p4");
        rate("marks-01", "office", "1", "p5", "p6", "p7");
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("withheld", true);
        assertThat(part(hall, "marks-01", 1)).containsEntry("withheld", true);
    }

    @Test
    void hands_are_counted_for_each_side_and_paper_alone_makes_a_result() {
        hall.does("scribe", new Rating.EnterHands("marks-01", "residents", "2", 4));
        hall.does("scribe", new Rating.EnterHands("marks-01", "office", "4", 1));
        assertThat(hall.own("scribe", "hands/marks-01"))
                .containsEntry("counts", Map.of("residents/2", 4, "office/4", 1));
        hall.leads(new Rating.CloseRatings());
        assertThat(part(hall, "marks-01", 0)).containsEntry("byHand", 4).containsEntry("median", 4);
        assertThat(part(hall, "marks-01", 1)).containsEntry("byHand", 1).containsEntry("median", 8);
        assertThat(result("marks-01")).as("hands are public").containsEntry("apart", 4);
    }

    @Test
    void the_record_has_a_row_for_each_side_with_every_level_and_the_distance_between_them() {
        rate("marks-01", "residents", "2", "p1", "p2", "p3");
        rate("marks-01", "office", "4", "p4", "p5", "p6");
        rate("marks-01", "office", "unsure", "p7");
        rate("marks-02", "office", "1", "p4");
        hall.leads(new Rating.CloseRatings());
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        String minutes = Minutes.markdown(record, Map.of(), "ja");
        assertThat(minutes)
                .contains("| 1（できていない） | 2 | 3 | 4 | 5（よくできている） | 分からない |")
                .contains("同じことを知る（住民）")
                .contains("真ん中 2、広がり 2〜2")
                .contains("真ん中 4、広がり 4〜4")
                .contains("側の間のひらき 2")
                .contains("スマートフォンの評価は出さない");
        assertThat(record.things())
                .filteredOn(thing -> thing.id().equals("marks:marks-01#office"))
                .singleElement()
                .satisfies(thing ->
                        assertThat(thing.numbers()).containsEntry("level-04", 3).containsEntry("unsure", 1));
        assertThat(Minutes.html(record, Map.of(), "ja")).contains("<table class=\"tabled\">");
    }

    @Test
    void one_side_alone_is_no_side() {
        var one = Map.<String, Object>of("sides", List.of(Map.of("id", "office", "text", "市")));
        assertThatThrownBy(() -> new Rating().open(Hall.step("marks", "rating", Names.HIDDEN, one)))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("sides"));
    }
}
