package entaku.steps.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Item;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.course.Leading;
import entaku.session.undo.Undo;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import entaku.steps.consensus.Consensus;
import entaku.steps.dotvote.DotVote;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClusterTest {
    private final Hall hall = hall("everyone");
    private final String a = hall.naming("a").does("p1", note("あ"));
    private final String b = hall.naming("b").does("p2", note("い"));
    private final String c = hall.naming("c").does("p3", note("う"));

    ClusterTest() {
        hall.next();
    }

    private static Hall hall(String by) {
        return Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas", "by", by)))
                .participants(3)
                .seat("host", Role.TABLE_HOST, "1");
    }

    private static Command note(String text) {
        return new Board.AddNote(text, 0, null, false);
    }

    private Object notes(String cluster) {
        return hall.sees("cluster/" + cluster).get("notes");
    }

    @Test
    void a_note_is_in_one_cluster_or_loose() {
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of(a, b)));
        String two = hall.does("p2", new Cluster.AddCluster("二", List.of(b)));
        assertThat(notes(one)).isEqualTo(List.of(a));
        assertThat(notes(two)).isEqualTo(List.of(b));
        assertThat(hall.sees("now")).containsEntry("loose", 1).containsEntry("clusters", 2);
        hall.does("p3", new Cluster.MoveNote(a, null));
        assertThat(hall.sees("now")).containsEntry("loose", 2);
    }

    @Test
    void undoing_a_move_leaves_a_note_that_somebody_has_moved_on() {
        String one = hall.does("p1", new Cluster.AddCluster("一", null));
        String two = hall.does("p1", new Cluster.AddCluster("二", null));
        hall.leads(new Cluster.MoveNote(a, one));
        hall.leads(new Cluster.MoveNote(b, one));
        hall.does("p2", new Cluster.MoveNote(b, two));
        hall.undo();
        assertThat(notes(two)).isEqualTo(List.of(b));
        assertThat(notes(one)).as("the move before it was taken back instead").isEqualTo(List.of());
    }

    @Test
    void a_removed_cluster_comes_back_with_the_notes_that_are_still_loose() {
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of(a, b)));
        String two = hall.does("p1", new Cluster.AddCluster("二", null));
        hall.leads(new Cluster.RemoveCluster(one));
        hall.does("p2", new Cluster.MoveNote(b, two));
        hall.undo();
        assertThat(notes(one)).isEqualTo(List.of(a));
        assertThat(notes(two)).isEqualTo(List.of(b));
        assertThat(hall.sees("cluster/" + one)).containsEntry("name", "一").containsEntry("order", 0);
    }

    @Test
    void undoing_a_new_cluster_keeps_it_when_somebody_has_used_it() {
        String one = hall.leads(new Cluster.AddCluster("一", List.of(a)));
        hall.does("p2", new Cluster.MoveNote(c, one));
        hall.undo();
        assertThat(notes(one)).isEqualTo(List.of(c));
        String two = hall.leads(new Cluster.AddCluster("二", List.of(b)));
        hall.undo();
        assertThat(hall.sees("cluster/" + two)).isNull();
    }

    @Test
    void undoing_a_name_leaves_a_later_name() {
        String one = hall.does("p1", new Cluster.AddCluster("一", null));
        hall.leads(new Cluster.RenameCluster(one, "二"));
        hall.does("p1", new Cluster.RenameCluster(one, "三"));
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(hall.sees("cluster/" + one)).containsEntry("name", "三");
    }

    @Test
    void a_withdrawn_note_leaves_its_cluster_and_a_merged_one_returns_to_it() {
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of(a, b, c)));
        hall.conduct(new Leading.Back(null));
        hall.does("p1", new Board.WithdrawNote(a));
        hall.leads(new Board.Merge(b, c));
        hall.next();
        assertThat(notes(one)).isEqualTo(List.of(b));
        assertThat(hall.sees("now")).containsEntry("loose", 0);
        assertThat(hall.refusal("p1", new Cluster.MoveNote(a, null))).isEqualTo("no-such-note");

        hall.conduct(new Leading.Back(null));
        hall.leads(new Board.Unmerge(c));
        hall.next();
        assertThat(notes(one)).isEqualTo(List.of(b, c));
    }

    @Test
    void only_those_cluster_whom_the_template_names() {
        for (var by : Map.of("hosts", true, "facilitator", false).entrySet()) {
            Hall other = hall(by.getKey()).conduct(new Leading.Next(null));
            assertThat(other.refusal("p1", new Cluster.AddCluster("一", null))).isEqualTo("not-your-role");
            String host = other.refusal("host", new Cluster.AddCluster("一", null));
            assertThat(host == null).isEqualTo(by.getValue());
            assertThat(other.refusal(Hall.FACILITATOR, new Cluster.AddCluster("二", null)))
                    .isNull();
        }
    }

    @Test
    void a_cluster_that_is_gone_takes_no_note() {
        String one = hall.does("p1", new Cluster.AddCluster("一", null));
        hall.does("p2", new Cluster.RemoveCluster(one));
        assertThat(hall.refusal("p1", new Cluster.MoveNote(a, one))).isEqualTo("no-such-cluster");
        assertThat(hall.refusal("p1", new Cluster.RenameCluster(one, "二"))).isEqualTo("no-such-cluster");
    }

    // ---- merging

    @Test
    void merged_clusters_are_one_with_the_notes_of_both_and_undo_parts_them_again() {
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of(a)));
        String two = hall.does("p1", new Cluster.AddCluster("一", List.of(b, c)));
        hall.leads(new Cluster.MergeClusters(two, one));
        assertThat(notes(one)).isEqualTo(List.of(a, b, c));
        assertThat(hall.sees("cluster/" + two)).isNull();
        assertThat(hall.sees("now")).containsEntry("clusters", 1).containsEntry("loose", 0);
        hall.does("p2", new Cluster.MoveNote(c, null));
        hall.undo();
        assertThat(notes(one)).isEqualTo(List.of(a));
        assertThat(notes(two)).as("what somebody moved on since stays there").isEqualTo(List.of(b));
        assertThat(hall.sees("cluster/" + two)).containsEntry("name", "一");
    }

    @Test
    void a_cluster_is_merged_by_the_facilitator_into_another_that_is_there() {
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of(a)));
        String two = hall.does("p1", new Cluster.AddCluster("二", null));
        assertThat(hall.refusal("p1", new Cluster.MergeClusters(one, two))).isEqualTo("not-your-role");
        assertThat(refusal(new Cluster.MergeClusters(one, one))).isEqualTo("same-cluster");
        assertThat(refusal(new Cluster.MergeClusters(one, "gone"))).isEqualTo("no-such-cluster");
        assertThat(refusal(new Cluster.MergeClusters(null, two))).isEqualTo("no-such-cluster");
        assertThat(refusal(new Cluster.MergeClusters(one, null))).isEqualTo("no-such-cluster");
    }

    @Test
    void clusters_that_dots_lie_on_or_a_proposal_may_be_drawn_from_stay_apart() {
        for (boolean votes : List.of(true, false)) {
            Hall long_ = voting(true);
            String one = long_.does("p1", new Cluster.AddCluster("一", List.of("a")));
            String two = long_.does("p1", new Cluster.AddCluster("一", List.of("b")));
            long_.next();
            if (votes) long_.does("p1", new DotVote.PlaceDot(one));
            long_.next();
            if (!votes) long_.does("p1", new Consensus.Draft("文", List.of()));
            long_.conduct(new Leading.GoTo("bundles", null));
            var merge = new Cluster.MergeClusters(two, one);
            assertThat(long_.refusal(Hall.FACILITATOR, merge)).isEqualTo("drawn-from");
            if (!votes) continue;
            long_.next().does("p1", new DotVote.TakeDot(one));
            long_.conduct(new Leading.Back(null));
            assertThat(long_.refusal(Hall.FACILITATOR, merge)).isNull();
            long_.next();
            assertThat(long_.sees("form")).containsEntry("items", List.of(one, "c"));
        }
    }

    private String refusal(Command command) {
        return hall.refusal(Hall.FACILITATOR, command);
    }

    // ---- single notes

    private static Hall voting(boolean singles) {
        Hall hall = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("bundles", "cluster", Names.SHOWN, Map.of("from", "ideas", "singles", singles)),
                        Hall.step("weight", "dot-vote", Names.HIDDEN, Map.of("from", "bundles")),
                        Hall.step(
                                "agreement",
                                "consensus",
                                Names.HIDDEN,
                                Map.of("from", List.of("weight"), "levels", Everywhere.LEVELS)))
                .participants(3);
        for (String id : List.of("a", "b", "c")) hall.naming(id).does("p1", note(id));
        return hall.next();
    }

    private static Map<String, Object> item(Hall hall, String key) {
        return hall.record(Layer.HALL, key);
    }

    @Test
    void a_note_in_no_cluster_goes_on_by_itself_behind_the_clusters_made_of_the_note_it_is() {
        Hall hall = voting(true);
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of("b")));
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of(one, "a", "c"));
        assertThat(item(hall, "bundles:item/" + one)).containsEntry("from", List.of("b"));
        assertThat(item(hall, "bundles:item/c")).containsEntry("text", "c").containsEntry("from", List.of("c"));
        assertThat((int) item(hall, "bundles:item/a").get("order"))
                .isGreaterThan((int) item(hall, "bundles:item/" + one).get("order"));
        assertThat(item(hall, "bundles:item/b")).as("it is in a cluster").isNull();
        for (String who : List.of("p1", "p2", "p3")) hall.does(who, new DotVote.PlaceDot("c"));
        hall.leads(new DotVote.CloseVote());
        hall.next();
        assertThat(item(hall, "weight:item/c")).containsEntry("from", List.of("c"));
        assertThat(hall.refusal("p1", new Consensus.Draft("文", List.of("c")))).isNull();
    }

    @Test
    void single_notes_stay_behind_unless_the_template_lets_them_go_on() {
        Hall hall = voting(false);
        String one = hall.does("p1", new Cluster.AddCluster("一", List.of("b")));
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of(one));
        assertThat(item(hall, "bundles:item/a")).isNull();
    }

    @Test
    void a_held_single_note_is_gone_from_all_that_follows_even_where_the_room_goes_past_the_clusters() {
        Hall hall = voting(true);
        hall.conduct(new Leading.GoTo("ideas", null));
        hall.leads(new Board.HoldNote("c"));
        hall.conduct(new Leading.GoTo("weight", null));
        assertThat(hall.sees("form")).containsEntry("items", List.of("a", "b"));
        assertThat(item(hall, "bundles:item/c")).isNull();
    }

    @Test
    void no_more_single_notes_go_on_than_can_be_chosen_from() {
        var cluster = new Cluster();
        var step = Hall.step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas", "singles", true));
        var many = IntStream.rangeClosed(0, Limits.CHOICES)
                .mapToObj(i -> new Item("n" + i, "n", i))
                .toList();
        var state = cluster.enter(cluster.open(step), many);
        assertThat(cluster.items(state)).hasSize(Limits.CHOICES);
        for (Item note : many)
            assertThat(cluster.items(state).contains(cluster.item(state, note.id())))
                    .isEqualTo(cluster.item(state, note.id()) != null);
    }

    @Test
    void the_record_follows_a_single_note_from_its_vote_straight_to_the_board() {
        Hall hall = voting(true);
        for (String who : List.of("p1", "p2", "p3")) {
            hall.conduct(new Leading.GoTo("weight", null));
            hall.does(who, new DotVote.PlaceDot("c"));
        }
        hall.leads(new DotVote.CloseVote());
        var state = hall.state();
        var weight = state.stage("weight");
        var told = state.kind(weight.step()).report().leaves(state.state(weight), state, weight);
        assertThat(told.things())
                .filteredOn(thing -> thing.id().equals("weight:c"))
                .singleElement()
                .satisfies(thing -> assertThat(thing.from()).containsExactly("ideas:c"));
    }
}
