package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Addresses;
import entaku.live.CommandCodec;
import entaku.live.LiveSession;
import entaku.live.LiveSessions;
import entaku.session.Agenda;
import entaku.session.Conduct;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import entaku.store.embedded.EmbeddedMongo;
import entaku.web.bridge.Bridge;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeTest {
    private static final Seat DOOR = new Seat("door", Role.FACILITATOR, null);

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedMongo engine;
    private Store store;
    private LiveSessions sessions;
    private int port;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(data);
        var vocabulary = Vocabulary.of(new Steps());
        store = await(Store.open(vertx, engine.connectionString(), new EventCodec(vocabulary.events())));
        sessions = await(LiveSessions.start(
                vertx, store, new Steps(), new CommandCodec(vocabulary), System::currentTimeMillis, 20, 2));
        Router router = Router.router(vertx);
        router.route(Bridge.PATH + "/*")
                .subRouter(Bridge.router(vertx, sessions, store.people(), System::currentTimeMillis));
        HttpServer server =
                await(vertx.createHttpServer().requestHandler(router).listen(0, "127.0.0.1"));
        port = server.actualPort();
        LiveSession live = await(sessions.make("s1"));
        var step = new Step(
                "hello",
                "check-in",
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
        seat(live, "f1", Role.FACILITATOR, "進行");
        seat(live, "p1", Role.PARTICIPANT, "花子");
        seat(live, "p2", Role.PARTICIPANT, null);
    }

    private void seat(LiveSession live, String seat, Role role, String name) throws Exception {
        await(store.people()
                .put(new Person(
                        "s1",
                        seat,
                        name,
                        "participant",
                        null,
                        null,
                        null,
                        false,
                        TokenHash.of("token-" + seat),
                        null,
                        1)));
        await(live.submit("seat-" + seat, "session/take-seat", null, new Conduct.TakeSeat(seat, role, null), DOOR));
        live.named(seat, name);
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
        store.close();
        engine.close();
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private BusSocket join(String seat) {
        return BusSocket.open(vertx, port).register(Addresses.view("s1"), "token-" + seat);
    }

    @Test
    void a_word_said_on_one_phone_is_answered_and_patched_to_another() throws Exception {
        BusSocket conducts = join("f1");
        BusSocket speaks = join("p1");
        BusSocket hears = join("p2");
        assertThat(speaks.body("view").getJsonObject("set").getMap()).containsKeys("session", "timer", "map/hello");
        assertThat(speaks.body("own").getJsonObject("set").getMap()).containsKey("me");
        long base = hears.body("view").getLong("seq");
        conducts.send(Addresses.send("s1"), "n1", null, "session/next", new JsonObject());
        assertThat(conducts.reply("n1").getJsonObject("body").getLong("seq")).isEqualTo(5);
        JsonObject moved = hears.body("patch");
        assertThat(moved.getLong("base")).isEqualTo(base);
        assertThat(moved.getJsonObject("set").getJsonObject("session").getString("current"))
                .isEqualTo("hello");
        speaks.send(
                Addresses.send("s1"),
                "c1",
                "hello",
                "check-in/say",
                new JsonObject().put("mood", "sunny").put("word", "元気です"));
        assertThat(speaks.reply("c1").getString("type")).isEqualTo("rec");
        JsonObject heard = hears.body("patch");
        String key = heard.getJsonObject("set").fieldNames().stream()
                .filter(k -> k.startsWith("hello:said/"))
                .findFirst()
                .orElseThrow();
        JsonObject said = heard.getJsonObject("set").getJsonObject(key);
        assertThat(said.getString("word")).isEqualTo("元気です");
        assertThat(said.getJsonObject("who").getString("name")).isEqualTo("花子");
    }

    @Test
    void a_resent_command_is_answered_with_its_first_result() throws Exception {
        BusSocket phone = join("f1");
        phone.send(Addresses.send("s1"), "n1", null, "session/next", new JsonObject());
        JsonObject first = phone.reply("n1").getJsonObject("body");
        phone.send(Addresses.send("s1"), "n1", null, "session/next", new JsonObject());
        assertThat(phone.reply("n1").getJsonObject("body")).isEqualTo(first);
    }

    @Test
    void what_does_not_belong_is_refused_with_its_reason() throws Exception {
        BusSocket stranger = join("nobody");
        assertThat(stranger.next(f -> true).getString("message")).isEqualTo("bad-token");
        BusSocket phone = join("p1");
        phone.body("own");
        assertThat(refusal(phone, "a", null, "session/next", new JsonObject())).isEqualTo("403 not-your-role");
        assertThat(refusal(phone, "b", null, "session/create", new JsonObject()))
                .isEqualTo("400 unknown-command");
        assertThat(refusal(phone, "c", "hello", "check-in/say", new JsonObject().put("word", "x")))
                .isEqualTo("409 wrong-step");
        assertThat(refusal(phone, "d", "hello", "check-in/say", new JsonObject().put("seat", "p2")))
                .isEqualTo("400 identity-in-body");
        phone.writeRaw("{not json");
        assertThat(phone.next(f -> "err".equals(f.getString("type"))).getString("body"))
                .isEqualTo("invalid_json");
    }

    private static String refusal(BusSocket phone, String id, String step, String type, JsonObject body)
            throws InterruptedException {
        phone.send(Addresses.send("s1"), id, step, type, body);
        JsonObject reply = phone.reply(id);
        assertThat(reply.getString("type")).isEqualTo("err");
        return reply.getInteger("failureCode") + " " + reply.getString("message");
    }
}
