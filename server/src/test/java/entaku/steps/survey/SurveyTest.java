package entaku.steps.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import entaku.Draw;
import entaku.ForSeeds;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Item;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurveyTest {
    static final Map<String, Object> SAID =
            Map.of("id", "said", "text", "言いたいことを言えましたか", "answers", List.of("言えた", "まあ", "あまり"));
    private static final Map<String, Object> LIKED =
            Map.of("id", "liked", "text", "よかったこと", "type", "choices", "answers", List.of("話", "席", "時間"));
    private static final Map<String, Object> AGE =
            Map.of("id", "age", "text", "年代", "answers", List.of("若い", "中ほど", "年長"), "attribute", true);
    private static final Map<String, Object> MORE = Map.of("id", "more", "text", "感想", "type", "words");
    private static final Map<String, Object> ALSO = Map.of("id", "also", "text", "運営へ", "type", "words");

    static Step sheet(Among among, Object... questions) {
        return Hall.step("back", "survey", Names.HIDDEN, among, Map.of("questions", List.of(questions)));
    }

    private static Step sheet() {
        return sheet(Among.HALL, SAID, LIKED, AGE, MORE, ALSO);
    }

    private final Hall hall = Hall.with(sheet(), Hall.step("after", "cluster", Names.SHOWN, Map.of("from", "back")))
            .participants(9)
            .seat("scribe", Role.SCRIBE, "1")
            .seat("recorder", Role.RECORDER, "2");

    private static Survey.FillIn marks(String... choices) {
        return new Survey.FillIn(List.of(choices), List.of());
    }

    private static Survey.FillIn says(String... words) {
        return new Survey.FillIn(List.of(), List.of(words));
    }

    private static Survey.EnterSlip slip(String... choices) {
        return new Survey.EnterSlip(List.of(choices), List.of());
    }

    private void fill(Survey.FillIn sheet, String... seats) {
        for (String seat : seats) hall.does(seat, sheet);
    }

    private void close() {
        hall.leads(new Survey.CloseSurvey());
    }

    private Map<String, Object> result(String question) {
        return hall.sees("result/" + question);
    }

    private List<Item> items() {
        return hall.state().items(new Stage(hall.state().currentStep(), null));
    }

    private Proceedings record() {
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    @Test
    void a_sheet_is_filled_in_changed_and_taken_back_until_the_survey_is_closed() {
        assertThat(hall.sees("form")).containsEntry("questions", List.of("said", "liked", "age", "more", "also"));
        assertThat(hall.sees("question/age"))
                .containsEntry("type", "choice")
                .containsEntry("attribute", true)
                .containsEntry("choices", List.of("age-1", "age-2", "age-3"));
        hall.does("p1", new Survey.FillIn(List.of("age-1", "said-2", "said-2"), List.of(" ", "  また来たい ")));
        assertThat(hall.own("p1", "sheet"))
                .as("in the order of the questions, whatever was pressed first")
                .containsEntry("choices", List.of("said-2", "age-1"))
                .containsEntry("words", List.of("", "また来たい"));
        int so = hall.log().size();
        hall.does("p1", new Survey.FillIn(List.of("said-2", "age-1"), List.of("", "また来たい ")));
        assertThat(hall.log()).as("the same sheet again changes nothing").hasSize(so);
        fill(marks("liked-1", "liked-3"), "p1");
        assertThat(hall.own("p1", "sheet"))
                .containsEntry("choices", List.of("liked-1", "liked-3"))
                .containsEntry("words", List.of());
        fill(marks(), "p1");
        assertThat(hall.own("p1", "sheet")).isNull();
        assertThat(hall.sees("now")).containsEntry("sheets", 0).containsEntry("few", false);
        close();
        assertThat(hall.refusal("p1", marks("said-1"))).isEqualTo("survey-closed");
        assertThat(hall.refusal("scribe", slip("said-1"))).isEqualTo("survey-closed");
        assertThat(hall.refusal("scribe", new Survey.RemoveSlip(1))).isEqualTo("survey-closed");
    }

    @Test
    void what_no_sheet_has_room_for_is_refused() {
        assertThat(hall.refusal("p1", marks("said-1", "said-2"))).isEqualTo("only-one-answer");
        assertThat(hall.refusal("p1", marks("said-4"))).isEqualTo("no-such-item");
        assertThat(hall.refusal("p1", says("一", "二", "三"))).isEqualTo("no-such-item");
        assertThat(hall.refusal("p1", says("長".repeat(Limits.REASON + 1)))).isEqualTo("too-long");
        assertThat(hall.refusal(Hall.FACILITATOR, marks("said-1"))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", slip("said-1"))).isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", slip())).isEqualTo("empty");
        assertThat(hall.refusal("scribe", new Survey.RemoveSlip(1))).isEqualTo("no-such-slip");
        assertThat(hall.refusal("p1", new Survey.CloseSurvey())).isEqualTo("not-your-role");
    }

    @Test
    void results_are_hidden_until_closed_and_told_question_by_question() {
        fill(marks("said-1", "liked-1", "liked-2"), "p1", "p2", "p3");
        fill(marks("said-3", "liked-2"), "p4");
        fill(marks("age-1"), "p5");
        assertThat(result("said")).isNull();
        assertThat(hall.sees("now")).containsEntry("sheets", 5);
        close();
        assertThat(result("said"))
                .as("who left it out is not counted")
                .containsEntry("answered", 4)
                .containsEntry("counts", Map.of("said-1", 3, "said-2", 0, "said-3", 1));
        assertThat(result("liked"))
                .containsEntry("answered", 4)
                .containsEntry("counts", Map.of("liked-1", 3, "liked-2", 4, "liked-3", 0));
        assertThat(result("age"))
                .as("one answered it")
                .containsEntry("withheld", true)
                .containsEntry("answered", null)
                .containsEntry("counts", Map.of());
    }

    @Test
    void of_fewer_sheets_than_it_takes_nothing_is_told_and_the_survey_goes_on_when_its_end_is_taken_back() {
        hall.does("p1", new Survey.FillIn(List.of("said-1"), List.of("ひとこと")));
        fill(marks("said-1"), "p2");
        assertThat(hall.sees("now")).containsEntry("sheets", null).containsEntry("few", true);
        assertThat(hall.produced("back")).isEmpty();
        close();
        assertThat(result("said")).containsEntry("withheld", true);
        assertThat(result("more")).containsEntry("withheld", true);
        assertThat(items()).isEmpty();
        hall.undo();
        fill(marks("said-1"), "p3");
        close();
        assertThat(result("said")).containsEntry("answered", 3);
        assertThat(items()).extracting(Item::text).containsExactly("ひとこと");
    }

    @Test
    void what_was_shown_once_stays_as_it_was_shown() {
        fill(marks("said-1"), "p1", "p2", "p3");
        close();
        assertThatThrownBy(hall::undo).isInstanceOf(Rejected.class).hasMessage("nothing-to-undo");
        assertThat(hall.sees("now")).as("nobody answers anew").containsEntry("closed", true);
        assertThat(result("said")).containsEntry("answered", 3);
        assertThat(hall.refusal("p4", marks("said-2"))).isEqualTo("survey-closed");
    }

    @Test
    void small_answers_to_what_somebody_is_are_put_together_with_the_next_larger_one() {
        fill(marks("age-1"), "p1", "p2", "p3", "p4");
        fill(marks("age-2"), "p5", "p6", "p7");
        fill(marks("age-3"), "p8");
        close();
        assertThat(result("age"))
                .containsEntry("answered", 8)
                .containsEntry("counts", Map.of("age-1", 4))
                .containsEntry("others", 4);
        assertThat(record().things())
                .filteredOn(thing -> thing.tags().get(0).in("ja").equals("年代"))
                .extracting(Told.Thing::text, Told.Thing::numbers)
                .containsExactly(
                        tuple("若い", Map.of("count", 4)),
                        tuple("中ほど", Map.of()),
                        tuple("年長", Map.of()),
                        tuple("そのほか（人数の少ない答えを合わせて）", Map.of("count", 4)));
    }

    @Test
    void words_stand_in_an_order_that_tells_nothing_and_beside_no_other_answer() {
        var said = List.of("う", "あ", "い", "あ");
        for (int i = 0; i < said.size(); i++)
            hall.does("p" + (i + 1), new Survey.FillIn(List.of("said-2", "age-1"), List.of(said.get(i))));
        close();
        assertThat(items()).extracting(Item::text).containsExactlyInAnyOrder("あ", "あ", "い", "う");
        assertThat(items()).extracting(Item::id).doesNotHaveDuplicates();
        for (Item item : items())
            assertThat(hall.sees("word/" + item.id()))
                    .containsOnlyKeys("question", "text")
                    .containsEntry("question", "more");
        assertThat(record().things())
                .filteredOn(thing -> thing.sort().equals("written"))
                .satisfies(
                        words -> assertThat(words).extracting(Told.Thing::text).containsExactly("あ", "あ", "い", "う"))
                .allSatisfy(thing -> {
                    assertThat(thing.who()).isNull();
                    assertThat(thing.from()).isEmpty();
                    assertThat(thing.tags()).hasSize(1);
                });
    }

    /** Whatever stands on the sheets, each question's answers could stand on others of them: nothing would look different. */
    @ForSeeds(40)
    void neither_who_came_when_nor_which_answers_stood_on_one_sheet_changes_anything_that_is_shown(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(3, 9);
        // Each answers the first question, so that no sheet is left empty.
        var columns = new ArrayList<List<String>>();
        columns.add(column(people, draw, List.of("said-1", "said-2", "said-3")));
        columns.add(column(people, draw, List.of("", "liked-1", "liked-3")));
        columns.add(column(people, draw, List.of("", "age-1", "age-2", "age-3")));
        columns.add(column(people, draw, List.of("", "", "木かげ", "花")));
        columns.add(column(people, draw, List.of("", "ありがとう", "花")));
        var before = published(people, columns);
        for (var column : columns) Collections.shuffle(column, draw.random());
        assertThat(published(people, columns)).isEqualTo(before);
    }

    private static List<String> column(int people, Draw draw, List<String> answers) {
        var column = new ArrayList<String>();
        for (int i = 0; i < people; i++) column.add(draw.one(answers));
        return column;
    }

    /** Gives all that everybody sees and that the record keeps once these sheets were filled in. */
    private static Map<String, Object> published(int people, List<List<String>> columns) {
        Hall one = Hall.with(sheet()).participants(people);
        for (int i = 0; i < people; i++) {
            int row = i;
            var choices = columns.subList(0, 3).stream()
                    .map(column -> column.get(row))
                    .filter(answer -> !answer.isEmpty())
                    .toList();
            one.does(
                    "p" + (i + 1),
                    new Survey.FillIn(
                            choices,
                            List.of(columns.get(3).get(i), columns.get(4).get(i))));
        }
        one.leads(new Survey.CloseSurvey());
        var all = new TreeMap<String, Object>();
        View.all(one.state(), Layer.HALL).forEach((key, record) -> {
            if (key.startsWith("back:")) all.put(key, record);
        });
        all.put("record", Proceedings.of(one.log(), new Steps(), Map.of()).things());
        return all;
    }

    @Test
    void a_slip_counts_once_has_a_number_and_is_as_secret_as_a_phone() {
        fill(marks("said-1"), "p1", "p2");
        hall.does("scribe", slip("said-1"));
        hall.does("recorder", new Survey.EnterSlip(List.of("said-3"), List.of("紙に書いたこと")));
        assertThat(hall.sees("now")).containsEntry("sheets", 4).containsEntry("slips", 2);
        assertThat(hall.own("scribe", "slip/1")).containsEntry("choices", List.of("said-1"));
        assertThat(hall.own("scribe", "slip/2")).as("of another helper").isNull();
        assertThat(hall.desk("slip/1")).isNull();
        hall.does("scribe", new Survey.RemoveSlip(2));
        assertThat(hall.own("recorder", "slip/2")).isNull();
        assertThat(hall.refusal("recorder", new Survey.RemoveSlip(2))).isEqualTo("no-such-slip");
        hall.does("recorder", slip("said-3"));
        assertThat(hall.own("recorder", "slip/3"))
                .as("no number is given twice")
                .isNotNull();
        close();
        assertThat(result("said")).containsEntry("counts", Map.of("said-1", 3, "said-2", 0, "said-3", 1));
        assertThat(items()).isEmpty();
    }

    @Test
    void what_was_done_with_a_slip_is_taken_back() {
        hall.leads(slip("said-1"));
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("slips", null);
        hall.leads(slip("said-2"));
        hall.leads(new Survey.RemoveSlip(2));
        hall.undo();
        assertThat(hall.own(Hall.FACILITATOR, "slip/2")).containsEntry("choices", List.of("said-2"));
    }

    @Test
    void one_seat_enters_no_more_paper_than_a_hall_hands_in() {
        for (int i = 0; i < Limits.PAPER_PER_SEAT; i++) hall.does("scribe", slip("said-1"));
        assertThat(hall.refusal("scribe", slip("said-1"))).isEqualTo("too-many-slips");
        assertThat(hall.refusal("recorder", slip("said-1"))).isNull();
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void it_is_held_in_the_hall_and_at_tables(Among among) {
        Hall where = Hall.with(
                        sheet(among, SAID, MORE), Hall.step("after", "cluster", Names.SHOWN, Map.of("from", "back")))
                .seat("far", Role.PARTICIPANT, "2");
        for (String seat : List.of("a", "b", "c")) {
            where.seat(seat, Role.PARTICIPANT, "1");
            where.does(seat, new Survey.FillIn(List.of("said-1"), List.of("言葉" + seat)));
        }
        where.does("far", marks("said-2"));
        where.leads(new Survey.CloseSurvey());
        if (among == Among.TABLES) {
            assertThat(where.at("1", "result/said")).containsEntry("answered", 3);
            assertThat(where.at("2", "result/said")).containsEntry("withheld", true);
        } else assertThat(where.sees("result/said")).containsEntry("answered", 4);
        where.next();
        assertThat(where.sees("form")).as("the words go on").containsEntry("from", "back");
    }

    @Test
    void the_record_tells_every_question_with_its_numbers_and_what_was_written() {
        hall.does("p1", new Survey.FillIn(List.of("said-1", "age-1"), List.of("また来たい")));
        fill(marks("said-1"), "p2", "p3");
        fill(marks("said-2"), "p4");
        hall.does("scribe", slip("said-2"));
        close();
        assertThat(record().visits().get(0).lines())
                .filteredOn(line -> line.act().equals("survey-closed"))
                .singleElement()
                .satisfies(line -> assertThat(line.numbers()).isEqualTo(Map.of("sheets", 5, "slips", 1)));
        String page = Minutes.html(record(), Map.of(), "ja");
        assertThat(page)
                .containsSubsequence("質問への答え", "言いたいことを言えましたか", "言えた", "3人", "まあ", "2人", "あまり", "0人", "年代")
                .contains("また来たい");
        assertThat(Minutes.markdown(record(), Map.of(), "ja")).contains("| 言えた | 3人 |", "また来たい");
        assertThat(Minutes.html(record(), Map.of(), "en")).contains("How people answered");
    }
}
