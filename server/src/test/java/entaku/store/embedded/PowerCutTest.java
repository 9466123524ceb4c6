package entaku.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

class PowerCutTest {
    private static final int LIVES = Integer.getInteger("entaku.power.lives", 4);
    private static final int CUTS = 12;
    private static final long SMALL_CHECKPOINTS = 2_000;

    private final EmbeddedChannel channel = new EmbeddedChannel();

    @Test
    void whateverHalfOfTheUnsyncedSectorsAPowerCutKeepsNothingAcknowledgedIsLost() throws Exception {
        int kept = 0;
        for (int seed = 1; seed <= LIVES; seed++) kept += liveThroughCuts(new Random(seed));
        assertThat(kept).as("documents that had to survive").isGreaterThan(LIVES * CUTS);
    }

    private int liveThroughCuts(Random random) throws Exception {
        FailingDisk disk = new FailingDisk(random, Integer.MAX_VALUE);
        new Engine(disk, SMALL_CHECKPOINTS).close();
        int acknowledged = 0;
        for (int cut = 0; cut < CUTS; cut++) {
            disk = disk.powerOn(10 + random.nextInt(400));
            acknowledged = Math.max(acknowledged, writeUntilThePowerFails(disk, random));
            disk = disk.powerOn(Integer.MAX_VALUE);
            try (Engine engine = new Engine(disk, SMALL_CHECKPOINTS)) {
                acknowledged = check(engine, acknowledged);
            }
        }
        return acknowledged;
    }

    /** Returns how many documents are known to be durable. */
    private int writeUntilThePowerFails(FailingDisk disk, Random random) throws Exception {
        int acknowledged = 0;
        try (Engine engine = new Engine(disk, SMALL_CHECKPOINTS)) {
            acknowledged = documents(engine).size();
            for (int next = acknowledged; ; ) {
                List<CompletableFuture<Document>> burst = new ArrayList<>();
                for (int i = random.nextInt(5); i >= 0; i--) burst.add(ask(engine, insert(next++)));
                if (random.nextInt(10) == 0) ask(engine, new Document("compact", "log"));
                for (CompletableFuture<Document> answer : burst) {
                    Document reply = answer.get(10, TimeUnit.SECONDS);
                    if (reply == null) return acknowledged;
                    assertThat(reply.get("writeErrors")).isNull();
                    acknowledged++;
                }
            }
        } catch (IOException | MVStoreException powerFailedWhileOpeningOrClosing) {
            return acknowledged;
        }
    }

    private int check(Engine engine, int acknowledged) throws Exception {
        List<Document> found = documents(engine);
        assertThat(found).hasSizeGreaterThanOrEqualTo(acknowledged);
        for (int i = 0; i < found.size(); i++) assertThat(found.get(i)).isEqualTo(document(i));
        return found.size();
    }

    private List<Document> documents(Engine engine) throws Exception {
        Document reply = ask(engine, new Document("find", "log").append("filter", new Document()))
                .get(10, TimeUnit.SECONDS);
        if (reply == null) throw new IOException("no answer");
        return ((List<?>) ((Document) reply.get("cursor")).get("firstBatch"))
                .stream().map(Document.class::cast).toList();
    }

    private static Document insert(int i) {
        return new Document("insert", "log").append("documents", List.of(document(i)));
    }

    private static Document document(int i) {
        return new Document("_id", "%08d".formatted(i)).append("text", "付箋 " + "x".repeat(i * 37 % 900));
    }

    private CompletableFuture<Document> ask(Engine engine, Document command) {
        CompletableFuture<Document> answer = new CompletableFuture<>();
        MongoMessage message = new MongoMessage(channel, new MessageHeader(1, 0), command.append("$db", "entaku"));
        engine.submit(message, answer::complete);
        return answer;
    }
}
