package entaku.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.json.JsonObject;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entaku with its embedded durable store, entered through the public door: staff link, session, code, seats. */
final class Entaku implements Target {
    private static final Pattern STAFF = Pattern.compile("/staff#once=([A-Za-z0-9._-]+)");

    private final Served process;
    private final int port;
    private final WebSocketClient client;
    private final HttpClient http;
    private String code;
    private String step;

    private Entaku(Served process, int port, WebSocketClient client, HttpClient http) {
        this.process = process;
        this.port = port;
        this.client = client;
        this.http = http;
    }

    static Entaku start(Vertx vertx, WebSocketClient client, Path data) throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var staff = new CompletableFuture<String>();
        var environment = Map.of(
                "PORT",
                String.valueOf(port),
                "HOST",
                "127.0.0.1",
                "DATA_DIR",
                data.toString(),
                "PUBLIC_URL",
                "http://127.0.0.1:" + port);
        var command = new ArrayList<>(List.of("java", "-Xmx2g"));
        // As server/bin/run does: more options for the machine, such as a profiler's.
        command.addAll(List.of(System.getenv()
                .getOrDefault("JAVA_OPTIONS", "-Dfile.encoding=UTF-8")
                .split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "entaku.Main", "serve"));
        Served process = Served.start(command, environment, line -> {
            Matcher found = STAFF.matcher(line);
            if (found.find()) staff.complete(found.group(1));
            if (line.contains("ERROR") || line.contains("Exception")) System.err.println("entaku: " + line);
        });
        HttpClient http = vertx.createHttpClient(new PoolOptions().setHttp1MaxSize(16));
        var target = new Entaku(process, port, client, http);
        target.open(staff.get(60, TimeUnit.SECONDS));
        return target;
    }

    /** Makes a session, goes to its board and reveals it, so that every note is for everybody at once. */
    private void open(String once) throws Exception {
        String staff =
                post("/api/enter", null, new JsonObject().put("once", once)).getString("token");
        JsonObject made = post(
                "/api/sessions",
                staff,
                new JsonObject()
                        .put("template", "min-naga-meeting")
                        .put("title", "計測")
                        .put("area", "sample")
                        .put("heldOn", "2026-11-22")
                        .put("tables", 0)
                        .put("sample", true));
        code = made.getString("code");
        String link = made.getJsonObject("facilitator").getString("url");
        JsonObject entry =
                post("/api/enter", null, new JsonObject().put("once", link.substring(link.indexOf("#once=") + 6)));
        var opened = new CompletableFuture<Void>();
        client.connect(port, "127.0.0.1", live(entry)).onSuccess(ws -> {
            var facilitator = new OnTheBus(ws, text -> new JsonObject(text));
            ws.binaryMessageHandler(frame -> {
                if (facilitator.answered(frame)) return;
                JsonObject shown = frame.toJsonObject();
                JsonObject body = shown.getJsonObject("body", new JsonObject());
                if (!"hall".equals(shown.getString("address")) || !body.containsKey("v")) return;
                step = board(body.getJsonObject("set"));
                facilitator.send(
                        command("g1", null, "course/go-to", new JsonObject().put("step", step))
                                .encode(),
                        () -> facilitator.send(
                                command("g2", step, "board/reveal", new JsonObject())
                                        .encode(),
                                () -> {
                                    opened.complete(null);
                                    ws.close();
                                }));
            });
            ws.writeTextMessage(register(entry).encode());
        });
        opened.get(20, TimeUnit.SECONDS);
    }

    private static String board(JsonObject set) {
        return set.fieldNames().stream()
                .filter(key -> key.startsWith("step/")
                        && "board".equals(set.getJsonObject(key).getString("kind")))
                .findFirst()
                .map(key -> key.substring(5))
                .orElseThrow();
    }

    @Override
    public String name() {
        return "Entaku, stored durably";
    }

    @Override
    public Future<Phone> connect(int number, BiConsumer<Integer, Buffer> arrived) {
        Promise<Phone> joined = Promise.promise();
        postAsync("/api/join", null, new JsonObject().put("code", code))
                .onFailure(joined::fail)
                .onSuccess(entry -> client.connect(port, "127.0.0.1", live(entry))
                        .onFailure(joined::fail)
                        .onSuccess(ws -> {
                            int[] sent = {0};
                            var phone = new OnTheBus(
                                    ws,
                                    text -> command(
                                            "b" + number + "-" + ++sent[0],
                                            step,
                                            "board/add-note",
                                            new JsonObject().put("text", text).put("prompt", 0)));
                            ws.binaryMessageHandler(frame -> {
                                if (phone.answered(frame)) return;
                                if (mine(frame)) return;
                                arrived.accept(number, frame);
                                joined.tryComplete(phone);
                            });
                            ws.writeTextMessage(register(entry).encode());
                        }));
        return joined.future();
    }

    /** Tells what comes to its author alone, or to everybody at the start: no delivery to a screen of others. */
    private static boolean mine(Buffer frame) {
        String head = frame.getString(0, Math.min(frame.length(), 90));
        return !head.contains("\"address\":\"hall\"");
    }

    private static String live(JsonObject entry) {
        return "/live/" + entry.getString("session") + "/websocket";
    }

    private static JsonObject register(JsonObject entry) {
        return new JsonObject()
                .put("type", "register")
                .put("address", "hall")
                .put("headers", new JsonObject().put("token", entry.getString("token")));
    }

    private static JsonObject command(String id, String step, String type, JsonObject body) {
        return new JsonObject()
                .put("type", "send")
                .put("address", "send")
                .put(
                        "body",
                        new JsonObject()
                                .put("id", id)
                                .put("step", step)
                                .put("type", type)
                                .put("body", body));
    }

    private JsonObject post(String path, String token, JsonObject body) throws Exception {
        return postAsync(path, token, body)
                .toCompletionStage()
                .toCompletableFuture()
                .get(20, TimeUnit.SECONDS);
    }

    private Future<JsonObject> postAsync(String path, String token, JsonObject body) {
        return http.request(HttpMethod.POST, port, "127.0.0.1", path)
                .compose(request -> {
                    request.putHeader("content-type", "application/json");
                    if (token != null) request.putHeader("authorization", "Bearer " + token);
                    return request.send(body.toBuffer());
                })
                .compose(response -> response.body().map(answer -> {
                    if (response.statusCode() >= 300)
                        throw new IllegalStateException(path + ": " + response.statusCode() + " " + answer);
                    return answer.toJsonObject();
                }));
    }

    @Override
    public Served process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
