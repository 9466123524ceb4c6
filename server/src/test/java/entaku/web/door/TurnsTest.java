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
        List<Future<Void>> crowd = tries(guessing, "crowd", 5 + Bounds.WAITING_OF_ADDRESS);
        Future<Void> other = guessing.turn("elsewhere");
        Phone.within("the turn of the other one", other::succeeded);
        assertThat(crowd.stream().filter(Future::succeeded).count()).isLessThan(5 + Bounds.WAITING_OF_ADDRESS / 2);
        assertThat(guessing.turn("crowd").failed()).isFalse();
    }

    @Test
    void too_many_from_one_address_are_told_to_wait_and_others_are_not() {
        var guessing = new Guessing(vertx, 5, 1, System::nanoTime);
        tries(guessing, "crowd", 5 + Bounds.WAITING_OF_ADDRESS);
        assertThat(guessing.turn("crowd").cause()).isInstanceOf(Refused.class).hasMessage("too-fast");
        assertThat(guessing.turn("elsewhere").failed()).isFalse();
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
        List<Future<Void>> hall = tries(guessing, "hall", 5 + Bounds.WAITING_OF_ADDRESS);
        for (Future<Void> one : hall) one.onSuccess(mayLook -> guessing.right());
        Phone.within("everybody", () -> hall.stream().allMatch(Future::succeeded));
    }
}
