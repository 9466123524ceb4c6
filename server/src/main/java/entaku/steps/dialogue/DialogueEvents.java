package entaku.steps.dialogue;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.shared.Utterances.Utterance;
import java.util.List;

/** What can have happened in a {@link Dialogue}. */
final class DialogueEvents {
    private DialogueEvents() {}

    /** The stream of what is said, one for each stage, so that folding a board replays no talk. */
    static final String TALK = "talk";

    static final List<Class<? extends StepEvent<DialogueState>>> ALL = List.of(
            HandRaised.class,
            HandLowered.class,
            FloorGiven.class,
            FloorTakenBack.class,
            FloorEnded.class,
            Said.class,
            Corrected.class);

    private static void queue(Touched touched, String... seats) {
        touched.key("queue");
        for (String seat : seats) touched.own(seat, "turn");
    }

    /** A seat asked to speak. */
    @Fact("hand-raised")
    public record HandRaised(String stage, String seat) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.waiting(seat, Integer.MAX_VALUE);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            queue(touched, seat);
        }
    }

    /** A seat asked no longer. */
    @Fact("hand-lowered")
    public record HandLowered(String stage, String seat) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.lowering(seat);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            queue(touched, seat);
        }
    }

    /**
     * A seat was given the floor.
     *
     * @param before who had it, or null
     * @param waited its place in the queue until then, from 0; −1 when it had not asked
     */
    @Fact("floor-given")
    public record FloorGiven(String stage, String seat, String before, int waited) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return (waited < 0 ? state : state.lowering(seat)).giving(seat);
        }

        @Override
        public void touch(DialogueState then, DialogueState after, Touched touched) {
            queue(touched, seat, before);
        }

        @Override
        public List<StepEvent<DialogueState>> undo(DialogueState now) {
            boolean still = seat.equals(now.speaking());
            return still ? List.of(new FloorTakenBack(stage, seat, before, waited)) : List.of();
        }
    }

    /** Giving the floor was taken back: who had it has it, and who waited waits where it did. */
    @Fact("floor-taken-back")
    public record FloorTakenBack(String stage, String seat, String to, int waited) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            DialogueState next = state.giving(to);
            return waited < 0 || next.raised(seat) ? next : next.waiting(seat, waited);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            queue(touched, seat, to);
        }
    }

    /** A speech ended. */
    @Fact("floor-ended")
    public record FloorEnded(String stage, String seat) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.giving(null);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            queue(touched, seat);
        }

        @Override
        public List<StepEvent<DialogueState>> undo(DialogueState now) {
            boolean free = now.speaking() == null && !now.raised(seat);
            return free ? List.of(new FloorGiven(stage, seat, null, -1)) : List.of();
        }
    }

    /**
     * Something was said.
     *
     * @param by who typed it or took it down
     * @param speaker who said it, or null
     */
    @Fact("said")
    public record Said(
            String stage, String id, String text, String by, String speaker, String label, long at, boolean takenDown)
            implements StepEvent<DialogueState> {
        @Override
        public String stream() {
            return TALK;
        }

        @Override
        public DialogueState applyTo(DialogueState state) {
            var one = Utterance.of(text, speaker, label, at, takenDown);
            return state.said(state.said().saying(id, one));
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("now").key("utterance/" + id);
            String leaving = before.said().leaving();
            if (leaving != null) touched.key("utterance/" + leaving);
        }
    }

    /** The words of an utterance were put right; the first ones stay beside them. */
    @Fact("corrected")
    public record Corrected(String stage, String utterance, String text, String before)
            implements StepEvent<DialogueState> {
        @Override
        public String stream() {
            return TALK;
        }

        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.said(state.said().correcting(utterance, text));
        }

        @Override
        public void touch(DialogueState then, DialogueState after, Touched touched) {
            touched.key("utterance/" + utterance);
        }
    }
}
