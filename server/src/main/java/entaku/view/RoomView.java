package entaku.view;

import entaku.session.Act;
import entaku.session.Audience;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Who;
import entaku.session.Wire;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows the records of the session itself: where we are, the clock, the process map, who is in the room. */
final class RoomView {
    private RoomView() {}

    /** The session. {@code current} is null while people gather; {@code status} is waiting, open or closed. */
    record SessionShown(
            String id,
            String title,
            String area,
            String template,
            Text name,
            Text purpose,
            String status,
            String current,
            int index,
            int steps,
            int tables,
            String heldOn,
            boolean sample) {}

    /** One step of the agenda; {@code say} and {@code hint} are for the facilitator alone. */
    record StepShown(
            String id,
            int index,
            String kind,
            Text title,
            Text purpose,
            Text promise,
            String names,
            int minutes,
            List<String> drawsFrom,
            Text say,
            Text hint) {}

    /** The clock; the milliseconds left now are {@code left − (now − since)} while it runs. */
    record TimerShown(boolean running, long since, long left) {}

    /** One station of the process map. */
    record Station(String step, int index, boolean reached, Map<String, Integer> produced) {}

    /** How many take part, in all and at each table. */
    record Room(int seats, Map<String, Integer> tables) {}

    /** One seat, for the facilitator. */
    record SeatShown(Who who, String role, String table) {}

    /** What Undo would take back. */
    record UndoShown(String type) {}

    /** One's own seat. */
    record Me(String seat, String role, String table) {}

    static Collection<String> keys(SessionState state, Audience audience) {
        var keys = new ArrayList<String>();
        if (audience.is(Audience.Kind.OWN)) return List.of("me");
        keys.addAll(List.of("session", "timer", "room"));
        for (Step step : state.agenda().steps()) {
            keys.add("step/" + step.id());
            keys.add("map/" + step.id());
        }
        if (audience.is(Audience.Kind.FACILITATOR)) {
            keys.add("undo");
            state.seats().keySet().forEach(seat -> keys.add("seat/" + seat));
        }
        return keys;
    }

    static Record view(SessionState state, Audience audience, String key) {
        if (audience.is(Audience.Kind.OWN)) return key.equals("me") ? me(state, audience.of()) : null;
        boolean conducts = audience.is(Audience.Kind.FACILITATOR);
        int slash = key.indexOf('/');
        String id = slash < 0 ? "" : key.substring(slash + 1);
        return switch (slash < 0 ? key : key.substring(0, slash)) {
            case "session" -> session(state);
            case "timer" ->
                new TimerShown(
                        state.timer().running(),
                        state.timer().since(),
                        state.timer().left());
            case "room" -> room(state);
            case "step" ->
                state.agenda().step(id).map(step -> step(state, step, conducts)).orElse(null);
            case "map" ->
                state.agenda().step(id).map(step -> station(state, step)).orElse(null);
            case "undo" -> conducts ? undo(state) : null;
            case "seat" -> conducts ? seat(state, id) : null;
            default -> null;
        };
    }

    private static SessionShown session(SessionState state) {
        var facts = state.facts();
        Step current = state.currentStep();
        String status = state.closed() ? "closed" : current == null ? "waiting" : "open";
        return new SessionShown(
                facts.session(),
                facts.title(),
                facts.area(),
                facts.agenda().template(),
                facts.agenda().title(),
                facts.agenda().purpose(),
                status,
                current == null ? null : current.id(),
                state.current(),
                facts.agenda().steps().size(),
                facts.tables(),
                facts.heldOn(),
                facts.sample());
    }

    private static StepShown step(SessionState state, Step step, boolean conducts) {
        return new StepShown(
                step.id(),
                state.agenda().indexOf(step.id()),
                step.kind(),
                step.title(),
                step.purpose(),
                step.promise(),
                Wire.name(step.names()),
                step.minutes(),
                state.kind(step).drawsFrom(step),
                conducts ? step.say() : null,
                conducts ? step.hint() : null);
    }

    private static Station station(SessionState state, Step step) {
        return new Station(
                step.id(),
                state.agenda().indexOf(step.id()),
                state.entered().containsKey(step.id()),
                new TreeMap<>(state.produced(step)));
    }

    private static Room room(SessionState state) {
        var tables = new TreeMap<String, Integer>();
        int seats = 0;
        for (Seat seat : state.seats().values()) {
            if (!seat.role().takesPart()) continue;
            seats++;
            if (seat.table() != null) tables.merge(seat.table(), 1, Integer::sum);
        }
        return new Room(seats, tables);
    }

    private static UndoShown undo(SessionState state) {
        Act last = state.undoable();
        return last == null ? null : new UndoShown(last.type());
    }

    private static SeatShown seat(SessionState state, String id) {
        Seat seat = state.seats().get(id);
        if (seat == null || seat.role() == Role.SCREEN) return null;
        return new SeatShown(new Who(id), Wire.name(seat.role()), seat.table());
    }

    private static Me me(SessionState state, String id) {
        Seat seat = state.seats().get(id);
        return seat == null ? null : new Me(id, Wire.name(seat.role()), seat.table());
    }
}
