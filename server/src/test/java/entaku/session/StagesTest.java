package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import entaku.steps.cluster.Cluster;
import entaku.steps.dialogue.Dialogue;
import entaku.view.Layers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a step is held: who speaks to which stage, and what each stage draws from. */
class StagesTest {
    private static final Map<String, Object> OPEN = Map.of("reveal", "at-once");

    private static Step notes(Among among) {
        return Hall.step("notes", "board", Names.SHOWN, among, OPEN);
    }

    private static Step bundles(Among among) {
        return Hall.step("bundles", "cluster", Names.SHOWN, among, Map.of("from", "notes"));
    }

    private static Step votes(Among among, String from) {
        return Hall.step("votes", "dot-vote", Names.SHOWN, among, Map.of("from", from));
    }

    /** Seats somebody at tables 1 and 2, who write a note each and gather it into a cluster. */
    private static Hall hall(Step... steps) {
        Hall hall = Hall.with(steps).seat("a", Role.PARTICIPANT, "1").seat("b", Role.PARTICIPANT, "2");
        hall.naming("n1").does("a", note("一"));
        hall.naming("n2").does("b", note("二"));
        return hall;
    }

    private static Command note(String text) {
        return new Board.AddNote(text, 0, null, false);
    }

    private static Map<String, Object> item(Hall hall, Layer layer, String key) {
        return hall.record(layer, key);
    }

    private static final Layer ONE = Layer.table("1");
    private static final Layer TWO = Layer.table("2");

    // ---- who speaks to which stage

