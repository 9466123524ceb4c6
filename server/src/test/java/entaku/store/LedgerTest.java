package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private final List<Commit> log = new ArrayList<>(Samples.commits("s", 1, 5));
    private final Ledger ledger = new Ledger();

    LedgerTest() {
        log.forEach(commit -> ledger.acknowledged("s", commit.command(), commit.seq()));
    }

    @Test
    void aWholeLogHasNoFaults() {
        log.add(Samples.commit("s", 6, "written but never acknowledged"));
        assertThat(ledger.faults("s", log)).isEmpty();
    }

    @Test
    void aLostADoubledAndASwappedCommitAreSeen() {
        assertThat(ledger.faults("s", log.subList(0, 4)))
                .singleElement()
                .asString()
                .contains("lost");
        assertThat(ledger.faults("s", log.subList(1, 5))).anyMatch(fault -> fault.contains("lost"));
        Collections.swap(log, 1, 2);
        assertThat(ledger.faults("s", log)).anyMatch(fault -> fault.contains("belongs"));
        log.set(1, log.get(2));
        assertThat(ledger.faults("s", log)).anyMatch(fault -> fault.contains("twice"));
    }
}
