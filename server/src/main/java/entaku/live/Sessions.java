package entaku.live;

import entaku.session.Audience;
import entaku.session.Command;
import entaku.session.Conduct;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Wire;
import entaku.view.View;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Serves the door from the sessions that run here. */
public final class Sessions implements Live {
    private static final Seat DOOR_SEAT = new Seat(DOOR, Role.FACILITATOR, null);

    private static final Map<String, String> FORMER = Map.of(
            "seats/move-seat", "session/move-seat",
            "seats/give-role", "session/give-role",
            "undo/undo", "session/undo",
            "clock/start", "session/start-timer",
            "clock/pause", "session/pause-timer",
            "clock/add-time", "session/add-time",
            "course/next", "session/next",
            "course/back", "session/back",
            "course/go-to", "session/go-to",
            "course/close", "session/close");

    private final LiveSessions sessions;
    private final CommandCodec codec;

    public Sessions(LiveSessions sessions, CommandCodec codec) {
        this.sessions = sessions;
        this.codec = codec;
    }

    @Override
    public Future<Receipt> create(Creation c) {
        var facts = new SessionState.Facts(
                c.session(), c.title(), c.area(), c.tables(), c.heldOn(), c.section(), c.sample(), c.agenda());
        return sessions.make(c.session())
                .compose(live -> live.submit("create", "session/create", null, new Conduct.Create(facts), DOOR_SEAT));
    }

    @Override
    public Future<Receipt> ask(Ask ask) {
        if (ask.seat().equals(DOOR)) return take(ask);
        return seated(ask.session(), ask.seat(), (live, state, seat) -> {
            String type = FORMER.getOrDefault(ask.type(), ask.type().startsWith("session/") ? "" : ask.type());
            Command command = codec.read(type, ask.body().encode());
            return live.submit(ask.id(), type, type.startsWith("session/") ? null : ask.step(), command, seat);
        });
    }

    private Future<Receipt> take(Ask ask) {
        JsonObject b = ask.body();
        Role role = java.util.Arrays.stream(Role.values())
                .filter(r -> Wire.name(r).equals(b.getString("role")))
                .findFirst()
                .orElseThrow();
        var take = new Conduct.TakeSeat(b.getString("seat"), role, b.getString("table"));
        return sessions.get(ask.session())
                .compose(live -> live.submit(ask.id(), "session/take-seat", null, take, DOOR_SEAT));
    }

    @Override
    public Future<Watch> watch(String session, String seat, String have, Line line) {
        return seated(session, seat, (live, state, known) -> {
            var shown = new Shown(line, live, seat);
            shown.again(have);
            return Future.succeededFuture(shown);
        });
    }

    @Override
    public Future<JsonObject> look(String session, String seat, String stepId, String table) {
        return seated(session, seat, (live, state, known) -> {
            Step step = state.agenda().step(stepId).orElseThrow(() -> new Rejected("wrong-step"));
            var layers = new JsonObject();
            put(layers, "hall", live.plain(View.ofStep(state, step, Audience.of(known))));
            put(layers, "own", live.plain(View.ofStep(state, step, Audience.own(seat))));
            return Future.succeededFuture(layers);
        });
    }

    private static void put(JsonObject layers, String name, Map<String, Object> records) {
        if (!records.isEmpty()) layers.put(name, new JsonObject(records));
    }

    @Override
    public Future<Facts> facts(String session, String seat) {
        return sessions.get(session)
                .compose(live -> live.state().map(state -> {
                    SessionState.Facts f = state.facts();
                    Seat known = seat == null ? null : state.seats().get(seat);
                    return new Facts(session, f.title(), status(state), f.tables(), f.agenda(), known);
                }));
    }

    public static String status(SessionState state) {
        return state.closed() ? "closed" : state.current() < 0 ? "waiting" : "open";
    }

    @Override
    public void named(String session, String seat, String name) {
        sessions.get(session).onSuccess(live -> live.named(seat, name));
    }

    private interface Seated<T> {
        Future<T> go(LiveSession live, SessionState state, Seat seat);
    }

    private <T> Future<T> seated(String session, String seat, Seated<T> then) {
        return sessions.get(session)
                .compose(live -> live.state().compose(state -> {
                    Seat known = state.seats().get(seat);
                    return known == null
                            ? Future.failedFuture(new Rejected("no-such-seat"))
                            : then.go(live, state, known);
                }));
    }
}
