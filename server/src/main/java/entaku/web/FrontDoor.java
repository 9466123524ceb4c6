package entaku.web;

import entaku.live.Live;
import entaku.record.Leftovers;
import entaku.store.Store;
import entaku.templates.Templates;
import entaku.web.bridge.Allowances;
import entaku.web.bridge.Bridge;
import entaku.web.door.AddressRoutes;
import entaku.web.door.Addresses;
import entaku.web.door.Bounds;
import entaku.web.door.Callers;
import entaku.web.door.Connections;
import entaku.web.door.DoorKey;
import entaku.web.door.DoorRoutes;
import entaku.web.door.FallbackLines;
import entaku.web.door.LinkRoutes;
import entaku.web.door.Moves;
import entaku.web.door.OnceLinks;
import entaku.web.door.RoomRoutes;
import entaku.web.door.Throttle;
import entaku.web.door.Wanted;
import entaku.web.door.Wellformed;
import entaku.web.pages.Archive;
import entaku.web.pages.Assets;
import entaku.web.pages.Headers;
import entaku.web.pages.Health;
import entaku.web.pages.RecordRoutes;
import entaku.web.pages.TextRoutes;
import entaku.web.staff.Following;
import entaku.web.staff.NewSession;
import entaku.web.staff.Shelf;
import entaku.web.staff.StaffRoutes;
import entaku.web.staff.TemplateRoutes;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * One HTTP server on one event loop; as many as there are loops share the port. Everything that is said to the outside
 * passes here.
 */
public final class FrontDoor extends VerticleBase {
    private final Plan plan;
    private final Shared shared;

    /**
     * Where the door stands.
     *
     * @param addresses how browsers reach it
     * @param webDir the built web client
     * @param key the door's own, kept outside the store
     * @param clock the time of day, ms
     * @param pace a clock that never goes back, ns: by it is won back what somebody may do
     */
    public record Plan(
            String host,
            int port,
            Addresses addresses,
            Path webDir,
            DoorKey key,
            LongSupplier clock,
            LongSupplier pace) {}

    /** What all loops share. */
    public static final class Shared {
        private final Store store;
        private final Live live;
        private final Templates templates;
        private final Archive archive;
        private final Assets assets;
        private final Throttle throttle;
        private final Moves moves = new Moves();
        private final FallbackLines fallback = new FallbackLines();
        private final Allowances allowances;

        public Shared(Vertx vertx, Store store, Live live, Templates templates, Archive archive, Plan plan) {
            throttle = new Throttle(vertx, plan.pace());
            allowances = new Allowances(plan.pace());
            this.store = store;
            this.live = live;
            this.templates = templates;
            this.archive = archive;
            assets = new Assets(plan.webDir());
        }

        /** Tells how many commands and registrations were held back since the start. */
        public long heldBack() {
            return allowances.heldBack();
        }
    }

    public FrontDoor(Plan plan, Shared shared) {
        this.plan = plan;
        this.shared = shared;
    }

    @Override
    public Future<HttpServer> start() {
        var options = new HttpServerOptions()
                .setHost(plan.host())
                .setPort(plan.port())
                // Compressing each frame for each phone costs four times the processor and 85 KB per connection.
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false)
                .setMaxWebSocketFrameSize(Bounds.MESSAGE)
                .setMaxWebSocketMessageSize(Bounds.MESSAGE)
                .setMaxHeaderSize(Bounds.HEAD)
                // Nobody we serve speaks it without a lock, and it would be one more way in.
                .setHttp2ClearTextEnabled(false)
                // Whoever reads nothing will not read the farewell either.
                .setWebSocketClosingTimeout(3)
                .setIdleTimeout((int) (Bounds.REST_MS / 1000))
                // What the system holds for a phone that reads nothing; left alone it grows to 4 MB each.
                .setSendBufferSize(Bounds.SEND_BUFFER)
                // A thousand phones knock in one second.
                .setAcceptBacklog(4096);
        var headers = new Headers(plan.addresses().url());
        var connections = new Connections(options, headers.all(), System::nanoTime);
        vertx.setPeriodic(Bounds.SWEEP_MS, t -> connections.sweep());
        var wellformed = new Wellformed(router(headers));
        return vertx.createHttpServer(options)
                .connectionHandler(connections::open)
                .requestHandler(wellformed)
                .invalidRequestHandler(wellformed::unreadable)
                .listen();
    }

    private Router router(Headers headers) {
        var health = new Health(shared.store.sessions());
        Router router = Router.router(vertx);
        router.route().handler(headers::put);
        router.route().failureHandler(Api::fail);
        router.get("/healthz").handler(health::live);
        router.get("/readyz").handler(health::ready);
        router.route("/api/*").handler(headers::sameOrigin);
        router.route("/api/*").handler(new AddressRoutes(plan.addresses(), shared.store.work())::hear);
        router.route("/api/*").subRouter(api(vertx, plan, shared).router());
        router.route(Bridge.PATH + "/*").handler(headers::sameOrigin);
        router.route(Bridge.PATH + "/*").handler(shared.fallback::check);
        // Where WebSockets are broken, SockJS sends what a phone says as posts.
        router.post(Bridge.PATH + "/*").handler(BodyHandler.create(false).setBodyLimit(Bounds.POSTED));
        // SockJS hangs up after the answer to a poll, and after a stream that has grown long; who is not told so posts
        // the
        // next thing into a dying line.
        router.postWithRegex(Bridge.PATH + "/[^/]+/[^/]+/[^/]+/xhr(?:_streaming)?")
                .handler(context -> {
                    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                    context.next();
                });
        router.post(Bridge.PATH + "/*").handler(shared.fallback::inTurn);
        router.route(Bridge.ROUTE)
                .subRouter(Bridge.router(
                        vertx, shared.live, shared.store.people(), shared.allowances, shared.moves, plan.clock()));
        router.route().handler(shared.assets::serve);
        return router;
    }

    static Api api(Vertx vertx, Plan plan, Shared shared) {
        var store = shared.store;
        var cards = store.sessions();
        var links = new OnceLinks(store.links(), plan.addresses(), plan.clock());
        var newSession = new NewSession(store, shared.live, plan.clock());
        var following = new Following(cards, id -> shared.archive.of(id).map(Leftovers::of));
        var api = new Api(vertx, new Callers(store, shared.live, shared.throttle, plan.clock()));
        api.mount(new DoorRoutes(store, shared.live, plan.key(), links, shared.throttle, shared.moves, plan.clock())
                .all());
        api.mount(new RoomRoutes(cards, plan.addresses(), plan.clock()).all());
        api.mount(new AddressRoutes(plan.addresses(), shared.store.work()).all());
        api.mount(new LinkRoutes(shared.live, links, shared.throttle).all());
        var wanted = new Wanted(plan.key());
        var shelf = new Shelf(shared.templates, store.templates(), store.work());
        api.mount(new TemplateRoutes(shelf, store.templates(), store.work(), wanted, plan.clock()).all());
        api.mount(new StaffRoutes(cards, newSession, following, links, shelf, wanted, plan.clock()).all());
        api.mount(new TextRoutes().all());
        api.mount(new RecordRoutes(shared.archive, store.people(), store.work()).all());
        return api;
    }
}
