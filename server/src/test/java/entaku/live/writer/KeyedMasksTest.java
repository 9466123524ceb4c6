package entaku.live.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class KeyedMasksTest {
    private static byte[] secret(int first) {
        byte[] secret = new byte[KeyedMasks.SECRET];
        secret[0] = (byte) first;
        return secret;
    }

    @Test
    void a_seat_has_one_mask_in_a_step_and_another_in_every_other_step_and_session() {
        var masks = new KeyedMasks(secret(1));
        assertThat(masks.of("ideas", "p1"))
                .isEqualTo(new KeyedMasks(secret(1)).of("ideas", "p1"))
                .isNotEqualTo(masks.of("votes", "p1"))
                .isNotEqualTo(masks.of("ideas", "p2"))
                .isNotEqualTo(masks.ofOffice("ideas", "p1"))
                .isNotEqualTo(new KeyedMasks(secret(2)).of("ideas", "p1"))
                .matches("[0-9a-z]{12}");
    }

    @Test
    void the_largest_hall_has_no_two_seats_behind_one_mask() {
        var masks = new KeyedMasks(secret(3));
        var seen = new HashSet<String>();
        for (int i = 0; i < 15_000; i++)
            assertThat(seen.add(masks.of("ideas", "seat-" + i))).isTrue();
    }
}
