package entaku.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.Phone;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tries that cannot be paid for take turns. */
class TurnsTest {
    private static final int CROWD = 2_000;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().await();
    }

    private static List<Future<Void>> tries(Guessing guessing, String address, int count) {
        var all = new ArrayList<Future<Void>>();
        for (int i = 0; i < count; i++) all.add(guessing.turn(address));
        return all;
    }

    @Test
    void whoever_comes_from_elsewhere_has_a_turn_before_the_crowd_of_one_address_is_through() {
        var guessing = new Guessing(vertx, 5, 20, System::nanoTime);
        List<Future<Void>> crowd = tries(guessing, "crowd", 5 + CROWD);
        Future<Void> other = guessing.turn("elsewhere");
        Phone.within("the turn of the other one", other::succeeded);
        assertThat(crowd.stream().filter(Future::succeeded).count()).isLessThan(5 + CROWD / 2);
        assertThat(guessing.turn("crowd").failed()).isFalse();
    }

    @Test
    void behind_the_wrong_tries_of_its_own_address_the_newest_has_one_of_the_next_turns() {
        var guessing = new Guessing(vertx, 5, 20, System::nanoTime);
        List<Future<Void>> crowd = tries(guessing, "hall", 5 + CROWD);
        Future<Void> right = guessing.turn("hall");
        Phone.within("the turn of the newest", right::succeeded);
        assertThat(crowd.stream().filter(Future::succeeded).count()).isLessThan(5 + CROWD / 2);
    }

    @Test
    void whoever_waits_the_longest_has_about_every_second_turn() {
        var guessing = new Guessing(vertx, 5, 20, System::nanoTime);
        List<Future<Void>> crowd = tries(guessing, "hall", 5 + CROWD);
        Phone.within(
                "the first five who wait", () -> crowd.subList(5, 10).stream().allMatch(Future::succeeded));
    }

    @Test
    void no_newcomer_is_refused_for_the_tries_of_others_and_the_oldest_of_the_crowd_is_told_to_ask_again() {
        var guessing = new Guessing(vertx, 5, 1, System::nanoTime);
        Future<Void> first = tries(guessing, "elsewhere", 6).get(5);
        List<Future<Void>> crowd = tries(guessing, "crowd", Bounds.WAITING);
        assertThat(guessing.turn("crowd").failed()).isFalse();
        assertThat(guessing.turn("elsewhere").failed()).isFalse();
        Future<Void> oldest = crowd.stream().filter(Future::failed).findFirst().orElseThrow();
        assertThat(oldest.cause()).isInstanceOf(Refused.class).hasMessage("too-fast");
        assertThat(crowd.stream().filter(Future::failed).count()).isEqualTo(3);
        assertThat(first.failed()).isFalse();
    }

    @Test
    void what_was_right_costs_nothing() {
        var guessing = new Guessing(vertx, 5, 1, System::nanoTime);
        for (int i = 0; i < 500; i++) {
            assertThat(guessing.turn("hall").succeeded()).isTrue();
            guessing.right();
        }
    }

    @Test
    void a_whole_hall_whose_codes_are_right_passes_at_once() {
        var guessing = new Guessing(vertx, 5, 1, System::nanoTime);
        List<Future<Void>> hall = tries(guessing, "hall", 5 + CROWD);
        for (Future<Void> one : hall) one.onSuccess(mayLook -> guessing.right());
        Phone.within("everybody", () -> hall.stream().allMatch(Future::succeeded));
    }
}
