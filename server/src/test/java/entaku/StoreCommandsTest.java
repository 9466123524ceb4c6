package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Heads;
import entaku.live.log.Salts;
import entaku.session.Event;
import entaku.session.Vocabulary;
import entaku.session.course.CourseEvents;
import entaku.steps.Steps;
import entaku.steps.checkin.CheckIn;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.FrozenRecord;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.Tampering;
import entaku.store.TokenHash;
import entaku.store.Wait;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a store from the command line, on a closed session of three words. */
class StoreCommandsTest {
    private static final EventCodec CODEC =
            new EventCodec(Vocabulary.of(new Steps()).events());

    @TempDir
    Path directory;

    private final StringWriter said = new StringWriter();
    private Heads heads = Heads.none("s1");

    private interface Use {
        void of(Store store) throws Exception;
    }

    private void with(Use use) throws Exception {
        Vertx vertx = Vertx.vertx();
        try (EmbeddedMongo engine = EmbeddedMongo.start(directory.resolve("store"))) {
            Store store = Wait.on(Store.open(vertx, engine.connectionString(), CODEC));
            use.of(store);
            store.close();
        }
        Wait.on(vertx.close());
    }

    @BeforeEach
    void write() throws Exception {
        with(store -> {
            var chain = new Chain(1, CODEC, new Salts());
            var batch = new ArrayList<Commit>();
            for (String word : List.of("木かげ", "ベンチ", "花だん")) {
                Event event = new CheckIn.CheckedIn("hello", "n" + batch.size(), new CheckIn.Said("p1", null, word, 1));
                batch.add(chain.seal(
                        heads, Draft.of(1, "p1", false, "c" + batch.size(), "check-in/say", List.of(event))));
                heads = heads.after(batch.get(batch.size() - 1));
            }
            batch.add(chain.seal(
                    heads, Draft.of(2, "f", true, "end", "course/close", List.of(new CourseEvents.Closed(2)))));
            batch.addAll(chain.ends(heads, List.of("talk-hello"), 2));
            for (Commit commit : batch.subList(3, batch.size())) heads = heads.after(commit);
            Wait.on(store.append(batch));
            Wait.on(store.people()
                    .put(new Person("s1", "p1", "見本花子", "participant", null, "a", "30s", true, "h", "1", 3), 1_000));
        });
    }

    private int run(String... words) {
        said.getBuffer().setLength(0);
        var line = Main.commandLine().setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        try {
            Path file = Files.writeString(
                    directory.resolve("entaku.properties"), "DATA_DIR=" + directory.resolve("store") + "\n");
            var all = new ArrayList<>(List.of("--config=" + file));
            all.addAll(List.of(words));
            return line.execute(all.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int erase(String path) {
        return run("erase-word", "--commit=s1/2", "--path=" + path, "--by=事務局", "--why=個人の名前");
    }

    private boolean traced(String word) throws IOException {
        String bytes = new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(directory.resolve("store"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(bytes)) return true;
        }
        return false;
    }

    @Test
    void a_session_that_is_whole_fits_and_one_that_was_changed_does_not() throws Exception {
        assertThat(run("verify")).isZero();
        assertThat(said.toString()).contains("s1: 5 commits in 2 streams fit.", "1 sessions checked, 0 do not fit.");
        assertThat(run("verify", "--session=s1", "--data-dir=" + directory.resolve("store")))
                .isZero();
        with(store -> new Tampering(store).drop("s1/talk-hello/1"));
        assertThat(run("verify", "--session=s1"))
                .as("a stream that is gone whole leaves no trace")
                .isZero();
        with(store -> new Tampering(store).change("s1/2", d -> d.put("at", 5L)));
        assertThat(run("verify")).isOne();
        assertThat(said.toString()).contains("do not fit.", "s1/2 was changed", "1 do not fit.");
    }

    @Test
    void a_log_that_is_not_the_one_of_the_minutes_is_noticed() throws Exception {
        freeze(heads.hash());
        assertThat(run("verify")).isZero();
        with(store -> new Tampering(store).drop("s1/talk-hello/1"));
        assertThat(run("verify")).isOne();
        assertThat(said.toString()).contains("the log is not the one that the record was made of");
    }

    @Test
    void minutes_that_name_another_log_are_noticed() throws Exception {
        freeze("f".repeat(64));
        assertThat(run("verify", "--session=s1")).isOne();
    }

    private void freeze(String head) throws Exception {
        String json = "{\"seal\":{\"commits\":5,\"head\":\"" + head + "\",\"streams\":{\"main\":4,\"talk-hello\":1}}}";
        with(store -> Wait.on(store.records().freeze(new FrozenRecord("s1", json, TokenHash.of(json), 3))));
    }

    @Test
    void an_erased_word_is_in_no_file_any_more_and_verify_says_so() throws Exception {
        freeze(heads.hash());
        assertThat(traced("ベンチ")).isTrue();
        assertThat(erase("events.0.said.word")).isZero();
        assertThat(traced("ベンチ")).isFalse();
        assertThat(traced("花だん")).isTrue();
        assertThat(run("verify")).isZero();
        assertThat(said.toString()).contains("s1/2 lacks events.0.said.word", "by 事務局: 個人の名前");
        assertThat(erase("events.0.said.word")).isOne();
        assertThat(said.toString()).contains("Nothing was erased: no-such-text");
        with(store -> {
            assertThat(Wait.on(store.records().get("s1")))
                    .as("made again when asked for")
                    .isEmpty();
            Commit commit = Wait.on(store.readAll("s1", Commit.MAIN)).get(1);
            assertThat(((CheckIn.CheckedIn) commit.events().get(0)).said().word())
                    .isEmpty();
        });
    }

    @Test
    void erased_names_are_in_no_file_any_more() throws Exception {
        assertThat(traced("見本花子")).isTrue();
        assertThat(run("erase-names", "--session=s1")).isZero();
        assertThat(said.toString()).contains("The names of 1 people were erased.");
        assertThat(traced("見本花子")).isFalse();
        with(store -> assertThat(
                        Wait.on(store.people().get("s1", "p1")).orElseThrow().name())
                .isNull());
        assertThat(run("erase-names", "--session=s2")).isOne();
    }
}
