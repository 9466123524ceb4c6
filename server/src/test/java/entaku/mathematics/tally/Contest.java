package entaku.mathematics.tally;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The ballot files of the test resources. */
final class Contest {
    private Contest() {}

    static BallotFile read(String file) {
        try (var in = Contest.class.getResourceAsStream("/ballots/" + file)) {
            return BallotFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
