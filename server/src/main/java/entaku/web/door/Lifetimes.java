package entaku.web.door;

import java.time.Duration;

/** How long each secret opens its door, each with its reason. */
public final class Lifetimes {
    private Lifetimes() {}

    /** A seat's token: the meeting itself, and two weeks to read the minutes on the same phone. */
    public static final Duration SEAT_TOKEN = Duration.ofDays(14);

    /** An asking that got no answer may be repeated for so long: a phone that finds its line again, and a nervous hand. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    /** A staff token: one working day, since office computers are shared. */
    static final Duration STAFF_TOKEN = Duration.ofHours(12);

    /** A facilitator's or projector's link: mailed ahead of the meeting, over a weekend and a holiday. */
    static final Duration SESSION_LINK = Duration.ofDays(7);

    /** The staff link of the terminal: taken over by hand at once; the next start prints another one. */
    static final Duration STAFF_LINK = Duration.ofHours(1);

    /** A re-entry number: as long as the token it brings back. */
    static final Duration REENTRY = SEAT_TOKEN;
}
