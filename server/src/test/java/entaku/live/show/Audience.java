package entaku.live.show;

import entaku.live.Ear;
import entaku.live.Turns;
import entaku.session.Accepted;
import entaku.session.SessionState;
import entaku.steps.Hall;
import entaku.view.Changes;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/** A real show of a session in memory, on virtual time, and those who look at it. */
final class Audience implements AutoCloseable {
    static final long TICK_MS = 50;

    final Turns turns = new Turns();
    final Hall hall;
    final Show show;
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Ear> ears = new LinkedHashMap<>();
    private SessionState shown;
    private int told;

    Audience(Hall hall) {
        this(hall, "run", Runnable::run);
    }

    /** @param run names this run of the session */
    Audience(Hall hall, String run, Executor worker) {
        this.hall = hall;
        shown = hall.state();
        told = hall.log().size();
        show = new Show(turns, new Frames(seat -> null), turns::now, TICK_MS, run, shown, worker);
    }

    /** Lets a seat look from now on, with what it has already (null: nothing). */
    Ear watch(String seat, String have) {
        Ear ear = ear();
        ears.put(seat, ear);
        show.watch(ear, seat, have);
        return ear;
    }

    Ear ear() {
        return new Ear(vertx.getOrCreateContext());
    }

    /** Hands over what has happened in the hall since. */
    void became() {
        List<Accepted> log = hall.log();
        for (Accepted accepted : log.subList(told, log.size())) {
            SessionState before = shown;
            var changes = new Changes();
            for (var event : accepted.events()) {
                SessionState next = shown.with(event);
                changes.add(shown, event, next);
                shown = next;
            }
            shown = shown.settled(accepted);
            show.became(before, shown, changes);
        }
        told = log.size();
    }

    /** Lets the tick come, and gives what everybody has heard since. */
    Map<String, List<Buffer>> heard() {
        turns.pass(2 * TICK_MS);
        var all = new LinkedHashMap<String, List<Buffer>>();
        ears.forEach((seat, ear) -> all.put(seat, ear.heard(turns)));
        return all;
    }

    /** Lists the frames of one sort of address that were made: the same one that reached many counts once. */
    static List<Buffer> made(Map<String, List<Buffer>> heard, String address) {
        Set<Buffer> made = Collections.newSetFromMap(new IdentityHashMap<>());
        heard.values().forEach(made::addAll);
        var all = new ArrayList<>(made);
        all.removeIf(frame -> !Ear.address(frame).startsWith(address));
        return all;
    }

    @Override
    public void close() {
        turns.await(vertx.close());
    }
}
