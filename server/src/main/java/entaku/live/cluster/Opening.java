package entaku.live.cluster;

import entaku.live.KnownProfiles;
import entaku.live.Loop;
import entaku.live.NameTags;
import entaku.live.log.Chain;
import entaku.live.log.Log;
import entaku.live.log.Salts;
import entaku.live.show.Show;
import entaku.live.writer.KeyedMasks;
import entaku.live.writer.Opened;
import entaku.live.writer.Writer;
import entaku.session.Kinds;
import entaku.session.Masks;
import entaku.session.Profile;
import entaku.session.Vocabulary;
import entaku.store.EventCodec;
import entaku.store.Person;
import entaku.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/** Opens a session: reads its people, its keys and its log, and sets its writer and its show to work. */
public final class Opening {
    /** The owner's number; there is one server so far. */
    private static final long EPOCH = 1;

    private final Store store;
    private final Kinds kinds;
    private final Vocabulary words;
    private final EventCodec codec;
    private final LongSupplier clock;
    private final long tickMs;
    private final SecureRandom random = new SecureRandom();
    private final Salts salts = new Salts();
    private volatile BiConsumer<String, String> turned = (session, status) -> {};

    /** @param tickMs how often screens are patched, ms */
    public Opening(Store store, Kinds kinds, LongSupplier clock, long tickMs) {
        this.store = store;
        this.kinds = kinds;
        this.clock = clock;
        this.tickMs = tickMs;
        words = Vocabulary.of(kinds);
        codec = new EventCodec(words.events(), words.aliases());
    }

    Store store() {
        return store;
    }

    Kinds kinds() {
        return kinds;
    }

    Vocabulary words() {
        return words;
    }

    LongSupplier clock() {
        return clock;
    }

    void onTurn(BiConsumer<String, String> listener) {
        turned = listener;
    }

    /**
     * Opens a session, even if nothing is in it yet.
     *
     * @param worker where heavy things are worked out
     */
    Future<Session> open(String id, Loop loop, Executor worker) {
        var log = new Log(store, id);
        var chain = new Chain(EPOCH, codec, salts);
        return store.people()
                .all(id)
                .compose(people -> Opened.read(log, kinds, Masks.DESTROYED)
                        .compose(opened -> opened.ended(log, chain, clock.getAsLong()))
                        .compose(opened -> masks(id).map(opened::with))
                        .compose(opened -> run(id, loop, worker, people, log, chain, opened)));
    }

    private Future<Session> run(
            String id, Loop loop, Executor worker, List<Person> people, Log log, Chain chain, Opened opened) {
        Promise<Session> running = Promise.promise();
        var names = new NameTags();
        var profiles = new KnownProfiles();
        for (Person person : people) {
            names.put(person.seat(), person.name());
            profiles.put(person.seat(), new Profile(person.actor(), person.ageBand()));
        }
        loop.post(() -> {
            var session = new Session(
                    loop, names, profiles, clock, () -> store.keys().destroy(id), status -> turned.accept(id, status));
            var writer = new Writer(loop, log, chain, id, opened, profiles, clock, session::became);
            var show = new Show(loop, session.frames(), clock, tickMs, nameOfRun(), opened.state(), worker);
            session.run(writer, show);
            running.complete(session);
        });
        return running.future();
    }

    private Future<NameTags> names(String id) {
        return store.people().all(id).map(people -> {
            var names = new NameTags();
            for (Person person : people)
                if (Person.EARLIER.equals(person.role())) names.recall(person.seat(), person.name());
                else names.put(person.seat(), person.name());
            return names;
        });
    }

    /** A session that has its secret already keeps it; one that is made gets one before anything happens in it. */
    private Future<Masks> masks(String id) {
        byte[] fresh = new byte[KeyedMasks.SECRET];
        random.nextBytes(fresh);
        return store.keys()
                .putOnce(id, fresh)
                .map(key -> key.<Masks>map(KeyedMasks::new).orElse(Masks.DESTROYED));
    }

    private String nameOfRun() {
        byte[] bytes = new byte[6];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
