package entaku.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.live.log.Chain;
import entaku.live.log.Draft;
import entaku.live.log.Heads;
import entaku.live.log.Log;
import entaku.live.log.Salts;
import entaku.session.Agenda;
import entaku.session.Conduct;
import entaku.session.Event;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.steps.checkin.CheckIn;
import entaku.steps.dialogue.Dialogue;
import entaku.store.Commit;
import entaku.store.EventCodec;
import entaku.store.Store;
import entaku.store.Unreadable;
import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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

class LiveSessionTest {
    private static final Seat DOOR = new Seat("door", Role.FACILITATOR, null);

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedMongo engine;
    private Store store;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(data);
        var vocabulary = Vocabulary.of(new Steps());
        store = await(Store.open(vertx, engine.connectionString(), new EventCodec(vocabulary.events())));
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
        store.close();
        if (engine != null) engine.close();
    }

    private LiveSession server() {
        return await(LiveSessions.start(vertx, store, new Steps(), System::currentTimeMillis, 20, 2)
                .compose(sessions -> sessions.make("s1")));
    }

    private static LiveSession opened(LiveSession live) {
        return opened(live, "check-in");
    }

    private static LiveSession opened(LiveSession live, String kind) {
        var step = new Step(
                "hello",
                kind,
                Text.ja("はじめに"),
                Text.NONE,
                Text.NONE,
                Text.NONE,
                Text.ja("みんなに見えます"),
                Step.Names.SHOWN,
                5,
                Settings.NONE);
        var agenda = new Agenda("sample", Text.ja("会議"), Text.NONE, List.of(step));
        var facts = new SessionState.Facts("s1", "試し", "a", 0, "2026-11-22", "", true, agenda);
        await(live.submit("create", "session/create", null, new Conduct.Create(facts), DOOR));
        for (int i = 0; i < 10; i++)
            await(live.submit(
                    "p" + i, "session/take-seat", null, new Conduct.TakeSeat("p" + i, Role.PARTICIPANT, null), DOOR));
        await(live.submit("f", "session/take-seat", null, new Conduct.TakeSeat("f", Role.FACILITATOR, null), DOOR));
        await(live.submit("n", "session/next", null, new Conduct.Next(), new Seat("f", Role.FACILITATOR, null)));
        return live;
    }

    private static Future<Receipt> say(LiveSession live, String id, int person, String word) {
        return live.submit(
                id,
                "check-in/say",
                "hello",
                new CheckIn.Say(null, word, false),
                new Seat("p" + person, Role.PARTICIPANT, null));
    }

    @Test
    void two_servers_that_both_believe_they_own_a_session_write_one_log_without_gap_or_fork() {
        LiveSession one = opened(server());
        LiveSession other = server();
        var acknowledged = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < 60; i++) acknowledged.add(say(i % 2 == 0 ? one : other, "c" + i, i % 10, "ことば" + i));
        acknowledged.forEach(LiveSessionTest::await);
        List<Commit> log = await(store.readAll("s1", Event.MAIN));
        assertThat(log).extracting(Commit::seq).doesNotHaveDuplicates();
        assertThat(log.stream().map(Commit::command).filter(c -> c.startsWith("c") && !c.equals("create")))
                .hasSize(60)
                .doesNotHaveDuplicates();
        assertThat(await(server().state()).seq(Event.MAIN)).isEqualTo(log.size());
    }

    @Test
    void a_command_sent_again_after_a_restart_happens_once_and_gets_its_first_receipt() {
        LiveSession before = opened(server());
        Receipt first = await(say(before, "c1", 3, "おはよう"));
        LiveSession after = server();
        assertThat(await(say(after, "c1", 3, "おはよう"))).isEqualTo(first);
        assertThat(await(store.readAll("s1", Event.MAIN)))
                .filteredOn(c -> c.command().equals("c1"))
                .hasSize(1);
    }

    @Test
    void the_same_command_twice_at_once_happens_once() {
        LiveSession live = opened(server());
        Future<Receipt> one = say(live, "c1", 1, "はい");
        Future<Receipt> two = say(live, "c1", 1, "はい");
        assertThat(await(one)).isEqualTo(await(two));
        assertThat(await(store.readAll("s1", Event.MAIN)))
                .filteredOn(c -> c.command().equals("c1"))
                .hasSize(1);
    }

    @Test
    void a_refused_command_leaves_no_trace() {
        LiveSession live = opened(server());
        long before = await(live.state()).seq(Event.MAIN);
        assertThatThrownBy(() -> await(say(live, "c1", 1, " "))).rootCause().isInstanceOf(Rejected.class);
        assertThat(await(live.state()).seq(Event.MAIN)).isEqualTo(before);
    }

    private static Future<Receipt> utter(LiveSession live, String id, int person, String words) {
        return live.submit(
                id, "dialogue/say", "hello", new Dialogue.Say(words), new Seat("p" + person, Role.PARTICIPANT, null));
    }

    private static Future<Receipt> close(LiveSession live) {
        return live.submit("end", "session/close", null, new Conduct.Close(), new Seat("f", Role.FACILITATOR, null));
    }

    private Heads heads() {
        return await(new Log(store, "s1").all(main -> List.of("talk-all"))).heads();
    }

    @Test
    void a_closing_ends_the_streams_of_talk_and_a_server_that_missed_it_acknowledges_no_word_after_it() {
        LiveSession one = opened(server(), "dialogue");
        LiveSession late = server();
        await(utter(one, "u1", 1, "はい"));
        await(close(one));
        assertThat(heads().ended("talk-all")).isTrue();
        assertThatThrownBy(() -> await(utter(late, "u2", 2, "もうひとこと")))
                .rootCause()
                .isInstanceOf(Rejected.class)
                .hasMessage("session-closed");
        assertThat(await(store.readAll("s1", "talk-all")))
                .extracting(Commit::command)
                .containsExactly("u1", "log");
    }

    @Test
    void a_closing_that_was_cut_off_before_its_end_marks_is_completed_when_the_session_is_loaded() {
        LiveSession live = opened(server(), "dialogue");
        await(utter(live, "u1", 1, "はい"));
        Heads before = await(live.heads());
        List<Event> closed = List.of(new Conduct.Closed(9));
        Commit closing = new Chain(1, store.codec(), new Salts())
                .seal(before, Draft.of(9, "f", true, "end", "session/close", closed));
        await(store.append(List.of(closing)));
        assertThat(heads().ended("talk-all")).isFalse();
        assertThat(await(server().state()).closed()).isTrue();
        assertThat(heads().ended("talk-all")).isTrue();
        assertThat(await(server().heads()).streams()).isEqualTo(heads().streams());
    }

    @Test
    void an_event_of_an_unknown_name_says_which_it_is() throws Exception {
        opened(server());
        var words = new HashMap<>(Vocabulary.of(new Steps()).events());
        words.remove("check-in/checked-in");
        LiveSession live = server();
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
        LiveSession live = opened(server());
        engine.close();
        engine = null;
        assertThatThrownBy(() -> await(say(live, "c1", 1, "だれか")))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseInstanceOf(Away.class);
        assertThat(await(live.state()).seq(Event.MAIN)).isEqualTo(13);
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
