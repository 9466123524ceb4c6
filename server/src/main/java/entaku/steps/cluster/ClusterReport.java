package entaku.steps.cluster;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.shared.Words;
import java.util.List;
import java.util.Map;

/** What clustering leaves: the clusters, each made of its notes. Who moved or named what is not told. */
final class ClusterReport implements Report<Cluster.State> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "cluster", Words.of("まとまり", "まとまり", "Cluster"),
                "cluster-renamed", Words.of("まとまりの名前を変更", "Cluster renamed"),
                "cluster-removed", Words.of("まとまりをなくした", "Cluster removed"),
                "cluster-restored", Words.of("まとまりを戻した", "Cluster brought back"),
                "clusters", Words.of("まとまり {n}件", "clusters: {n}"));
    }

    @Override
    public List<Passage> tell(
            StepEvent<Cluster.State> event, Cluster.State before, Cluster.State after, SessionState s, Stage stage) {
        if (event instanceof ClusterEvents.ClusterAdded e)
            return List.of(Passage.of("cluster", id(stage, e.cluster()), e.name()));
        if (event instanceof ClusterEvents.ClusterRenamed e)
            return List.of(Passage.of("cluster-renamed", id(stage, e.cluster()), e.name())
                    .instead(e.before()));
        if (event instanceof ClusterEvents.ClusterRemoved e)
            return List.of(Passage.of("cluster-removed", id(stage, e.cluster()), e.name()));
        if (event instanceof ClusterEvents.ClusterRestored e)
            return List.of(Passage.of("cluster-restored", id(stage, e.cluster()), e.name()));
        return List.of();
    }

    private static String id(Stage stage, String cluster) {
        return stage.id() + ":" + cluster;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(Cluster.State state, SessionState session, Stage stage) {
        var things = Words.things(session, stage, List.of(state.from()));
        return Told.things(
                state.clusters().entrySet().stream()
                        .sorted(Words.order(stage, one -> one.order()))
                        .map(e -> new Thing(
                                id(stage, e.getKey()),
                                "cluster",
                                "shown",
                                e.getValue().name(),
                                null,
                                null,
                                e.getValue().notes().stream()
                                        .flatMap(note -> things.getOrDefault(note, List.of()).stream())
                                        .toList(),
                                List.of(),
                                Map.of()))
                        .toList(),
                Map.of());
    }
}
