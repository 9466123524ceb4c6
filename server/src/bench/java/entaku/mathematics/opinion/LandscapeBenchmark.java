package entaku.mathematics.opinion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures how long a room waits for its picture.
 *
 * <p>Aims on one core: vtaiwan (1,921 people, 197 statements) from nothing in 150 ms, seattle (339 × 54) in 20 ms, an
 * update after one vote in 20 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LandscapeBenchmark {
    @Param({"seattle", "vtaiwan"})
    public String conversation;

    private List<Statement> statements;
    private List<Vote> votes;
    private PolisConversation polis;
    private EntakuConversation entaku;
    private int arrived;

    @Setup
    public void load() throws IOException {
        statements = new ArrayList<>();
        for (String[] cells : csv("statements.csv")) {
            statements.add(new Statement(cells[0], cells[1].equals("-1"), cells[2].equals("1")));
        }
        votes = new ArrayList<>();
        for (String[] cells : csv("votes.csv")) {
            votes.add(new Vote(cells[1], cells[0], Stance.of(Integer.parseInt(cells[2]))));
        }
        polis = new PolisConversation();
        entaku = new EntakuConversation();
        statements.forEach(polis::declare);
        statements.forEach(entaku::declare);
        polis.update(votes);
        entaku.update(votes);
    }

    private List<String[]> csv(String file) throws IOException {
        String path = "/opinion/" + conversation + "/" + file;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(LandscapeBenchmark.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        }
    }

    /** All votes taken in and drawn from nothing, Polis-compatible. */
    @Benchmark
    public Landscape polisFromNothing() {
        return PolisConversation.of(matrix());
    }

    /** All votes taken in and drawn from nothing, Entaku's own groups. */
    @Benchmark
    public Landscape entakuFromNothing() {
        return EntakuConversation.of(matrix());
    }

    /** One person changes one vote; Polis-compatible. */
    @Benchmark
    public Landscape polisAfterOneVote() {
        return polis.update(List.of(next()));
    }

    /** One person changes one vote; Entaku's own groups. */
    @Benchmark
    public Landscape entakuAfterOneVote() {
        return entaku.update(List.of(next()));
    }

    private VoteMatrix matrix() {
        VoteMatrix matrix = new VoteMatrix();
        statements.forEach(matrix::declare);
        votes.forEach(matrix::cast);
        return matrix;
    }

    private Vote next() {
        Vote vote = votes.get((int) (arrived++ * 7919L % votes.size()));
        return new Vote(vote.participant(), vote.statement(), Stance.of(arrived % 3 - 1));
    }
}
