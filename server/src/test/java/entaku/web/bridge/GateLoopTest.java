package entaku.web.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ask;
import entaku.live.Creation;
import entaku.live.Facts;
import entaku.live.Line;
import entaku.live.Live;
import entaku.live.Receipt;
import entaku.live.Watch;
import entaku.session.Profile;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import entaku.store.embedded.EmbeddedMongo;
import entaku.web.BusSocket;
import entaku.web.TestServer;
import entaku.web.door.Lifetimes;
import entaku.web.door.Secret;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions answer from wherever they run; what is written to a socket is written on the socket's own thread. */
class GateLoopTest {
    private static final Set<String> WRITING = Set.of("write", "close", "cut", "isFull");

    @TempDir
    Path data;

    private final Vertx vertx = Vertx.vertx();
    private final ExecutorService elsewhere = Executors.newSingleThreadExecutor();
    private final Set<String> wrote = ConcurrentHashMap.newKeySet();
    private volatile String loop;
    private volatile int port;

    /** Sessions that complete every answer on a thread of their own, and refuse what is called {@code refused}. */
    private final class Elsewhere implements Live {
        private <T> Future<T> there(T answer) {
            Promise<T> promise = Promise.promise();
            elsewhere.execute(() -> promise.complete(answer));
            return promise.future();
        }

        @Override
        public Future<Receipt> create(Creation creation) {
            return there(new Receipt(1, 1));
        }

        @Override
        public Future<Receipt> ask(Ask ask) {
            if (!ask.type().equals("refused")) return there(new Receipt(7, 8));
            Promise<Receipt> promise = Promise.promise();
            elsewhere.execute(() -> promise.fail(new entaku.session.Rejected("vote-closed")));
            return promise.future();
        }

        @Override
        public Future<Watch> watch(String session, String seat, String have, Line line) {
            return there(new Watch() {
                @Override
                public void again(String again) {}

                @Override
                public void here() {}

                @Override
                public void stop() {}
            });
        }

        @Override
        public Future<Buffer> look(String session, String seat, String step, String table) {
            return there(Buffer.buffer("{\"hall\":{}}"));
        }

        @Override
        public Future<Facts> facts(String session, String seat) {
            return there(new Facts(session, "", "open", 0, null, new Seat(seat, Role.PARTICIPANT, null)));
        }

        @Override
        public Future<String> named(String session, String seat, String name) {
            return there(name);
        }

        @Override
        public Future<Void> about(String session, String seat, Profile profile) {
            return there(null);
        }
    }

    @Test
    void whoever_completes_an_answer_it_is_written_on_the_loop_of_its_socket() throws Exception {
        try (EmbeddedMongo engine = EmbeddedMongo.start(data)) {
            var codec = new EventCodec(Vocabulary.of(new Steps()).events());
            Store store = TestServer.await(Store.open(vertx, engine.connectionString(), codec));
            long now = System.currentTimeMillis();
            String token = Secret.token(Secret.Kind.SEAT, now, Lifetimes.SEAT_TOKEN);
            var person =
                    new Person("s1", "ann", null, "participant", null, null, null, false, TokenHash.of(token), null, 1);
            TestServer.await(store.people().put(person, now));
            TestServer.await(vertx.deployVerticle(new VerticleBase() {
                @Override
                public Future<?> start() {
                    return serve(store);
                }
            }));
            BusSocket phone = BusSocket.open(vertx, port, "s1").register("hall", token);
            phone.send("a", "x", "done", new JsonObject());
            assertThat(phone.reply("a").getJsonObject("body").getInteger("seq")).isEqualTo(7);
            phone.send("b", "x", "refused", new JsonObject());
            assertThat(phone.reply("b").getString("message")).isEqualTo("vote-closed");
            phone.send("c", "x", "look", new JsonObject());
            assertThat(phone.reply("c")
                            .getJsonObject("body")
                            .getJsonObject("layers")
                            .getMap())
                    .containsKey("hall");
            phone.register("here", token);
            phone.next(f -> "here".equals(f.getString("address")));
            phone.close();
            assertThat(wrote).containsExactly(loop);
            TestServer.await(vertx.close());
            store.close();
        } finally {
            elsewhere.shutdown();
        }
    }

    private Future<HttpServer> serve(Store store) {
        loop = Thread.currentThread().getName();
        var gate = new Gate(
                vertx, new Elsewhere(), store.people(), new Allowances(System::nanoTime), System::currentTimeMillis);
        Router router = Router.router(vertx);
        router.route(Bridge.ROUTE)
                .subRouter(Bridge.router(vertx, (wire, session) -> gate.open(watched(wire), session)));
        return vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .onSuccess(server -> port = server.actualPort());
    }

    /** The real socket, noting down which threads write to it. */
    private Wire watched(Wire real) {
        return (Wire) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Wire.class}, (proxy, method, arguments) -> {
                    if (WRITING.contains(method.getName()))
                        wrote.add(Thread.currentThread().getName());
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
