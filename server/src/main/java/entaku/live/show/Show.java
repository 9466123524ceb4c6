package entaku.live.show;

import entaku.live.Line;
import entaku.live.Loop;
import entaku.live.Watch;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.view.Changes;
import entaku.view.Layers;
import entaku.view.Patch;
import entaku.view.View;
import io.vertx.core.buffer.Buffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Shows one session to its lines. Own records go out at once, before the answer they follow from; the shared layers on
 * the tick, each computed and encoded once. Runs on the session's loop only.
 *
 * <p>All frames to one line pass through its own event loop in the order they were handed over, so a whole layer always
 * comes before the patches that follow it.
 */
public final class Show {
    /** Connected seats are told at most so often, ms, however many come and go. */
    private static final long HERE_MS = 1_000;

    private final Loop loop;
    private final Frames frames;
    private final LongSupplier clock;
    private final long tickMs;
    private final String run;
    private final Derived derived;

    private final Map<Layer, Channel> channels = new HashMap<>();
    private final Map<String, Set<Eye>> eyes = new LinkedHashMap<>();
    private final Owners owners = new Owners();
    private SessionState published;
    private SessionState latest;
    private Changes changes = new Changes();
    /** Where layers stood that nobody follows any more. A count of its own each, which tells nothing of who else comes. */
    private final Map<Layer, Long> left = new HashMap<>();

    private boolean ticking;
    private boolean hereTicking;
    private List<String> toldAway = List.of();
    private int counted;
    private int countedIn;

    /**
     * @param tickMs how often shared layers are patched, ms
     * @param run names this run of the session, so that versions of another are not mistaken for its own
     * @param worker where heavy things are worked out
     */
    public Show(
            Loop loop,
            Frames frames,
            LongSupplier clock,
            long tickMs,
            String run,
            SessionState state,
            Executor worker) {
        this.loop = loop;
        this.frames = frames;
        this.clock = clock;
        this.tickMs = tickMs;
        this.run = run;
        published = latest = state;
        derived = new Derived(loop, worker, (layer, patch) -> {
            Channel channel = channels.get(layer);
            if (channel != null) channel.patch(patch);
        });
        derived.follow(state);
    }

    // ---- what becomes durable

    /** Takes in what is durable. */
    public void became(SessionState before, SessionState after, Changes now) {
        latest = after;
        changes.addAll(now);
        for (String seat : owners.of(now, after, eyes.keySet())) {
            Layer own = Layer.own(seat);
            channels.get(own).patch(Patch.between(before, after, own, now));
        }
        if (ticking) return;
        ticking = true;
        loop.after(tickMs, this::tick);
    }

    /** Takes in that nobody can tell any more who is behind a mask. */
    public void unmasked(SessionState after) {
        owners.forget();
        became(latest, after, new Changes().all());
    }

    private void tick() {
        ticking = false;
        Changes now = changes;
        changes = new Changes();
        SessionState before = published;
        published = latest;
        for (Layer layer : List.copyOf(channels.keySet())) {
            boolean own = layer.is(Layer.Kind.OWN);
            if (own || !(now.everything() || now.layers().contains(layer))) continue;
            channels.get(layer).patch(Patch.between(before, published, layer, now));
        }
        Set<String> moved = now.everything() ? Set.copyOf(eyes.keySet()) : owners.of(now, published, eyes.keySet());
        for (String seat : moved) for (Eye eye : List.copyOf(eyes.getOrDefault(seat, Set.of()))) follow(eye);
        derived.follow(published);
        List<String> away = away();
        // In the moment in which the room moves, and not when it is told: somebody may have come by then.
        int seats = counted;
        if (counted() != seats || !away.equals(toldAway)) hereChanged();
        // Whoever leads a table no longer is told so as well, and nobody else may want to know by then.
        for (String seat : moved) eyes.getOrDefault(seat, Set.of()).forEach(eye -> tellHost(eye, away));
    }

    // ---- who looks

    /**
     * Shows to a line from now on.
     *
     * @param have what the line has already, in its own words; null for nothing
     */
    public Watch watch(Line line, String seat, String have) {
        var eye = new Eye(line, seat);
        boolean first = !eyes.containsKey(seat);
        eyes.computeIfAbsent(seat, s -> new LinkedHashSet<>()).add(eye);
        if (first) owners.came(seat, latest);
        bring(eye, Have.read(have));
        hereChanged();
        return new Watch() {
            @Override
            public void again(String now) {
                loop.post(() -> bring(eye, Have.read(now)));
            }

            @Override
            public void here() {
                loop.post(() -> {
                    eye.wantsHere = true;
                    eye.heard = null;
                    hereChanged();
                });
            }

            @Override
            public void stop() {
                loop.post(() -> leave(eye));
            }
        };
    }

    public boolean isWatched() {
        return !eyes.isEmpty();
    }

    /** Counts how often something was encoded for the layers that are followed now. */
    public int encoded() {
        return channels.values().stream().mapToInt(Channel::encoded).sum();
    }

