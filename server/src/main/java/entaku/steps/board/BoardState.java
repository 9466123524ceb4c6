package entaku.steps.board;

import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Text;
import entaku.session.Values;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a board holds.
 *
 * @param notes id → note, withdrawn ones no longer in it
 * @param writers seat → what it wrote or entered
 * @param writing how many seats wrote a note of their own
 * @param orders the last place given to a shown note
 * @param held how many notes are held
 * @param hiding which hiding of the notes this is, or was: another one begins where a reveal is taken back
 */
record BoardState(
        Form form,
        boolean revealed,
        PMap<String, Note> notes,
        PMap<String, Writer> writers,
        int writing,
        int orders,
        int held,
        int hiding) {
    private static final List<String> COLOURS = List.of("yellow", "pink", "blue", "green", "orange", "purple");

    static final List<Setting> SETTINGS = List.of(
            Setting.texts("prompts", "付箋を書く質問", "The questions that notes are written under")
                    .example(List.of("よいところ", "こまっていること")),
            Setting.list(
                            "kinds",
                            0,
                            Limits.LISTED,
                            "付箋の種類",
                            "What a note can be",
                            Setting.text("text", "種類の名前", "What this kind is called")
                                    .need()
                                    .example("こまりごと"),
                            Setting.choice("color", COLOURS, "付箋の色", "Its colour")
                                    .otherwise("yellow"))
                    .example(List.of(
                            Map.of("id", "need", "text", "こまりごと", "color", "pink"),
                            Map.of("id", "offer", "text", "できること", "color", "green"))),
            Setting.choice(
                            "reveal",
                            List.of("later", "at-once"),
                            "いつ見えるか。later は進行役が開くまで本人だけ",
                            "When notes are seen; later: they are private until the facilitator opens them")
                    .otherwise("later"));

    /** A kind of note, told apart by a colour and a word. */
    record Colour(String id, Text text, String color) {}

    /** What the template says. */
    record Form(List<Text> prompts, List<Colour> kinds) {
        boolean knows(String kind) {
            return kinds.stream().anyMatch(one -> one.id().equals(kind));
        }
    }

    /**
     * One note.
     *
     * @param seat who wrote it, or entered it from paper
     * @param order its place among the shown, from 1; 0 while it has never been shown
     * @param into the note it lies under, or null
     * @param merged the notes that lie under it
     */
    record Note(
            String seat,
            String text,
            int prompt,
            String kind,
            boolean paper,
            int order,
            boolean edited,
            boolean held,
            String into,
            PVector<String> merged) {
        Note at(int place) {
            return new Note(seat, text, prompt, kind, paper, place, edited, held, into, merged);
        }

        Note saying(String words) {
            return new Note(seat, words, prompt, kind, paper, order, true, held, into, merged);
        }

        Note held(boolean v) {
            return new Note(seat, text, prompt, kind, paper, order, edited, v, into, merged);
        }

        Note under(String v) {
            return new Note(seat, text, prompt, kind, paper, order, edited, held, v, merged);
        }

        Note over(PVector<String> v) {
            return new Note(seat, text, prompt, kind, paper, order, edited, held, into, v);
        }
    }

    /** The notes of one seat in the order of writing, and how many of them are not from paper. */
    record Writer(PVector<String> notes, int own) {
        static final Writer NONE = new Writer(TreePVector.empty(), 0);
    }

    static BoardState open(Values settings) {
        var kinds = settings.each("kinds", one -> new Colour(one.word("id"), one.text("text"), one.word("color")));
        boolean atOnce = settings.word("reveal").equals("at-once");
        var form = new Form(settings.texts("prompts"), kinds);
        return new BoardState(form, atOnce, HashTreePMap.empty(), HashTreePMap.empty(), 0, 0, 0, 1);
    }

    Note note(String id) {
        return id == null ? null : notes.get(id);
    }

    Writer writer(String seat) {
        return seat == null ? Writer.NONE : writers.getOrDefault(seat, Writer.NONE);
    }

    /** Tells whether all may see this note by itself. */
    boolean visible(Note note) {
        return revealed && note != null && note.into() == null && !note.held();
    }

    BoardState under(Form other) {
        return new BoardState(other, revealed, notes, writers, writing, orders, held, hiding);
    }

    /** Follows a merged note up to the one that is shown for it. */
    String top(String id) {
        String at = id;
        while (notes.get(at).into() != null) at = notes.get(at).into();
        return at;
    }

    /** Tells whether one note is the other, or lies above it. */
    boolean liesUnder(String id, String above) {
        for (String at = id; at != null; at = notes.get(at).into()) if (at.equals(above)) return true;
        return false;
    }

    BoardState adding(String id, Note note) {
        int place = revealed ? orders + 1 : 0;
        Writer writer = writer(note.seat());
        int own = note.paper() ? writer.own() : writer.own() + 1;
        return new BoardState(
                form,
                revealed,
                notes.plus(id, note.at(place)),
                writers.plus(note.seat(), new Writer(writer.notes().plus(id), own)),
                writing + (writer.own() == 0 && own == 1 ? 1 : 0),
                Math.max(orders, place),
                held,
                hiding);
    }

    BoardState changing(String id, UnaryOperator<Note> change) {
        return with(revealed, notes.plus(id, change.apply(notes.get(id))), orders, held);
    }

    BoardState holding(String id, boolean hold) {
        var changed = notes.plus(id, notes.get(id).held(hold));
        return with(revealed, changed, orders, held + (hold ? 1 : -1));
    }

    /** Lays a note under another ({@code into}), or out from under it (null). */
    BoardState laying(String id, String into) {
        Note note = notes.get(id);
        PMap<String, Note> next = notes.plus(id, note.under(into));
        if (note.into() != null) {
            Note from = next.get(note.into());
            next = next.plus(note.into(), from.over(from.merged().minus(id)));
        }
        if (into != null)
            next = next.plus(into, next.get(into).over(next.get(into).merged().plus(id)));
        return with(revealed, next, orders, held);
    }

    BoardState withdrawing(String id) {
        Note gone = notes.get(id);
        BoardState next = this;
        for (String child : gone.merged()) next = next.laying(child, gone.into());
        if (gone.into() != null) next = next.laying(id, null);
        Writer writer = writer(gone.seat());
        int own = gone.paper() ? writer.own() : writer.own() - 1;
        return new BoardState(
                form,
                revealed,
                next.notes().minus(id),
                writers.plus(gone.seat(), new Writer(writer.notes().minus(id), own)),
                writing - (writer.own() == 1 && own == 0 ? 1 : 0),
                orders,
                held - (gone.held() ? 1 : 0),
                hiding);
    }

    /** Shows all. Ids are random, so their order tells neither who wrote nor when. */
    BoardState revealing() {
        PMap<String, Note> next = notes;
        int place = orders;
        for (String id : new TreeSet<>(notes.keySet()))
            if (notes.get(id).order() == 0) next = next.plus(id, notes.get(id).at(++place));
        return with(true, next, place, held);
    }

    BoardState concealing() {
        return new BoardState(form, false, notes, writers, writing, orders, held, hiding + 1);
    }

    private BoardState with(boolean shown, PMap<String, Note> v, int places, int holds) {
        return new BoardState(form, shown, v, writers, writing, places, holds, hiding);
    }
}
