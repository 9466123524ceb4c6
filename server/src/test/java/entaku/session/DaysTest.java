package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    @Test
    void every_day_that_a_meeting_can_mean_is_taken_as_it_is() {
        LocalDate after = LocalDate.of(Limits.LAST_YEAR + 1, 1, 1);
        for (var day = LocalDate.of(Limits.FIRST_YEAR, 1, 1); day.isBefore(after); day = day.plusDays(1))
            assertThat(Days.day(day.toString())).isEqualTo(day.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0026-11-26", "1999-12-31", "2101-01-01", "9999-12-31", "+12026-11-26", "-0026-11-26"})
    void a_year_that_nobody_means_is_refused_with_its_reason(String far) {
        assertThatThrownBy(() -> Days.day(far)).isInstanceOf(Rejected.class).hasMessage("date-too-far");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26-11-26", "2026-02-30", "2026-13-01", "2026/11/26", "令和8年11月26日", "2026-11-26T00:00"})
    void what_is_no_iso_date_is_refused(String words) {
        assertThatThrownBy(() -> Days.day(words)).isInstanceOf(Rejected.class).hasMessage("no-such-date");
    }
}
