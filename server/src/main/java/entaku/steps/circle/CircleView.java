package entaku.steps.circle;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Who;
import entaku.steps.circle.CircleState.Chair;
import entaku.steps.circle.CircleState.CircleNote;
import entaku.steps.shared.Utterances.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Shows a circle: a note that was not handed in to those who conduct and who wrote it, all else to everybody. */
final class CircleView {
    private CircleView() {}

    /** What was set once. */
    record FormShown(
            Text topic, boolean empty, boolean notes, int noteLimit, int lineLimit, int nameLimit, int insideLimit) {}

    /** How many sit inside, how many lines the record has, how many notes were written and handed in (null: none). */
    record Now(int inside, int lines, Integer written, Integer handed) {}

    /**
     * Who speaks ({@code chair}) since when, epoch milliseconds, or nobody; {@code next} is who is next by order, and
     * {@code turns} counts how often the turn has passed.
     */
    record TurnShown(String chair, Long since, String next, int turns) {}

    /**
     * Somebody inside, or who was: {@code spoken} are the milliseconds of their turns that ended. Where names are hidden
     * nobody is there by their seat.
     */
    record ChairShown(Who who, String name, String actor, int order, boolean guest, boolean left, long spoken) {}

    /** Who asks for the empty chair, of those who take part here now, longest first (null: nobody). */
    record Asking(List<Who> who) {}

    /** One note: handed in, by its place among those; on the desk one that waits, by its place among all. */
    record NoteShown(String text, int order, Who who, boolean paper) {}

    /** One line of the record; {@code n} is its place, {@code original} its first words if corrected. */
    record LineShown(int n, String text, String original, String chair) {}

    /** The ids of the notes that one wrote or entered. */
    record Mine(List<String> notes) {}

    /** One's own note. */
    record OwnNote(String text, boolean handed, boolean paper) {}

    /** Whether one asks for the empty chair, and the chair on which one sits inside (null: none). */
    record Place(boolean asks, String chair) {}

    static Collection<String> keys(CircleState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) {
            keys.addAll(List.of("mine", "place"));
            for (String id : written(state, look)) keys.add("note/" + id);
        } else if (look.desk()) {
            state.notes().forEach((id, one) -> {
                if (waits(one)) keys.add("waiting/" + id);
            });
        } else {
            keys.addAll(List.of("form", "now", "turn", "asking"));
            for (String id : state.chairs().keySet()) keys.add("chair/" + id);
            for (String id : state.notes().keySet()) keys.add("note/" + id);
            for (String id : state.recorded().latest()) keys.add("line/" + id);
        }
        return keys;
    }

    static Record view(CircleState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, key, id);
        CircleNote note = key.startsWith("note/") || key.startsWith("waiting/") ? state.note(id) : null;
        if (look.desk()) {
            boolean waits = key.startsWith("waiting/") && note != null && waits(note);
            return waits ? note(note, look.order(note.order()), look) : null;
        }
        if (key.equals("form"))
            return new FormShown(
                    state.form().topic(),
                    state.form().empty(),
                    state.form().notes(),
                    Limits.NOTE,
                    Limits.NOTE,
                    Limits.NAME,
                    Limits.INSIDE);
        if (key.equals("now"))
            return new Now(
                    state.inside().size(), state.recorded().count(), some(state.written()), some(state.handedIn()));
        if (key.equals("turn")) return turn(state);
        if (key.equals("asking")) return asking(state, look);
        if (key.startsWith("chair/")) return chair(state.chairs().get(id), look);
        if (key.startsWith("note/")) return note != null && note.handed() > 0 ? note(note, note.handed(), look) : null;
        return key.startsWith("line/") ? line(state.recorded().of(id)) : null;
    }

    private static boolean waits(CircleNote note) {
        return note.handed() == 0 && note.seat() != null;
    }

    private static Record own(CircleState state, Look look, String key, String id) {
        if (key.equals("mine")) return new Mine(written(state, look));
        if (key.equals("place")) {
            String chair = state.chairOf(look.viewer());
            boolean asks = state.asking().contains(look.viewer()) && look.takesPart(look.viewer());
            return new Place(asks, state.inside(chair) == null ? null : chair);
        }
        boolean mine = key.startsWith("note/") && written(state, look).contains(id);
        if (!mine) return null;
        CircleNote one = state.note(id);
        return new OwnNote(one.text(), one.handed() > 0, one.paper());
    }

    /** Lists what somebody wrote, and then what they entered from paper. */
    private static List<String> written(CircleState state, Look look) {
        var written = new ArrayList<>(state.notesOf(look.viewer()));
        if (look.office() != null && !look.office().equals(look.viewer())) written.addAll(state.notesOf(look.office()));
        return List.copyOf(written);
    }

    private static TurnShown turn(CircleState state) {
        var turn = state.turn();
        Long since = turn.chair() == null ? null : Long.valueOf(turn.since());
        return new TurnShown(turn.chair(), since, state.next(), state.orders().turns());
    }

    private static Asking asking(CircleState state, Look look) {
        List<Who> who = state.asking().stream()
                .filter(look::takesPart)
                .map(look::who)
                .filter(Objects::nonNull)
                .toList();
        return who.isEmpty() ? null : new Asking(who);
    }

    private static ChairShown chair(Chair one, Look look) {
        if (one == null) return null;
        return new ChairShown(
                look.who(one.seat()), one.name(), one.actor(), one.order(), one.guest(), one.left(), one.spoken());
    }

    private static NoteShown note(CircleNote one, int order, Look look) {
        return new NoteShown(one.text(), order, one.paper() ? null : look.who(one.seat()), one.paper());
    }

    private static LineShown line(Utterance one) {
        return one == null ? null : new LineShown(one.n(), one.text(), one.original(), one.speaker());
    }

    private static Integer some(int count) {
        return count == 0 ? null : count;
    }
}
