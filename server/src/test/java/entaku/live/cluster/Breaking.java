package entaku.live.cluster;

import entaku.session.Fact;
import entaku.session.Kinds;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Standing;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Touched;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of step that breaks where it is told to. */
public final class Breaking implements StepKind<Integer> {
    public static final String NAME = "breaking";

    public static Kinds beside(Kinds others) {
        return new Kinds() {
            @Override
            public Collection<StepKind<?>> all() {
                var all = new ArrayList<>(others.all());
                all.add(new Breaking());
                return all;
            }

            @Override
            public List<Standing<?>> standing() {
                return others.standing();
            }
        };
    }

    private static void breakAt(String where, String how) {
        if (how.startsWith(where)) throw new IllegalStateException(how);
    }

    /**
     * Breaks where {@code how} begins with {@code decide}, {@code fold} or {@code touch}, or nowhere, and says as faults
     * do what it broke on.
     */
    public record Try(String how) implements StepCommand<Integer> {
        @Override
        public List<Tried> decide(Integer state, Moment moment) {
            breakAt("decide", how);
            return List.of(new Tried(moment.stageId(), how));
        }
    }

    /** It was tried. */
    @Fact("tried")
    public record Tried(String stage, String how) implements StepEvent<Integer> {
        @Override
        public Integer applyTo(Integer state) {
            breakAt("fold", how);
            return state + 1;
        }

        @Override
        public void touch(Integer before, Integer after, Touched touched) {
            breakAt("touch", how);
            touched.key("now");
        }
    }

    record Now(int tries) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Class<? extends StepCommand<Integer>>> commands() {
        return List.of(Try.class);
    }

    @Override
    public List<Class<? extends StepEvent<Integer>>> events() {
        return List.of(Tried.class);
    }

    @Override
    public Integer open(Step step) {
        return 0;
    }

    @Override
    public Collection<String> keys(Integer state, Look look) {
        return look.shared() ? List.of("now") : List.of();
    }

    @Override
    public Record view(Integer state, Look look, String key) {
        return look.shared() && key.equals("now") ? new Now(state) : null;
    }

    @Override
    public Map<String, Integer> produced(Integer state) {
        return Map.of("tries", state);
    }
}
