package entaku.session;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * When, by whom and where a command is decided: all that comes from outside the heart.
 *
 * @param session the state that includes every earlier command
 * @param stage the stage the command speaks of; null for the parts that always stand
 * @param seat who asks, as the gate knows it; where names are hidden its id is a mask that only this step knows,
 *     another one for what is done by office ({@link Part#office})
 * @param at the server's clock, epoch milliseconds
 * @param id a fresh unguessable id for what this command makes; add a suffix when it makes several things
 * @param profiles what people said of themselves at the door
 */
public record Moment(SessionState session, Stage stage, Seat seat, long at, String id, Profiles profiles) {
    /** Refuses unless the seat has one of the roles. */
    public void only(Role... roles) {
        for (Role role : roles) if (seat.role() == role) return;
        throw new Rejected("not-your-role");
    }

    public Step step() {
        return stage.step();
    }

    /** Names the stage, as events of a step do. */
    public String stageId() {
        return stage.id();
    }

    /** Tells whether whoever is known here by this id still takes part here: they may have moved, or look on by now. */
    public boolean takesPart(String id) {
        return stage.seat(session, id) != null;
    }

    /** Lists those who may enter here for people without a phone, by the ids of their office here. */
    public Set<String> entering() {
        return session.seats().values().stream()
                .filter(stage::enters)
                .map(seat -> session.officeIn(stage.step(), seat.id()))
                .collect(Collectors.toSet());
    }

    /**
     * Gives the seat that has this id here; null when there is none, when it sits at another table than the stage is
     * held at, and always where names are hidden.
     */
    public Seat person(String id) {
        if (id == null || (stage != null && stage.step().hidden())) return null;
        Seat seat = session.seats().get(id);
        boolean elsewhere = seat != null
                && stage != null
                && stage.table() != null
                && !stage.table().equals(seat.table());
        return elsewhere ? null : seat;
    }
}
