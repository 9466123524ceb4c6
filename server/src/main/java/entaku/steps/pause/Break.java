package entaku.steps.pause;

import entaku.session.Fact;
import entaku.session.Habit;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Touched;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.PSet;

/** A break. When it ends the clock of the step says; who likes marks that they are back, and only how many is told. */
public final class Break implements StepKind<Break.State> {
    /**
     * @param back where to go and what to bring when it is over; null where nothing was said
     * @param returned who marked that they are back
     */
    public record State(Text back, PSet<String> returned) {}

    @Override
    public String name() {
        return "break";
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(ComeBack.class);
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return List.of(CameBack.class);
    }

    private static final List<Setting> SETTINGS =
            List.of(Setting.text("back", "どこへ、どのように戻るか", "Where to come back to, and how")
                    .example("自分のテーブルに戻ってください"));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public State open(Step step) {
        MapPSet<String> nobody = HashTreePSet.empty();
        return new State(read(step).text("back", null), nobody);
    }

    /** Marks that one is back; once is enough. */
    public record ComeBack() implements StepCommand<State> {
        @Override
        public List<CameBack> decide(State state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            String seat = moment.seat().id();
            return state.returned().contains(seat) ? List.of() : List.of(new CameBack(moment.stageId(), seat));
        }
    }

    /** Somebody is back. */
    @Fact("came-back")
    public record CameBack(String stage, String seat) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return new State(state.back(), state.returned().plus(seat));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").own(seat, "mine");
        }
    }

    // ---- view

    /** What was set once. */
    record Form(Text back) {}

    /** How many have marked that they are back. */
    record Now(int back) {}

    /** Whether one has marked it oneself. */
    record Mine(boolean back) {}

    @Override
    public Collection<String> keys(State state, Look look) {
        if (look.own()) return List.of("mine");
        return look.shared() ? List.of("form", "now") : List.of();
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (look.own()) {
            boolean mine = key.equals("mine") && look.viewer() != null;
            return mine && state.returned().contains(look.viewer()) ? new Mine(true) : null;
        }
        if (!look.shared()) return null;
        if (key.equals("form")) return new Form(state.back());
        return key.equals("now") ? new Now(state.returned().size()) : null;
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("back", state.returned().size());
    }

    @Override
    public Report<State> report() {
        return new BreakReport();
    }

    @Override
    public Habit habit() {
        return (sight, dice) -> sight.mine("mine").isEmpty() && dice.below(3) == 0
                ? Habit.Deed.of("break/come-back", Map.of())
                : Optional.empty();
    }
}
