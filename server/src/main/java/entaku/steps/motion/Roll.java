package entaku.steps.motion;

import entaku.session.Limits;
import entaku.session.Rejected;

/**
 * Who may vote on this motion, in numbers: all members, and of them those in the room, those who sent a written vote and
 * those who gave a proxy. Each is in one of the three, so that each has one vote.
 */
record Roll(int members, int attending, int written, int proxies) {
    /** Counts those who are there by the rules: a written vote and a proxy count as present. */
    int there() {
        return attending + written + proxies;
    }

    int of(Source source) {
        return switch (source) {
            case WRITTEN -> written;
            case PROXY -> proxies;
            default -> attending;
        };
    }

    Roll checked() {
        boolean fits = members >= 1 && members <= Limits.MEMBERS && attending >= 0 && written >= 0 && proxies >= 0;
        Rejected.unless(fits, "out-of-range");
        // Each of the three is compared on its own first: their sum could pass the largest number there is.
        boolean fewer = attending <= members && written <= members && proxies <= members;
        Rejected.unless(fewer && there() <= members, "over-members");
        return this;
    }
}