    @Test
    void what_the_facilitator_does_without_a_table_is_done_at_every_table_where_it_can_be() {
        Hall hall = Hall.with(Hall.step("notes", "board", Names.HIDDEN, Among.TABLES, Map.of()));
        hall.leadsAt("2", new Board.Reveal());
        Accepted accepted = hall.give(new Board.Reveal(), "notes", hall.seatOf(Hall.FACILITATOR));
        assertThat(accepted.events()).extracting(Event::part).containsExactly("notes@1", "notes@3");
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.Merge("x", "y"))).isEqualTo("no-such-note");
    }

    @Test
    void everybody_else_speaks_at_the_table_they_sit_at() {
        Hall hall = hall(notes(Among.TABLES)).seat("standing", Role.PARTICIPANT, null);
        assertThat(hall.refusal("standing", note("三"))).isEqualTo("no-table");
        assertThat(hall.refusal("a", "2", note("三"))).isEqualTo("not-your-table");
        assertThat(hall.refusal("a", "9", note("三"))).isEqualTo("not-your-table");
        assertThat(hall.refusal("a", "1", note("三"))).isNull();
        assertThat(hall.refusalAt("9", new Board.Reveal())).isEqualTo("no-such-table");
        assertThat(hall.produced("notes")).containsEntry("notes", 3);
    }

    @Test
    void in_the_hall_it_does_not_matter_where_one_sits() {
        Hall hall = hall(notes(Among.HALL)).seat("standing", Role.PARTICIPANT, null);
        assertThat(hall.refusal("standing", note("三"))).isNull();
        assertThat(hall.refusal("a", "2", note("四"))).isNull();
        assertThat(hall.sees("now")).containsEntry("notes", 4);
    }

    @Test
    void words_are_said_at_one_table() {
        Hall hall = Hall.with(Hall.step("talk", "dialogue", Names.SHOWN, Among.TABLES, Map.of()));
        assertThat(hall.refusal(Hall.FACILITATOR, new Dialogue.Say("みなさん"))).isEqualTo("choose-table");
        hall.leadsAt("3", new Dialogue.Say("こちらのみなさん"));
        assertThat(hall.at("3", "now")).containsEntry("utterances", 1);
    }

    @Test
    void a_session_without_tables_holds_everything_in_the_hall() {
        Hall hall = Hall.with(new Steps(), Hall.MASKS, 0, notes(Among.TABLES)).participants(1);
        String id = hall.does("p1", note("一"));
        assertThat(hall.sees("note/" + id)).isNotNull();
        assertThat(hall.record(Layer.HALL, "step/notes")).containsEntry("among", null);
        assertThat(Layers.of(hall.state(), hall.seatOf("p1"))).containsExactly(Layer.HALL, Layer.own("p1"));
    }

    // ---- who follows which layer

    @Test
    void a_seat_follows_the_hall_its_own_and_its_table_while_something_is_held_there() {
        Hall hall = hall(notes(Among.TABLES), bundles(Among.HALL)).seat("wall", Role.SCREEN, null);
        hall.seat("guest", Role.OBSERVER, "2");
        assertThat(layers(hall, "a")).containsExactly(Layer.HALL, ONE, Layer.own("a"));
        assertThat(layers(hall, "guest")).containsExactly(Layer.HALL, TWO, Layer.own("guest"));
        assertThat(layers(hall, "wall")).containsExactly(Layer.HALL, ONE, TWO, Layer.table("3"), Layer.own("wall"));
        assertThat(layers(hall, Hall.FACILITATOR))
                .containsExactly(Layer.HALL, Layer.DESK, ONE, TWO, Layer.table("3"), Layer.own(Hall.FACILITATOR));
        hall.give(new Seats.MoveSeat("a", "2"), null, hall.seatOf("a"));
        assertThat(layers(hall, "a")).containsExactly(Layer.HALL, TWO, Layer.own("a"));
        hall.next();
        assertThat(layers(hall, "a")).containsExactly(Layer.HALL, Layer.own("a"));
        assertThat(layers(hall, Hall.FACILITATOR)).containsExactly(Layer.HALL, Layer.DESK, Layer.own(Hall.FACILITATOR));
    }

    private static List<Layer> layers(Hall hall, String seat) {
        return Layers.of(hall.state(), hall.seatOf(seat));
    }

    @Test
    void what_is_held_at_a_table_may_be_looked_at_by_others_once_the_room_has_moved_on() {
        Hall hall = hall(notes(Among.TABLES), bundles(Among.HALL)).seat("wall", Role.SCREEN, null);
        Stage one = hall.state().stage("notes@1");
        assertThat(Layers.maySee(hall.state(), hall.seatOf("a"), one)).isTrue();
        assertThat(Layers.maySee(hall.state(), hall.seatOf("b"), one)).isFalse();
        assertThat(Layers.maySee(hall.state(), hall.seatOf("wall"), one)).isTrue();
        assertThat(Layers.maySee(hall.state(), hall.seatOf(Hall.FACILITATOR), one))
                .isTrue();
        hall.next();
        assertThat(Layers.maySee(hall.state(), hall.seatOf("b"), one)).isTrue();
    }

    // ---- what a stage draws from

    @Test
    void the_hall_draws_from_the_hall() {
        Hall hall = hall(notes(Among.HALL), votes(Among.HALL, "notes")).next();
        assertThat(hall.sees("form")).containsEntry("items", List.of("n1", "n2"));
        assertThat(item(hall, Layer.HALL, "notes:item/n1")).containsEntry("table", null);
        assertThat(item(hall, ONE, "notes:item/n1")).isNull();
    }

    @Test
    void the_hall_draws_from_all_tables_each_thing_with_its_table() {
        Hall hall = hall(notes(Among.TABLES), votes(Among.HALL, "notes")).next();
        assertThat(hall.sees("form")).containsEntry("items", List.of("n1", "n2"));
        assertThat(item(hall, Layer.HALL, "notes:item/n1"))
                .containsEntry("text", "一")
                .containsEntry("table", "1");
        assertThat(item(hall, Layer.HALL, "notes:item/n2")).containsEntry("table", "2");
        assertThat(item(hall, ONE, "notes:item/n1")).isNull();
    }

    @Test
    void every_table_draws_the_same_from_the_hall() {
        Hall hall = hall(notes(Among.HALL), votes(Among.TABLES, "notes")).next();
        for (String table : List.of("1", "2", "3"))
            assertThat(hall.at(table, "form")).containsEntry("items", List.of("n1", "n2"));
        assertThat(item(hall, Layer.HALL, "notes:item/n1")).containsEntry("table", null);
        assertThat(item(hall, ONE, "notes:item/n1")).isNull();
    }

    @Test
    void a_table_draws_from_itself_alone() {
        Hall hall = hall(notes(Among.TABLES), votes(Among.TABLES, "notes")).next();
        assertThat(hall.at("1", "form")).containsEntry("items", List.of("n1"));
        assertThat(hall.at("2", "form")).containsEntry("items", List.of("n2"));
        assertThat(hall.at("3", "form")).containsEntry("items", List.of());
        assertThat(item(hall, ONE, "notes:item/n1")).containsEntry("text", "一");
        assertThat(item(hall, TWO, "notes:item/n1")).isNull();
        assertThat(item(hall, Layer.HALL, "notes:item/n1")).isNull();
    }

    @Test
    void what_is_drawn_from_afar_is_shown_with_its_ancestry_in_the_hall() {
        Hall hall = hall(notes(Among.TABLES), bundles(Among.TABLES), votes(Among.HALL, "bundles"))
                .next();
        hall.naming("c1").does("a", new Cluster.AddCluster("ひとつめ", List.of("n1")));
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of("c1"));
        assertThat(item(hall, Layer.HALL, "bundles:item/c1"))
                .containsEntry("from", List.of("n1"))
                .containsEntry("table", "1");
        assertThat(item(hall, Layer.HALL, "notes:item/n1")).containsEntry("table", "1");
    }

    @Test
    void what_is_drawn_from_afar_is_shown_with_its_ancestry_at_the_table() {
        Hall hall = hall(notes(Among.TABLES), bundles(Among.TABLES), votes(Among.TABLES, "bundles"))
                .next();
        hall.naming("c1").does("a", new Cluster.AddCluster("ひとつめ", List.of("n1")));
        hall.next();
        assertThat(item(hall, ONE, "bundles:item/c1")).containsEntry("from", List.of("n1"));
        assertThat(item(hall, ONE, "notes:item/n1")).containsEntry("text", "一");
        for (Layer other : List.of(Layer.HALL, TWO)) {
            assertThat(item(hall, other, "bundles:item/c1")).isNull();
            assertThat(item(hall, other, "notes:item/n1")).isNull();
        }
    }

    @Test
    void what_tables_draw_through_the_hall_is_the_same_for_all_and_stands_in_the_hall() {
        for (int tables : new int[] {1, 3}) {
            Hall hall = Hall.with(
                            new Steps(),
                            Hall.MASKS,
                            tables,
                            notes(Among.TABLES),
                            bundles(Among.HALL),
                            Hall.step(
                                    "agree",
                                    "consensus",
                                    Names.SHOWN,
                                    Among.TABLES,
                                    Map.of(
                                            "from",
                                            List.of("bundles", "notes"),
                                            "levels",
                                            entaku.steps.Everywhere.LEVELS)))
                    .seat("a", Role.PARTICIPANT, "1");
            hall.naming("n1").does("a", note("一"));
            hall.next();
            hall.naming("c1").does("a", new Cluster.AddCluster("ひとつめ", List.of("n1")));
            hall.next();
            assertThat(item(hall, Layer.HALL, "bundles:item/c1")).containsEntry("table", null);
            assertThat(item(hall, Layer.HALL, "notes:item/n1")).containsEntry("table", "1");
            assertThat(item(hall, ONE, "notes:item/n1"))
                    .as("a record is in one layer")
                    .isNull();
        }
    }

    @Test
    void the_same_thing_weighed_at_several_tables_is_one_thing_and_no_single_tables() {
        Hall hall = hall(
                        notes(Among.HALL),
                        votes(Among.TABLES, "notes"),
                        Hall.step("again", "dot-vote", Names.SHOWN, Map.of("from", "votes")))
                .next();
        hall.leads(new entaku.steps.dotvote.DotVote.CloseVote());
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of("n1", "n2"));
        assertThat(item(hall, Layer.HALL, "votes:item/n1"))
                .containsEntry("text", "一")
                .containsEntry("table", null);
    }
}
