package entaku.steps.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.BadSetting;
import entaku.session.Command;
import entaku.session.Item;
import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Stage;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.session.clock.Clock;
import entaku.session.course.Planning;
import entaku.session.seats.Seats;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardPlacesTest {
    private static final Map<String, Object> COLUMNS = Map.of("prompts", List.of("今日", "来年", "2060年"));

    private static Map<String, Object> with(Map<String, Object> settings, Object... more) {
        var all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) all.put((String) more[i], more[i + 1]);
        return all;
    }

    private static Hall board(Map<String, Object> settings) {
        return Hall.with(Hall.step("ideas", "board", Names.HIDDEN, settings))
                .participants(2)
                .seat("host", Role.TABLE_HOST, "1")
                .seat("scribe", Role.SCRIBE, "1")
                .seat("watcher", Role.OBSERVER, null);
    }

    private static Hall matrix(Object... more) {
        return board(with(Map.of("layout", "matrix", "axes", Everywhere.AXES), more));
    }

    private static Hall columns(Object... more) {
        return board(with(with(COLUMNS, "layout", "columns", "reveal", "at-once"), more));
    }

    private static Command note(String text, int prompt) {
        return new Board.AddNote(text, prompt, null, false);
    }

    private static BoardPlaces.PlaceNote place(String note, int at) {
        return new BoardPlaces.PlaceNote(note, at, null);
    }

    private static String text(Map<String, Object> form, String name) {
        return String.valueOf(form.get(name));
    }

    @Test
    void a_list_says_nothing_of_places_and_takes_none() {
        Hall hall = board(Map.of("reveal", "at-once"));
        for (String none : List.of("layout", "axes", "levels", "place", "links", "relations"))
            assertThat(hall.sees("form")).containsEntry(none, null);
        String id = hall.does("p1", note("川", 0));
        assertThat(hall.refusal("p1", place(id, 1))).isEqualTo("no-such-place");
        assertThat(hall.refusal("p1", place(id, 0))).isEqualTo("no-such-place");
    }

    @Test
    void a_note_stands_under_its_own_prompt_until_it_is_moved_and_keeps_its_prompt() {
        Hall hall = columns();
        assertThat(text(hall.sees("form"), "layout")).isEqualTo("columns");
        String id = hall.does("p1", note("川", 1));
        assertThat(hall.sees("at/" + id)).isNull();
        hall.does("p1", new BoardPlaces.PlaceNote(id, 3, 2));
        assertThat(hall.sees("at/" + id)).containsEntry("at", 3);
        assertThat(hall.sees("note/" + id)).containsEntry("prompt", 1);
        hall.does("p1", new BoardPlaces.PlaceNote(id, 2, 3));
        assertThat(hall.sees("at/" + id)).as("it stands where it began").isNull();
        for (int none : new int[] {-1, 0, 4, 11})
            assertThat(hall.refusal("p1", place(id, none))).isEqualTo("no-such-place");
    }

    @Test
    void a_note_on_a_matrix_has_no_place_until_it_is_given_one_and_can_be_taken_off() {
        Hall hall = matrix();
        assertThat(hall.sees("form")).containsEntry("levels", 5);
        String id = hall.does("p1", note("川", 0));
        hall.leads(new Board.Reveal());
        assertThat(hall.sees("at/" + id)).isNull();
        hall.does("p1", new BoardPlaces.PlaceNote(id, 51, 0));
        assertThat(hall.sees("at/" + id)).containsEntry("at", 51);
        hall.does("p1", new BoardPlaces.PlaceNote(id, 0, 51));
        assertThat(hall.sees("at/" + id)).isNull();
        for (int none : new int[] {1, 5, 10, 16, 60, 61, 111, -11})
            assertThat(hall.refusal("p1", place(id, none))).isEqualTo("no-such-place");
    }

    @Test
    void a_place_is_hidden_with_its_note_until_it_is_opened_and_hidden_again_with_it() {
        Hall hall = matrix();
        String id = hall.does("p1", note("川", 0));
        assertThat(hall.refusal("p2", place(id, 11))).isEqualTo("no-such-note");
        assertThat(hall.refusal(Hall.FACILITATOR, place(id, 11))).isEqualTo("no-such-note");
        hall.does("p1", place(id, 34));
        assertThat(hall.sees("at/" + id)).isNull();
        assertThat(hall.desk("at/" + id)).isNull();
        assertThat(hall.own("p1", "at/" + id)).containsEntry("at", 34);
        assertThat(hall.own("p2", "at/" + id)).isNull();
        hall.leads(new Board.Reveal());
        assertThat(hall.sees("at/" + id)).containsEntry("at", 34);
        assertThat(hall.own("p1", "at/" + id)).as("it stands there for all").isNull();
        hall.undo();
        assertThat(hall.sees("at/" + id)).isNull();
        assertThat(hall.own("p1", "at/" + id)).containsEntry("at", 34);
    }

    @Test
    void its_author_moves_a_note_and_whoever_leads_and_where_the_template_says_so_anyone() {
        Hall hall = columns();
        String id = hall.does("p1", note("川", 0));
        assertThat(hall.refusal("p2", place(id, 2))).isEqualTo("not-yours");
        assertThat(hall.refusal("scribe", place(id, 2))).isEqualTo("not-yours");
        assertThat(hall.refusal("watcher", place(id, 2))).isEqualTo("not-your-role");
        hall.does("host", place(id, 2));
        hall.leads(place(id, 3));
        hall.does("p1", place(id, 1));
        hall.conduct(new Seats.GiveRole("p1", Role.OBSERVER));
        assertThat(hall.refusal("p1", place(id, 2))).isEqualTo("not-your-role");

        Hall anyone = columns("place", "anyone");
        String other = anyone.does("p1", note("川", 0));
        anyone.does("p2", place(other, 2));
        assertThat(anyone.refusal("watcher", place(other, 1))).isEqualTo("not-your-role");
    }

    @Test
    void a_paper_note_is_moved_by_whoever_enters_them_now() {
        Hall hall = columns();
        String id = hall.does("scribe", new Board.AddNote("紙の川", 0, null, true));
        assertThat(hall.refusal("p1", place(id, 2))).isEqualTo("not-yours");
        hall.does("scribe", place(id, 2));
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        assertThat(hall.refusal("scribe", place(id, 3))).isEqualTo("not-yours");
        hall.conduct(new Seats.GiveRole("p2", Role.RECORDER));
        hall.does("p2", place(id, 3));
    }

    @Test
    void who_moves_a_note_from_where_it_no_longer_stands_is_refused() {
        Hall hall = columns("place", "anyone");
        String id = hall.does("p1", note("川", 0));
        hall.does("p2", new BoardPlaces.PlaceNote(id, 3, 1));
        assertThat(hall.refusal("p1", new BoardPlaces.PlaceNote(id, 2, 1))).isEqualTo("stale");
        int commits = hall.log().size();
        hall.does("p1", new BoardPlaces.PlaceNote(id, 3, 1));
        assertThat(hall.log()).as("it stands there already").hasSize(commits);
    }

    @Test
    void the_facilitator_takes_a_move_back_unless_somebody_has_moved_it_on() {
        Hall hall = columns("place", "anyone");
        String id = hall.does("p1", note("川", 0));
        hall.leads(place(id, 2));
        hall.undo();
        assertThat(hall.sees("at/" + id)).isNull();
        hall.conduct(new Clock.Start());
        hall.leads(place(id, 2));
        hall.does("p2", place(id, 3));
        hall.undo();
        assertThat(hall.sees("at/" + id)).containsEntry("at", 3);
    }

    @Test
    void a_held_or_stacked_note_stands_nowhere_and_comes_back_to_its_place() {
        Hall hall = matrix();
        String id = hall.does("p1", note("川", 0));
        String other = hall.does("p2", note("かわ", 0));
        hall.does("p1", place(id, 34));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.HoldNote(id));
        assertThat(hall.sees("at/" + id)).isNull();
        assertThat(hall.own("p1", "at/" + id)).containsEntry("at", 34);
        assertThat(hall.refusal("p2", place(id, 11))).isEqualTo("no-such-note");
        assertThat(hall.refusal(Hall.FACILITATOR, place(id, 11))).isEqualTo("held");
        hall.leads(new Board.ReleaseNote(id));
        assertThat(hall.sees("at/" + id)).containsEntry("at", 34);
        hall.leads(new Board.Merge(other, id));
        assertThat(hall.sees("at/" + id)).isNull();
        assertThat(hall.refusal("p1", place(id, 11))).isEqualTo("merged-already");
        hall.leads(new Board.Unmerge(id));
        assertThat(hall.sees("at/" + id)).containsEntry("at", 34);
        hall.does("p1", new Board.WithdrawNote(id));
        assertThat(hall.sees("at/" + id)).isNull();
    }

    @Test
    void how_notes_lie_changes_only_while_nobody_has_moved_one() {
        Hall hall = columns();
        String id = hall.does("p1", note("川", 0));
        Map<String, Object> list = with(COLUMNS, "reveal", "at-once");
        hall.conduct(change(list));
        hall.conduct(change(with(list, "layout", "columns")));
        hall.does("p1", place(id, 3));
        hall.conduct(change(with(list, "layout", "timeline")));
        assertThat(hall.sees("at/" + id)).containsEntry("at", 3);
        assertThat(hall.refusal(Hall.FACILITATOR, change(list))).isEqualTo("step-has-begun");
        assertThat(hall.refusal(Hall.FACILITATOR, change(with(list, "layout", "matrix", "axes", Everywhere.AXES))))
                .isEqualTo("step-has-begun");
    }

    private static Planning.ChangeStep change(Map<String, Object> settings) {
        return new Planning.ChangeStep("ideas", null, null, new Settings(settings));
    }

    @Test
    void a_layout_without_what_it_needs_is_refused_at_its_setting() {
        assertThatThrownBy(() -> open(Map.of("layout", "matrix")))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("axes"));
        assertThatThrownBy(() -> open(Map.of("layout", "timeline", "prompts", List.of("今日"))))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("prompts"));
    }

    private static BoardState open(Map<String, Object> settings) {
        return new Board().open(Hall.step("ideas", "board", Names.HIDDEN, settings));
    }

    @Test
    void what_later_steps_draw_from_a_board_is_the_same_however_it_lies() {
        Hall hall = Hall.with(
                        Hall.step(
                                "ideas", "board", Names.SHOWN, with(COLUMNS, "layout", "columns", "reveal", "at-once")),
                        Hall.step("weight", "dot-vote", Names.SHOWN, Map.of("from", "ideas")))
                .participants(1);
        String id = hall.does("p1", note("川", 0));
        hall.does("p1", place(id, 3));
        hall.next();
        assertThat(hall.state().items(new Stage(hall.state().agenda().steps().get(0), null)))
                .containsExactly(new Item(id, "川", 1));
    }

    @Test
    void at_tables_a_table_moves_its_own_notes_and_no_others() {
        Hall hall = Hall.with(Hall.step(
                        "cards",
                        "board",
                        Names.SHOWN,
                        Among.TABLES,
                        with(COLUMNS, "layout", "columns", "place", "anyone", "reveal", "at-once")))
                .seat("a", Role.PARTICIPANT, "1")
                .seat("b", Role.PARTICIPANT, "2");
        String id = hall.does("a", note("川", 0));
        assertThat(hall.refusal("b", place(id, 2))).isEqualTo("no-such-note");
        hall.leads(place(id, 2));
        assertThat(hall.at("1", "at/" + id)).containsEntry("at", 2);
        assertThat(hall.at("2", "at/" + id)).isNull();
        assertThat(hall.sees("at/" + id)).isNull();
    }

    @Test
    void the_record_says_in_words_where_each_note_stood_at_the_end() {
        Hall hall = matrix();
        String id = hall.does("p1", note("会費の集金", 0));
        String low = hall.does("p1", note("回覧板", 0));
        hall.does("p2", note("夏まつり", 0));
        hall.does("p1", place(id, 45));
        hall.does("p1", place(low, 13));
        hall.leads(new Board.Reveal());
        String held = hall.does("p1", note("だれかの家", 0));
        hall.does("p1", place(held, 55));
        hall.leads(new Board.HoldNote(held));
        var record = Proceedings.of(hall.log(), new Steps(), Map.of());
        assertThat(record.things())
                .filteredOn(thing -> thing.sort().equals("place"))
                .satisfiesExactly(
                        thing -> assertThat(thing.text()).isEqualTo("負担：やや重い、必要：高い"),
                        thing -> assertThat(thing.text()).isEqualTo("負担：軽い、必要：中くらい"),
                        thing -> assertThat(thing.text()).isEqualTo("まだ置いていないもの"))
                .satisfiesExactly(
                        thing -> assertThat(thing.from()).containsExactly("ideas:" + id),
                        thing -> assertThat(thing.from()).containsExactly("ideas:" + low),
                        thing -> assertThat(thing.from()).hasSize(1));
        assertThat(Minutes.markdown(record, Map.of(), "ja")).contains("付箋: 会費の集金 → 置いたところ 負担：やや重い、必要：高い");
        assertThat(record.things())
                .filteredOn(thing -> thing.text().equals("会費の集金"))
                .singleElement()
                .satisfies(thing ->
                        assertThat(thing.tags()).extracting(tag -> tag.in("ja")).containsExactly("負担：やや重い、必要：高い"));
        assertThat(record.word("ideas", "place", "ja")).isEqualTo("置いたところ");
        assertThat(record.toString()).doesNotContain("だれかの家");
    }

    @Test
    void the_record_of_a_list_has_no_word_for_places() {
        Hall hall = board(Map.of("reveal", "at-once"));
        hall.does("p1", note("川", 0));
        var record = Proceedings.of(hall.log(), new Steps(), Map.of());
        assertThat(record.words().get("board")).doesNotContainKeys("place", "link");
        assertThat(record.things()).extracting(Told.Thing::sort).containsExactly("note");
    }
}
