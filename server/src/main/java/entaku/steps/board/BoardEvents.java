package entaku.steps.board;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;
import org.pcollections.TreePVector;

/** What can have happened on a {@link Board}. */
final class BoardEvents {
    private BoardEvents() {}

    static final List<Class<? extends StepEvent<BoardState>>> ALL = List.of(
            NoteAdded.class,
            NoteEdited.class,
            NoteWithdrawn.class,
            Revealed.class,
            Concealed.class,
            Merged.class,
            Unmerged.class,
            NoteHeld.class,
            NoteReleased.class,
            BoardPlaces.NotePlaced.class,
            BoardLinks.LinkAdded.class,
            BoardLinks.LinkRemoved.class);

    /** A note was written, or entered from paper by {@code seat}. */
    @Fact("note-added")
    public record NoteAdded(String stage, String id, String seat, String text, int prompt, String kind, boolean paper)
            implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.adding(
                    id,
                    new BoardState.Note(seat, text, prompt, kind, paper, 0, false, false, null, TreePVector.empty()));
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("now").key("note/" + id).desk("desk").own(seat, "mine").own(seat, "note/" + id);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            BoardState.Note note = now.note(id);
            boolean untouched =
                    note != null && note.into() == null && note.merged().isEmpty() && !note.edited();
            untouched = untouched
                    && !now.places().containsKey(id)
                    && now.linksOf(id).isEmpty();
            return untouched ? List.of(new NoteWithdrawn(stage, id)) : List.of();
        }
    }

    /** A note's words were changed: by its author, or by those who enter from paper. */
    @Fact("note-edited")
    public record NoteEdited(String stage, String note, String text, String before) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.changing(note, now -> now.saying(text));
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("note/" + after.top(note)).desk("held/" + note);
            touched.own(after.note(note).seat(), "note/" + note);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            boolean same = now.note(note) != null && now.note(note).text().equals(text);
            return same ? List.of(new NoteEdited(stage, note, before, text)) : List.of();
        }
    }

    /** A note was taken away: by its author, or by those who enter from paper; what lay under it is laid where it lay. */
    @Fact("note-withdrawn")
    public record NoteWithdrawn(String stage, String note) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.withdrawing(note);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            BoardState.Note gone = before.note(note);
            touched.key("now")
                    .key("note/" + note)
                    .key("note/" + before.top(note))
                    .desk("desk")
                    .desk("held/" + note);
            touched.own(gone.seat(), "mine").own(gone.seat(), "note/" + note);
            around(before, note, touched);
            for (String child : gone.merged()) {
                touched.key("note/" + child).own(before.note(child).seat(), "note/" + child);
                around(before, child, touched);
            }
        }
    }

    /** The notes were shown. */
    @Fact("revealed")
    public record Revealed(String stage) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.revealing();
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            all(after, touched);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            return now.revealed() ? List.of(new Concealed(stage)) : List.of();
        }
    }

    /** The notes were hidden again: the facilitator took the reveal back. */
    @Fact("concealed")
    public record Concealed(String stage) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.concealing();
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            all(after, touched);
            touched.desk("desk");
        }
    }

    private static void all(BoardState state, Touched touched) {
        touched.key("revealed");
        state.notes().forEach((id, note) -> {
            touched.key("note/" + id).own(note.seat(), "note/" + id);
            if (note.held()) touched.desk("held/" + id);
        });
        state.places()
                .keySet()
                .forEach(id -> touched.key("at/" + id).own(state.note(id).seat(), "at/" + id));
        state.links().keySet().forEach(id -> touched.key("link/" + id));
    }

    /** What stands around a note is seen with it: its place, and its links to others. */
    private static void around(BoardState state, String note, Touched touched) {
        touched.key("at/" + note).own(state.note(note).seat(), "at/" + note);
        state.linksOf(note).forEach(link -> touched.key("link/" + link));
    }

    /** A note was laid under another. */
    @Fact("merged")
    public record Merged(String stage, String note, String into) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.laying(note, into);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("note/" + note).key("note/" + after.top(into));
            touched.own(after.note(note).seat(), "note/" + note);
            around(after, note, touched);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            boolean still = now.note(note) != null && into.equals(now.note(note).into());
            return still ? List.of(new Unmerged(stage, note, into)) : List.of();
        }
    }

    /** A note was taken out from under another. */
    @Fact("unmerged")
    public record Unmerged(String stage, String note, String from) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.laying(note, null);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("note/" + note).key("note/" + before.top(note));
            touched.own(after.note(note).seat(), "note/" + note);
            around(after, note, touched);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            BoardState.Note under = now.note(note);
            BoardState.Note over = now.note(from);
            boolean can = under != null && over != null && under.into() == null && !under.held() && !over.held();
            can = can && !now.liesUnder(from, note);
            return can ? List.of(new Merged(stage, note, from)) : List.of();
        }
    }

    /** A note was kept from the room. */
    @Fact("note-held")
    public record NoteHeld(String stage, String note) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.holding(note, true);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            heldOrNot(after, note, touched);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            boolean still = now.note(note) != null && now.note(note).held();
            return still ? List.of(new NoteReleased(stage, note)) : List.of();
        }
    }

    /** A held note was shown again. */
    @Fact("note-released")
    public record NoteReleased(String stage, String note) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.holding(note, false);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            heldOrNot(after, note, touched);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            BoardState.Note one = now.note(note);
            boolean alone = one != null
                    && !one.held()
                    && one.into() == null
                    && one.merged().isEmpty();
            return alone ? List.of(new NoteHeld(stage, note)) : List.of();
        }
    }

    private static void heldOrNot(BoardState after, String note, Touched touched) {
        touched.key("now").key("note/" + note).desk("held/" + note);
        touched.own(after.note(note).seat(), "note/" + note);
        around(after, note, touched);
    }
}
