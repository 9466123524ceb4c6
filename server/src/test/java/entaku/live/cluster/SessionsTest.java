package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.live.Ask;
import entaku.live.Away;
import entaku.live.Creation;
import entaku.live.Live;
import entaku.live.Receipt;
import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Heads;
import entaku.live.log.Log;
import entaku.live.log.Salts;
import entaku.session.Agenda;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Rejected;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.session.course.CourseEvents;
import entaku.steps.Steps;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.Unreadable;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    private static final String TALK = "talk-hello";

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final Kinds kinds = Breaking.beside(new Steps());
    private EmbeddedMongo engine;
    private Store store;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(data);
        store = await(Store.open(vertx, engine.connectionString(), codec()));
    }

    private EventCodec codec() {
        Vocabulary words = Vocabulary.of(kinds);
        return new EventCodec(words.events(), words.aliases());
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
        store.close();
        if (engine != null) engine.close();
    }

    private Sessions server() {
        return await(Sessions.start(vertx, new Opening(store, kinds, System::currentTimeMillis, 20), 2));
    }

    private static Live opened(Live live) {
        return opened(live, "check-in");
    }

    private static Live opened(Live live, String kind) {
        var step = new Step(
                "hello",
                kind,
                Text.ja("はじめに"),
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Text.ja("みんなに見えます"),
                Step.Names.SHOWN,
                Step.Among.HALL,
                5,
                Settings.NONE);
        var agenda = new Agenda("sample", Text.ja("会議"), Text.NONE, List.of(step));
        await(live.create(new Creation("s1", "試し", "a", "2026-11-22", "", 0, true, agenda)));
        for (int i = 0; i < 10; i++) seat(live, "p" + i, "participant");
        seat(live, "f", "facilitator");
        await(ask(live, "f", "n", "course/next", null, new JsonObject()));
        return live;
    }

    private static void seat(Live live, String seat, String role) {
        await(ask(
                live,
                Live.DOOR,
                seat,
                "seats/take-seat",
                null,
                new JsonObject().put("seat", seat).put("role", role)));
    }

    private static Future<Receipt> ask(Live live, String seat, String id, String type, String step, JsonObject body) {
        return live.ask(new Ask("s1", seat, id, type, step, null, body));
    }

    private static Future<Receipt> say(Live live, String id, int person, String word) {
        return ask(live, "p" + person, id, "check-in/say", "hello", new JsonObject().put("word", word));
    }

    private List<Commit> log() {
        return await(store.readAll("s1", Event.MAIN));
    }

    @Test
    void two_servers_that_both_believe_they_own_a_session_write_one_log_without_gap_or_fork() {
        Live one = opened(server());
        Live other = server();
        var acknowledged = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < 60; i++) acknowledged.add(say(i % 2 == 0 ? one : other, "c" + i, i % 10, "ことば" + i));
        acknowledged.forEach(SessionsTest::await);
        List<Commit> log = log();
        assertThat(log).extracting(Commit::seq).doesNotHaveDuplicates();
        assertThat(log.stream().map(Commit::command).filter(c -> c.startsWith("c") && !c.equals("create")))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(await(server().log("s1")).commits()).hasSize(log.size());
    }

    @Test
    void a_command_sent_again_after_a_restart_happens_once_and_gets_its_first_receipt() {
        Live before = opened(server());
        Receipt first = await(say(before, "c1", 3, "おはよう"));
        Live after = server();
        assertThat(await(say(after, "c1", 3, "おはよう"))).isEqualTo(first);
        assertThat(log()).filteredOn(c -> c.command().equals("c1")).hasSize(1);
    }

    @Test
    void the_same_command_twice_at_once_happens_once() {
        Live live = opened(server());
        Future<Receipt> one = say(live, "c1", 1, "はい");
        Future<Receipt> two = say(live, "c1", 1, "はい");
        assertThat(await(one)).isEqualTo(await(two));
        assertThat(log()).filteredOn(c -> c.command().equals("c1")).hasSize(1);
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        Live live = opened(server());
        int before = log().size();
        assertThatThrownBy(() -> await(say(live, "c1", 1, " "))).rootCause().isInstanceOf(Rejected.class);
        assertThat(log()).hasSize(before);
    }

    private static Future<Receipt> utter(Live live, String id, int person, String words) {
        return ask(live, "p" + person, id, "dialogue/say", "hello", new JsonObject().put("text", words));
    }

    private static Future<Receipt> close(Live live) {
        return ask(live, "f", "end", "course/close", null, new JsonObject());
    }

    private Heads heads() {
        return await(new Log(store, "s1").all(main -> List.of(TALK))).heads();
    }

    @Test
    void a_closing_ends_the_streams_of_talk_and_a_server_that_missed_it_acknowledges_no_word_after_it() {
        Live one = opened(server(), "dialogue");
        Live late = server();
        await(utter(one, "u1", 1, "はい"));
        await(close(one));
        assertThat(heads().ended(TALK)).isTrue();
        assertThatThrownBy(() -> await(utter(late, "u2", 2, "もうひとこと")))
                .rootCause()
                .isInstanceOf(Rejected.class)
                .hasMessage("session-closed");
        assertThat(await(store.readAll("s1", TALK))).extracting(Commit::command).containsExactly("u1", "log");
    }

    @Test
    void a_closing_that_was_cut_off_before_its_end_marks_is_completed_when_the_session_is_loaded() {
        Live live = opened(server(), "dialogue");
        await(utter(live, "u1", 1, "はい"));
        Heads before = heads();
        List<Event> closed = List.of(new CourseEvents.Closed(9));
        Commit closing =
                new Chain(1, codec(), new Salts()).seal(before, Draft.of(9, "f", true, "end", "course/close", closed));
        await(store.append(List.of(closing)));
        assertThat(heads().ended(TALK)).isFalse();
        assertThat(await(server().facts("s1", null)).closed()).isTrue();
        assertThat(heads().ended(TALK)).isTrue();
    }

    @Test
    void an_event_of_an_unknown_name_says_which_it_is() throws Exception {
        opened(server());
        var words = new HashMap<>(Vocabulary.of(kinds).events());
        words.remove("check-in/checked-in");
        Live live = server();
        await(say(live, "c1", 1, "はい"));
        Store older = await(Store.open(vertx, engine.connectionString(), new EventCodec(words)));
        assertThatThrownBy(() -> await(older.readAll("s1", Event.MAIN)))
                .rootCause()
                .isInstanceOf(Unreadable.class)
                .hasMessage("unknown-event: check-in/checked-in");
        older.close();
    }

    @Test
    void nothing_is_acknowledged_while_the_store_is_away() throws Exception {
        Live live = opened(server());
        engine.close();
        engine = null;
        assertThatThrownBy(() -> await(say(live, "c1", 1, "だれか")))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(Away.class);
        assertThat(await(live.facts("s1", "p1")).seat()).isNotNull();
    }

    @Test
    void what_breaks_while_it_is_folded_or_touched_is_answered_and_leaves_nothing_behind() {
        Live live = opened(server(), Breaking.NAME);
        for (String how : List.of("decide", "fold", "touch")) {
            for (int again = 0; again < 2; again++)
                assertThatThrownBy(() -> await(breaks(live, how, how)))
                        .rootCause()
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(how);
            assertThat(log()).noneMatch(c -> c.command().equals(how));
        }
        Receipt fine = await(breaks(live, "fine", "nothing"));
        assertThat(log()).filteredOn(c -> c.command().equals("fine")).hasSize(1);
        assertThat(await(breaks(live, "fine", "nothing"))).isEqualTo(fine);
    }

    private static Future<Receipt> breaks(Live live, String id, String how) {
        return ask(live, "p1", id, "breaking/try", "hello", new JsonObject().put("how", how));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
