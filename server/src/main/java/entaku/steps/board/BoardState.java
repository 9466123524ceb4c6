package entaku.steps.board;

import entaku.session.Values;
import java.util.ArrayDeque;
import java.util.HashSet;
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
 * @param places note → where somebody has moved it to; those that nobody has moved are not in it
 * @param links id → link, also of notes that cannot be seen now
 */
record BoardState(
        BoardForm form,
        boolean revealed,
        PMap<String, Note> notes,
        PMap<String, Writer> writers,
        int writing,
        int orders,
        int held,
        int hiding,
        PMap<String, Integer> places,
        PMap<String, Link> links) {
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

    /** A link from one note to another; {@code kind} is null where it has no word of its own. */
    record Link(String from, String to, String kind) {
        boolean touches(String note) {
            return from.equals(note) || to.equals(note);
        }
    }

    static BoardState open(Values settings) {
        boolean atOnce = settings.word("reveal").equals("at-once");
        return new BoardState(
                BoardForm.read(settings),
                atOnce,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                0,
                0,
                0,
                1,
                HashTreePMap.empty(),
                HashTreePMap.empty());
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

    /** Tells where a note stands now. */
    int at(String id) {
        return places.getOrDefault(id, form.home(notes.get(id).prompt()));
    }

    /** Tells whether all may see both ends of a link. */
    boolean visible(Link link) {
        return link != null && visible(note(link.from())) && visible(note(link.to()));
    }

    List<String> linksOf(String note) {
        return links.entrySet().stream()
                .filter(e -> e.getValue().touches(note))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Gives the link from one note to another; null when there is none. */
    Link link(String from, String to) {
        return links.values().stream()
                .filter(one -> one.from().equals(from) && one.to().equals(to))
                .findFirst()
                .orElse(null);
    }

    /** Tells whether links lead from one note to another, or both are one. */
    boolean leads(String from, String to) {
        var next = new ArrayDeque<>(List.of(from));
        var seen = new HashSet<String>();
        while (!next.isEmpty()) {
            String at = next.pop();
            if (at.equals(to)) return true;
            if (seen.add(at)) for (Link one : links.values()) if (one.from().equals(at)) next.push(one.to());
        }
        return false;
    }

    /** Tells whether the board can go on under another form without anything on it losing its ground. */
    boolean standsUnder(BoardForm other) {
        boolean keeps = notes.isEmpty()
                || (other.prompts().size() >= form.prompts().size()
                        && form.kinds().stream().allMatch(kind -> other.knows(kind.id())));
        boolean lies = places.isEmpty() || form.lies(other);
        boolean relates = links.isEmpty()
                || (form.relations().stream().allMatch(one -> other.relates(one.id()))
                        && (form.acyclic() || !other.acyclic()));
        return keeps && lies && relates;
    }

    BoardState under(BoardForm other) {
        return new BoardState(other, revealed, notes, writers, writing, orders, held, hiding, places, links);
    }

    BoardState placing(String id, int at) {
        boolean home = at == form.home(notes.get(id).prompt());
        var next = home ? places.minus(id) : places.plus(id, at);
        return new BoardState(form, revealed, notes, writers, writing, orders, held, hiding, next, links);
    }

    BoardState linking(String id, Link link) {
        var next = link == null ? links.minus(id) : links.plus(id, link);
        return new BoardState(form, revealed, notes, writers, writing, orders, held, hiding, places, next);
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
                hiding,
                places,
                links);
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
                hiding,
                places.minus(id),
                links.minusAll(linksOf(id)));
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
        return new BoardState(form, false, notes, writers, writing, orders, held, hiding + 1, places, links);
    }

    private BoardState with(boolean shown, PMap<String, Note> v, int last, int holds) {
        return new BoardState(form, shown, v, writers, writing, last, holds, hiding, places, links);
    }
}
