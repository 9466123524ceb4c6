package entaku.cli.residents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Sentences that simulated residents say, one list a file; sample text, nobody said it. */
enum Phrases {
    NOTES,
    WORDS,
    CLUSTERS,
    UTTERANCES,
    REASONS,
    PROMISES,
    QUESTIONS;

    private final List<String> all = read(name().toLowerCase(java.util.Locale.ROOT));

    static Phrases of(String sort) {
        return valueOf(sort.toUpperCase(java.util.Locale.ROOT));
    }

    String any(Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> read(String name) {
        try (InputStream in = Phrases.class.getResourceAsStream("/residents/" + name + ".txt");
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
