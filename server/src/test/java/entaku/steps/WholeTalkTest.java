package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Audience;
import entaku.session.Conduct;
import entaku.session.Step.Names;
import entaku.steps.board.Board;
import entaku.steps.cluster.Cluster;
import entaku.steps.commitments.Commitments;
import entaku.steps.consensus.Consensus;
import entaku.steps.dialogue.Dialogue;
import entaku.steps.dotvote.DotVote;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One talk from the first note to the promise, through every kind of step. */
class WholeTalkTest {
    private static final List<Map<String, Object>> LEVELS = List.of(
            Map.of("id", "full", "text", "心から賛成", "full", true),
            Map.of("id", "fine", "text", "よい", "lives", true),
            Map.of("id", "no", "text", "受け入れられない"));

    @Test
    void notes_become_a_cluster_an_agreement_and_a_promise() {
        Hall hall = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of()),
                        Hall.step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas")),
                        Hall.step("weight", "dot-vote", Names.HIDDEN, Map.of("from", "bundles")),
                        Hall.step("talk", "dialogue", Names.SHOWN, Map.of()),
                        Hall.step(
                                "agree",
                                "consensus",
                                Names.HIDDEN,
                                Map.of("from", List.of("weight"), "levels", LEVELS)),
                        Hall.step("promise", "commitments", Names.SHOWN, Map.of("from", "agree")))
                .participants(4);

        String bench = hall.does("p1", new Board.AddNote("ベンチがほしい", 0, null, false));
        String shade = hall.does("p2", new Board.AddNote("日かげがない", 0, null, false));
        hall.leads(new Board.Reveal());
        hall.conduct(new Conduct.Next());

        String rest = hall.does("p3", new Cluster.AddCluster("休める場所", List.of(bench, shade)));
        hall.does("p3", new Cluster.AddCluster("あかり", null));
        assertThat(hall.sees("cluster/" + rest)).containsEntry("notes", List.of(bench, shade));
        hall.conduct(new Conduct.Next());

        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new DotVote.PlaceDot(rest));
        hall.leads(new DotVote.CloseVote());
        assertThat(hall.sees(Audience.SCREEN, "result/" + rest)).containsEntry("dots", 3);
        hall.conduct(new Conduct.Next());

        hall.does("p1", new Dialogue.RaiseHand());
        hall.leads(new Dialogue.GiveFloor(null, null));
        String said = hall.does("p1", new Dialogue.Say("木を植えてはどうか"));
        assertThat(hall.sees("utterance/" + said)).containsEntry("n", 1);
        hall.conduct(new Conduct.Next());

        String bench2 = hall.leads(new Consensus.Draft("公園にベンチを二つ置く", List.of(rest)));
        hall.leads(new Consensus.Ask(bench2));
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Consensus.Answer(bench2, "full", null, 1));
        hall.does("p4", new Consensus.Answer(bench2, "no", "夜に人が集まる", 1));
        hall.leads(new Consensus.CloseAsking(bench2));
        hall.leads(new Consensus.Settle(bench2, true, List.of("夜は照らす")));
        assertThat(hall.sees("proposal/" + bench2)).containsEntry("state", "agreed");
        hall.conduct(new Conduct.Next());

        hall.does("p2", new Commitments.Promise("役所に相談する", null, null, "2026-12-20", bench2));

        assertThat(hall.produced("ideas")).containsEntry("notes", 2);
        assertThat(hall.produced("bundles")).containsEntry("clusters", 2);
        assertThat(hall.produced("weight")).containsEntry("voters", 3);
        assertThat(hall.produced("talk")).containsEntry("utterances", 1);
        assertThat(hall.produced("agree")).containsEntry("proposals", 1).containsEntry("agreements", 1);
        assertThat(hall.produced("promise")).containsEntry("commitments", 1);
    }
}
