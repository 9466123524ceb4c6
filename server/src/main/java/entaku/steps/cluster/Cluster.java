package entaku.steps.cluster;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
     * @param singles whether notes that are in no cluster go on beside the clusters
     * @param brought what the step drawn from had brought out when the room came here, in order, by id
     * @param where note → the cluster it is in
     * @param placed how many of those brought are in a cluster
     * @param orders the last place given to a cluster
     */
    public record State(
            String from,
            String by,
            boolean singles,
            Map<String, Item> brought,
            PMap<String, Bundle> clusters,
            PMap<String, String> where,
            int placed,
            int orders) {

        State putting(String id, Bundle bundle) {
            return with(clusters.plus(id, bundle), where, placed, Math.max(orders, bundle.order()));
        }

        State moving(String note, String to) {
            String was = where.get(note);
            PMap<String, Bundle> next = clusters;
            if (was != null)
                next = next.plus(was, notes(next.get(was), next.get(was).notes().minus(note)));
            if (to != null)
                next = next.plus(to, notes(next.get(to), next.get(to).notes().plus(note)));
            int more = !brought.containsKey(note) ? 0 : (to == null ? 0 : 1) - (was == null ? 0 : 1);
            return with(next, to == null ? where.minus(note) : where.plus(note, to), placed + more, orders);
        }

        State removing(String id) {
            State next = this;
            for (String note : clusters.get(id).notes()) next = next.moving(note, null);
            return next.with(next.clusters.minus(id), next.where, next.placed, orders);
        }

        State over(List<Item> drawn) {
            var now = new LinkedHashMap<String, Item>();
            drawn.forEach(item -> now.putIfAbsent(item.id(), item));
            int in = (int) where.keySet().stream().filter(now::containsKey).count();
            return new State(from, by, singles, now, clusters, where, in, orders);
        }

        /** Lists what goes on by itself, in order. */
        Stream<Item> loose() {
            if (!singles) return Stream.empty();
            return brought.values().stream()
                    .filter(item -> !where.containsKey(item.id()))
                    .limit(Limits.CHOICES);
        }

        private State with(PMap<String, Bundle> all, PMap<String, String> lie, int in, int last) {
            return new State(from, by, singles, brought, all, lie, in, last);
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
        return List.of(AddCluster.class, RenameCluster.class, RemoveCluster.class, MergeClusters.class, MoveNote.class);
    }

    @Override
    public boolean office(State state, PartCommand<?> command, Seat seat) {
        return command instanceof MergeClusters || !state.by().equals("everyone");
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
                    .otherwise("everyone"),
            Setting.yes(
                            "singles",
                            "どのまとまりにも入っていない付箋も、まとまりと並べて次のステップで選べるようにする",
                            "Notes that are in no cluster go on as well, each by itself, so that later steps can draw from them")
                    .otherwise(false)
                    .example(true));

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
                settings.yes("singles"),
                Map.of(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                0,
                0);
    }

    @Override
    public State enter(State state, List<Item> drawn) {
        return state.over(drawn);
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
                Rejected.unless(note != null && state.brought().containsKey(note), "no-such-note");
                facts.add(new ClusterEvents.NoteMoved(stage, note, state.where().get(note), moment.id()));
            }
            return facts;
        }
    }

    /**
     * Gives a cluster another name. {@code before} (optional) is the name that one has seen, refused as {@code stale}
     * when somebody has given it another meanwhile.
     */
    public record RenameCluster(String cluster, String name, String before) implements StepCommand<State> {
        public RenameCluster(String cluster, String name) {
            this(cluster, name, null);
        }

        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mayCluster(state, moment);
            String now = known(state, cluster).name();
            String words = Limits.words(name, Limits.NAME);
            if (words.equals(now)) return List.of();
            Rejected.ifStale(before, now);
            return List.of(new ClusterEvents.ClusterRenamed(moment.stageId(), cluster, words, now));
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

    /** Puts all notes of one cluster into another and takes it away, while no later step stands on it. */
    public record MergeClusters(String cluster, String into) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            // Of those who may cluster only they can take it back.
            moment.only(Role.FACILITATOR);
            Bundle gone = known(state, cluster);
            known(state, into);
            Rejected.unless(!cluster.equals(into), "same-cluster");
            Rejected.unless(!moment.session().builtOn(moment.stage()), "drawn-from");
            String stage = moment.stageId();
            var facts = new ArrayList<StepEvent<State>>();
            for (String note : gone.notes()) facts.add(new ClusterEvents.NoteMoved(stage, note, cluster, into));
            facts.add(new ClusterEvents.ClusterRemoved(stage, cluster, gone.name(), gone.order(), List.of()));
            return facts;
        }
    }

    /** Moves a note into a cluster, or out of any (null). */
    public record MoveNote(String note, String cluster) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mayCluster(state, moment);
            Rejected.unless(note != null && state.brought().containsKey(note), "no-such-note");
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
        return new ClusterShown(bundle.name(), look.order(bundle.order()), notes(state, bundle));
    }

    private static List<String> notes(State state, Bundle bundle) {
        return bundle.notes().stream().filter(state.brought()::containsKey).toList();
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("clusters", state.clusters().size());
    }

    /** A note that goes on by itself is made of the note of the same id, and stands behind all clusters. */
    private static Item single(State state, Item note) {
        return new Item(note.id(), note.text(), state.orders() + note.order(), List.of(note.id()));
    }

    @Override
    public List<Item> items(State state) {
        var clusters = state.clusters().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> new Item(e.getKey(), e.getValue().name(), e.getValue().order(), notes(state, e.getValue())));
        return Stream.concat(clusters, state.loose().map(note -> single(state, note)))
                .toList();
    }

    @Override
    public Item item(State state, String id) {
        Bundle bundle = state.clusters().get(id);
        if (bundle != null) return new Item(id, bundle.name(), bundle.order(), notes(state, bundle));
        Item note = state.brought().get(id);
        if (note == null || !state.singles() || state.where().containsKey(id)) return null;
        boolean few = state.brought().size() - state.placed() <= Limits.CHOICES;
        return few || state.loose().anyMatch(note::equals) ? single(state, note) : null;
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
