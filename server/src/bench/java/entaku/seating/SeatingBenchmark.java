package entaku.seating;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures how long a facilitator waits for a seating plan. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SeatingBenchmark {

    /** Counts the pairs that meet when 200 people sit at 25 tables once; a floor for any plan. */
    @Benchmark
    public int pairsOfOneRound() {
        int pairs = 0;
        for (int a = 0; a < 200; a++) {
            for (int b = a + 1; b < 200; b++) {
                pairs += a / 8 == b / 8 ? 1 : 0;
            }
        }
        return pairs;
    }
}
