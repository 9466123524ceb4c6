package entaku.live.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff backoff = new Backoff(100, 1_000);

    @Test
    void the_first_failure_costs_nothing_and_the_same_again_ever_more_up_to_a_bound() {
        assertThat(backoff.failed("s/7")).isZero();
        assertThat(backoff.failed("s/7")).isEqualTo(100);
        assertThat(backoff.failed("s/7")).isEqualTo(200);
        for (int i = 0; i < 100; i++) backoff.failed("s/7");
        assertThat(backoff.failed("s/7")).isEqualTo(1_000);
        assertThat(backoff.times()).isEqualTo(104);
    }

    @Test
    void another_failure_and_a_success_begin_anew() {
        backoff.failed("s/7");
        backoff.failed("s/7");
        assertThat(backoff.failed("s/8")).isZero();
        backoff.succeeded();
        assertThat(backoff.failed("s/8")).isZero();
    }
}
