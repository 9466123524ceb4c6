package entaku.view;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Kinds;
import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Standing;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.StepKind;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a layer draws from is looked for once, however many records are read, and not once for each of them. */
class DrawnOnceTest {
    private final AtomicInteger asked = new AtomicInteger();

    /** The real kinds, each counting how often it is asked what it draws from. */
    private final Kinds counting = new Kinds() {
        private final Steps steps = new Steps();

        @Override
        public Collection<StepKind<?>> all() {
            return steps.all().stream().<StepKind<?>>map(this::counted).toList();
        }

        @Override
        public List<Standing<?>> standing() {
            return steps.standing();
        }

        @Override
        public StepKind<?> named(String name) {
            return counted(steps.named(name));
        }

        private StepKind<?> counted(StepKind<?> kind) {
            return (StepKind<?>) Proxy.newProxyInstance(
                    StepKind.class.getClassLoader(), new Class<?>[] {StepKind.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("drawsFrom")) asked.incrementAndGet();
                        try {
                            return method.invoke(kind, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    };

    /** Counts the questions of one whole view and one patch of the hall, with so many notes to draw from. */
    private int questions(int tables, int notes) {
        Hall hall = Hall.with(
                        counting,
                        Hall.MASKS,
                        tables,
                        Hall.step("ideas", "board", Names.SHOWN, Among.TABLES, Map.of("reveal", "at-once")),
                        Hall.step("votes", "dot-vote", Names.SHOWN, Map.of("from", "ideas")))
                .unchecked();
        for (int i = 0; i < notes; i++) {
            hall.seat("p" + i, Role.PARTICIPANT, "" + (1 + i % tables));
            hall.does("p" + i, new Board.AddNote("付箋", 0, null, false));
        }
        SessionState before = hall.state();
        SessionState after = hall.next().state();
        asked.set(0);
        assertThat(View.all(after, Layer.HALL).keySet().stream().filter(key -> key.startsWith("ideas:item/")))
                .hasSize(notes);
        Patch patch = Patch.between(before, after, Layer.HALL, new Changes().all());
        assertThat(patch.set().keySet().stream().filter(key -> key.startsWith("ideas:item/")))
                .hasSize(notes);
        return asked.get();
    }

    @Test
    void the_questions_do_not_grow_with_the_records() {
        assertThat(questions(3, 200)).isEqualTo(questions(3, 5)).isPositive();
    }

    @Test
    void they_grow_no_faster_than_the_tables() {
        assertThat(questions(100, 100)).isLessThanOrEqualTo(10 * questions(10, 100));
    }

    @Test
    void a_phone_follows_three_layers_at_most_in_the_largest_hall() {
        Hall hall = Hall.with(
                        new Steps(), Hall.MASKS, 100, Hall.step("ideas", "board", Names.SHOWN, Among.TABLES, Map.of()))
                .seat("p", Role.PARTICIPANT, "77");
        assertThat(Layers.of(hall.state(), hall.seatOf("p")))
                .containsExactly(Layer.HALL, Layer.table("77"), Layer.own("p"));
    }
}
