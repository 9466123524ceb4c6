package entaku.live.cluster;

import entaku.session.Derivation;
import entaku.session.Due;
import entaku.session.Fact;
import entaku.session.Kinds;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.SessionState;
import entaku.session.Stage;
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
import java.util.TreeMap;

/** A kind of step that collects words, weighs them beside the fold, and rings at a time that was asked for. */
final class Patient implements StepKind<Patient.State> {
    static final String NAME = "patient";

    /**
     * @param ringsAt when it rings, epoch milliseconds; 0 for never
     * @param rung how often it has rung
     */
    record State(List<String> words, long ringsAt, int rung) {}

    static Kinds beside(Kinds others) {
        return new Kinds() {
            @Override
            public Collection<StepKind<?>> all() {
                var all = new ArrayList<>(others.all());
                all.add(new Patient());
                return all;
            }

            @Override
            public List<Standing<?>> standing() {
                return others.standing();
            }
        };
    }

    /** Adds a word. */
    public record Add(String word) implements StepCommand<State> {
        @Override
        public List<Added> decide(State state, Moment moment) {
            return List.of(new Added(moment.stageId(), word));
        }
    }

    /** Asks to be rung in so many milliseconds, instead of whenever it was. */
    public record RingIn(int ms) implements StepCommand<State> {
        @Override
        public List<RingAsked> decide(State state, Moment moment) {
            return List.of(new RingAsked(moment.stageId(), moment.at() + ms));
        }
    }

    /** Rings, its time having come. */
    public record Ring() implements StepCommand<State> {
        @Override
        public List<Rung> decide(State state, Moment moment) {
            return state.ringsAt() == 0 ? List.of() : List.of(new Rung(moment.stageId()));
        }
    }

    /** A word was added. */
    @Fact("added")
    public record Added(String stage, String word) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            var words = new ArrayList<>(state.words());
            words.add(word);
            return new State(List.copyOf(words), state.ringsAt(), state.rung());
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now");
        }
    }

    /** A time was set. */
    @Fact("ring-asked")
    public record RingAsked(String stage, long at) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return new State(state.words(), at, state.rung());
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now");
        }
    }

    /** It rang. */
    @Fact("rung")
    public record Rung(String stage) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return new State(state.words(), 0, state.rung() + 1);
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now");
        }
    }

    record Form() {}

    record Now(int words, int rung) {}

    /** How often a word was said. */
    record Weight(int n) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(Add.class, RingIn.class);
    }

    @Override
    public List<Class<? extends StepCommand<State>>> inner() {
        return List.of(Ring.class);
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return List.of(Added.class, RingAsked.class, Rung.class);
    }

    @Override
    public State open(Step step) {
        return new State(List.of(), 0, 0);
    }

    @Override
    public Due due(State state, SessionState session, Stage stage) {
        return state.ringsAt() == 0 ? null : new Due(state.ringsAt(), new Ring());
    }

    @Override
    public List<Derivation<State>> derivations() {
        return List.of(new Derivation<>() {
            @Override
            public String name() {
                return "weight";
            }

            @Override
            public boolean forDesk() {
                return false;
            }

            @Override
            public Object basis(State state) {
                return state.words();
            }

            @Override
            public Map<String, Record> derive(State state) {
                if (state.words().contains("broken")) throw new IllegalStateException("broken");
                var weights = new TreeMap<String, Record>();
                // Only the last three are weighed, so that what was heavy can vanish again.
                List<String> last = state.words()
                        .subList(
                                Math.max(0, state.words().size() - 3),
                                state.words().size());
                for (String word : last)
                    weights.put(word, new Weight((int)
                            last.stream().filter(word::equals).count()));
                return weights;
            }
        });
    }

    @Override
    public Collection<String> keys(State state, Look look) {
        return look.shared() ? List.of("form", "now") : List.of();
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (!look.shared()) return null;
        if (key.equals("form")) return new Form();
        return key.equals("now") ? new Now(state.words().size(), state.rung()) : null;
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("words", state.words().size());
    }
}
