package entaku.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.bridge.PermittedOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.sockjs.SockJSBridgeOptions;
import io.vertx.ext.web.handler.sockjs.SockJSHandler;
import java.io.IOException;
import java.net.ServerSocket;

/** The stock SockJS bridge as its documentation sets it up, on two event loops; stores nothing. */
public final class StockBridge {
    private StockBridge() {}

    public static void main(String[] args) throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Vertx vertx = Vertx.vertx();
        vertx.eventBus().<JsonObject>consumer("note", message -> {
            vertx.eventBus().publish("notes", message.body());
            message.reply(new JsonObject().put("ok", true));
        });
        vertx.deployVerticle(() -> new Door(port), new DeploymentOptions().setInstances(2))
                .onSuccess(id -> System.out.println("listening " + port));
    }

    private static final class Door extends AbstractVerticle {
        private final int port;

        Door(int port) {
            this.port = port;
        }

        @Override
        public void start() {
            var options = new SockJSBridgeOptions()
                    .setMaxHandlersPerSocket(1000)
                    .addInboundPermitted(new PermittedOptions().setAddress("note"))
                    .addOutboundPermitted(new PermittedOptions().setAddress("notes"));
            Router router = Router.router(vertx);
            router.route("/live/*").subRouter(SockJSHandler.create(vertx).bridge(options));
            vertx.createHttpServer(new HttpServerOptions().setPerMessageWebSocketCompressionSupported(false))
                    .requestHandler(router)
                    .listen(port, "127.0.0.1");
        }
    }
}
