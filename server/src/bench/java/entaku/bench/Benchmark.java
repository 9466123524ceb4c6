package entaku.bench;

import entaku.bench.Target.Phone;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Measures servers in turn under the same load: N phones over WebSocket, R notes a second sent by them, each note of
 * about 300 bytes of Japanese delivered to all. Prints one table; medians over the rounds.
 *
 * <p>Arguments: phones, comma-separated rates, rounds, seconds, folder of the Socket.IO server, names of servers.
 */
public final class Benchmark {
    /** Until then a JVM compiles more than it works; the same for every server. */
    private static final int WARM_SECONDS = 25;

    /** Notes a second while warming up: what every server carries, so that none enters the measured time with a queue. */
    private static final int WARM_RATE = 50;

    private static final String JAPANESE =
            "公園駅前夜道子供高齢防災清掃当番回覧板町会祭準備集会所予約電話見守声商店街空店舗放課後居場所" + "のにをはがでともやかられてしたいますあるないよう";

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient client;
    private final int phones;
    private final int seconds;

    private Benchmark(int phones, int seconds) {
        this.phones = phones;
        this.seconds = seconds;
        client = vertx.createWebSocketClient(new WebSocketClientOptions()
                .setMaxConnections(phones + 10)
                .setMaxFrameSize(32 << 20)
                .setMaxMessageSize(32 << 20));
    }

    /** One measured run. */
    record Result(
            String name,
            int rate,
            double cpuPerMillion,
            long p50,
            long p99,
            double reply99,
            double bytes,
            long rss,
            double lost,
            double perSecond) {}

    public static void main(String[] args) {
        int exit = 1;
        try {
            measure(args);
            exit = 0;
        } catch (Exception e) {
            e.printStackTrace();
        } finally {
            System.exit(exit);
        }
    }

    private static void measure(String[] args) throws Exception {
        int phones = Integer.parseInt(args[0]);
        int[] rates =
                Arrays.stream(args[1].split(",")).mapToInt(Integer::parseInt).toArray();
        int rounds = Integer.parseInt(args[2]);
        int seconds = Integer.parseInt(args[3]);
        Path socketio = Path.of(args[4]);
        List<String> servers = List.of(args[5].split(","));
        var results = new ArrayList<Result>();
        var benchmark = new Benchmark(phones, seconds);
        for (int round = 0; round < rounds; round++)
            for (int rate : rates)
                for (String server : servers) {
                    Path data = Files.createTempDirectory("entaku-bench");
                    try (Target target = benchmark.start(server, data, socketio)) {
                        Result result = benchmark.run(target, rate);
                        results.add(result);
                        System.err.println(result);
                    }
                }
        print(results, phones);
    }

    private Target start(String server, Path data, Path socketio) throws Exception {
        return switch (server) {
            case "entaku" -> Entaku.start(vertx, client, data);
            case "stock" -> Stock.start(client);
            case "socketio" -> SocketIo.start(client, socketio);
            default -> throw new IllegalArgumentException("no server called " + server);
        };
    }

    private Result run(Target target, int rate) throws Exception {
        int warm = WARM_RATE * WARM_SECONDS;
        int notes = warm + rate * seconds;
        var meter = new Meter(phones, notes);
        var all = new CopyOnWriteArrayList<Phone>();
        long pings = vertx.setPeriodic(4000, t -> all.forEach(Phone::ping));
        long came = System.nanoTime();
        connect(target, meter, all);
        System.err.printf("%s: %d phones in after %.1f s%n", target.name(), phones, (System.nanoTime() - came) / 1e9);
        var replies = new Replies();
        send(all, meter, replies, 0, warm, WARM_RATE);
        Thread.sleep(2000);
        meter.countFrom(warm);
        replies.clear();
        double[] before = target.process().cpuSeconds();
        long started = System.nanoTime();
        send(all, meter, replies, warm, notes, rate);
        long expected = (long) phones * (notes - warm);
        drain(meter, expected);
        double took = (System.nanoTime() - started) / 1e9;
        double[] after = target.process().cpuSeconds();
        double cpu = after[0] - before[0];
        System.err.printf("%s: %.0f %% of it system%n", target.name(), (after[1] - before[1]) / cpu * 100);
        vertx.cancelTimer(pings);
        if (replies.count() < notes - warm)
            System.err.println(target.name() + ": only " + replies.count() + " answers");
        long delivered = Math.max(1, meter.delivered());
        return new Result(
                target.name(),
                rate,
                cpu / delivered * 1e6,
                meter.percentile(.5),
                meter.percentile(.99),
                replies.percentile(.99),
                (double) meter.bytes() / delivered,
                target.process().rssMegabytes(),
                1 - (double) delivered / expected,
                delivered / took);
    }

