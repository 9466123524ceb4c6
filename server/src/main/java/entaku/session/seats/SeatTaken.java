package entaku.session.seats;

import entaku.session.Fact;
import entaku.session.PartEvent;
import entaku.session.Role;
import entaku.session.Roster;
import entaku.session.Seat;
import entaku.session.Touched;
import java.util.List;

/**
 * A seat is now this: newly taken, at another table, or in another role.
 *
 * @param before what it was; null when newly taken
 */
@Fact("seat-taken")
public record SeatTaken(String seat, Role role, String table, Seat before) implements PartEvent<Roster> {
    @Override
    public String part() {
        return "seats";
    }

    @Override
    public Roster applyTo(Roster state) {
        return state.seating(new Seat(seat, role, table));
    }

    @Override
    public void touch(Roster then, Roster now, Touched touched) {
        touched.key("room").desk("seat/" + seat).own(seat, "me").everythingOf(seat);
        for (String other : then.arriving().keySet()) touched.desk("seat/" + other);
    }

    @Override
    public List<SeatTaken> undo(Roster now) {
        Seat taken = now.seats().get(seat);
        if (before == null || !new Seat(seat, role, table).equals(taken)) return List.of();
        return List.of(new SeatTaken(seat, before.role(), before.table(), taken));
    }
}
