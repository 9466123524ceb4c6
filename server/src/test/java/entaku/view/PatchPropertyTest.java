package entaku.view;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.ForSeeds;
import entaku.session.Accepted;
import entaku.session.Audience;
import entaku.session.Conduct;
import entaku.session.Event;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Vocabulary;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any talk whatever. */
class PatchPropertyTest {
    private static final int ACTS = 250;

    @ForSeeds(15)
    void a_patch_turns_the_view_before_into_the_view_after_for_everybody(long seed) {
        follow(seed, null, ACTS);
    }

    static Stream<String> steps() {
        return Arrays.stream(Everywhere.agenda()).map(Step::id);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void so_does_it_where_a_room_stays_long_in_one_step(String focus) {
        for (long seed = 1; seed <= 2; seed++) follow(seed, focus, 2 * ACTS);
    }

    private static void follow(long seed, String focus, int acts) {
        Hall hall = Hall.with(Everywhere.agenda()).unchecked();
        var talk = new RandomTalk(seed, hall, focus);
        var screens = new HashMap<Audience, Map<String, Record>>();
        for (int i = 0; i < acts; i++) {
            SessionState before = hall.state();
            Accepted accepted = talk.act();
            if (accepted == null) {
                assertThat(hall.state()).isSameAs(before);
                continue;
            }
            for (Audience audience : Hall.audiences(hall.state())) {
                var old = screens.computeIfAbsent(audience, a -> View.all(before, a));
                Patch patch = Hall.patch(before, hall.state(), accepted, audience);
                var now = View.all(hall.state(), audience);
                assertThat(patch.applyTo(old))
                        .as("%s for %s", accepted, audience)
                        .isEqualTo(now);
                assertThat(old.keySet()).as("gone").containsAll(patch.gone());
                screens.put(audience, now);
            }
        }
    }

    @ForSeeds(15)
    void the_stored_facts_give_the_same_state_again_talk_read_after_all_else(long seed) {
        Hall hall = Hall.with(Everywhere.agenda()).unchecked();
        var talk = new RandomTalk(seed, hall);
        for (int i = 0; i < ACTS; i++) talk.act();

        var codec = new EventCodec(Vocabulary.of(hall.kinds()).events());
        List<Accepted> stored = hall.log().stream()
                .sorted(Comparator.comparing((Accepted a) -> !a.stream().equals(Event.MAIN)))
                .map(a -> new Accepted(a.seq(), a.at(), a.seat(), a.type(), again(codec, a.events())))
                .toList();
        SessionState folded = SessionState.empty(hall.kinds());
        for (Accepted accepted : stored) folded = folded.after(accepted);

        assertThat(folded.steps()).isEqualTo(hall.state().steps());
        assertThat(folded).isEqualTo(hall.state());
    }

    private static List<Event> again(EventCodec codec, List<Event> events) {
        return events.stream().map(e -> codec.read(codec.write(e))).toList();
    }

    @Test
    void random_talk_reaches_every_fact_there_is() {
        Set<Class<?>> missing =
                new HashSet<>(Vocabulary.of(new Steps()).events().values());
        missing.remove(Conduct.Closed.class);
        for (long seed = 0; seed < 400 && !missing.isEmpty(); seed++) {
            Hall hall = Hall.with(Everywhere.agenda()).unchecked();
            var talk = new RandomTalk(seed, hall);
            for (int i = 0; i < ACTS; i++) talk.act();
            hall.log().forEach(a -> a.events().forEach(e -> missing.remove(e.getClass())));
        }
        assertThat(missing)
                .as("facts that never happened, so that nothing here is tested of them")
                .isEmpty();
    }
}
