package entaku.live.writer;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Receipt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptsTest {
    @Test
    void answers_of_commands_that_changed_nothing_are_remembered_up_to_a_bound() {
        var receipts = new Receipts();
        for (int i = 0; i < 20_000; i++) receipts.unchanged("p1/c" + i, new Receipt(1, i));
        assertThat(receipts.size()).isEqualTo(Receipts.UNCHANGED);
        assertThat(receipts.of(List.of("mask", "p1"), "c19999")).isEqualTo(new Receipt(1, 19_999));
        assertThat(receipts.of(List.of("p1"), "c0")).isNull();
    }
}
