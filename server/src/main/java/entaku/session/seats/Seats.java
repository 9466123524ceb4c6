package entaku.session.seats;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.PartEvent;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Roster;
import entaku.session.Seat;
import entaku.session.Standing;
import entaku.session.Who;
import entaku.session.Wire;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Who is in the room, in which role, at which table. Names are kept elsewhere, where they can be erased. */
public final class Seats implements Standing<Roster> {
    /** Seats somebody new. The door vouches for the role. */
    public record TakeSeat(String seat, Role role, String table) implements PartCommand<Roster> {
        @Override
        public List<SeatTaken> decide(Roster state, Moment moment) {
            Rejected.unless(moment.session().origin() != null, "no-session");
            if (state.seats().containsKey(seat)) return List.of();
            Rejected.unless(state.seats().size() < Limits.SEATS, "hall-full");
            state.require(table);
            return List.of(new SeatTaken(seat, role, table, null));
        }
    }

    /** Moves a seat to another table (null: to none): one's own, or anybody's for the facilitator. */
    public record MoveSeat(String seat, String table) implements PartCommand<Roster> {
        @Override
        public List<SeatTaken> decide(Roster state, Moment moment) {
            if (!moment.seat().id().equals(seat)) moment.only(Role.FACILITATOR);
            Seat now = known(state, seat);
            state.require(table);
            return Objects.equals(now.table(), table)
                    ? List.of()
                    : List.of(new SeatTaken(seat, now.role(), table, now));
        }
    }

    /** Gives a seat another role among those who take part. */
    public record GiveRole(String seat, Role role) implements PartCommand<Roster> {
        @Override
        public List<SeatTaken> decide(Roster state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Seat now = known(state, seat);
            boolean fixed = now.role() == Role.SCREEN || role == Role.SCREEN || role == null;
            Rejected.unless(!fixed && !seat.equals(moment.seat().id()), "role-is-fixed");
            return now.role() == role ? List.of() : List.of(new SeatTaken(seat, role, now.table(), now));
        }
    }

    private static Seat known(Roster state, String seat) {
        Rejected.unless(seat != null && state.seats().containsKey(seat), "no-such-seat");
        return state.seats().get(seat);
    }

    @Override
    public String name() {
        return "seats";
    }

    @Override
    public Roster open() {
        return Roster.empty();
    }

    @Override
    public List<Class<? extends PartCommand<Roster>>> commands() {
        return List.of(MoveSeat.class, GiveRole.class);
    }

    @Override
    public List<Class<? extends PartCommand<Roster>>> inner() {
        return List.of(TakeSeat.class);
    }

    @Override
    public List<Class<? extends PartEvent<Roster>>> events() {
        return List.of(SeatTaken.class);
    }

    // ---- view

    /** How many take part, in all and at each table, as far as it is told. */
    record Room(int seats, Map<String, Integer> tables) {}

    /** One seat, for those who conduct. */
    record SeatShown(Who who, String role, String table) {}

    /** One's own seat. */
    record Me(String seat, String role, String table) {}

    @Override
    public Collection<String> keys(Roster state, Look look) {
        if (look.own()) return List.of("me");
        if (look.shared()) return List.of("room");
        return state.seats().keySet().stream().map(seat -> "seat/" + seat).toList();
    }

    @Override
    public Record view(Roster state, Look look, String key) {
        if (look.own()) return key.equals("me") ? me(state.seats().get(look.viewer())) : null;
        if (look.shared()) return key.equals("room") ? room(state) : null;
        String id = key.startsWith("seat/") ? key.substring(5) : null;
        // Where those sit who are known is seen by who conducts at once: they seat people.
        Seat seat = id == null || state.told(id) == null ? null : state.seats().get(id);
        if (seat == null || seat.role() == Role.SCREEN) return null;
        return new SeatShown(new Who(seat.id()), Wire.name(seat.role()), seat.table());
    }

    private static Record me(Seat seat) {
        return seat == null ? null : new Me(seat.id(), Wire.name(seat.role()), seat.table());
    }

    private static Room room(Roster state) {
        var tables = new TreeMap<String, Integer>();
        int seats = 0;
        for (Seat seat : state.told()) {
            if (!seat.role().takesPart()) continue;
            seats++;
            if (seat.table() != null) tables.merge(seat.table(), 1, Integer::sum);
        }
        return new Room(seats, tables);
    }
}
