package entaku.session;

import java.util.Collection;
import java.util.Objects;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who is in the room.
 *
 * <p>Where names are hidden, whoever has just come is told to nobody until so many have come that the next word could be
 * that of any of them, or until the room moves on. What they say is shown meanwhile.
 *
 * @param tables how many tables there are
 * @param seats seat id → seat
 * @param among where people speak now without their names: in the hall, or at each table; null where names are shown
 * @param before seat id → who were in the room when this began: they may go about, and are told at once
 * @param arriving seat id → who have come since and are not told yet
 */
public record Roster(
        int tables,
        PMap<String, Seat> seats,
        Step.Among among,
        PMap<String, Seat> before,
        PMap<String, Arriving> arriving) {
    /** @param before what is told of them meanwhile; null when nobody knows of them */
    public record Arriving(Seat before) {}

    /** Gives the room before anybody is in it. */
    public static Roster empty() {
        return new Roster(0, HashTreePMap.empty(), null, HashTreePMap.empty(), HashTreePMap.empty());
    }

    public Roster at(int howManyTables) {
        return new Roster(howManyTables, seats, among, before, arriving);
    }

    /** Gives the same people in another step (null: in none): whoever has come is told. */
    public Roster entering(Step step) {
        boolean tabled = step != null && step.among() == Step.Among.TABLES && tables > 0;
        Step.Among where = tabled ? Step.Among.TABLES : Step.Among.HALL;
        return new Roster(tables, seats, step != null && step.hidden() ? where : null, seats, HashTreePMap.empty());
    }

    public Roster seating(Seat seat) {
        Seat known = told(seat.id());
        var all = seats.plus(seat.id(), seat);
        var left = arriving.minus(seat.id());
        if (arrives(known, seat)) left = left.plus(seat.id(), new Arriving(known));
        var together =
                left.keySet().stream().filter(id -> isPlaced(all.get(id), seat)).toList();
        return new Roster(
                tables, all, among, before, together.size() < Limits.TOGETHER ? left : left.minusAll(together));
    }

    /** Tells whether somebody may speak from now on where they could not, and nobody is to see whose words theirs are. */
    private boolean arrives(Seat known, Seat now) {
        return among != null
                && !before.containsKey(now.id())
                && speaks(now)
                && !(speaks(known) && isPlaced(known, now));
    }

    private boolean speaks(Seat seat) {
        return seat != null && seat.role().takesPart() && (among == Step.Among.HALL || seat.table() != null);
    }

    private boolean isPlaced(Seat one, Seat other) {
        return among != Step.Among.TABLES || Objects.equals(one.table(), other.table());
    }

    /** Gives a seat as it may be told now; null when there is none, or nobody is to know of it yet. */
    public Seat told(String id) {
        Arriving one = arriving.get(id);
        return one == null ? seats.get(id) : one.before();
    }

    /** Gives everybody as they may be told now. */
    public Collection<Seat> told() {
        return seats.keySet().stream().map(this::told).filter(Objects::nonNull).toList();
    }

    /** Refuses unless it is a table of this room (or none, null). */
    public void require(String table) {
        boolean exists = table == null || (table.matches("[1-9][0-9]{0,2}") && Integer.parseInt(table) <= tables);
        Rejected.unless(exists, "no-such-table");
    }
}
