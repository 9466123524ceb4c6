package entaku.steps.board;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Shows a board: notes to their writers alone until they are revealed, held ones to those who conduct. */
final class BoardView {
    private BoardView() {}

    /**
     * What was set once. Null is what a plain list without links has none of; {@code levels} is how many each axis of a
     * matrix has.
     */
    record FormShown(
            List<Text> prompts,
            List<BoardForm.Colour> kinds,
            int noteLimit,
            String layout,
            List<BoardForm.Axis> axes,
            Integer levels,
            String place,
            String links,
            List<BoardForm.Relation> relations) {}

    /** Where somebody has moved a note to; without it a note stands under its own prompt, and on a matrix nowhere. */
    record PlaceShown(int at) {}

    /** A link between two notes that all can see. */
    record LinkShown(String from, String to, String kind) {}

    /** All notes there are, and how many of them are held (null: none). */
    record Now(int notes, Integer held) {}

    /** Stands there once the notes are shown; apart from the counter, which goes out with every note. */
    record Revealed() {}

    /** How many have written a note of their own; {@code hiding} is which hiding this is, null for the first. */
    record Desk(int writers, Integer hiding) {}

    /** One shown note; {@code merged} is null where nothing lies under it. */
    record NoteShown(
            String text,
            int prompt,
            String kind,
            int order,
            Who who,
            boolean paper,
            boolean edited,
            List<Original> merged) {}

    /** A note that lies under another, in its own words. */
    record Original(String id, String text, Who who) {}

    /** The ids of the notes that one seat wrote or entered. */
    record Mine(List<String> notes) {}

    /** One's own note; {@code state} is private, shown, held or merged. */
    record OwnNote(String text, int prompt, String kind, int order, String state, boolean paper) {}

    static Collection<String> keys(BoardState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) {
            keys.add("mine");
            for (String id : written(state, look)) keys.addAll(List.of("note/" + id, "at/" + id));
        } else if (look.desk()) {
            keys.add("desk");
            state.notes().forEach((id, note) -> {
                if (note.held()) keys.add("held/" + id);
            });
        } else {
            keys.addAll(List.of("form", "now", "revealed"));
            if (state.revealed()) {
                for (String id : state.notes().keySet()) keys.add("note/" + id);
                for (String id : state.places().keySet()) keys.add("at/" + id);
                for (String id : state.links().keySet()) keys.add("link/" + id);
            }
        }
        return keys;
    }

    static Record view(BoardState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        BoardState.Note note = state.note(id);
        if (look.own()) return own(state, look, key, id, note);
        if (look.desk()) {
            if (key.equals("desk")) return new Desk(state.writing(), state.hiding() == 1 ? null : state.hiding());
            boolean held = key.startsWith("held/") && note != null && note.held() && state.revealed();
            return held ? shown(state, look, note) : null;
        }
        if (key.equals("form")) return form(state.form());
        if (key.equals("now")) return new Now(state.notes().size(), state.held() == 0 ? null : state.held());
        if (key.equals("revealed")) return state.revealed() ? new Revealed() : null;
        if (key.startsWith("link/")) return link(state, state.links().get(id));
        if (!state.visible(note)) return null;
        if (key.startsWith("at/")) return place(state, id);
        return key.startsWith("note/") ? shown(state, look, note) : null;
    }

    private static FormShown form(BoardForm form) {
        boolean placed = form.placed();
        return new FormShown(
                form.prompts(),
                form.kinds(),
                Limits.NOTE,
                placed ? form.layout() : null,
                form.matrix() ? form.axes() : null,
                form.matrix() ? Limits.LEVELS : null,
                placed ? form.place() : null,
                form.linked() ? form.links() : null,
                form.relations().isEmpty() ? null : form.relations());
    }

    private static PlaceShown place(BoardState state, String id) {
        Integer at = state.places().get(id);
        return at == null ? null : new PlaceShown(at);
    }

    private static LinkShown link(BoardState state, BoardState.Link link) {
        return state.visible(link) ? new LinkShown(link.from(), link.to(), link.kind()) : null;
    }

    private static Record own(BoardState state, Look look, String key, String id, BoardState.Note note) {
        if (look.viewer() == null) return null;
        if (key.equals("mine")) return new Mine(written(state, look));
        String who = note == null ? null : note.paper() ? look.office() : look.viewer();
        boolean mine = note != null && note.seat().equals(who);
        // Once all can see where it stands, it stands there for its writer as well.
        if (mine && key.startsWith("at/")) return state.visible(note) ? null : place(state, id);
        return mine && key.startsWith("note/") ? ownNote(state, note) : null;
    }

    /** Lists what somebody wrote, and then what they entered from paper. */
    private static List<String> written(BoardState state, Look look) {
        var notes = new ArrayList<>(state.writer(look.viewer()).notes());
        if (look.office() != null && !look.office().equals(look.viewer()))
            notes.addAll(state.writer(look.office()).notes());
        return List.copyOf(notes);
    }

    private static NoteShown shown(BoardState state, Look look, BoardState.Note note) {
        var merged = new ArrayList<Original>();
        originals(state, note, look, merged);
        return new NoteShown(
                note.text(),
                note.prompt(),
                note.kind(),
                look.order(note.order()),
                who(note, look),
                note.paper(),
                note.edited(),
                merged.isEmpty() ? null : merged);
    }

    private static void originals(BoardState state, BoardState.Note note, Look look, List<Original> into) {
        for (String id : note.merged()) {
            BoardState.Note original = state.note(id);
            into.add(new Original(id, original.text(), who(original, look)));
            originals(state, original, look, into);
        }
    }

    private static Who who(BoardState.Note note, Look look) {
        return note.paper() ? null : look.who(note.seat());
    }

    private static OwnNote ownNote(BoardState state, BoardState.Note note) {
        String now = !state.revealed() ? "private" : note.held() ? "held" : note.into() != null ? "merged" : "shown";
        return new OwnNote(note.text(), note.prompt(), note.kind(), note.order(), now, note.paper());
    }
}
