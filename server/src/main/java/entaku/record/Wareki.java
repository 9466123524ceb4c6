package entaku.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Writes dates as a Japanese office writes them: 令和8年11月22日, always by the clock of Japan. */
public final class Wareki {
    /** Japan has no summer time and one zone; a server anywhere writes its date. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private static final DateTimeFormatter ERA = DateTimeFormatter.ofPattern("GGGG", Locale.JAPAN);

    private Wareki() {}

    /** Gives 令和8年11月22日; the first year of an era is 元年. Dates before Meiji 6 are written in Western years. */
    public static String date(LocalDate date) {
        String day = date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
        if (date.isBefore(LocalDate.of(1873, 1, 1))) return date.getYear() + "年" + day;
        var japanese = JapaneseDate.from(date);
        int year = japanese.get(java.time.temporal.ChronoField.YEAR_OF_ERA);
        return ERA.format(japanese) + (year == 1 ? "元" : year) + "年" + day;
    }

    /** Gives 令和8年11月22日（日）. */
    public static String withDay(LocalDate date) {
        String day = DateTimeFormatter.ofPattern("E", Locale.JAPAN).format(date);
        return date(date) + "（" + day + "）";
    }

    /** Gives the day in Japan at that moment. */
    public static LocalDate day(long epochMillis) {
        return at(epochMillis).toLocalDate();
    }

    /** Gives 19:05. */
    public static String time(long epochMillis) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at(epochMillis));
    }

    /** Writes an ISO date as wareki; anything else is somebody's own words and stays as it is. */
    public static String ofIso(String words) {
        if (words == null) return "";
        try {
            return date(LocalDate.parse(words));
        } catch (DateTimeParseException e) {
            return words;
        }
    }

    private static ZonedDateTime at(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).atZone(JAPAN);
    }
}
