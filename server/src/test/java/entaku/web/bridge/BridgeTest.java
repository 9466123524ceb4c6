package entaku.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ask;
import entaku.live.Creation;
import entaku.live.Live;
import entaku.live.cluster.Opening;
import entaku.live.cluster.Sessions;
import entaku.session.Agenda;
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
import entaku.web.BusSocket;
import entaku.web.Phone;
import entaku.web.door.Bounds;
import entaku.web.door.Lifetimes;
import entaku.web.door.Moves;
import entaku.web.door.Secret;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BridgeTest {
    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private EmbeddedMongo engine;
    private Store store;
    private Live live;
    private final Map<String, String> tokens = new HashMap<>();
    private volatile int port;

    @BeforeEach
    void start() throws Exception {
        engine = EmbeddedMongo.start(data);
        var vocabulary = Vocabulary.of(new Steps());
        store = await(Store.open(vertx, engine.connectionString(), new EventCodec(vocabulary.events())));
        live = await(Sessions.start(vertx, new Opening(store, new Steps(), System::currentTimeMillis, 20), 2));
        await(vertx.deployVerticle(new VerticleBase() {
            @Override
            public Future<?> start() {
                return serve();
            }
        }));
        var step = new Step(
                "hello",
                "check-in",
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
        seat("f1", "facilitator", "進行");
        seat("p1", "participant", "花子");
        seat("p2", "participant", null);
    }

    private Future<HttpServer> serve() {
        Router router = Router.router(vertx);
        router.route(Bridge.ROUTE)
                .subRouter(Bridge.router(
                        vertx,
                        live,
                        store.people(),
                        new Allowances(System::nanoTime),
                        new Moves(),
                        System::currentTimeMillis));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .onSuccess(server -> port = server.actualPort());
    }

    private void seat(String seat, String role, String name) {
        person(seat, role, name);
        var body = new JsonObject().put("seat", seat).put("role", role);
        await(live.ask(new Ask("s1", Live.DOOR, "seat-" + seat, "seats/take-seat", null, null, body)));
        live.named("s1", seat, name);
    }

    private void person(String seat, String role, String name) {
        long now = System.currentTimeMillis();
        String token = Secret.token(Secret.Kind.SEAT, now, Lifetimes.SEAT_TOKEN);
        tokens.put(seat, token);
        var person = new Person("s1", seat, name, role, null, null, null, false, TokenHash.of(token), null, 1);
        await(store.people().put(person, now + 1000));
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
        return BusSocket.open(vertx, port, "s1").register("hall", tokens.getOrDefault(seat, "token-" + seat));
    }

    @Test
    void a_word_said_on_one_phone_is_answered_and_patched_to_another() throws Exception {
        long began = System.currentTimeMillis();
        BusSocket conducts = join("f1");
        BusSocket speaks = join("p1");
        BusSocket hears = join("p2");
        JsonObject hello = speaks.hello();
        assertThat(hello.getJsonArray("layers")).containsExactlyInAnyOrder("hall", "own");
        assertThat(hello.getLong("at")).isBetween(began, System.currentTimeMillis());
        assertThat(speaks.view("hall").getJsonObject("set").getMap()).containsKeys("session", "course", "clock");
        assertThat(speaks.view("own").getJsonObject("set").getMap()).containsKey("me");
        long base = hears.view("hall").getLong("v");
        conducts.send("n1", null, "course/next", new JsonObject());
        assertThat(conducts.reply("n1").getJsonObject("body").getLong("seq")).isEqualTo(5);
        JsonObject moved = patchWith(hears, base, key -> key.equals("course"));
        assertThat(moved.getJsonObject("set").getJsonObject("course").getString("current"))
                .isEqualTo("hello");
        speaks.send(
                "c1",
                "hello",
                "check-in/say",
                new JsonObject().put("mood", "sunny").put("word", "元気です"));
        assertThat(speaks.reply("c1").getString("type")).isEqualTo("rec");
        JsonObject heard = patchWith(hears, moved.getLong("b") + 1, key -> key.startsWith("hello:said/"));
        String key = heard.getJsonObject("set").fieldNames().stream()
                .filter(k -> k.startsWith("hello:said/"))
                .findFirst()
                .orElseThrow();
        JsonObject said = heard.getJsonObject("set").getJsonObject(key);
        assertThat(said.getString("word")).isEqualTo("元気です");
        assertThat(said.getJsonObject("who").getString("name")).isEqualTo("花子");
    }

    /** Waits for the patch that changes such a record; each one before it, and it itself, follows the one before. */
    private static JsonObject patchWith(BusSocket phone, long version, Predicate<String> changed)
            throws InterruptedException {
        for (long follows = version; ; follows++) {
            JsonObject patch = phone.patch("hall");
            assertThat(patch.getLong("b")).isEqualTo(follows);
            if (patch.getJsonObject("set", new JsonObject()).fieldNames().stream()
                    .anyMatch(changed)) return patch;
        }
    }

    @Test
    void a_resent_command_is_answered_with_its_first_result() throws Exception {
        BusSocket phone = join("f1");
        phone.send("n1", null, "course/next", new JsonObject());
        JsonObject first = phone.reply("n1").getJsonObject("body");
        phone.send("n1", null, "course/next", new JsonObject());
        assertThat(phone.reply("n1").getJsonObject("body")).isEqualTo(first);
    }

    @Test
    void what_does_not_belong_is_refused_with_its_reason() throws Exception {
        BusSocket stranger = join("nobody");
        assertThat(stranger.next(f -> true).getString("message")).isEqualTo("bad-token");
        BusSocket phone = join("p1");
        phone.view("own");
        assertThat(refusal(phone, "a", null, "course/next", new JsonObject())).isEqualTo("403 not-your-role");
        assertThat(refusal(phone, "b", null, "course/create", new JsonObject())).isEqualTo("400 unknown-command");
        assertThat(refusal(phone, "c", "hello", "check-in/say", new JsonObject().put("word", "x")))
                .isEqualTo("409 wrong-step");
        assertThat(refusal(phone, "d", "hello", "check-in/say", new JsonObject().put("seat", "p2")))
                .isEqualTo("400 identity-in-body");
        phone.writeRaw("{not json");
        assertThat(phone.next(f -> "err".equals(f.getString("type"))).getString("body"))
                .isEqualTo("invalid_json");
        phone.awaitClosed();
    }

    @Test
    void a_token_opens_the_session_in_the_url_and_no_other() throws Exception {
        BusSocket elsewhere = BusSocket.open(vertx, port, "s2").register("hall", tokens.get("p1"));
        assertThat(Phone.told(elsewhere.next(f -> true))).isEqualTo("403 not-your-address");
        JsonObject note = new JsonObject().put("word", "x");
        elsewhere.send("x", "hello", "check-in/say", note);
        assertThat(Phone.told(elsewhere.reply("x"))).isEqualTo("403 bad-token");
    }

    @Test
    void a_register_is_always_answered() throws Exception {
        person("unseated", "participant", null);
        assertThat(Phone.told(join("unseated").next(f -> true))).isEqualTo("409 no-such-seat");
        BusSocket phone = join("p1");
        phone.view("own");
        assertThat(Phone.told(phone.register("desk/x", null).next(f -> "err".equals(f.getString("type")))))
                .isEqualTo("403 not-your-address");
        phone.register("hall", tokens.get("p1"));
        phone.hello();
        phone.view("hall");
    }

    @Test
    void a_stock_client_may_register_for_everything_before_the_hall() throws Exception {
        BusSocket phone = BusSocket.open(vertx, port, "s1");
        for (String address : List.of("own", "desk", "hello", "table/3")) phone.register(address, tokens.get("f1"));
        phone.register("here", tokens.get("f1")).register("hall", tokens.get("f1"));
        assertThat(phone.next(f -> true).getString("address")).isEqualTo("hello");
        phone.view("own");
        assertThat(phone.here()).isEqualTo(1);
    }

    @Test
    void who_leads_is_told_how_many_are_there_and_nobody_else_is() throws Exception {
        BusSocket leads = join("f1").register("here", tokens.get("f1"));
        assertThat(leads.here()).isEqualTo(1);
        BusSocket other = join("p1").register("here", tokens.get("p1"));
        assertThat(Phone.told(other.next(f -> "here".equals(f.getString("address")))))
                .isEqualTo("403 not-your-address");
        assertThat(leads.here()).isEqualTo(2);
        other.close();
        assertThat(leads.here()).isEqualTo(1);
    }

    @Test
    void a_line_without_a_token_that_opens_something_ends_after_a_few_seconds_and_others_stay() throws Exception {
        BusSocket known = join("p1");
        List<BusSocket> strangers = List.of(BusSocket.open(vertx, port, "s1"), join("nobody"));
        long pings = vertx.setPeriodic(1000, t -> {
            known.write(new JsonObject().put("type", "ping"));
            for (BusSocket one : strangers) one.write(new JsonObject().put("type", "ping"));
        });
        long began = System.nanoTime();
        for (BusSocket one : strangers) one.awaitClosed();
        assertThat(System.nanoTime() - began).isLessThan(TimeUnit.MILLISECONDS.toNanos(Bounds.SILENT_MS));
        assertThat(known.send("k", null, "look", new JsonObject()).reply("k").getString("message"))
                .isEqualTo("wrong-step");
        vertx.cancelTimer(pings);
    }

    @Test
    void a_seat_has_so_many_lines_and_one_more_ends_the_one_that_was_heard_of_the_longest_ago() throws Exception {
        var lines = new ArrayList<BusSocket>();
        // Without the view, so that the seat is not held back for looking too often.
        for (int i = 0; i < Bounds.LINES_PER_SEAT; i++) {
            lines.add(own());
            ponged(lines.get(i));
        }
        ponged(lines.get(0));
        BusSocket more = own();
        ponged(more);
        JsonObject told = lines.get(1).next(f -> "hall".equals(f.getString("address")));
        assertThat(Phone.told(told)).isEqualTo("429 too-many-lines");
        lines.get(1).awaitClosed();
        lines.remove(1);
        for (BusSocket one : lines) ponged(one);
    }

    private BusSocket own() {
        return BusSocket.open(vertx, port, "s1").register("own", tokens.get("p2"));
    }

    /** Waits until everything it sent has been taken in. */
    private static void ponged(BusSocket one) throws InterruptedException {
        one.send("done", "hello", "check-in/say", new JsonObject().put("word", "早い"));
        assertThat(Phone.told(one.reply("done"))).isEqualTo("409 wrong-step");
    }

    private static String refusal(BusSocket phone, String id, String step, String type, JsonObject body)
            throws InterruptedException {
        phone.send(id, step, type, body);
        JsonObject reply = phone.reply(id);
        assertThat(reply.getString("type")).isEqualTo("err");
        return reply.getInteger("failureCode") + " " + reply.getString("message");
    }
}
