package entaku.steps.openspace;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.openspace.OpenSpaceState.Talk;
import java.util.List;
import java.util.Objects;

/** What can have happened in a round. */
final class RoundEvents {
    private RoundEvents() {}

    static final List<Class<? extends StepEvent<OpenSpaceState>>> ALL =
            List.of(GuestsCounted.class, ReportWritten.class);

    /** So many people came to a topic; null when nobody has counted them. */
    @Fact("guests-counted")
    public record GuestsCounted(String stage, String topic, Integer guests, Integer before)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.telling(topic, new Talk(guests, state.told(topic).report()));
        }

        @Override
        public void touch(OpenSpaceState was, OpenSpaceState after, Touched touched) {
            touched.key("now").key("topic/" + topic);
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            boolean still = Objects.equals(now.told(topic).guests(), guests);
            return still ? List.of(new GuestsCounted(stage, topic, before, guests)) : List.of();
        }
    }

    /** A topic's report reads like this now; null when there is none. */
    @Fact("report-written")
    public record ReportWritten(String stage, String topic, String text, String before)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.telling(topic, new Talk(state.told(topic).guests(), text));
        }

        @Override
        public void touch(OpenSpaceState was, OpenSpaceState after, Touched touched) {
            touched.key("now").key("topic/" + topic);
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            boolean still = Objects.equals(now.told(topic).report(), text);
            return still ? List.of(new ReportWritten(stage, topic, before, text)) : List.of();
        }
    }
}
