package entaku.cli.residents;

import entaku.session.Kinds;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Seats simulated residents in a running session and lets them take part until it closes or the time is over. */
@Command(
        name = "residents",
        mixinStandardHelpOptions = true,
        description = "Seats simulated residents (sample people, sample words) in a running session.")
public final class Residents implements Callable<Integer> {
    private final Kinds kinds;

    /** @param kinds the ways of talking that they know */
    public Residents(Kinds kinds) {
        this.kinds = kinds;
    }

    @Option(
            names = "--url",
            defaultValue = "http://127.0.0.1:8080",
            description = "where Entaku runs (${DEFAULT-VALUE})")
    URI url;

    @Option(names = "--code", required = true, description = "the session's six digits")
    String code;

    @Option(names = "--count", defaultValue = "30", description = "how many, 1 to 5000 (${DEFAULT-VALUE})")
    int count;

    @Option(names = "--tables", defaultValue = "0", description = "tables to sit at, round and round; 0 for none")
    int tables;

    @Option(
            names = "--pace",
            defaultValue = "1",
            description = "1 is a person's: something every 12 s on average; 20 is twenty times as fast")
    double pace;

    @Option(names = "--rate", defaultValue = "0", description = "acts a second of all together, instead of a pace")
    double rate;

    @Option(names = "--seconds", defaultValue = "7200", description = "leave after this long (${DEFAULT-VALUE})")
    int seconds;

    @Option(names = "--seed", defaultValue = "1", description = "the same seed acts alike (${DEFAULT-VALUE})")
    long seed;

    @Option(names = "--ledger", description = "write every acknowledged command to this file, one JSON line each")
    Path ledgerFile;

    /** One resident acts every so many milliseconds on average, at pace 1. */
    private static final double HUMAN_MS = 12_000;

    @Override
    public Integer call() throws Exception {
        if (count < 1 || count > 5000 || seconds < 1 || pace <= 0) {
            System.err.println("--count is from 1 to 5000, --seconds at least 1, --pace above 0.");
            return 2;
        }
        // One loop: a resident is a person, not a program with threads.
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (var ledger = new Ledger(ledgerFile)) {
            List<Resident> all = seat(vertx, ledger);
            System.out.println(all.size() + " simulated residents are in.");
            live(vertx, all);
            System.out.println("Residents: " + ledger.summary());
            return 0;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private List<Resident> seat(Vertx vertx, Ledger ledger) throws Exception {
        boolean tls = "https".equals(url.getScheme());
        int port = url.getPort() > 0 ? url.getPort() : tls ? 443 : 80;
        HttpClient http =
                vertx.createHttpClient(new HttpClientOptions().setSsl(tls), new PoolOptions().setHttp1MaxSize(32));
        WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setSsl(tls)
                .setMaxConnections(count + 10)
                .setMaxFrameSize(16 << 20)
                .setMaxMessageSize(16 << 20));
        var door = new Resident.Door(url.getHost(), port, tls, code);
        var all = new ArrayList<Resident>();
        for (int i = 0; i < count; i++)
            all.add(new Resident(
                    vertx, http, sockets, new Random(seed * 100_003 + i), kinds, door, ledger, "見本の住民" + (i + 1)));
        // A hall does not come in one by one, but nor through a door of a thousand at once.
        for (int from = 0; from < count; from += 50) {
            var some = new ArrayList<Future<Void>>();
            for (int i = from; i < Math.min(count, from + 50); i++)
                some.add(all.get(i).come(tables == 0 ? null : String.valueOf(i % tables + 1)));
            Future.all(some).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
        }
        return all;
    }

    private void live(Vertx vertx, List<Resident> all) throws InterruptedException {
        var random = new Random(seed);
        double perSecond = rate > 0 ? rate : all.size() * 1000 / HUMAN_MS * pace;
        long nanos = (long) (1e9 / perSecond);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long ping = System.nanoTime();
        long next = System.nanoTime();
        while (System.nanoTime() < end && !all.stream().allMatch(Resident::isDone)) {
            Resident one = all.get(random.nextInt(all.size()));
            vertx.runOnContext(v -> one.act());
            if (System.nanoTime() - ping > TimeUnit.MILLISECONDS.toNanos(Resident.pingEvery())) {
                ping = System.nanoTime();
                vertx.runOnContext(v -> all.forEach(Resident::ping));
            }
            next += nanos;
            long rest = next - System.nanoTime();
            if (rest > 0) TimeUnit.NANOSECONDS.sleep(rest);
        }
        vertx.runOnContext(v -> all.forEach(Resident::leave));
        Thread.sleep(200);
    }
}
