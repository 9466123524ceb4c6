package entaku.steps.dialogue;

import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** What can have happened in a {@link Dialogue}. */
final class DialogueEvents {
    private DialogueEvents() {}

    static final List<Class<? extends StepEvent<DialogueState>>> ALL = List.of(
            HandRaised.class,
            HandLowered.class,
            FloorGiven.class,
            FloorTakenBack.class,
            FloorEnded.class,
            Said.class,
            Corrected.class);

    /** A seat asked to speak at a place. */
    public record HandRaised(String step, String place, String seat) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.waiting(seat, place, Integer.MAX_VALUE);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("queue/" + place).own(seat, "turn");
        }
    }

    /** A seat asked no longer. */
    public record HandLowered(String step, String place, String seat) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.lowering(seat);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("queue/" + place).own(seat, "turn");
        }
    }

    /**
     * A seat was given the floor.
     *
     * @param before who had it, or null
     * @param waited its place in the queue until then, from 0; −1 when it had not asked there
     */
    public record FloorGiven(String step, String place, String seat, String before, int waited)
            implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            DialogueState next = waited < 0 ? state : state.lowering(seat);
            return next.giving(place, seat);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("queue/" + place).own(seat, "turn");
            if (this.before != null) touched.own(this.before, "turn");
        }

        @Override
        public List<StepEvent<DialogueState>> undo(DialogueState now) {
            boolean still = seat.equals(now.queue(place).speaking());
            return still ? List.of(new FloorTakenBack(step, place, seat, before, waited)) : List.of();
        }
    }

    /** Giving the floor was taken back: who had it has it, and who waited waits where it did. */
    public record FloorTakenBack(String step, String place, String seat, String to, int waited)
            implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            DialogueState next = state.giving(place, to);
            return waited < 0 || next.raised().containsKey(seat) ? next : next.waiting(seat, place, waited);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("queue/" + place).own(seat, "turn");
            if (to != null) touched.own(to, "turn");
        }
    }

    /** A speech ended. */
    public record FloorEnded(String step, String place, String seat) implements StepEvent<DialogueState> {
        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.giving(place, null);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("queue/" + place).own(seat, "turn");
        }

        @Override
        public List<StepEvent<DialogueState>> undo(DialogueState now) {
            boolean free = now.queue(place).speaking() == null && !now.raised().containsKey(seat);
            return free ? List.of(new FloorGiven(step, place, seat, null, -1)) : List.of();
        }
    }

    /**
     * Something was said.
     *
     * @param by who typed it or took it down
     * @param speaker who said it, or null
     */
    public record Said(
            String step,
            String place,
            String id,
            String text,
            String by,
            String speaker,
            String label,
            long at,
            boolean takenDown)
            implements StepEvent<DialogueState> {
        @Override
        public String stream() {
            return "talk-" + place;
        }

        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.saying(id, new DialogueState.Utterance(place, 0, text, null, speaker, label, at, takenDown));
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("dialogue").key("utterance/" + id);
            String left = before.leaving(place);
            if (left != null) touched.key("utterance/" + left);
        }
    }

    /** The words of an utterance were put right; the first ones stay beside them. */
    public record Corrected(String step, String place, String utterance, String text, String before)
            implements StepEvent<DialogueState> {
        @Override
        public String stream() {
            return "talk-" + place;
        }

        @Override
        public DialogueState applyTo(DialogueState state) {
            return state.correcting(utterance, text);
        }

        @Override
        public void touch(DialogueState before, DialogueState after, Touched touched) {
            touched.key("utterance/" + utterance);
        }
    }
}
