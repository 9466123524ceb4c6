package entaku.live.cluster;

import entaku.live.KnownProfiles;
import entaku.live.Line;
import entaku.live.Loop;
import entaku.live.NameTags;
import entaku.live.Receipt;
import entaku.live.Watch;
import entaku.live.show.Frames;
import entaku.live.show.Looks;
import entaku.live.show.Show;
import entaku.live.writer.Asked;
import entaku.live.writer.Writer;
import entaku.session.Event;
import entaku.session.Masks;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Wire;
import entaku.view.Changes;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One session that runs here: its writer, its show, and what is due in it. Runs on the session's loop only. */
final class Session {
    /** The door and the server itself: known to no session, so that it can do nothing else there. */
    static final Seat DOOR = new Seat(entaku.live.Live.DOOR, Role.FACILITATOR, null);

    private final Loop loop;
    private final NameTags names;
    private final KnownProfiles profiles;
    private final Frames frames;
    private final Looks looks;
    private final LongSupplier clock;
    private final Supplier<Future<Void>> forgetKeys;
    private final Consumer<String> turned;
    private Writer writer;
    private Show show;
    private long dueAt = Long.MAX_VALUE;

    /**
     * @param forgetKeys destroys who is behind the masks of this session
     * @param turned takes the status whenever it has changed, durably
     */
    Session(
            Loop loop,
            NameTags names,
            KnownProfiles profiles,
            LongSupplier clock,
            Supplier<Future<Void>> forgetKeys,
            Consumer<String> turned) {
        this.loop = loop;
        this.names = names;
        this.profiles = profiles;
        this.clock = clock;
        this.forgetKeys = forgetKeys;
        this.turned = turned;
        frames = new Frames(names::of);
        looks = new Looks(loop, frames, clock, this::state);
    }

    Frames frames() {
        return frames;
    }

    NameTags names() {
        return names;
    }

    KnownProfiles profiles() {
        return profiles;
    }

    /** Begins to run. */
    void run(Writer itsWriter, Show itsShow) {
        writer = itsWriter;
        show = itsShow;
        if (state().course().finished()) forget();
        schedule();
    }

    SessionState state() {
        return writer.state();
    }

    boolean isIdleSince(long at) {
        return !show.isWatched() && writer.isIdleSince(at) && dueAt == Long.MAX_VALUE;
    }

    void take(Asked asked, Promise<Receipt> promise) {
        writer.take(asked, promise);
    }

    /** Takes in what is durable. */
    void became(SessionState before, SessionState after, Changes changes) {
        show.became(before, after, changes);
        if (!before.status().equals(after.status())) turned.accept(after.status());
        if (after.course().finished() && !before.course().finished()) forget();
        schedule();
    }

    // ---- what is due

    private void schedule() {
        var due = state().due();
        long at = due == null ? Long.MAX_VALUE : due.due().at();
        if (at >= dueAt) return;
        dueAt = at;
        loop.after(Math.max(0, at - clock.getAsLong()), this::fire);
    }

    private void fire() {
        dueAt = Long.MAX_VALUE;
        var due = state().due();
        if (due == null) return;
        if (due.due().at() > clock.getAsLong()) {
            schedule();
            return;
        }
        String type = Wire.name(due.part().name(), due.due().command().getClass());
        String id = "due-" + due.due().at();
        Promise<Receipt> promise = Promise.promise();
        promise.future().onFailure(e -> loop.after(AGAIN_MS, this::schedule));
        writer.take(new Asked(id, type, due.step(), due.table(), due.due().command(), DOOR), promise);
    }

    /** What is due is asked again after this long when it could not be carried out, ms. */
    private static final long AGAIN_MS = 5_000;

    /** Forgets for good who is behind the masks; the store may be away for a while. */
    private void forget() {
        forgetKeys
                .get()
                .onComplete(done -> loop.post(() -> {
                    if (done.failed()) {
                        loop.after(AGAIN_MS, this::forget);
                        return;
                    }
                    writer.unmask(Masks.DESTROYED);
                    show.unmasked(state());
                }));
    }

    // ---- looking

    Watch watch(Line line, String seat, String have) {
        Rejected.unless(state().seats().containsKey(seat), "no-such-seat");
        return show.watch(line, seat, have);
    }

    /** Gives all records of a step as a seat may see them, by layer; {@code table} null for every table it may see. */
    void look(String seat, String step, String table, Promise<Buffer> promise) {
        looks.look(seat, step, table, promise);
    }

    Looks looks() {
        return looks;
    }

    /** Gives the last place taken in the main stream. */
    long seq() {
        return state().seq(Event.MAIN);
    }
}
