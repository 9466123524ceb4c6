package entaku.steps.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.course.Leading;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.List;
import java.util.Map;
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
        assertThat(hall.sees("cluster/" + one)).containsEntry("name", "一").containsEntry("order", 1);
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
}
