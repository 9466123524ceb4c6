package entaku.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** Reads the days that people name, each within what it can mean: a year typed as 26 is two thousand years away. */
public final class Days {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Days() {}

    /**
     * Reads the day on which a meeting is held, an ISO date. Throws {@link Rejected} with {@code no-such-date} when it is
     * none, with {@code date-too-far} before {@link Limits#FIRST_YEAR} and {@link Limits#YEARS_AHEAD} after now.
     *
     * @param now epoch milliseconds
     */
    public static String held(String iso, long now) {
        LocalDate day = read(iso);
        LocalDate today = Instant.ofEpochMilli(now).atZone(JAPAN).toLocalDate();
        Rejected.unless(day.getYear() >= Limits.FIRST_YEAR, "date-too-far");
        Rejected.unless(!day.isAfter(today.plusYears(Limits.YEARS_AHEAD)), "date-too-far");
        return day.toString();
    }

    /**
     * Reads the day by which something is promised, an ISO date. Throws {@link Rejected} with {@code no-such-date} when it
     * is none, with {@code date-past} before the meeting, with {@code date-too-far} {@link Limits#YEARS_PROMISED} after it.
     *
     * @param held the day of the meeting, an ISO date
     */
    public static String by(String iso, String held) {
        LocalDate day = read(iso);
        LocalDate meeting = LocalDate.parse(held);
        Rejected.unless(!day.isBefore(meeting), "date-past");
        Rejected.unless(!day.isAfter(meeting.plusYears(Limits.YEARS_PROMISED)), "date-too-far");
        return day.toString();
    }

    private static LocalDate read(String iso) {
        Rejected.unless(iso != null, "no-such-date");
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            throw new Rejected("no-such-date");
        }
    }
}
