package entaku.steps.cluster;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PMap;

/**
 * Notes gathered into named clusters, by several people at once.
 *
 * <p>A note is referred to by its id alone. One that is withdrawn, held or merged keeps its place here but is left out
 * of every list until it is brought out again.
 */
public final class Cluster implements StepKind<Cluster.State> {
    /** One cluster; {@code notes} in the order they came. */
    public record Bundle(String name, int order, OrderedPSet<String> notes) {}

    /**
     * @param brought ids that the step drawn from had brought out when the room came here
     * @param where note → the cluster it is in
     * @param placed how many of those brought are in a cluster
     * @param orders the last place given to a cluster
     */
    public record State(
            String from,
            String by,
            Set<String> brought,
            PMap<String, Bundle> clusters,
            PMap<String, String> where,
            int placed,
            int orders) {

        State putting(String id, Bundle bundle) {
            return new State(
                    from, by, brought, clusters.plus(id, bundle), where, placed, Math.max(orders, bundle.order()));
        }

        State moving(String note, String to) {
            String was = where.get(note);
            PMap<String, Bundle> next = clusters;
            if (was != null)
                next = next.plus(was, notes(next.get(was), next.get(was).notes().minus(note)));
            if (to != null)
                next = next.plus(to, notes(next.get(to), next.get(to).notes().plus(note)));
            int more = !brought.contains(note) ? 0 : (to == null ? 0 : 1) - (was == null ? 0 : 1);
            return new State(
                    from,
                    by,
                    brought,
                    next,
                    to == null ? where.minus(note) : where.plus(note, to),
                    placed + more,
                    orders);
        }

        State removing(String id) {
            State next = this;
            for (String note : clusters.get(id).notes()) next = next.moving(note, null);
            return new State(from, by, brought, next.clusters.minus(id), next.where, next.placed, orders);
        }

        private static Bundle notes(Bundle bundle, OrderedPSet<String> notes) {
            return new Bundle(bundle.name(), bundle.order(), notes);
        }
    }

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(AddCluster.class, RenameCluster.class, RemoveCluster.class, MoveNote.class);
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return ClusterEvents.ALL;
    }

    private static final List<Setting> SETTINGS = List.of(
            Setting.from("from", "付箋を出したステップ", "The step whose notes are gathered")
                    .need(),
            Setting.choice(
                            "by",
                            List.of("everyone", "hosts", "facilitator"),
                            "付箋を動かし、まとまりに名前をつける人",
                            "Who moves notes and names clusters")
                    .otherwise("everyone"));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public State open(Step step) {
        Values settings = read(step);
        return new State(
                settings.from("from").get(0),
                settings.word("by"),
                Set.of(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                0,
                0);
    }

    @Override
    public State enter(State state, List<Item> drawn) {
        var brought = new LinkedHashSet<String>();
        drawn.forEach(item -> brought.add(item.id()));
        int placed =
                (int) state.where().keySet().stream().filter(brought::contains).count();
        return new State(state.from(), state.by(), brought, state.clusters(), state.where(), placed, state.orders());
    }

    // ---- commands

    /** Makes a cluster, gathering these notes (null: none yet) into it. */
    public record AddCluster(String name, List<String> notes) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mayCluster(state, moment);
            String words = Limits.words(name, Limits.NAME);
            Rejected.unless(state.clusters().size() < Limits.CLUSTERS, "too-many-clusters");
            var facts = new ArrayList<StepEvent<State>>();
            String stage = moment.stageId();
            facts.add(new ClusterEvents.ClusterAdded(stage, moment.id(), words, state.orders() + 1));
            for (String note : new LinkedHashSet<>(notes == null ? List.<String>of() : notes)) {
                Rejected.unless(note != null && state.brought().contains(note), "no-such-note");
                facts.add(new ClusterEvents.NoteMoved(stage, note, state.where().get(note), moment.id()));
            }
            return facts;
        }
    }

    /** Gives a cluster another name. */
    public record RenameCluster(String cluster, String name) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mayCluster(state, moment);
            String before = known(state, cluster).name();
            String words = Limits.words(name, Limits.NAME);
            return words.equals(before)
                    ? List.of()
                    : List.of(new ClusterEvents.ClusterRenamed(moment.stageId(), cluster, words, before));
        }
    }

    /** Takes a cluster away; its notes are loose again. */
    public record RemoveCluster(String cluster) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mayCluster(state, moment);
            Bundle gone = known(state, cluster);
            return List.of(new ClusterEvents.ClusterRemoved(
                    moment.stageId(), cluster, gone.name(), gone.order(), List.copyOf(gone.notes())));
        }
    }

    /** Moves a note into a cluster, or out of any (null). */
    public record MoveNote(String note, String cluster) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mayCluster(state, moment);
            Rejected.unless(note != null && state.brought().contains(note), "no-such-note");
            if (cluster != null) known(state, cluster);
            String before = state.where().get(note);
            return Objects.equals(before, cluster)
                    ? List.of()
                    : List.of(new ClusterEvents.NoteMoved(moment.stageId(), note, before, cluster));
        }
    }

    private static void mayCluster(State state, Moment moment) {
        Role role = moment.seat().role();
        boolean host = role == Role.FACILITATOR
                || (role == Role.TABLE_HOST && !state.by().equals("facilitator"));
        Rejected.unless(host || (role.takesPart() && state.by().equals("everyone")), "not-your-role");
    }

    private static Bundle known(State state, String cluster) {
        Rejected.unless(cluster != null && state.clusters().containsKey(cluster), "no-such-cluster");
        return state.clusters().get(cluster);
    }

    // ---- view

    /** What was set once. */
    record Form(String from, String by, int nameLimit) {}

    /** All clusters together; {@code loose} counts the notes that are in none. */
    record Now(int clusters, int loose) {}

    /** One cluster and the notes in it that can be seen. */
    record ClusterShown(String name, int order, List<String> notes) {}

    @Override
    public Collection<String> keys(State state, Look look) {
        if (!look.shared()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now"));
        for (String id : state.clusters().keySet()) keys.add("cluster/" + id);
        return keys;
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (!look.shared()) return null;
        if (key.equals("form")) return new Form(state.from(), state.by(), Limits.NAME);
        if (key.equals("now"))
            return new Now(state.clusters().size(), state.brought().size() - state.placed());
        Bundle bundle = key.startsWith("cluster/") ? state.clusters().get(key.substring(8)) : null;
        if (bundle == null) return null;
        return new ClusterShown(bundle.name(), bundle.order(), notes(state, bundle));
    }

    private static List<String> notes(State state, Bundle bundle) {
        return bundle.notes().stream().filter(state.brought()::contains).toList();
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("clusters", state.clusters().size());
    }

    @Override
    public List<Item> items(State state) {
        return state.clusters().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> item(state, e.getKey()))
                .toList();
    }

    @Override
    public Item item(State state, String id) {
        Bundle bundle = state.clusters().get(id);
        return bundle == null ? null : new Item(id, bundle.name(), bundle.order(), notes(state, bundle));
    }

    @Override
    public Report<State> report() {
        return new ClusterReport();
    }

    @Override
    public Habit habit() {
        return new ClusterHabit();
    }
}
