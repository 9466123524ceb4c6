package entaku.steps.motion;

import entaku.session.Rejected;
import java.util.Locale;

/** How votes come that somebody counts; those by phone come by themselves. */
enum Source {
    HANDS,
    SLIPS,
    WRITTEN,
    PROXY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether they are counted in the room while the vote is open; the others are sheets that lie there before. */
    boolean inRoom() {
        return this == HANDS || this == SLIPS;
    }

    /** Refuses more votes than the roll has of these. */
    void require(boolean fits) {
        switch (this) {
            case HANDS -> Rejected.unless(fits, "over-present");
            case SLIPS -> Rejected.unless(fits, "over-slips");
            case WRITTEN -> Rejected.unless(fits, "over-written");
            case PROXY -> Rejected.unless(fits, "over-proxies");
        }
    }

    static Source of(String word) {
        for (Source source : values()) if (source.word().equals(word)) return source;
        throw new Rejected("no-such-source");
    }
}
