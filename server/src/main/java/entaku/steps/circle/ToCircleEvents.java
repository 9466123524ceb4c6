package entaku.steps.circle;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.circle.CircleState.CircleNote;
import java.util.List;

/** What can have happened to what the audience gives to the circle. */
final class ToCircleEvents {
    private ToCircleEvents() {}

    static final List<Class<? extends StepEvent<CircleState>>> ALL =
            List.of(NoteWritten.class, NoteWithdrawn.class, HandedIn.class);

    private static Touched note(Touched touched, String id, CircleNote note) {
        return touched.key("now")
                .key("note/" + id)
                .desk("waiting/" + id)
                .own(note.seat(), "mine")
                .own(note.seat(), "note/" + id);
    }

    /** A note was written, or entered from paper by {@code seat}. */
    @Fact("note-written")
    public record NoteWritten(String stage, String id, String seat, String text, boolean paper)
            implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.writing(id, seat, text, paper);
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            note(touched, id, after.note(id));
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            CircleNote one = now.note(id);
            return one != null && one.handed() == 0 ? List.of(new NoteWithdrawn(stage, id)) : List.of();
        }
    }

    /** A note was taken away. */
    @Fact("note-withdrawn")
    public record NoteWithdrawn(String stage, String note) implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.withdrawing(note);
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            ToCircleEvents.note(touched, note, before.note(note));
        }
    }

    /** A note was handed in, or taken off again; {@code text} are its words where an earlier step brought it out. */
    @Fact("handed-in")
    public record HandedIn(String stage, String note, String text, boolean handed) implements StepEvent<CircleState> {
        @Override
        public CircleState applyTo(CircleState state) {
            return state.handing(note, text, handed);
        }

        @Override
        public void touch(CircleState before, CircleState after, Touched touched) {
            ToCircleEvents.note(touched, note, after.note(note));
        }

        @Override
        public List<StepEvent<CircleState>> undo(CircleState now) {
            CircleNote one = now.note(note);
            boolean still = one != null && one.handed() > 0 == handed;
            return still ? List.of(new HandedIn(stage, note, text, !handed)) : List.of();
        }
    }
}
