package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.store.embedded.EmbeddedMongo;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program stops while something is under way. That nothing was said meanwhile is looked for in every class. */
class WorkTest {
    private final Vertx vertx = Vertx.vertx();
    private final Work work = new Work(vertx);

    @AfterEach
    void end() {
        Wait.on(vertx.close());
    }

    @Test
    void the_end_waits_for_what_is_under_way() {
        var go = new CountDownLatch(1);
        Future<String> slow = work.run(() -> {
            go.await();
            return "done";
        });
        Future<Void> end = work.end();
        assertThat(end.isComplete()).isFalse();
        go.countDown();
        Wait.on(end);
        assertThat(slow.result()).isEqualTo("done");
    }

    @Test
    void the_end_waits_for_what_follows_from_it_each_time() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var steps = new AtomicInteger();
        vertx.runOnContext(v -> {
            Future<Integer> chain = work.run(() -> {
                begun.countDown();
                go.await();
                return steps.incrementAndGet();
            });
            for (int i = 0; i < 50; i++) chain = chain.compose(done -> work.run(steps::incrementAndGet));
        });
        begun.await();
        Future<Void> end = work.end();
        go.countDown();
        Wait.on(end);
        assertThat(steps).hasValue(51);
    }

    @Test
    void what_fails_ends_too_and_afterwards_nothing_begins() {
        Future<Object> broken = work.run(() -> {
            throw new IllegalStateException("broken");
        });
        Wait.on(work.end());
        assertThat(broken.failed()).isTrue();
        assertThatThrownBy(() -> Wait.on(work.run(() -> "too late"))).isInstanceOf(StoreAway.class);
    }

    @Test
    void a_store_that_is_closed_while_it_is_asked_answers_everything_and_then_refuses(@TempDir Path directory)
            throws Exception {
        try (var engine = EmbeddedMongo.start(directory)) {
            Store store = Wait.on(Store.open(vertx, engine.connectionString(), Samples.CODEC));
            var written = store.append(Samples.commits("s", 1, 500));
            var read = store.readAll("s", Commit.MAIN);
            store.close();
            assertThat(written.succeeded()).isTrue();
            assertThat(read.succeeded()).isTrue();
            assertThatThrownBy(() -> Wait.on(store.readAll("s", Commit.MAIN))).isInstanceOf(StoreAway.class);
        }
    }
}
