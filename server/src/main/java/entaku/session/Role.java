package entaku.session;

/** What a seat is there to do. */
public enum Role {
    FACILITATOR,
    TABLE_HOST,
    RECORDER,
    SCRIBE,
    PARTICIPANT,
    OBSERVER,
    /** The projector: it looks, and never speaks. */
    SCREEN;

    /** Tells whether this seat takes part in the talk itself: writes notes, votes, speaks. */
    public boolean takesPart() {
        return this != OBSERVER && this != SCREEN && this != FACILITATOR;
    }

    /** Tells whether this seat may put words before the room: those who take part, and who leads. */
    public boolean speaks() {
        return takesPart() || this == FACILITATOR;
    }

    /** Tells whether this seat may enter for people without a phone: paper notes, shown hands. */
    public boolean entersForOthers() {
        return this == FACILITATOR || this == TABLE_HOST || this == SCRIBE || this == RECORDER;
    }
}
