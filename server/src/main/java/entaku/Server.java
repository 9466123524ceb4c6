package entaku;

import entaku.live.cluster.Opening;
import entaku.live.cluster.Sessions;
import entaku.live.log.Tail;
import entaku.record.Proceedings;
import entaku.session.Kinds;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.store.EventCodec;
import entaku.store.OtherFormat;
import entaku.store.Store;
import entaku.store.StoreAway;
import entaku.store.embedded.EmbeddedMongo;
import entaku.templates.Templates;
import entaku.web.FrontDoor;
import entaku.web.door.Addresses;
import entaku.web.door.Bounds;
import entaku.web.door.DoorKey;
import entaku.web.door.Sweep;
import entaku.web.pages.Archive;
import entaku.web.staff.Reception;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.io.IOException;
import java.net.BindException;
import java.util.HashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/** A running server: everything wired by hand, top to bottom, in one method. */
public final class Server implements AutoCloseable {
    /** Time for what is under way at the end, s: a write on a slow disk takes one. */
    private static final int STOP_S = 10;

    /** So many ports are tried where any one will do. */
    private static final int PORTS = 5;

    /** Nothing is read through Vert.x from the class path, so no copies are made of it: a killed server leaves none. */
    private static final FileSystemOptions FILES =
            new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);

    private final Vertx vertx;
    private final EmbeddedMongo embedded;
    private final Store store;
    private final String door;
    private final FrontDoor.Shared shared;
    private final Sessions sessions;
    private final Reception reception;
    private final String url;

    private Server(
            Vertx vertx,
            EmbeddedMongo embedded,
            Store store,
            Sessions sessions,
            String door,
            FrontDoor.Shared shared,
            Reception reception,
            String url) {
        this.vertx = vertx;
        this.embedded = embedded;
        this.store = store;
        this.sessions = sessions;
        this.door = door;
        this.shared = shared;
        this.reception = reception;
        this.url = url;
    }

    /**
     * Starts and waits until phones can come in.
     *
     * @throws IOException with a sentence for the operator when the store's directory cannot be used
     */
    public static Server start(Config config, LongSupplier clock) throws IOException {
        return start(config, new Steps(), clock, System::nanoTime);
    }

    /**
     * Starts with these kinds of step instead of those that are shipped.
     *
     * @param clock the time of day, ms
     * @param pace a clock that never goes back, ns: by it is won back what somebody may do
     */
    public static Server start(Config config, Kinds kinds, LongSupplier clock, LongSupplier pace) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return started(config, kinds, clock, pace);
            } catch (IOException e) {
                // A port that was free a moment ago may have been taken by anybody since.
                if (config.port() != 0 || tries == PORTS || !isTaken(e.getCause())) throw e;
            }
        }
    }

    private static Server started(Config config, Kinds kinds, LongSupplier clock, LongSupplier pace)
            throws IOException {
        var templates = Templates.read(config.templatesDir(), kinds);
        var vocabulary = Vocabulary.of(kinds);
        int port = config.port() == 0 ? Network.freePort() : config.port();

        var vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(config.eventLoops())
                .setPreferNativeTransport(true)
                .setFileSystemOptions(FILES));
        EmbeddedMongo embedded = null;
        Store store = null;
        try {
            if (config.mongodbUri() == null) embedded = EmbeddedMongo.start(config.dataDir());
            String uri = embedded == null ? config.mongodbUri() : embedded.connectionString();
            store = Store.open(vertx, uri, new EventCodec(vocabulary.events(), vocabulary.aliases()))
                    .await(60, TimeUnit.SECONDS);
            var opening = new Opening(store, kinds, clock, config.tickMs());
            var live = Sessions.start(vertx, opening, config.eventLoops()).await(10, TimeUnit.SECONDS);
            var key = config.doorKey() == null ? DoorKey.in(config.dataDir()) : DoorKey.of(config.doorKey());
            var addresses = config.publicUrl() == null
                    ? Addresses.found(() -> Network.choices(config.host(), port), config.dataDir(), clock)
                    : Addresses.given(config.publicUrl(), clock);
            var plan = new FrontDoor.Plan(config.host(), port, addresses, config.webDir(), key, clock, pace);
            var archive = new Archive(
                    (ms, task) -> vertx.setTimer(ms, t -> task.run()),
                    store,
                    session -> live.log(session).map(Server::log),
                    kinds,
                    clock);
            live.onTurn(archive::turned);
            archive.open(live).await(10, TimeUnit.SECONDS);
            live.wake().await(10, TimeUnit.SECONDS);
            new Sweep(store, clock).every(vertx, Bounds.FORGET_MS);
            var shared = new FrontDoor.Shared(vertx, store, live, templates, archive, plan);
            var loops = new DeploymentOptions().setInstances(config.eventLoops());
            String door = vertx.deployVerticle(() -> new FrontDoor(plan, shared), loops)
                    .await(10, TimeUnit.SECONDS);
            var reception = new Reception(store, live, templates, addresses, clock);
            String url = "http://" + Network.local(config.host()) + ":" + port;
            return new Server(vertx, embedded, store, live, door, shared, reception, url);
        } catch (Throwable e) {
            if (store != null) store.close();
            vertx.close();
            if (embedded != null) embedded.close();
            throw sentence(e, config);
        }
    }

    private static Archive.Log log(Tail stored) {
        var places = new HashMap<String, Long>();
        stored.heads().streams().forEach((stream, head) -> places.put(stream, head.seq()));
        return new Archive.Log(
                stored.accepted(), Proceedings.Seal.of(stored.heads().hash(), places));
    }

    private static void ended(Vertx vertx) {
        try {
            vertx.close().await(STOP_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // The program ends all the same.
        }
    }

    /** The system's own transport says it in its own way. */
    private static boolean isTaken(Throwable e) {
        return e instanceof BindException
                || e instanceof IOException && String.valueOf(e.getMessage()).startsWith("bind(");
    }

    private static IOException sentence(Throwable e, Config config) {
        if (isTaken(e))
            return new IOException(
                    "Port " + config.port() + " of " + config.host()
                            + " cannot be used: another program has it, or it is not allowed. PORT sets another one.",
                    e);
        if (e instanceof TimeoutException || e instanceof StoreAway)
            return new IOException("The store does not answer; see MONGODB_URI, or the directory of DATA_DIR.", e);
        if (e instanceof OtherFormat) return new IOException(e.getMessage(), e);
        return e instanceof IOException io ? io : new IOException("The server cannot start: " + e, e);
    }

    /** Gives the address on this very computer, without a slash at the end. */
    public String url() {
        return url;
    }

    public Reception reception() {
        return reception;
    }

    public Store store() {
        return store;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Vertx vertx() {
        return vertx;
    }

    /** Tells how many commands and registrations the door held back since the start. */
    public long heldBack() {
        return shared.heldBack();
    }

    /** Lets nobody in any more, finishes what is being written, and frees the files. */
    @Override
    public void close() {
        try {
            vertx.undeploy(door).await(STOP_S, TimeUnit.SECONDS);
            sessions.stop().await(STOP_S, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // What was acknowledged is durable already; nothing more is waited for.
        } finally {
            store.close();
            ended(vertx);
            if (embedded != null) embedded.close();
        }
    }
}
