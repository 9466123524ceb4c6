package entaku.live.writer;

import entaku.live.Receipt;
import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Heads;
import entaku.live.log.Tail;
import entaku.session.Accepted;
import entaku.session.Authors;
import entaku.session.Event;
import entaku.session.Profiles;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.store.Commit;
import entaku.view.Changes;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Decides a command, folds what follows and gathers what it touches: all of it once, before anything is stored, so that
 * whatever throws here leaves nothing behind.
 */
final class Decider {
    private final String session;
    private final Chain chain;
    private final Profiles profiles;

    Decider(String session, Chain chain, Profiles profiles) {
        this.session = session;
        this.chain = chain;
        this.profiles = profiles;
    }

    /**
     * Lists the ids under which the log may know who asked: in a step whose names are hidden by their mask there. What is
     * asked of no step may turn out to speak of any, as undo does.
     */
    static List<String> authors(SessionState state, Asked asked) {
        String seat = asked.seat().id();
        if (state.agenda() == null || !state.seats().containsKey(seat)) return List.of(seat);
        if (asked.step() != null)
            return state.agenda()
                    .step(asked.step())
                    .map(step -> ids(state, step, seat))
                    .orElse(List.of(seat));
        var all = new ArrayList<>(List.of(seat));
        for (Step step : state.agenda().steps()) if (step.hidden()) all.addAll(ids(state, step, seat));
        return all;
    }

    private static List<String> ids(SessionState state, Step step, String seat) {
        return state.idsIn(step, seat).stream()
                .map(id -> Objects.toString(id, NOBODY))
                .toList();
    }

    /** Stands for whoever cannot be told any more: the keys of the masks are destroyed. */
    private static final String NOBODY = "";

    /** Throws {@link entaku.session.Rejected}, or whatever else went wrong; then nothing has happened. */
    UnderWay decide(SessionState tip, Heads heads, Asked asked, Promise<Receipt> promise, long at) {
        String key = Receipts.key(authors(tip, asked).get(0), asked.id());
        Seat seat = tip.seats().getOrDefault(asked.seat().id(), asked.seat());
        String id = Ids.of(session, key);
        List<Event> events = tip.decide(asked.command(), asked.step(), asked.table(), seat, at, id, profiles);
        if (events.isEmpty()) {
            var receipt = new Receipt(tip.seq(Event.MAIN), at, true);
            return new UnderWay(key, asked, promise, List.of(), tip, heads, new Changes(), receipt);
        }
        boolean conducts = seat.role() == Role.FACILITATOR && tip.seats().containsKey(seat.id());
        var draft = new Draft(
                tip.stream(events.get(0)),
                at,
                Authors.id(tip, seat, asked.command(), events),
                conducts,
                asked.id(),
                asked.type(),
                events);
        Commit commit = chain.seal(heads, draft);
        var changes = new Changes();
        SessionState after = fold(tip, Tail.accepted(commit), changes);
        var commits = new ArrayList<Commit>();
        commits.add(commit);
        Heads ends = heads.after(commit);
        if (after.closed() && !tip.closed()) {
            for (Commit end : chain.ends(ends, after.streams(), at)) {
                commits.add(end);
                ends = ends.after(end);
            }
        }
        return new UnderWay(key, asked, promise, commits, after, ends, changes, new Receipt(commit.seq(), at));
    }

    /** Folds a commit and gathers what it touches. */
    static SessionState fold(SessionState before, Accepted accepted, Changes changes) {
        SessionState at = before;
        for (Event event : accepted.events()) {
            SessionState next = at.with(event);
            changes.add(at, event, next);
            at = next;
        }
        return at.settled(accepted);
    }
}
