package entaku.steps.circle;

import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Text;
import entaku.steps.shared.Utterances;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a circle holds.
 *
 * @param chairs id → who sits or sat inside, those too who have left
 * @param turn who speaks
 * @param asking who asked for the empty chair, longest first
 * @param notes id → note to the circle, withdrawn ones no longer in it
 * @param people seat → the notes it wrote or entered
 * @param drawn what earlier steps brought out, as it stood when the room came here: id → item
 * @param orders the last place given: to a chair, to a note, and among what was handed in
 */
record CircleState(
        Form form,
        PMap<String, Chair> chairs,
        Turn turn,
        PVector<String> asking,
        PMap<String, CircleNote> notes,
        PMap<String, PVector<String>> people,
        Map<String, Item> drawn,
        Orders orders,
        Utterances recorded) {

    /** What the template says. */
    record Form(Text topic, boolean empty, boolean notes) {}

    /**
     * Somebody inside.
     *
     * @param seat their seat; null for somebody who is only named
     * @param name what they are called; null where the seat says it
     * @param actor what kind of actor they sit there as, or null
     * @param guest whether they sit on the empty chair
     * @param spoken how long they have spoken in turns that ended, ms
     */
    record Chair(String seat, String name, String actor, int order, boolean guest, boolean left, long spoken) {
        Chair called(String words, String as) {
            return new Chair(seat, words, as, order, guest, left, spoken);
        }

        Chair left(boolean v) {
            return new Chair(seat, name, actor, order, guest, v, spoken);
        }

        Chair speaking(long more) {
            return new Chair(seat, name, actor, order, guest, left, spoken + more);
        }
    }

    /**
     * Who speaks.
     *
     * @param chair the one who speaks; null: nobody
     * @param last who spoke last, or speaks
     * @param since since when, epoch milliseconds
     */
    record Turn(String chair, String last, long since) {}

    /**
     * A note to the circle.
     *
     * @param seat who wrote it, or entered it from paper; null for what an earlier step brought out
     * @param handed its place among what was handed in, from 1; 0: it was not
     */
    record CircleNote(String seat, String text, boolean paper, int order, int handed) {
        CircleNote handed(int v) {
            return new CircleNote(seat, text, paper, order, v);
        }
    }

    /** The last places that were given, and how often the turn has passed. */
    record Orders(int chairs, int notes, int handed, int turns) {}

    static CircleState open(Form form) {
        return new CircleState(
                form,
                HashTreePMap.empty(),
                new Turn(null, null, 0),
                TreePVector.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                Map.of(),
                new Orders(0, 0, 0, 0),
                Utterances.keeping(Limits.RECORDED));
    }

    // ---- who is there

    /** Gives somebody who sits inside now; null when there is none. */
    Chair inside(String id) {
        Chair chair = id == null ? null : chairs.get(id);
        return chair == null || chair.left() ? null : chair;
    }

    /** Lists the chairs inside in the order in which people speak. */
    List<String> inside() {
        return chairs.entrySet().stream()
                .filter(e -> !e.getValue().left())
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Gives the chair of a seat, the one inside before one that was left; null when it has none. */
    String chairOf(String seat) {
        return chairs.entrySet().stream()
                .filter(e -> seat != null && seat.equals(e.getValue().seat()))
                .min(Comparator.comparing(
                                (Map.Entry<String, Chair> e) -> e.getValue().left())
                        .thenComparing(e -> -e.getValue().order()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    boolean taken() {
        return chairs.values().stream().anyMatch(chair -> chair.guest() && !chair.left());
    }

    /** Gives who is next by order after the one who spoke last; null when nobody sits inside. */
    String next() {
        List<String> all = inside();
        if (all.isEmpty()) return null;
        Chair last = turn.last() == null ? null : chairs.get(turn.last());
        int place = last == null ? 0 : last.order();
        return all.stream()
                .filter(id -> chairs.get(id).order() > place)
                .findFirst()
                .orElse(all.get(0));
    }

    /** Tells whether nothing was said by this chair yet. */
    boolean silent(String id) {
        Chair chair = chairs.get(id);
        boolean written = recorded.kept().values().stream().anyMatch(line -> id.equals(line.speaker()));
        return chair.spoken() == 0 && !id.equals(turn.last()) && !written;
    }

    CircleNote note(String id) {
        return id == null ? null : notes.get(id);
    }

    List<String> notesOf(String seat) {
        return seat == null ? List.of() : people.getOrDefault(seat, TreePVector.empty());
    }

    int handedIn() {
        return (int) notes.values().stream().filter(note -> note.handed() > 0).count();
    }

    /** Counts what the audience wrote. */
    int written() {
        return (int) notes.values().stream().filter(note -> note.seat() != null).count();
    }

    // ---- what becomes of it

    CircleState sitting(String id, Chair chair) {
        var next =
                new Orders(Math.max(orders.chairs(), chair.order()), orders.notes(), orders.handed(), orders.turns());
        return with(chairs.plus(id, chair), turn, asking, next);
    }

    CircleState removing(String id) {
        return with(chairs.minus(id), turn, asking, orders);
    }

    CircleState changing(String id, UnaryOperator<Chair> change) {
        Chair was = id == null ? null : chairs.get(id);
        return was == null ? this : with(chairs.plus(id, change.apply(was)), turn, asking, orders);
    }

    CircleState asking(String seat, boolean asks, int place) {
        PVector<String> without = asking.minus(seat);
        return with(chairs, turn, asks ? without.plus(Math.min(place, without.size()), seat) : without, orders);
    }

    CircleState turning(Turn to) {
        var next = new Orders(orders.chairs(), orders.notes(), orders.handed(), orders.turns() + 1);
        return with(chairs, to, asking, next);
    }

    CircleState writing(String id, String seat, String text, boolean paper) {
        int order = orders.notes() + 1;
        var places = new Orders(orders.chairs(), order, orders.handed(), orders.turns());
        var theirs = people.getOrDefault(seat, TreePVector.empty()).plus(id);
        return new CircleState(
                form,
                chairs,
                turn,
                asking,
                notes.plus(id, new CircleNote(seat, text, paper, order, 0)),
                people.plus(seat, theirs),
                drawn,
                places,
                recorded);
    }

    CircleState withdrawing(String id) {
        CircleNote gone = notes.get(id);
        var theirs = people.get(gone.seat()).minus(id);
        return new CircleState(
                form, chairs, turn, asking, notes.minus(id), people.plus(gone.seat(), theirs), drawn, orders, recorded);
    }

    /** Hands a note in, or takes it off again; {@code text} are the words of one that an earlier step brought out. */
    CircleState handing(String id, String text, boolean in) {
        CircleNote was = notes.getOrDefault(id, new CircleNote(null, text, false, 0, 0));
        int place = in ? orders.handed() + 1 : orders.handed();
        var places = new Orders(orders.chairs(), orders.notes(), place, orders.turns());
        return new CircleState(
                form,
                chairs,
                turn,
                asking,
                notes.plus(id, was.handed(in ? place : 0)),
                people,
                drawn,
                places,
                recorded);
    }

    CircleState recorded(Utterances lines) {
        return new CircleState(form, chairs, turn, asking, notes, people, drawn, orders, lines);
    }

    CircleState over(Map<String, Item> items) {
        return new CircleState(form, chairs, turn, asking, notes, people, items, orders, recorded);
    }

    CircleState about(Form other) {
        return new CircleState(other, chairs, turn, asking, notes, people, drawn, orders, recorded);
    }

    private CircleState with(PMap<String, Chair> all, Turn now, PVector<String> ask, Orders places) {
        return new CircleState(form, all, now, ask, notes, people, drawn, places, recorded);
    }
}
