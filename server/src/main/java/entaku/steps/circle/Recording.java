package entaku.steps.circle;

import entaku.session.Fact;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.shared.Utterances.Utterance;
import java.util.List;

/** The record that is written where all can see it: what can be asked about it, and what can have happened. */
public final class Recording {
    private Recording() {}

    /** The stream of the record, one for each stage, so that who writes fast waits for nobody. */
    static final String RECORD = "record";

    static final List<Class<? extends StepCommand<CircleState>>> COMMANDS = List.of(TakeDown.class, Correct.class);

    static final List<Class<? extends StepEvent<CircleState>>> EVENTS = List.of(Recorded.class, Corrected.class);

    /** Writes a line of the record; {@code chair} (optional) is where it came from, of those who sit or sat inside. */
    public record TakeDown(String text, String chair) implements StepCommand<CircleState> {
        @Override
        public List<Recorded> decide(CircleState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            String words = Limits.words(text, Limits.NOTE);
            Rejected.unless(chair == null || state.chairs().containsKey(chair), "no-such-chair");
            return List.of(new Recorded(moment.stageId(), moment.id(), words, chair, moment.at()));
        }
    }

    /**
     * Puts a line right. {@code before} (optional) is the words that one has seen, refused as {@code stale} when somebody
     * has put them otherwise meanwhile.
     */
    public record Correct(String line, String text, String before) implements StepCommand<CircleState> {
        @Override
        public List<Corrected> decide(CircleState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            Utterance now = state.recorded().of(line);
            Rejected.unless(now != null, "no-such-line");
            String words = Limits.words(text, Limits.NOTE);
            if (words.equals(now.text())) return List.of();
            Rejected.ifStale(before, now.text());
            return List.of(new Corrected(moment.stageId(), line, words, now.text()));
        }
    }

    /** A line was written. */
    @Fact("recorded")
    public record Recorded(String stage, String id, String text, String chair, long at)
            implements StepEvent<CircleState> {
        @Override
        public String stream() {
            return RECORD;
        }

        @Override
        public CircleState applyTo(CircleState state) {
            var line = Utterance.of(text, chair, null, at, true);
            return state.recorded(state.recorded().saying(id, line));
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            touched.key("now").key("line/" + id);
            String leaving = before.recorded().leaving();
            if (leaving != null) touched.key("line/" + leaving);
        }
    }

    /** A line was put right; its first words stay beside it. */
    @Fact("corrected")
    public record Corrected(String stage, String line, String text, String before) implements StepEvent<CircleState> {
        @Override
        public String stream() {
            return RECORD;
        }

        @Override
        public CircleState applyTo(CircleState state) {
            return state.recorded(state.recorded().correcting(line, text));
        }

        @Override
        public void touch(CircleState then, CircleState after, Touched touched) {
            touched.key("line/" + line);
        }
    }
}
