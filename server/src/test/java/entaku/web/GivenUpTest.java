package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import entaku.Config;
import entaku.Server;
import entaku.live.cluster.Breaking;
import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Log;
import entaku.live.log.Salts;
import entaku.session.Kinds;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Store;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What a session gives up is told in the log so that it can be found and mended, and tells nothing of anybody. */
class GivenUpTest {
    private static final String NAME = "見本花子";
    private static final String WORDS = "ここだけの話";

    @TempDir
    Path data;

    private final Kinds kinds = Breaking.beside(new Steps());
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private TestServer server;
    private JsonObject entry;
    private Phone phone;
    private String session;

    @BeforeEach
    void comeToTheStep() throws Exception {
        var config = new Config(
                0,
                "127.0.0.1",
                data.resolve("store"),
                null,
                null,
                2,
                20,
                data.resolve("web"),
                TestServer.CHECK_IN_ONLY,
                true);
        server = TestServer.of(Server.start(config, kinds, System::currentTimeMillis, System::nanoTime));
        session = server.welcome().card().id();
        JsonObject leads = server.enter(server.welcome().facilitator());
        entry = server.join(NAME);
        var step = body(
                "id", "fragile",
                "kind", Breaking.NAME,
                "title", "こわれもの",
                "promise", "だれの言葉かは出ません",
                "names", "hidden",
                "among", "hall",
                "minutes", 5,
                "settings", body());
        try (Phone facilitator = at(leads)) {
            assertThat(facilitator.does(null, "course/insert-step", body("step", step)))
                    .isEqualTo("done");
            assertThat(facilitator.does(null, "course/next", body())).isEqualTo("done");
        }
        phone = at(entry);
        lines.start();
        root.addAppender(lines);
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        phone.close();
        server.close();
    }

    private Phone at(JsonObject who) {
        return Phone.at(server.server().vertx(), server.port(), who);
    }

    private String tried(String how) {
        return phone.does("fragile", "breaking/try", body("how", how));
    }

    /** Gives all that was logged as a fault, with its stack, as it would stand in a file. */
    private List<String> faults() {
        return List.copyOf(lines.list).stream()
                .filter(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .map(line -> line.getFormattedMessage() + "\n"
                        + (line.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(line.getThrowableProxy())))
                .toList();
    }

    private void nobodyIsTold() {
        assertThat(faults())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .doesNotContain(WORDS, NAME, entry.getString("seat"), entry.getString("token")));
    }

    @Test
    void what_breaks_is_logged_with_its_session_its_kind_and_where_it_broke_and_without_anybodys_words() {
        for (String where : List.of("decide", "fold", "touch")) {
            lines.list.clear();
            assertThat(tried(where + " " + WORDS)).isEqualTo("500 broken");
            assertThat(faults())
                    .as(where)
                    .anySatisfy(line -> assertThat(line)
                            .contains(session, "breaking/try", "given up")
                            .contains(IllegalStateException.class.getName(), Breaking.class.getName()));
            nobodyIsTold();
        }
        assertThat(tried("nothing")).isEqualTo("done");
    }

    /** Stores a fact that no fold can take in, as a server with another program would. */
    private String storedBeside() {
        Store store = server.server().store();
        var words = Vocabulary.of(kinds);
        var codec = new EventCodec(words.events(), words.aliases());
        var log = new Log(store, session);
        var heads = TestServer.await(log.all(main -> List.of())).heads();
        var fact = new Breaking.Tried("fragile", "fold " + WORDS);
        var draft = Draft.of(7, "door", false, "beside", "breaking/try", List.of(fact));
        Commit commit = new Chain(1, codec, new Salts()).seal(heads, draft);
        TestServer.await(log.append(heads, List.of(commit)));
        return commit.id();
    }

    @Test
    void what_another_writer_stored_and_cannot_be_followed_is_named_and_what_was_under_way_is_given_up() {
        String broken = storedBeside();
        assertThat(tried("nothing")).isEqualTo("503 store-away");
        assertThat(tried("nothing")).as("asked again").isEqualTo("503 store-away");
        assertThat(faults())
                .anySatisfy(line -> assertThat(line)
                        .contains(broken, "breaking/try", "cannot be followed")
                        .contains(IllegalStateException.class.getName(), Breaking.class.getName()));
        nobodyIsTold();
    }
}
