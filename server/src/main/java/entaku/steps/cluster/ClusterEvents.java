package entaku.steps.cluster;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.cluster.Cluster.Bundle;
import entaku.steps.cluster.Cluster.State;
import java.util.List;
import java.util.Objects;
import org.pcollections.OrderedPSet;

/** What can have happened in a {@link Cluster} step. */
final class ClusterEvents {
    private ClusterEvents() {}

    static final List<Class<? extends StepEvent<State>>> ALL = List.of(
            ClusterAdded.class, ClusterRenamed.class, ClusterRemoved.class, ClusterRestored.class, NoteMoved.class);

    /** A cluster was made, empty. */
    @Fact("cluster-added")
    public record ClusterAdded(String stage, String cluster, String name, int order) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return state.putting(cluster, new Bundle(name, order, OrderedPSet.empty()));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("cluster/" + cluster);
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            Bundle made = now.clusters().get(cluster);
            boolean untouched =
                    made != null && made.name().equals(name) && made.notes().isEmpty();
            return untouched ? List.of(new ClusterRemoved(stage, cluster, name, order, List.of())) : List.of();
        }
    }

    /** A cluster was given another name. */
    @Fact("cluster-renamed")
    public record ClusterRenamed(String stage, String cluster, String name, String before) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            Bundle was = state.clusters().get(cluster);
            return state.putting(cluster, new Bundle(name, was.order(), was.notes()));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("cluster/" + cluster);
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            Bundle still = now.clusters().get(cluster);
            boolean same = still != null && still.name().equals(name);
            return same ? List.of(new ClusterRenamed(stage, cluster, before, name)) : List.of();
        }
    }

    /** A cluster was taken away with these notes in it. */
    @Fact("cluster-removed")
    public record ClusterRemoved(String stage, String cluster, String name, int order, List<String> notes)
            implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return state.removing(cluster);
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("cluster/" + cluster);
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            if (now.clusters().containsKey(cluster)) return List.of();
            // A note that somebody has put elsewhere since stays there.
            List<String> loose = notes.stream()
                    .filter(note -> !now.where().containsKey(note))
                    .toList();
            return List.of(new ClusterRestored(stage, cluster, name, order, loose));
        }
    }

    /** A cluster that had been taken away is back, with these notes. */
    @Fact("cluster-restored")
    public record ClusterRestored(String stage, String cluster, String name, int order, List<String> notes)
            implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            State next = state.putting(cluster, new Bundle(name, order, OrderedPSet.empty()));
            for (String note : notes) next = next.moving(note, cluster);
            return next;
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("cluster/" + cluster);
        }
    }

    /** A note was moved from one cluster (null: loose) to another (null: loose). */
    @Fact("note-moved")
    public record NoteMoved(String stage, String note, String from, String to) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return state.moving(note, to);
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now");
            if (from != null) touched.key("cluster/" + from);
            if (to != null) touched.key("cluster/" + to);
        }

        @Override
        public List<StepEvent<State>> undo(State now) {
            if (!Objects.equals(now.where().get(note), to)) return List.of();
            String back = from != null && now.clusters().containsKey(from) ? from : null;
            return Objects.equals(back, to) ? List.of() : List.of(new NoteMoved(stage, note, to, back));
        }
    }
}
