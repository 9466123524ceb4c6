package entaku.mathematics.lookalike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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

/**
 * Measures reading the notes, all near-duplicates and the three nearest of every note. Goals, after the
 * dictionary is loaded: 329 notes of comment length within 500 ms, 60 within 50 ms. The single-shot
 * figures are those of a server that has just been warmed up.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LookAlikesBenchmark {
    private static final List<String> SENTENCES = sentences();

    private final Map<String, String> comments = notes(329, 6);
    private final Map<String, String> stickies = notes(60, 1);

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public int comments329() {
        return all(comments);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public int stickies60() {
        return all(stickies);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public int comments329Cold(Loaded loaded) {
        return all(comments);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public int stickies60Cold(Loaded loaded) {
        return all(stickies);
    }

    /** The dictionary in memory. */
    @State(Scope.Benchmark)
    public static class Loaded {
        public Loaded() {
            LookAlikes.warmUp();
        }
    }

    private static int all(Map<String, String> notes) {
        var alike = LookAlikes.among(notes);
        return alike.nearDuplicates().size()
                + notes.keySet().stream()
                        .mapToInt(id -> alike.nearest(id).size())
                        .sum();
    }

    /** Makes sample notes of so many sentences, about 17 characters each. */
    private static Map<String, String> notes(int count, int sentences) {
        var random = new SplittableRandom(1);
        var notes = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int s = 0; s < sentences; s++) {
                text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append("。");
            }
            notes.put("n" + i, text.toString());
        }
        return notes;
    }

    private static List<String> sentences() {
        try (var in = LookAlikesBenchmark.class.getResourceAsStream("/lookalike/notes.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t")[3])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
