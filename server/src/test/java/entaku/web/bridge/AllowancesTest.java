package entaku.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.door.Bounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
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

    /** A line that is heard of when it comes. */
    private final class Quiet implements Allowances.LineOfSeat {
        private long heard = now.get();
        private boolean ended;

        @Override
        public long heard() {
            return heard;
        }

        @Override
        public void crowdedOut() {
            ended = true;
        }
    }

    private final Map<String, Quiet> last = new HashMap<>();

    private Allowances.OfSeat join(String session, String seat) {
        var line = new Quiet();
        last.put(session + "/" + seat, line);
        return allowances.join(session, seat, line);
    }

    private void leave(String session, String seat) {
        allowances.leave(session, seat, last.remove(session + "/" + seat));
    }

    @Test
    void one_line_more_ends_the_one_that_was_heard_of_the_longest_ago() {
        var lines = new ArrayList<Quiet>();
        for (int i = 0; i < Bounds.LINES_PER_SEAT; i++) {
            join("s", "ann");
            lines.add(last.get("s/ann"));
            later(1000);
        }
        lines.get(0).heard = now.get();
        later(1000);
        join("s", "ann");
        assertThat(lines.stream().filter(line -> line.ended)).containsExactly(lines.get(1));
        assertThat(last.get("s/ann").ended).isFalse();
    }

    private int commands(Allowances.OfSeat seat) {
        int done = 0;
        while (allowances.carriesOut(seat, 1)) done++;
        return done;
    }

    @Test
    void all_lines_of_a_seat_share_one_allowance_and_another_seat_has_its_own() {
        var first = join("s", "ann");
        var second = join("s", "ann");
        assertThat(commands(first)).isEqualTo(Bounds.COMMANDS);
        assertThat(commands(second)).isZero();
        assertThat(commands(join("s", "ben"))).isEqualTo(Bounds.COMMANDS);
        assertThat(commands(join("other", "ann"))).isEqualTo(Bounds.COMMANDS);
    }

    @Test
    void it_is_won_back_at_its_pace_and_never_more_than_all_of_it() {
        var seat = join("s", "ann");
        commands(seat);
        later(1000);
        assertThat(commands(seat)).isEqualTo(Bounds.COMMANDS_PER_SECOND);
        later(3_600_000 / 2);
        assertThat(commands(seat)).isEqualTo(Bounds.COMMANDS);
    }

    @Test
    void what_is_dear_is_refused_without_being_counted_when_not_enough_is_left() {
        var seat = join("s", "ann");
        for (int i = 0; i < Bounds.COMMANDS - 2; i++) allowances.carriesOut(seat, 1);
        assertThat(allowances.carriesOut(seat, Bounds.WHOLE)).isFalse();
        assertThat(commands(seat)).isEqualTo(2);
    }

    @Test
    void coming_back_wins_nothing_and_who_has_won_everything_back_is_forgotten() {
        commands(join("s", "ann"));
        leave("s", "ann");
        allowances.sweep();
        assertThat(allowances.size()).isEqualTo(1);
        assertThat(commands(join("s", "ann"))).isZero();
        leave("s", "ann");
        later(1000L * Bounds.COMMANDS / Bounds.COMMANDS_PER_SECOND);
        allowances.sweep();
        assertThat(allowances.size()).isZero();
    }

    @Test
    void a_seat_that_is_there_is_not_forgotten() {
        var seat = join("s", "ann");
        allowances.sweep();
        assertThat(join("s", "ann")).isSameAs(seat);
    }

    @Test
    void however_many_ask_at_once_no_more_is_spent_than_there_is() {
        var seat = join("s", "ann");
        var spent = new AtomicInteger();
        var all = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 8; i++) all.add(CompletableFuture.runAsync(() -> spent.addAndGet(commands(seat))));
        all.forEach(CompletableFuture::join);
        assertThat(spent.get()).isEqualTo(Bounds.COMMANDS);
    }
}
