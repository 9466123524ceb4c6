package entaku.store;

/**
 * Says who sits on a seat. Events name only the seat, so erasing these leaves the record without names.
 *
 * @param session id of the session
 * @param seat id of the seat
 * @param name display name, or null after erasure
 * @param role wire name of the role
 * @param table the table they sit at, or null
 * @param actor kind of actor, for example {@code resident}
 * @param ageBand for example {@code 30s}, or null
 * @param firstTime whether it is their first meeting
 * @param tokenHash {@link TokenHash} of the seat token
 * @param reentry keyed hash of the number for coming back to the seat
 * @param joinedAt epoch milliseconds
 */
public record Person(
        String session,
        String seat,
        String name,
        String role,
        String table,
        String actor,
        String ageBand,
        boolean firstTime,
        String tokenHash,
        String reentry,
        long joinedAt) {
    /** The role of whoever is named in what the meeting before has left: they sit on no seat of this session. */
    public static final String EARLIER = "earlier";

    String id() {
        return session + "/" + seat;
    }

    /** Gives the same person with other keys to the seat. */
    public Person with(String newTokenHash, String newReentry) {
        return new Person(
                session, seat, name, role, table, actor, ageBand, firstTime, newTokenHash, newReentry, joinedAt);
    }
}