    private void bring(Eye eye, Have have) {
        Seat seat = latest.seats().get(eye.seat());
        if (seat == null || !eyes.getOrDefault(eye.seat(), Set.of()).contains(eye)) return;
        // Whoever comes in the moment after a session was made must not be shown an empty room.
        if (published.origin() == null) tick();
        join(eye, layers(eye));
        eye.send(frames.hello(clock.getAsLong(), run, eye.layers));
        for (Layer layer : eye.layers) bring(eye, layer, have.of(run, layer.address()));
    }

    private void bring(Eye eye, Layer layer, Long has) {
        // Own records are shown at once, the shared ones on the tick.
        SessionState shown = layer.is(Layer.Kind.OWN) ? latest : published;
        channels.get(layer).bring(eye, has, () -> derived.with(layer, View.all(shown, layer)));
    }

    /** What a line follows may change with its table, its role, and the step the room is in. */
    private void follow(Eye eye) {
        if (latest.seats().get(eye.seat()) == null) return;
        List<Layer> before = eye.layers;
        List<Layer> now = layers(eye);
        if (now.equals(before)) return;
        join(eye, now);
        eye.send(frames.hello(clock.getAsLong(), run, now));
        for (Layer layer : now) if (!before.contains(layer)) bring(eye, layer, null);
    }

    private List<Layer> layers(Eye eye) {
        return Layers.of(published, latest.seats().get(eye.seat()));
    }

    private void join(Eye eye, List<Layer> now) {
        for (Layer layer : eye.layers) if (!now.contains(layer)) leave(eye, layer);
        eye.layers = now;
        for (Layer layer : now)
            channels.computeIfAbsent(layer, l -> new Channel(l, frames, left.getOrDefault(l, 0L) + 1))
                    .crowd()
                    .add(eye);
    }

    private void leave(Eye eye) {
        Set<Eye> others = eyes.get(eye.seat());
        if (others == null || !others.remove(eye)) return;
        if (others.isEmpty()) eyes.remove(eye.seat());
        eye.layers.forEach(layer -> leave(eye, layer));
        eye.layers = List.of();
        hereChanged();
    }

    private void leave(Eye eye, Layer layer) {
        Channel channel = channels.get(layer);
        channel.crowd().remove(eye);
        if (!channel.crowd().isEmpty()) return;
        channels.remove(layer);
        left.put(layer, channel.version());
    }

    /** Tells how many are connected, and those who conduct or lead a table where the next in turn is not. */
    private void hereChanged() {
        if (hereTicking || !isHereWanted()) return;
        hereTicking = true;
        loop.after(HERE_MS, () -> {
            hereTicking = false;
            toldAway = away();
            int seats = counted();
            Buffer all = frames.here(seats, null);
            Buffer desk = frames.here(seats, toldAway);
            eyes.values().stream().flatMap(Set::stream).forEach(eye -> {
                if (eye.wantsHere) eye.hear(eye.layers.contains(Layer.DESK) ? desk : all);
                else tellHost(eye, toldAway);
            });
        });
    }

    /** Counts the connected; where names are hidden anew only when some more or fewer are, as with those who arrive. */
    private int counted() {
        boolean moved = latest.course().entries() != countedIn;
        boolean among = latest.roster().among() != null;
        if (!among || moved || Math.abs(eyes.size() - counted) >= Limits.TOGETHER) counted = eyes.size();
        countedIn = latest.course().entries();
        return counted;
    }

    private boolean isHereWanted() {
        return eyes.values().stream().flatMap(Set::stream).anyMatch(eye -> eye.wantsHere || hosted(eye) != null);
    }

    /** Tells who leads a table, when it has changed, whether the next in turn there is not. */
    private void tellHost(Eye eye, List<String> away) {
        String stage = hosted(eye);
        List<String> now = stage != null && away.contains(stage) ? List.of(stage) : List.of();
        if (now.equals(eye.toldAway)) return;
        eye.toldAway = now;
        eye.send(frames.here(null, now));
    }

    /** Gives the stage of the current step at the table that somebody leads; null for everybody else. */
    private String hosted(Eye eye) {
        Seat seat = latest.seats().get(eye.seat());
        Step step = latest.origin() == null ? null : latest.currentStep();
        boolean hosts = seat != null && seat.role() == Role.TABLE_HOST && seat.table() != null;
        return hosts && step != null && latest.atTables(step) ? new Stage(step, seat.table()).id() : null;
    }

    /** Lists the stages where the next in turn has no line: their phone sleeps, or is out of reach. Never who it is. */
    private List<String> away() {
        Step step = latest.origin() == null || latest.closed() ? null : latest.currentStep();
        if (step == null) return List.of();
        List<String> away = latest.stages(step).stream()
                .filter(stage -> {
                    Seat next = next(stage);
                    return next != null && !eyes.containsKey(next.id());
                })
                .map(Stage::id)
                .toList();
        // Mostly nobody waits, which is known sooner than whether anybody would have to be told.
        return away.isEmpty() || !isHereWanted() ? List.of() : away;
    }

    private Seat next(Stage stage) {
        return latest.kind(stage.step()).waiting(latest.state(stage)).stream()
                .map(id -> stage.seat(latest, id))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
