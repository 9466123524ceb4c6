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

    /** What was set once. */
    record FormShown(List<Text> prompts, List<BoardState.Colour> kinds, int noteLimit) {}

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
            for (String id : written(state, look)) keys.add("note/" + id);
        } else if (look.desk()) {
            keys.add("desk");
            state.notes().forEach((id, note) -> {
                if (note.held()) keys.add("held/" + id);
            });
        } else {
            keys.addAll(List.of("form", "now", "revealed"));
            if (state.revealed()) for (String id : state.notes().keySet()) keys.add("note/" + id);
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
        if (key.equals("form"))
            return new FormShown(state.form().prompts(), state.form().kinds(), Limits.NOTE);
        if (key.equals("now")) return new Now(state.notes().size(), state.held() == 0 ? null : state.held());
        if (key.equals("revealed")) return state.revealed() ? new Revealed() : null;
        boolean visible = key.startsWith("note/") && state.visible(note);
        return visible ? shown(state, look, note) : null;
    }

    private static Record own(BoardState state, Look look, String key, String id, BoardState.Note note) {
        if (look.viewer() == null) return null;
        if (key.equals("mine")) return new Mine(written(state, look));
        String who = note == null ? null : note.paper() ? look.office() : look.viewer();
        boolean mine = key.startsWith("note/") && note != null && note.seat().equals(who);
        return mine ? ownNote(state, note) : null;
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
