package entaku.store;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * Turns what the driver publishes into futures that complete on the caller's Vert.x context.
 *
 * @param work what counts the calls under way
 */
record Answers(Work work) {
    Answers(Vertx vertx) {
        this(new Work(vertx));
    }

    /**
     * Collects everything that is published; the driver is asked for it only here. Fails with {@link StoreAway} when
     * the database did not answer, or is not asked any more because the store is closed.
     */
    <T> Future<List<T>> all(Supplier<? extends Publisher<T>> publisher) {
        if (!work.begin()) return Future.failedFuture(Work.over());
        Context context = work.vertx().getOrCreateContext();
        CompletableFuture<List<T>> done = new CompletableFuture<>();
        try {
            publisher.get().subscribe(new Collect<>(done));
        } catch (RuntimeException e) {
            done.completeExceptionally(plain(e));
        }
        return work.counted(context, Future.fromCompletionStage(done, context));
    }

    <T> Future<Optional<T>> first(Supplier<? extends Publisher<T>> publisher) {
        return all(publisher).map(list -> list.stream().findFirst());
    }

    <T> Future<T> one(Supplier<? extends Publisher<T>> publisher) {
        return all(publisher).map(list -> list.get(0));
    }

    private static Throwable plain(Throwable e) {
        boolean away = e instanceof MongoTimeoutException
                || e instanceof MongoSocketException
                || e instanceof MongoInterruptedException
                || e instanceof MongoWriteConcernException
                || e instanceof MongoBulkWriteException bulk
                        && bulk.getWriteErrors().isEmpty()
                || e instanceof MongoException m && (m.hasErrorLabel("RetryableWriteError") || m.getCode() == 50);
        return away ? new StoreAway(e) : e;
    }

    private record Collect<T>(CompletableFuture<List<T>> done, List<T> found) implements Subscriber<T> {
        Collect(CompletableFuture<List<T>> done) {
            this(done, new ArrayList<>());
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(T item) {
            found.add(item);
        }

        @Override
        public void onError(Throwable e) {
            done.completeExceptionally(plain(e));
        }

        @Override
        public void onComplete() {
            done.complete(found);
        }
    }
}
