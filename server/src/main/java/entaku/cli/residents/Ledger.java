package entaku.cli.residents;

import entaku.files.Private;
import io.vertx.core.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes down what the server acknowledged, one JSON line each, so that it can be compared with the record. Only its
 * owner reads it.
 */
final class Ledger implements AutoCloseable {
    private final PrintWriter out;
    private final LongAdder sent = new LongAdder();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();

    /** @param file where to write, or null for counting only */
    Ledger(Path file) {
        try {
            out = file == null ? null : new PrintWriter(fresh(file), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer fresh(Path file) throws IOException {
        FileChannel channel = Private.open(file);
        channel.truncate(0);
        return new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
    }

    void sent() {
        sent.increment();
    }

    void refused(String reason) {
        refusals.computeIfAbsent(String.valueOf(reason), r -> new LongAdder()).increment();
    }

    synchronized void acknowledged(String seat, JsonObject command, JsonObject receipt) {
        acknowledged.incrementAndGet();
        if (out == null) return;
        out.println(new JsonObject()
                .put("seat", seat)
                .put("id", command.getString("id"))
                .put("type", command.getString("type"))
                .put("body", command.getJsonObject("body"))
                .put("seq", receipt.getLong("seq"))
                .encode());
    }

    /** Says in one line how it went. */
    String summary() {
        return sent.sum() + " sent, " + acknowledged.get() + " acknowledged, refused " + new TreeMap<>(refusals);
    }

    @Override
    public void close() {
        if (out != null) out.close();
    }
}
