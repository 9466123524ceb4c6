package entaku.live.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.Event;
import entaku.session.Rejected;
import entaku.store.Collision;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.Unreadable;
import entaku.store.Wait;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    private record Said(String stream, String text) implements Event {
        @Override
        public String part() {
            return "sample";
        }
    }

    private static final EventCodec CODEC = new EventCodec(Map.of("sample/said", Said.class));

    @TempDir
    static Path data;

    private static final Vertx VERTX = Vertx.vertx();
    private static EmbeddedMongo engine;
    private static Store store;

    private final String session;
    private final Log log;
    private final Chain chain = new Chain(1, CODEC, new Salts());
    private Heads heads;

    LogTest(TestInfo test) {
        session = test.getTestMethod().orElseThrow().getName();
        log = new Log(store, session);
        heads = Heads.none(session);
    }

    @BeforeAll
    static void start() throws Exception {
        engine = EmbeddedMongo.start(data);
        store = Wait.on(Store.open(VERTX, engine.connectionString(), CODEC));
    }

    @AfterAll
    static void stop() {
        store.close();
        engine.close();
        Wait.on(VERTX.close());
    }

    private static Draft draft(String stream, String text) {
        return Draft.of(7, "seat", false, "c-" + text, "sample/say", List.of(new Said(stream, text)));
    }

    /** Seals and stores words, all in one batch. */
    private List<Commit> say(String stream, String... words) {
        var batch = new ArrayList<Commit>();
        Heads ends = heads;
        for (String word : words) {
            Commit commit = chain.seal(ends, draft(stream, word));
            ends = ends.after(commit);
            batch.add(commit);
        }
        heads = Wait.on(log.append(heads, batch));
        return batch;
    }

    @Test
    void what_one_writer_appends_another_reads_as_a_tail_with_the_same_ends() {
        List<Commit> main = say("main", "a", "b");
        List<Commit> talk = say("talk-1", "c");
        Tail all = Wait.on(log.all(commits -> List.of("talk-1", "talk-2")));
        assertThat(all.commits()).containsExactly(main.get(0), main.get(1), talk.get(0));
        assertThat(all.heads().streams()).isEqualTo(heads.streams());
        List<Commit> more = say("talk-1", "d", "e");
        Tail tail = Wait.on(log.tail(all.heads(), List.of("main", "talk-1", "talk-2")));
        assertThat(tail.commits()).isEqualTo(more);
        assertThat(tail.heads().seq("talk-1")).isEqualTo(3);
    }

    @Test
    void a_long_stream_is_read_whole() {
        var words = new String[1_350];
        for (int i = 0; i < words.length; i++) words[i] = "w" + i;
        List<Commit> said = say("main", words);
        assertThat(Wait.on(log.all(main -> List.of())).commits()).isEqualTo(said);
    }

    @Test
    void a_commit_that_mixes_streams_is_refused_before_it_is_written() {
        List<Event> mixed = List.of(new Said("main", "a"), new Said("talk-1", "b"));
        assertThatThrownBy(() -> Draft.of(1, "s", false, "c", "sample/say", mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("main and talk-1");
        Commit good = chain.seal(heads, draft("main", "a"));
        var torn = new Commit(session, "main", 1, 7, 1, "s", false, "c", "sample/say", mixed, good.seal(), List.of());
        assertThatThrownBy(() -> Wait.on(log.append(heads, List.of(torn))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Wait.on(log.all(main -> List.of())).commits()).isEmpty();
    }

    @Test
    void a_batch_that_does_not_follow_what_it_claims_to_follow_is_refused() {
        say("main", "a");
        Commit stray = chain.seal(Heads.none(session), draft("main", "b"));
        assertThatThrownBy(() -> Wait.on(log.append(heads, List.of(stray))))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.reason()).isEqualTo("broken-chain"));
    }

    @Test
    void whoever_is_late_collides_and_goes_on_after_the_tail() {
        say("main", "a");
        Heads late = heads;
        say("main", "b");
        Commit mine = chain.seal(late, draft("main", "c"));
        assertThatThrownBy(() -> Wait.on(log.append(late, List.of(mine)))).isInstanceOf(Collision.class);
        Tail tail = Wait.on(log.tail(late, List.of("main")));
        Commit again = chain.seal(tail.heads(), draft("main", "c"));
        assertThat(Wait.on(log.append(tail.heads(), List.of(again))).seq("main"))
                .isEqualTo(3);
    }

    @Test
    void a_fork_is_noticed_in_the_tail() {
        say("main", "a");
        Heads mine = heads.after(chain.seal(heads, draft("main", "never stored")));
        say("main", "b", "c");
        assertThatThrownBy(() -> Wait.on(log.tail(mine, List.of("main"))))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        e -> assertThat(e.what()).startsWith(session + "/3").contains("forked"));
    }

    @Test
    void a_closing_ends_every_other_stream_and_who_still_speaks_there_collides() {
        say("talk-1", "a");
        Heads late = heads;
        Commit closing = chain.seal(heads, draft("main", "closed"));
        var batch = new ArrayList<>(List.of(closing));
        batch.addAll(chain.ends(heads, List.of("talk-1", "talk-2"), 9));
        assertThat(batch)
                .extracting(Commit::id)
                .containsExactly(session + "/1", session + "/talk-1/2", session + "/talk-2/1");
        heads = Wait.on(log.append(heads, batch));
        assertThat(heads.ended("talk-1") && heads.ended("talk-2")).isTrue();
        assertThat(heads.ended("main")).isFalse();
        for (String stream : List.of("talk-1", "talk-2")) {
            Commit word = chain.seal(late, draft(stream, "late"));
            assertThatThrownBy(() -> Wait.on(log.append(late, List.of(word)))).isInstanceOf(Collision.class);
            assertThatThrownBy(() -> chain.seal(heads, draft(stream, "later")))
                    .isInstanceOf(Rejected.class)
                    .hasMessage("session-closed");
        }
        Tail read = Wait.on(log.all(main -> List.of("talk-1", "talk-2")));
        assertThat(read.commits())
                .extracting(Commit::type)
                .doesNotContain(Commit.END)
                .hasSize(2);
        assertThat(read.heads().ended("talk-2")).isTrue();
    }

    @Test
    void end_marks_that_a_sudden_stop_left_out_are_set_later_and_what_was_said_meanwhile_is_told() {
        say("main", "closed");
        Heads closed = heads;
        List<Commit> meanwhile = say("talk-1", "a", "b");
        Tail tail = Wait.on(log.end(chain, closed, List.of("talk-1", "talk-2"), 9));
        assertThat(tail.commits()).isEqualTo(meanwhile);
        assertThat(tail.heads().ended("talk-1") && tail.heads().ended("talk-2")).isTrue();
        assertThat(Wait.on(log.end(chain, tail.heads(), List.of("talk-1", "talk-2"), 9))
                        .heads()
                        .streams())
                .isEqualTo(tail.heads().streams());
        assertThat(Wait.on(log.all(main -> List.of("talk-1", "talk-2"))).heads().streams())
                .isEqualTo(tail.heads().streams());
    }
}
