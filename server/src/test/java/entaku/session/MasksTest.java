package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.view.Changes;
import entaku.view.Talk;
import entaku.view.View;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where names are hidden neither facts nor state nor touched keys know who; without the keys nobody can find out. */
class MasksTest {
    /** Masks as a server makes them: a keyed hash of the seat, under a key of its own for each step. */
    private record Keyed(String secret) implements Masks {
        @Override
        public String of(String step, String seat) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec((secret + step).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] hash = mac.doFinal(seat.getBytes(StandardCharsets.UTF_8));
                return "m" + java.util.HexFormat.of().formatHex(hash, 0, 12);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final Masks KEYS = new Keyed("keys of this session");

    static Stream<Hall> talks() {
        return Stream.of(Everywhere.agenda(), Everywhere.cafe()).map(agenda -> {
            Hall hall = Hall.with(new Steps(), KEYS, 3, agenda).unchecked();
            Talk.of(7, hall).walk(80);
            return hall;
        });
    }

    private static boolean hidden(Hall hall, Event event) {
        Stage stage = hall.state().stage(event.part());
        return stage != null && stage.step().hidden();
    }

    private static List<Accepted> inHidden(Hall hall) {
        return hall.log().stream()
                .filter(one -> one.events().stream().anyMatch(event -> hidden(hall, event)))
                .toList();
    }

    private static Set<String> seats(Hall hall) {
        return new TreeSet<>(hall.state().seats().keySet());
    }

    /** Everything of hidden steps that is kept: facts with their authors, states, and the keys that were touched. */
    private static List<String> kept(Hall hall) {
        var kept = new ArrayList<String>();
        SessionState at = SessionState.empty(hall.kinds(), KEYS);
        for (Accepted one : hall.log()) {
            for (Event event : one.events()) {
                SessionState next = at.with(event);
                if (hidden(hall, event)) {
                    kept.add(event.toString());
                    kept.add(one.author());
                    kept.add(new Changes()
                            .add(at, event, next).owners().stream()
                                    .map(Changes.Owner::id)
                                    .toList()
                                    .toString());
                    kept.add(next.parts().get(event.part()).toString());
                }
                at = next;
            }
        }
        return kept;
    }

    @ParameterizedTest
    @MethodSource("talks")
    void no_seat_is_in_any_fact_state_or_touched_key_of_a_hidden_step(Hall hall) {
        assertThat(inHidden(hall)).hasSizeGreaterThan(50);
        assertThat(inHidden(hall)).as("undo as well").anyMatch(one -> one.type().equals("undo/take-back"));
        for (String one : kept(hall)) assertThat(one).doesNotContain("seat-");
    }

    @ParameterizedTest
    @MethodSource("talks")
    void the_same_seat_is_another_in_every_step(Hall hall) {
        var steps = hall.state().agenda().steps().stream().filter(Step::hidden).toList();
        var masks = new HashSet<String>();
        for (Step step : steps)
            for (String seat : seats(hall)) masks.addAll(hall.state().idsIn(step, seat));
        assertThat(masks).hasSize(2 * steps.size() * seats(hall).size());
        for (Accepted one : inHidden(hall))
            for (Step step : steps)
                if (!step.id().equals(Stage.stepOf(one.events().get(0).part())))
                    for (String seat : seats(hall))
                        assertThat(one.events().toString())
                                .doesNotContain(KEYS.of(step.id(), seat), KEYS.ofOffice(step.id(), seat));
    }

    @ParameterizedTest
    @MethodSource("talks")
    void nothing_joins_what_somebody_does_by_office_to_their_own_words_and_votes(Hall hall) {
        var office = new HashSet<String>();
        for (Accepted one : inHidden(hall)) {
            Step step = hall.state().agenda().steps().stream()
                    .filter(Step::hidden)
                    .filter(each -> one.events().stream()
                            .anyMatch(event -> Stage.stepOf(event.part()).equals(each.id())))
                    .findFirst()
                    .orElseThrow();
            String kept = one.author() + one.events();
            for (String seat : seats(hall)) {
                String mask = KEYS.ofOffice(step.id(), seat);
                if (!kept.contains(mask)) continue;
                office.add(mask);
                assertThat(kept).as("by %s", seat).doesNotContain(KEYS.of(step.id(), seat));
            }
        }
        assertThat(office).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("talks")
    void a_search_over_all_seats_finds_people_while_the_keys_exist_and_nobody_without_them(Hall hall) {
        assertThat(found(hall, KEYS).keySet())
                .as("the search itself works: it finds out in every hidden step who did something there")
                .containsAll(hall.state().agenda().steps().stream()
                        .filter(Step::hidden)
                        .filter(step -> kept(hall).stream()
                                .anyMatch(one -> one.matches("(?s).*stage=" + step.id() + "[,@\\]].*")))
                        .map(Step::id)
                        .toList());
        assertThat(found(hall, new Keyed("other keys"))).isEmpty();
        assertThat(found(hall, (step, seat) -> seat)).isEmpty();
    }

    /** Tries every seat in every hidden step: step → the seats that turn up in what is kept. */
    private static TreeMap<String, Set<String>> found(Hall hall, Masks masks) {
        String all = String.join("\n", kept(hall));
        var found = new TreeMap<String, Set<String>>();
        for (Step step : hall.state().agenda().steps())
            if (step.hidden())
                for (String seat : seats(hall))
                    if (all.contains(masks.of(step.id(), seat)) || all.contains(masks.ofOffice(step.id(), seat)))
                        found.computeIfAbsent(step.id(), s -> new TreeSet<>()).add(seat);
        return found;
    }

    @ParameterizedTest
    @MethodSource("talks")
    void once_the_keys_are_destroyed_nothing_own_is_shown_and_all_else_is_as_it_was(Hall hall) {
        for (Step step : List.copyOf(hall.state().agenda().steps())) {
            hall.conduct(new entaku.session.course.Leading.GoTo(step.id(), null));
            SessionState after = hall.state().with(Masks.DESTROYED);
            for (Layer layer : Hall.layers(after)) {
                var before = View.all(hall.state(), layer);
                boolean own = layer.is(Layer.Kind.OWN) && step.hidden();
                if (own) assertThat(View.all(after, layer)).containsOnlyKeys("me");
                else assertThat(View.all(after, layer)).isEqualTo(before);
            }
        }
    }
}
