package entaku.steps.shared;

import entaku.session.Item;
import entaku.session.Rejected;
import entaku.session.Touched;
import entaku.steps.shared.ThingVote.Cast;
import entaku.steps.shared.ThingVote.Closed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pcollections.PMap;

/**
 * The state of a step in which everybody goes through things and answers each; it is never changed in place.
 *
 * @param <S> the state itself
 * @param <A> an answer
 * @param <R> what came of a thing
 */
public interface ThingsState<S extends ThingsState<S, A, R>, A, R> {
    /**
     * How a kind calls them.
     *
     * @param thing the record of one, before its id
     * @param away the desk's record of one that is not shown; null where all are
     */
    record Called(String thing, String away, Refusals refusals) {}

    /** The reasons for which a kind refuses what comes too late, what names none of them, and one more than there can be. */
    record Refusals(String closed, String none, String many) {}

    Called called();

    ThingList list();

    ThingVote<A, R> vote();

    /** Gives the same with another list and vote in it. */
    S with(ThingList list, ThingVote<A, R> vote);

    /** Gives the number of people below whom a result stays hidden. */
    int least();

    /** Counts what may be counted, in the order in which it is told. */
    Map<String, R> results(Map<String, Cast<A>> cast);

    /** Lists the answers that are counted together: key → seat → answer. */
    default Map<String, PMap<String, A>> together() {
        var all = new LinkedHashMap<String, PMap<String, A>>();
        for (String thing : list().ids()) all.put(thing, vote().on(thing));
        return all;
    }

    // ---- what may be asked

    /** Refuses where nothing is answered at all. */
    default void requireAnswered() {}

    /** Refuses unless answers are taken; one who names another vote (null: none) pressed too late. */
    default void requireOpen(Integer named) {
        requireAnswered();
        Rejected.ifStale(named, vote().number());
        requireUnclosed();
    }

    default void requireOpen(String thing, Integer named) {
        requireOpen(named);
        requireShown(thing);
    }

    /** Refuses once results have been shown: nothing is changed beneath them. */
    default void requireUnclosed() {
        Rejected.unless(closed() == null, called().refusals().closed());
    }

    default void requireShown(String thing) {
        Rejected.unless(list().shows(thing), called().refusals().none());
    }

    /** Tells whether one that is away may be shown: nothing is shown beside results that could not be answered. */
    default boolean mayShow(String thing) {
        boolean away = list().has(thing) && !list().shows(thing);
        return away && (closed() == null || closed().results().containsKey(thing));
    }

    /** Tells whether nobody has done anything with a thing since it was added. */
    default boolean untouched(String thing) {
        return vote().untouched(thing);
    }

    // ---- what may be told

    default Closed<R> closed() {
        return vote().closed();
    }

    /** Counts those who answered, as far as that may be told; null while they are so few that each could be made out. */
    default Integer told() {
        int people = closed() == null ? vote().progress().people() : closed().people();
        return people > 0 && people < least() ? null : Integer.valueOf(people);
    }

    /** Counts those who have answered all things; null while so few have answered that it may not be told. */
    default Integer done() {
        return told() == null ? null : Integer.valueOf(vote().progress().having(list().shown()));
    }

    /** Counts the answers of all; null while so few have answered that it may not be told. */
    default Integer given() {
        return told() == null ? null : Integer.valueOf(vote().progress().answers());
    }

    /** Gives what came of a thing that all may see; null while there is none. */
    default R result(String thing) {
        return closed() == null || !list().shows(thing)
                ? null
                : closed().results().get(thing);
    }

    /** Lists what all may see, in the order of the results once there are any. */
    default List<String> ordered() {
        var ids = list().ids();
        if (closed() == null) return ids;
        var told = closed().results().keySet();
        var all = new ArrayList<>(told.stream().filter(list()::shows).toList());
        ids.stream().filter(id -> !told.contains(id)).forEach(all::add);
        return all;
    }

    /** Lists them as later steps draw from them. */
    default List<Item> items() {
        var items = new ArrayList<Item>();
        for (String id : ordered()) items.add(list().item(id, list().words(id), items.size() + 1));
        return items;
    }

    // ---- what becomes of it

    /** Gives the state {@code now}, which differs in this thing alone; a kind may keep more of it. */
    default S turned(String thing, S now) {
        return now;
    }

    default S over(List<Item> drawn) {
        ThingList now = list().over(drawn);
        return with(now, vote().over(now.ids()));
    }

    default S adding(String id, String seat, String text, boolean paper, boolean shown) {
        return turned(id, with(list().adding(id, seat, text, paper, shown), vote()));
    }

    default S withdrawing(String id) {
        return turned(id, with(list().without(id), list().shows(id) ? vote().hiding(id) : vote()));
    }

    default S showing(String id) {
        return turned(id, with(list().showing(id, true), vote().showing(id)));
    }

    /** Takes away from sight; its answers do not count meanwhile. */
    default S hiding(String id) {
        return turned(id, with(list().showing(id, false), vote().hiding(id)));
    }

    /** Takes the answer of a seat (null: takes it away) to a thing that is shown. */
    default S giving(String thing, String seat, A answer) {
        return turned(thing, with(list(), vote().giving(thing, seat, answer)));
    }

    /** States how many people a seat has counted in the room at an option. */
    default S counting(String thing, String seat, String option, int count) {
        var counted = vote().handsOn(thing).stating(seat, option, count);
        return with(list(), vote().counting(thing, counted, list().shows(thing)));
    }

    /** Hands people counted at an option over from one who counted them to another. */
    default S handing(String thing, String from, String to, String option, int count) {
        var handed = vote().handsOn(thing).handing(from, to, option, count);
        return with(list(), vote().counting(thing, handed, list().shows(thing)));
    }

    default S closing() {
        var cast = vote().cast(together(), least());
        return with(list(), vote().closing(cast, results(cast)));
    }

    /** Goes on with the same vote: every answer is still there. */
    default S reopening() {
        return with(list(), vote().reopening());
    }

    /** Begins another vote on the same things: nobody has answered yet, and no hand is counted. */
    default S anew() {
        return with(list(), vote().anew());
    }

    /** Names what looks different to all and to those who conduct once a thing came, went, or was shown or not. */
    default void touchTurned(String thing, Touched touched) {
        touched.key("now").key(called().thing() + "/" + thing).key("result/" + thing);
        touched.desk("desk").desk(called().away() + "/" + thing).desk("hands/" + thing);
    }

    /** Names what looks different once a seat answered a thing or took its answer back. */
    default void touchGiven(String thing, String seat, Touched touched) {
        touched.key("now").desk("desk").own(seat, "answer/" + thing);
    }
}
