package entaku.mathematics.seating;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Measures how long a facilitator waits for a seating plan. Goal: 200 × 25 × 3 within 2 s. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SeatingBenchmark {
    private final Seating hall = Seating.of(guests(200), 25, 3, 1);
    private final Seating hard = Seating.of(guests(32), 4, 5, 1);
    private final SeatingPlan plan = hall.plan();
    private final Set<String> missing =
            new HashSet<>(guests(200).subList(50, 60).stream().map(Guest::id).toList());
    private final List<Guest> late = guests(310).subList(300, 310);

    @Benchmark
    public SeatingPlan plan200PeopleAt25TablesFor3Rounds() {
        return hall.plan();
    }

    @Benchmark
    public SeatingPlan plan32PeopleAt4TablesFor5Rounds() {
        return hard.plan();
    }

    @Benchmark
    public SeatingPlan reseat10LateAnd10Missing() {
        return hall.reseat(plan, 1, missing, late);
    }

    private static List<Guest> guests(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Guest("p" + i, "area" + i * 7 % 11, "age" + i * 3 % 6, "actor" + i % 5))
                .toList();
    }
}
