package entaku.steps.board;

import entaku.session.Fact;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.List;

/**
 * Links from note to note. They are seen while both notes are: one that is held or lies under another takes its links
 * along and brings them back, one that is withdrawn takes them for good.
 */
public final class BoardLinks {
    private BoardLinks() {}

    /** Links a note to another; {@code kind} (optional) says what the link means. */
    public record AddLink(String note, String onto, String kind) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            mayLink(state, moment);
            linkable(state, moment, note);
            linkable(state, moment, onto);
            Rejected.unless(!note.equals(onto), "link-to-itself");
            Rejected.unless(kind == null || state.form().relates(kind), "no-such-kind");
            var wanted = new BoardState.Link(note, onto, kind);
            BoardState.Link there = state.link(note, onto);
            if (wanted.equals(there)) return List.of();
            Rejected.unless(there == null, "linked-already");
            Rejected.unless(!state.form().acyclic() || !state.leads(onto, note), "link-circle");
            Rejected.unless(state.links().size() < Limits.LINKS, "too-many-links");
            return List.of(new LinkAdded(moment.stageId(), moment.id(), note, onto, kind));
        }
    }

    /** Takes a link away, whoever made it; one that is gone already is as it should be. */
    public record RemoveLink(String link) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            mayLink(state, moment);
            BoardState.Link gone = link == null ? null : state.links().get(link);
            if (gone == null) return List.of();
            return List.of(new LinkRemoved(moment.stageId(), link, gone.from(), gone.to(), gone.kind()));
        }
    }

    private static void mayLink(BoardState state, Moment moment) {
        Role role = moment.seat().role();
        boolean may = switch (state.form().links()) {
            case "everyone" -> role.speaks();
            case "hosts" -> role == Role.FACILITATOR || role == Role.TABLE_HOST;
            case "facilitator" -> role == Role.FACILITATOR;
            default -> false;
        };
        Rejected.unless(may, "not-your-role");
    }

    private static void linkable(BoardState state, Moment moment, String id) {
        Rejected.unless(state.revealed(), "not-revealed");
        BoardState.Note note = state.note(id);
        boolean known = note != null && (!note.held() || moment.seat().role() == Role.FACILITATOR);
        Rejected.unless(known, "no-such-note");
        Rejected.unless(!note.held(), "held");
        Rejected.unless(note.into() == null, "merged-already");
    }

    /** Two notes were linked. */
    @Fact("link-added")
    public record LinkAdded(String stage, String link, String from, String to, String kind)
            implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.linking(link, new BoardState.Link(from, to, kind));
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("link/" + link);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            boolean there = now.links().containsKey(link);
            return there ? List.of(new LinkRemoved(stage, link, from, to, kind)) : List.of();
        }
    }

    /** A link was taken away. */
    @Fact("link-removed")
    public record LinkRemoved(String stage, String link, String from, String to, String kind)
            implements StepEvent<BoardState> {
        @Override
        public BoardState applyTo(BoardState state) {
            return state.linking(link, null);
        }

        @Override
        public void touch(BoardState before, BoardState after, Touched touched) {
            touched.key("link/" + link);
        }

        @Override
        public List<StepEvent<BoardState>> undo(BoardState now) {
            boolean both = now.note(from) != null && now.note(to) != null && now.link(from, to) == null;
            boolean can = both && (!now.form().acyclic() || !now.leads(to, from));
            return can && !now.links().containsKey(link)
                    ? List.of(new LinkAdded(stage, link, from, to, kind))
                    : List.of();
        }
    }
}
