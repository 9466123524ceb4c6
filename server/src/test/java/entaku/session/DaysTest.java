package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    /** Already the 22nd in Japan. */
    private static final long NOW = Instant.parse("2026-11-21T15:30:00Z").toEpochMilli();

    private static final String MEETING = "2026-11-22";

    private static void each(LocalDate first, LocalDate last, java.util.function.UnaryOperator<String> reads) {
        for (var day = first; !day.isAfter(last); day = day.plusDays(1))
            assertThat(reads.apply(day.toString())).isEqualTo(day.toString());
    }

    @Test
    void every_day_that_a_meeting_can_be_held_on_is_taken_as_it_is() {
        each(
                LocalDate.of(Limits.FIRST_YEAR, 1, 1),
                LocalDate.parse(MEETING).plusYears(Limits.YEARS_AHEAD),
                iso -> Days.held(iso, NOW));
    }

    @Test
    void every_day_that_something_can_be_promised_by_is_taken_as_it_is() {
        LocalDate meeting = LocalDate.parse(MEETING);
        each(meeting, meeting.plusYears(Limits.YEARS_PROMISED), iso -> Days.by(iso, MEETING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-11-26", "1999-12-31", "2029-11-23", "9999-12-31", "+12026-11-26", "-0026-11-26"})
    void a_day_that_no_meeting_means_is_refused_with_its_reason(String far) {
        assertThatThrownBy(() -> Days.held(far, NOW))
                .isInstanceOf(Rejected.class)
                .hasMessage("date-too-far");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2036-11-23", "2126-11-26", "9999-12-31", "+12026-11-26"})
    void nothing_is_promised_for_so_late_a_day(String far) {
        assertThatThrownBy(() -> Days.by(far, MEETING))
                .isInstanceOf(Rejected.class)
                .hasMessage("date-too-far");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21", "2025-12-24", "0026-11-26", "-0026-11-26"})
    void nothing_is_promised_for_a_day_before_the_meeting(String past) {
        assertThatThrownBy(() -> Days.by(past, MEETING))
                .isInstanceOf(Rejected.class)
                .hasMessage("date-past");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26-11-26", "2026-02-30", "2026-13-01", "2026/11/26", "令和8年11月26日", "2026-11-26T00:00"})
    void what_is_no_iso_date_is_refused(String words) {
        for (Runnable reads : new Runnable[] {() -> Days.held(words, NOW), () -> Days.by(words, MEETING)})
            assertThatThrownBy(reads::run).isInstanceOf(Rejected.class).hasMessage("no-such-date");
    }
}
