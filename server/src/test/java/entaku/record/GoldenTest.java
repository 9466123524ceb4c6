package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Logs are for ever: those kept in {@code src/test/resources/golden} give the same views and the same minutes, byte for
 * byte, whatever becomes of the program.
 *
 * <p>{@code mvn test -Dtest=GoldenTest -Dgolden.write=true} writes anew what they give, to be read in the diff before it
 * is committed, and makes a log for what has none yet. A log that is there is never written again: a log stored by an
 * earlier program has to be read by every later one.
 */
class GoldenTest {
    private static final Path KEPT = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    static Set<String> names() {
        return GoldenTalks.all().keySet();
    }

    private static List<Accepted> log(String name) throws IOException {
        Path file = KEPT.resolve(name).resolve("log.json");
        if (WRITE && !Files.exists(file))
            GoldenLog.write(file, GoldenTalks.all().get(name).get());
        return GoldenLog.read(file);
    }

    private static void same(String name, String file, String given) throws IOException {
        Path kept = KEPT.resolve(name).resolve(file);
        if (WRITE) Files.writeString(kept, given);
        assertThat(given).as("%s of %s", file, name).isEqualTo(Files.readString(kept));
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_shows_the_same_in_every_layer(String name) throws IOException {
        same(name, "views.md", GoldenViews.of(log(name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void it_gives_the_same_minutes(String name) throws IOException {
        Proceedings record = Proceedings.of(log(name), new Steps(), Map.of());
        same(name, "minutes.md", Minutes.markdown(record, Map.of(), "ja"));
        same(name, "minutes.json", Minutes.json(record, Map.of(), "ja"));
    }

    @Test
    void every_fact_that_can_be_stored_is_in_one_of_them() throws IOException {
        var happened = new HashSet<Class<?>>();
        for (String name : names()) happened.addAll(GoldenTalks.happened(log(name)));
        assertThat(happened).containsAll(Vocabulary.of(new Steps()).events().values());
    }
}
