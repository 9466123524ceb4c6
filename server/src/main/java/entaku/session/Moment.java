package entaku.session;

/**
 * When, by whom and where a command is decided: all that comes from outside the heart.
 *
 * @param session the state that includes every earlier command
 * @param step the step the command speaks of; null for the conduct of the session itself
 * @param seat who asks, as the gate knows it
 * @param at the server's clock, epoch milliseconds
 * @param id a fresh unguessable id for what this command makes; add a suffix when it makes several things
 */
public record Moment(SessionState session, Step step, Seat seat, long at, String id) {
    /** Refuses unless the seat has one of the roles. */
    public void only(Role... roles) {
        for (Role role : roles) if (seat.role() == role) return;
        throw new Rejected("not-your-role");
    }
}
