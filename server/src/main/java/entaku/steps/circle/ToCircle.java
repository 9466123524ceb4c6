package entaku.steps.circle;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.steps.circle.CircleState.CircleNote;
import java.util.List;

/** What the audience can give to the circle. */
public final class ToCircle {
    private ToCircle() {}

    static final List<Class<? extends StepCommand<CircleState>>> COMMANDS =
            List.of(WriteNote.class, WithdrawNote.class, HandIn.class);

    /** Writes a note to the circle; {@code paper} when it is entered for somebody without a phone. */
    public record WriteNote(String text, boolean paper) implements StepCommand<CircleState> {
        @Override
        public List<ToCircleEvents.NoteWritten> decide(CircleState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
            Rejected.unless(state.form().notes(), "no-notes-here");
            String words = Limits.words(text, Limits.NOTE);
            String seat = moment.seat().id();
            long mine = state.notesOf(seat).stream()
                    .filter(id -> state.note(id).paper() == paper)
                    .count();
            boolean room = mine < (paper ? Limits.PAPER_PER_SEAT : Limits.TO_CIRCLE_PER_SEAT);
            Rejected.unless(room && state.written() < Limits.TO_CIRCLE, "too-many-to-circle");
            return List.of(new ToCircleEvents.NoteWritten(moment.stageId(), moment.id(), seat, words, paper));
        }
    }

    /** Takes one's own note away, whatever one is there for by now, or one from paper that one may see. */
    public record WithdrawNote(String note) implements StepCommand<CircleState> {
        @Override
        public List<ToCircleEvents.NoteWithdrawn> decide(CircleState state, Moment moment) {
            CircleNote now = state.note(note);
            Role role = moment.seat().role();
            boolean mine = now != null && moment.seat().id().equals(now.seat());
            boolean seen = now != null && now.seat() != null && (mine || now.handed() > 0 || role == Role.FACILITATOR);
            Rejected.unless(seen, "no-such-note");
            Rejected.unless(mine || (now.paper() && role.entersForOthers()), "not-yours");
            return List.of(new ToCircleEvents.NoteWithdrawn(moment.stageId(), note));
        }
    }

    /** Hands a note in, or what an earlier step brought out, so that all see it; not {@code handed}: takes it off again. */
    public record HandIn(String note, boolean handed) implements StepCommand<CircleState> {
        @Override
        public List<ToCircleEvents.HandedIn> decide(CircleState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            CircleNote now = state.note(note);
            Item drawn = note == null || now != null ? null : state.drawn().get(note);
            Rejected.unless(now != null || drawn != null, "no-such-note");
            boolean already = now != null && now.handed() > 0;
            if (already == handed) return List.of();
            String words = drawn == null ? null : drawn.text();
            return List.of(new ToCircleEvents.HandedIn(moment.stageId(), note, words, handed));
        }
    }
}
