package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Audience;
import entaku.session.Conduct;
import entaku.session.Item;
import entaku.session.Kinds;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Touched;
import entaku.session.Vocabulary;
import entaku.steps.dotvote.DotVote;
import entaku.view.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** A kind of step that only this test knows plugs in through the list of kinds, and nothing else is touched. */
class PlugInTest {
    /** Wishes called into the room. */
    static final class Wishes implements StepKind<PVector<String>> {
        /** Calls a wish. */
        public record Wish(String text) implements StepCommand<PVector<String>> {
            @Override
            public List<Wished> decide(PVector<String> wishes, Moment moment) {
                Rejected.unless(!wishes.contains(text), "wished-already");
                return List.of(new Wished(moment.step().id(), text));
            }
        }

        /** A wish was called. */
        public record Wished(String step, String text) implements StepEvent<PVector<String>> {
            @Override
            public PVector<String> applyTo(PVector<String> wishes) {
                return wishes.plus(text);
            }

            @Override
            public void touch(PVector<String> before, PVector<String> after, Touched touched) {
                touched.key("wish/" + before.size());
            }
        }

        record Shown(String text) {}

        @Override
        public String name() {
            return "wishes";
        }

        @Override
        public List<Class<? extends StepCommand<PVector<String>>>> commands() {
            return List.of(Wish.class);
        }

        @Override
        public List<Class<? extends StepEvent<PVector<String>>>> events() {
            return List.of(Wished.class);
        }

        @Override
        public PVector<String> open(Step step) {
            read(step);
            return TreePVector.empty();
        }

        @Override
        public Collection<String> keys(PVector<String> wishes, Look look) {
            if (look.audience().is(Audience.Kind.OWN)) return List.of();
            return IntStream.range(0, wishes.size()).mapToObj(i -> "wish/" + i).toList();
        }

        @Override
        public Record view(PVector<String> wishes, Look look, String key) {
            int place = Integer.parseInt(key.substring(5));
            return place < wishes.size() ? new Shown(wishes.get(place)) : null;
        }

        @Override
        public Map<String, Integer> produced(PVector<String> wishes, SessionState session, Step step) {
            return Map.of("wishes", wishes.size());
        }

        @Override
        public List<Item> items(PVector<String> wishes, SessionState session, Step step) {
            return wishes.stream().map(wish -> new Item(wish, wish)).toList();
        }
    }

    private static final Kinds WITH_WISHES = () -> {
        var all = new ArrayList<>(new Steps().all());
        all.add(new Wishes());
        return all;
    };

    private final Hall hall = Hall.with(
                    WITH_WISHES,
                    Hall.step("dreams", "wishes", Names.SHOWN, Map.of()),
                    Hall.step("weight", "dot-vote", Names.SHOWN, Map.of("from", "dreams")))
            .participants(1);

    @Test
    void it_is_spoken_of_by_its_name() {
        Vocabulary words = Vocabulary.of(WITH_WISHES);
        assertThat(words.commands()).containsEntry("wishes/wish", Wishes.Wish.class);
        assertThat(words.events()).containsEntry("wishes/wished", Wishes.Wished.class);
    }

    @Test
    void it_decides_refuses_shows_and_counts() {
        SessionState before = hall.state();
        hall.does("p1", new Wishes.Wish("海"));
        assertThat(hall.refusal("p1", new Wishes.Wish("海"))).isEqualTo("wished-already");
        assertThat(hall.sees(Audience.SCREEN, "wish/0")).containsEntry("text", "海");
        assertThat(hall.produced("dreams")).containsEntry("wishes", 1);

        var accepted = hall.log().get(hall.log().size() - 1);
        var patch = Hall.patch(before, hall.state(), accepted, Audience.SCREEN);
        assertThat(patch.set()).containsOnlyKeys("dreams:wish/0", "map/dreams");
    }

    @Test
    void a_kind_that_never_heard_of_it_draws_from_it() {
        hall.does("p1", new Wishes.Wish("海"));
        hall.conduct(new Conduct.Next());
        hall.does("p1", new DotVote.PlaceDot("海"));
        assertThat(hall.own("p1", "ballot")).containsEntry("left", 2);
        assertThat(View.all(hall.state(), Audience.SCREEN)).containsKey("dreams:wish/0");
    }
}