    private void connect(Target target, Meter meter, List<Phone> all) throws Exception {
        for (int from = 0; from < phones; from += 50) {
            var some = new ArrayList<Future<Phone>>();
            for (int i = from; i < Math.min(phones, from + 50); i++) some.add(target.connect(i, meter::arrived));
            Future.all(some).toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
            some.forEach(one -> all.add(one.result()));
        }
    }

    /** Sends notes at an even pace, each from another phone; bounded by the count. */
    private void send(List<Phone> all, Meter meter, Replies replies, int from, int to, int rate) throws Exception {
        var random = new Random(from + 7);
        long start = System.nanoTime();
        for (int note = from; note < to; note++) {
            long due = start + (note - from) * 1_000_000_000L / rate;
            long rest = due - System.nanoTime();
            if (rest > 0) TimeUnit.NANOSECONDS.sleep(rest);
            int number = note;
            String text = text(random) + Meter.mark(note);
            meter.sent(note);
            Phone phone = all.get(note % all.size());
            vertx.runOnContext(v -> {
                long at = System.nanoTime();
                phone.send(text, () -> replies.add((System.nanoTime() - at) / 1_000_000));
                meter.sent(number);
            });
        }
    }

    /** About 300 bytes: 95 characters of three bytes each, varied. */
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 95; i++) text.append(JAPANESE.charAt(random.nextInt(JAPANESE.length())));
        return text.toString();
    }

    /** Waits until everything has arrived, or nothing more comes for three seconds. */
    private static void drain(Meter meter, long expected) throws InterruptedException {
        long last = -1;
        int still = 0;
        while (meter.delivered() < expected && still < 30) {
            Thread.sleep(100);
            still = meter.delivered() == last ? still + 1 : 0;
            last = meter.delivered();
        }
    }

    private static void print(List<Result> results, int phones) {
        System.out.println("| server | phones × notes/s | CPU-s/M | p50 ms | p99 ms | answer p99 ms | bytes | RSS MB"
                + " | lost | deliveries/s |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        results.stream().map(r -> r.name() + "|" + r.rate()).distinct().sorted().forEach(key -> {
            List<Result> same = results.stream()
                    .filter(r -> (r.name() + "|" + r.rate()).equals(key))
                    .toList();
            Result one = same.get(0);
            System.out.printf(
                    "| %s | %d × %d | %.2f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f %% | %.0f |%n",
                    one.name(),
                    phones,
                    one.rate(),
                    median(same.stream().mapToDouble(Result::cpuPerMillion)),
                    median(same.stream().mapToDouble(Result::p50)),
                    median(same.stream().mapToDouble(Result::p99)),
                    median(same.stream().mapToDouble(Result::reply99)),
                    median(same.stream().mapToDouble(Result::bytes)),
                    median(same.stream().mapToDouble(Result::rss)),
                    median(same.stream().mapToDouble(Result::lost)) * 100,
                    median(same.stream().mapToDouble(Result::perSecond)));
        });
    }

    private static double median(java.util.stream.DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** How long answers took. */
    private static final class Replies {
        private final List<Long> all = new ArrayList<>();

        synchronized void add(long ms) {
            all.add(ms);
        }

        synchronized int count() {
            return all.size();
        }

        synchronized void clear() {
            all.clear();
        }

        synchronized double percentile(double share) {
            long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted.length == 0 ? -1 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)];
        }
    }
}
