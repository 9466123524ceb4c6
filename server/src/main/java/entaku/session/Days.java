package entaku.session;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads the days that people name: a meeting's, and those by which something is promised. */
public final class Days {
    private Days() {}

    /**
     * Reads an ISO date. Throws {@link Rejected} with {@code no-such-date} when it is none, with {@code date-too-far}
     * when nobody living through the meeting can mean it: a year typed as 26 is two thousand years away.
     */
    public static String day(String iso) {
        LocalDate day;
        try {
            Rejected.unless(iso != null, "no-such-date");
            day = LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            throw new Rejected("no-such-date");
        }
        Rejected.unless(day.getYear() >= Limits.FIRST_YEAR && day.getYear() <= Limits.LAST_YEAR, "date-too-far");
        return day.toString();
    }
}
