package entaku.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.door.Bounds;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - TimeUnit.HOURS.toNanos(1));
    private final Allowances allowances = new Allowances(now::get);

    private void later(long ms) {
        now.addAndGet(TimeUnit.MILLISECONDS.toNanos(ms));
    }

    private int commands(Allowances.OfSeat seat) {
        int done = 0;
        while (allowances.carriesOut(seat, 1)) done++;
        return done;
    }

    @Test
    void all_lines_of_a_seat_share_one_allowance_and_another_seat_has_its_own() {
        var first = allowances.join("s", "ann");
        var second = allowances.join("s", "ann");
        assertThat(commands(first)).isEqualTo(Bounds.COMMANDS);
        assertThat(commands(second)).isZero();
        assertThat(commands(allowances.join("s", "ben"))).isEqualTo(Bounds.COMMANDS);
        assertThat(commands(allowances.join("other", "ann"))).isEqualTo(Bounds.COMMANDS);
    }

    @Test
    void it_is_won_back_at_its_pace_and_never_more_than_all_of_it() {
        var seat = allowances.join("s", "ann");
        commands(seat);
        later(1000);
        assertThat(commands(seat)).isEqualTo(Bounds.COMMANDS_PER_SECOND);
        later(3_600_000 / 2);
        assertThat(commands(seat)).isEqualTo(Bounds.COMMANDS);
    }

    @Test
    void what_is_dear_is_refused_without_being_counted_when_not_enough_is_left() {
        var seat = allowances.join("s", "ann");
        for (int i = 0; i < Bounds.COMMANDS - 2; i++) allowances.carriesOut(seat, 1);
        assertThat(allowances.carriesOut(seat, Bounds.WHOLE)).isFalse();
        assertThat(commands(seat)).isEqualTo(2);
    }

    @Test
    void coming_back_wins_nothing_and_who_has_won_everything_back_is_forgotten() {
        commands(allowances.join("s", "ann"));
        allowances.leave("s", "ann");
        allowances.sweep();
        assertThat(allowances.size()).isEqualTo(1);
        assertThat(commands(allowances.join("s", "ann"))).isZero();
        allowances.leave("s", "ann");
        later(1000L * Bounds.COMMANDS / Bounds.COMMANDS_PER_SECOND);
        allowances.sweep();
        assertThat(allowances.size()).isZero();
    }

    @Test
    void a_seat_that_is_there_is_not_forgotten() {
        var seat = allowances.join("s", "ann");
        allowances.sweep();
        assertThat(allowances.join("s", "ann")).isSameAs(seat);
    }

    @Test
    void however_many_ask_at_once_no_more_is_spent_than_there_is() {
        var seat = allowances.join("s", "ann");
        var spent = new AtomicInteger();
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 8; i++) all.add(CompletableFuture.runAsync(() -> spent.addAndGet(commands(seat))));
        all.forEach(CompletableFuture::join);
        assertThat(spent.get()).isEqualTo(Bounds.COMMANDS);
    }
}
