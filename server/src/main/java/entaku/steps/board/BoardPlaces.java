package entaku.steps.board;

import entaku.session.Fact;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/** Where notes stand: in a column, at a moment of a timeline, on a matrix. */
public final class BoardPlaces {
    private BoardPlaces() {}

    /**
     * Moves a note to a place. {@code from} (optional) is where one has seen it, refused as {@code stale} when somebody
     * has moved it meanwhile.
     */
    public record PlaceNote(String note, int at, Integer from) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            movable(state, moment, note);
            Rejected.unless(state.form().has(at), "no-such-place");
            int now = state.at(note);
            if (at == now) return List.of();
            Rejected.ifStale(from, now);
            return List.of(new NotePlaced(moment.stageId(), note, at, now));
        }

        /** Tells whether only few may move this note: somebody else's, or one from paper. */
        boolean office(BoardState state, Seat seat) {
            BoardState.Note moved = state.note(note);
            if (moved == null || (state.revealed() && state.form().place().equals("anyone"))) return false;
            return moved.paper() || !moved.seat().equals(seat.id());
        }
    }

    private static void movable(BoardState state, Moment moment, String id) {
        Role role = moment.seat().role();
        Rejected.unless(role.speaks(), "not-your-role");
        BoardState.Note note = state.note(id);
        boolean mine = note != null && note.seat().equals(moment.seat().id());
        boolean known = note != null && state.revealed() && (!note.held() || role == Role.FACILITATOR);
        // Somebody else's hidden note does not exist for anybody else.
        Rejected.unless(mine || known, "no-such-note");
        boolean leads = role == Role.FACILITATOR || role == Role.TABLE_HOST;
        boolean paper = note.paper() && role.entersForOthers();
        boolean anyone = state.form().place().equals("anyone") && role.takesPart();
        Rejected.unless((mine && !note.paper()) || leads || paper || anyone, "not-yours");
        Rejected.unless(mine || !note.held(), "held");
        Rejected.unless(note.into() == null, "merged-already");
    }

    /** A note was moved to another place. */
    @Fact("note-placed")
    public record NotePlaced(String stage, String note, int at, int before) implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.placing(note, at);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("at/" + note).own(after.note(note).seat(), "at/" + note);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            boolean still =
                    now.note(note) != null && now.at(note) == at && now.form().has(before);
            return still ? List.of(new NotePlaced(stage, note, before, at)) : List.of();
        }
    }
}
