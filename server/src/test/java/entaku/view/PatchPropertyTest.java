package entaku.view;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Event;
import entaku.session.Layer;
import entaku.session.Masks;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Vocabulary;
import entaku.session.Who;
import entaku.session.course.CourseEvents;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any talk whatever, in the hall and at tables. */
class PatchPropertyTest {
    private static final int ACTS = 250;

    /** Sixteen seeds of short talk cost what four of long talk did, and begin in more ways; long talk has each step. */
    private static final int SHORT = 64;

    private static final String AT_TABLE = "at a table: ";

    static Stream<Arguments> talks() {
        return Seeds.few().boxed().flatMap(seed -> Stream.of("agenda", "cafe").map(name -> Arguments.of(seed, name)));
    }

    static Stream<Arguments> steps() {
        return Stream.of("agenda", "cafe")
                .flatMap(name -> Stream.of(agenda(name)).map(Step::id).map(step -> Arguments.of(name, step)));
    }

    static Step[] agenda(String name) {
        return name.equals("cafe") ? Everywhere.cafe() : Everywhere.agenda();
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("talks")
    void a_patch_turns_every_layer_before_into_that_layer_after(long seed, String name) {
        Hall hall = Hall.with(agenda(name)).unchecked();
        follow(seed, hall, new RandomTalk(seed, hall), SHORT);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("steps")
    void so_does_it_where_a_room_stays_long_in_one_step(String name, String focus) {
        Seeds.of(1).forEach(seed -> {
            Hall hall = Hall.with(agenda(name)).unchecked();
            var talk = new RandomTalk(seed, hall);
            follow(seed, hall, talk.walkTo(focus), ACTS);
        });
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("talks")
    void so_does_it_after_a_reload_in_the_middle(long seed, String name) {
        Hall hall = Hall.with(agenda(name)).unchecked();
        var talk = new RandomTalk(seed, hall);
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < SHORT / 4; i++) talk.act();
            SessionState folded = folded(hall, hall.log(), Hall.MASKS);
            assertThat(folded.parts()).isEqualTo(hall.state().parts());
            assertThat(folded).isEqualTo(hall.state());
            for (Layer layer : Hall.layers(folded))
                assertThat(View.all(folded, layer)).isEqualTo(View.all(hall.state(), layer));
            hall.goOnWith(folded);
        }
        follow(seed, hall, talk, SHORT / 4);
    }

    private static void follow(long seed, Hall hall, RandomTalk talk, int acts) {
        var screens = new HashMap<Layer, Map<String, Record>>();
        for (int i = 0; i < acts; i++) {
            SessionState before = hall.state();
            Accepted accepted = talk.act();
            if (accepted == null) {
                assertThat(hall.state()).isSameAs(before);
                continue;
            }
            for (Layer layer : Hall.layers(hall.state())) {
                var old = screens.computeIfAbsent(layer, a -> View.all(before, a));
                Patch patch = Hall.patch(before, hall.state(), accepted, layer);
                var now = View.all(hall.state(), layer);
                assertThat(patch.applyTo(old))
                        .as("seed %d: %s in %s", seed, accepted, layer)
                        .isEqualTo(now);
                assertThat(old.keySet()).as("gone").containsAll(patch.gone());
                screens.put(layer, now);
            }
            eachInOneLayer(hall.state(), screens);
            onlyThoseWhoAreThereHaveATurn(seed, hall.state(), screens);
        }
    }

    /** Whatever has happened: nobody waits or speaks at a table that is not theirs, nor in a role that may not. */
    private static void onlyThoseWhoAreThereHaveATurn(
            long seed, SessionState state, Map<Layer, Map<String, Record>> screens) {
        screens.forEach((layer, records) -> records.forEach((key, record) -> {
            if (!key.endsWith(":queue")) return;
            var shown = Hall.fields(record);
            var turns = new ArrayList<Object>((List<?>) Objects.requireNonNullElse(shown.get("waiting"), List.of()));
            if (shown.get("speaking") != null) turns.add(shown.get("speaking"));
            for (Object one : turns) {
                Seat seat = state.seats().get(((Who) one).seat());
                assertThat(seat.role().takesPart())
                        .as("seed %d: %s in %s", seed, seat, layer)
                        .isTrue();
                if (layer.is(Layer.Kind.TABLE))
                    assertThat(seat.table()).as("seed %d: %s", seed, seat).isEqualTo(layer.of());
            }
        }));
        for (Seat seat : state.seats().values()) {
            if (seat.role().takesPart()) continue;
            screens.getOrDefault(Layer.own(seat.id()), Map.of()).forEach((key, record) -> {
                if (key.endsWith(":turn"))
                    assertThat(Hall.fields(record).values())
                            .as("seed %d: %s", seed, seat)
                            .containsOnly(false);
            });
        }
    }

    /** A record is in one layer alone; only the counters of a table stand beside their sum in the hall. */
    private static void eachInOneLayer(SessionState state, Map<Layer, Map<String, Record>> screens) {
        var hall = new HashSet<>(screens.get(Layer.HALL).keySet());
        hall.removeIf(key -> key.endsWith(":now"));
        var items = new HashSet<String>();
        for (int table = 1; table <= state.roster().tables(); table++)
            for (String key : screens.get(Layer.table("" + table)).keySet()) {
                assertThat(hall).doesNotContain(key);
                if (key.contains(":item/"))
                    assertThat(items.add(key) || broughtOutByMany(state, key))
                            .as(key)
                            .isTrue();
            }
    }

    /** What a template lists, or the meeting before has left, is known by the same id at every table. */
    private static boolean broughtOutByMany(SessionState state, String key) {
        String[] named = key.split(":item/");
        var stages = state.stages(state.agenda().step(named[0]).orElseThrow());
        return stages.stream()
                        .filter(stage -> state.items(stage).stream()
                                .anyMatch(item -> item.id().equals(named[1])))
                        .count()
                > 1;
    }

    @ParameterizedTest(name = "seed {0}, {1}")
    @MethodSource("talks")
    void the_stored_facts_give_the_same_state_again_talk_read_after_all_else(long seed, String name) {
        Hall hall = Hall.with(agenda(name)).unchecked();
        var talk = new RandomTalk(seed, hall);
        for (int i = 0; i < SHORT; i++) talk.act();

        var codec = new EventCodec(Vocabulary.of(hall.kinds()));
        List<Accepted> stored = hall.log().stream()
                .sorted(Comparator.comparing((Accepted a) -> !a.stream().equals(Event.MAIN)))
                .map(a -> new Accepted(
                        a.stream(), a.seq(), a.at(), a.author(), a.conducts(), a.type(), again(codec, a.events())))
                .toList();

        assertThat(folded(hall, stored, Hall.MASKS).parts())
                .isEqualTo(hall.state().parts());
        assertThat(folded(hall, stored, Hall.MASKS)).isEqualTo(hall.state());
        assertThat(folded(hall, stored, Masks.DESTROYED).parts())
                .as("no fold asks who is behind a mask")
                .isEqualTo(hall.state().parts());
    }

    private static SessionState folded(Hall hall, List<Accepted> log, Masks masks) {
        SessionState folded = SessionState.empty(hall.kinds(), masks);
        for (Accepted accepted : log) folded = folded.after(accepted);
        return folded;
    }

    private static List<Event> again(EventCodec codec, List<Event> events) {
        return events.stream().map(e -> codec.read(codec.write(e))).toList();
    }

    @Test
    void random_talk_reaches_every_fact_there_is_in_the_hall_and_at_tables() {
        var missing = new TreeMap<String, String>();
        for (var fact : Vocabulary.of(new Steps()).events().entrySet()) {
            String part = fact.getKey().substring(0, fact.getKey().indexOf('/'));
            boolean atTables = new Steps()
                    .all().stream()
                            .anyMatch(kind ->
                                    kind.name().equals(part) && kind.places().contains(Step.Among.TABLES));
            missing.put(name(fact.getValue()), part);
            if (atTables) missing.put(AT_TABLE + name(fact.getValue()), part);
        }
        // A random talk never ends.
        missing.remove(name(CourseEvents.Closed.class));
        missing.remove(name(CourseEvents.Finished.class));
        for (int seed = 0; seed < 3000 && !missing.isEmpty(); seed++) {
            List<Place> wanted = Place.where(missing);
            Place place = wanted.get(seed % wanted.size());
            Hall hall = Hall.with(agenda(place.agenda())).unchecked();
            var talk = new RandomTalk(seed, hall);
            talk.walkTo(place.step().id());
            for (int i = 0; i < ACTS; i++) talk.act();
            for (Accepted accepted : hall.log())
                for (Event event : accepted.events())
                    missing.remove((event.part().contains("@") ? AT_TABLE : "") + name(event.getClass()));
        }
        assertThat(missing.keySet())
                .as("facts that never happened, so that nothing here is tested of them")
                .isEmpty();
    }

    /** A step to stay in. */
    private record Place(String agenda, Step step) {
        /** Gives the steps in which something still missing can happen; all of them where it can happen in any. */
        static List<Place> where(Map<String, String> missing) {
            var all = Stream.of("cafe", "agenda")
                    .flatMap(name -> Stream.of(PatchPropertyTest.agenda(name)).map(step -> new Place(name, step)))
                    .toList();
            var some = all.stream().filter(place -> place.lacks(missing)).toList();
            return some.isEmpty() ? all : some;
        }

        private boolean lacks(Map<String, String> missing) {
            return missing.entrySet().stream()
                    .anyMatch(one -> one.getValue().equals(step.kind())
                            && (step.among() == Step.Among.TABLES
                                    || !one.getKey().startsWith(AT_TABLE)));
        }
    }

    private static String name(Class<?> fact) {
        return fact.getSimpleName() + " of " + fact.getPackageName();
    }
}
