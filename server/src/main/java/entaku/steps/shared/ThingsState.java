package entaku.steps.shared;

import entaku.session.Rejected;
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
    /** How it refuses what comes too late, and what names nothing that is there. */
    record Refusals(String closed, String none) {}

    ThingVote<A, R> vote();

    /** Gives the same with another vote in it. */
    S with(ThingVote<A, R> vote);

    /** Gives the number of people below whom a result stays hidden. */
    int least();

    /** Lists the things that all may see, in order. */
    List<String> ids();

    /** Counts the things that all may see. */
    int shown();

    /** Tells whether all may see a thing. */
    boolean shows(String thing);

    Refusals refusals();

    /** Counts what may be counted, in the order in which it is told. */
    Map<String, R> results(Map<String, Cast<A>> cast);

    /** Lists the answers that are counted together: key → seat → answer. */
    default Map<String, PMap<String, A>> together() {
        var all = new LinkedHashMap<String, PMap<String, A>>();
        for (String thing : ids()) all.put(thing, vote().on(thing));
        return all;
    }

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
        Rejected.unless(closed() == null, refusals().closed());
    }

    default void requireShown(String thing) {
        Rejected.unless(shows(thing), refusals().none());
    }

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
        return told() == null ? null : Integer.valueOf(vote().progress().having(shown()));
    }

    /** Counts the answers of all; null while so few have answered that it may not be told. */
    default Integer given() {
        return told() == null ? null : Integer.valueOf(vote().progress().answers());
    }

    /** Gives what came of a thing that all may see; null while there is none. */
    default R result(String thing) {
        return closed() == null || !shows(thing) ? null : closed().results().get(thing);
    }

    /** Lists what all may see, in the order of the results once there are any. */
    default List<String> ordered() {
        if (closed() == null) return ids();
        var told = closed().results().keySet();
        var ids = new ArrayList<>(told.stream().filter(this::shows).toList());
        ids().stream().filter(id -> !told.contains(id)).forEach(ids::add);
        return ids;
    }

    /** Takes the answer of a seat (null: takes it away) to a thing that is shown. */
    default S giving(String thing, String seat, A answer) {
        return with(vote().giving(thing, seat, answer));
    }

    /** States how many people a seat has counted in the room at an option. */
    default S counting(String thing, String seat, String option, int count) {
        var counted = vote().handsOn(thing).stating(seat, option, count);
        return with(vote().counting(thing, counted, shows(thing)));
    }

    /** Hands people counted at an option over from one who counted them to another. */
    default S handing(String thing, String from, String to, String option, int count) {
        var handed = vote().handsOn(thing).handing(from, to, option, count);
        return with(vote().counting(thing, handed, shows(thing)));
    }

    default S closing() {
        var cast = vote().cast(together(), least());
        return with(vote().closing(cast, results(cast)));
    }

    /** Goes on with the same vote: every answer is still there. */
    default S reopening() {
        return with(vote().reopening());
    }

    /** Begins another vote on the same things: nobody has answered yet, and no hand is counted. */
    default S anew() {
        return with(vote().anew());
    }
}
