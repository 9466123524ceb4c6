package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Ancestry;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.steps.board.Board;
import entaku.steps.cluster.Cluster;
import entaku.steps.commitments.Commitments;
import entaku.steps.consensus.Consensus;
import entaku.steps.dialogue.Dialogue;
import entaku.steps.dotvote.DotVote;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One talk from the first note to the promise, through every kind of step. */
class WholeTalkTest {
    private static final List<Map<String, Object>> LEVELS = List.of(
            Map.of("id", "full", "text", "心から賛成", "full", true),
            Map.of("id", "fine", "text", "よい", "lives", true),
            Map.of("id", "no", "text", "受け入れられない"));

    /** Where the steps are held: all in the hall, all at tables, the first at tables and the others in the hall … */
    static Stream<Set<String>> atTables() {
        var all = Set.of("ideas", "bundles", "weight", "talk", "agree", "promise");
        return Stream.of(
                Set.of(), all, Set.of("ideas"), Set.of("ideas", "bundles", "weight"), Set.of("agree", "promise"));
    }

    private static Step step(Set<String> tables, String id, String kind, Names names, Map<String, Object> settings) {
        return Hall.step(id, kind, names, tables.contains(id) ? Among.TABLES : Among.HALL, settings);
    }

    private static Map<String, Object> here(Hall hall, String key) {
        Step step = hall.state().currentStep();
        return hall.state().atTables(step) ? hall.at("1", key) : hall.sees(key);
    }

    @ParameterizedTest(name = "at tables: {0}")
    @MethodSource("atTables")
    void notes_become_a_cluster_an_agreement_and_a_promise(Set<String> tables) {
        Hall hall = Hall.with(
                step(tables, "ideas", "board", Names.HIDDEN, Map.of()),
                step(tables, "bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas")),
                step(tables, "weight", "dot-vote", Names.HIDDEN, Map.of("from", "bundles")),
                step(tables, "talk", "dialogue", Names.SHOWN, Map.of()),
                step(tables, "agree", "consensus", Names.HIDDEN, Map.of("from", List.of("weight"), "levels", LEVELS)),
                step(tables, "promise", "commitments", Names.SHOWN, Map.of("from", "agree")));
        for (String seat : List.of("p1", "p2", "p3", "p4")) hall.seat(seat, Role.PARTICIPANT, "1");
        hall.seat("host", Role.TABLE_HOST, "1").seat("far", Role.PARTICIPANT, "2");

        String bench = hall.does("p1", new Board.AddNote("ベンチがほしい", 0, null, false));
        String shade = hall.does("p2", new Board.AddNote("日かげがない", 0, null, false));
        hall.leads(new Board.Reveal());
        hall.next();

        String rest = hall.does("p3", new Cluster.AddCluster("休める場所", List.of(bench, shade)));
        hall.does("p3", new Cluster.AddCluster("あかり", null));
        assertThat(here(hall, "cluster/" + rest)).containsEntry("notes", List.of(bench, shade));
        hall.next();

        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new DotVote.PlaceDot(rest));
        hall.leads(new DotVote.CloseVote());
        assertThat(here(hall, "result/" + rest)).containsEntry("dots", 3);
        hall.next();

        hall.does("p1", new Dialogue.RaiseHand());
        hall.leadsAt("1", new Dialogue.GiveFloor(null));
        String said = hall.does("p1", new Dialogue.Say("木を植えてはどうか"));
        assertThat(here(hall, "utterance/" + said)).containsEntry("n", 1);
        hall.next();

        String bench2 = hall.does("host", new Consensus.Draft("公園にベンチを二つ置く", List.of(rest)));
        hall.leads(new Consensus.Ask(bench2));
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Consensus.Answer(bench2, "full", null, 1));
        hall.does("p4", new Consensus.Answer(bench2, "no", "夜に人が集まる", 1));
        hall.leads(new Consensus.CloseAsking(bench2));
        hall.leads(new Consensus.Settle(bench2, true, List.of("夜は照らす")));
        assertThat(here(hall, "proposal/" + bench2)).containsEntry("state", "agreed");
        hall.next();

        hall.does("p2", new Commitments.Promise("役所に相談する", null, null, "2026-12-20", bench2));

        assertThat(hall.produced("ideas")).containsEntry("notes", 2);
        assertThat(hall.produced("bundles")).containsEntry("clusters", 2);
        assertThat(hall.produced("weight")).containsEntry("voters", 3);
        assertThat(hall.produced("talk")).containsEntry("utterances", 1);
        assertThat(hall.produced("agree")).containsEntry("proposals", 1).containsEntry("agreements", 1);
        assertThat(hall.produced("promise")).containsEntry("commitments", 1);

        Layer items = tables.containsAll(Set.of("agree", "promise")) ? Layer.table("1") : Layer.HALL;
        assertThat(hall.record(items, "agree:item/" + bench2)).containsEntry("from", List.of(rest));
        Layer clusters = tables.size() == 6 ? Layer.table("1") : Layer.HALL;
        assertThat(hall.record(clusters, "bundles:item/" + rest)).containsEntry("from", List.of(bench, shade));
        assertThat(hall.record(clusters, "ideas:item/" + bench)).containsEntry("text", "ベンチがほしい");
        leadsBackToNotes(hall, bench2, bench);
        String where = tables.contains("agree") ? "（テーブル1）" : "";
        String minutes = Minutes.markdown(Proceedings.of(hall.log(), new Steps(), Map.of()), Map.of(), "ja");
        assertThat(minutes).contains("公園にベンチを二つ置く" + where + "\n");
        assertThat(minutes).contains("役所に相談する" + where + " |");
    }

    private static void leadsBackToNotes(Hall hall, String agreement, String note) {
        Proceedings record = Proceedings.of(hall.log(), new Steps(), Map.of());
        String agreed = record.agreements().get(0).id();
        assertThat(agreed).endsWith(":" + agreement);
        var tree = new Ancestry(record).back(agreed);
        assertThat(tree.branches()).hasSize(1);
        var cluster = tree.branches().get(0).branches().get(0);
        assertThat(cluster.branches())
                .extracting(one -> one.thing().id().replaceAll(".*:", ""))
                .contains(note);
    }
}
