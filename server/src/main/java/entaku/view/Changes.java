package entaku.view;

import entaku.session.Event;
import entaku.session.Layer;
import entaku.session.PartEvent;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Touched;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Gathers, fact by fact, the keys that may look different in each layer. */
public final class Changes {
    /** A person in a stage (null: in the parts that always stand), by the id they are known under there. */
    public record Owner(Stage stage, String id) {}

    private final Map<Layer, Set<String>> shared = new HashMap<>();
    private final Map<Owner, Set<String>> own = new LinkedHashMap<>();
    private final Set<String> whole = new HashSet<>();
    private boolean everything;

    /** Adds what one fact touches. */
    public Changes add(SessionState before, Event event, SessionState after) {
        var touched = new Touched();
        touch(before, event, after, touched);
        everything |= touched.isEverything();
        keys(Layer.DESK).add("undo");
        Stage stage = after.agenda() == null ? null : after.stage(event.part());
        if (stage == null) standing(touched);
        else inStage(after, stage, touched);
        for (String seat : touched.whole()) moved(before, seat, after);
        return this;
    }

    /** Where somebody came, went or changed tables, what hangs on their taking part looks different. */
    private void moved(SessionState before, String seat, SessionState after) {
        Step step = after.agenda() == null ? null : after.currentStep();
        if (step == null || step.hidden()) return;
        for (Stage stage : after.stages(step)) {
            Seat was = before.seats().get(seat);
            Seat is = after.seats().get(seat);
            boolean stays = stage.holds(was) && stage.holds(is) && Objects.equals(was.table(), is.table());
            if (stays || !stage.holds(was) && !stage.holds(is)) continue;
            var touched = new Touched();
            after.kind(step).moved(after.state(stage), seat, touched);
            inStage(after, stage, touched);
        }
    }

    /** Adds all that was gathered elsewhere. */
    public void addAll(Changes other) {
        everything |= other.everything;
        other.shared.forEach((layer, keys) -> keys(layer).addAll(keys));
        other.own.forEach((owner, keys) -> keysOf(owner).addAll(keys));
    }

    /** Says that any record of any layer may look different. */
    public Changes all() {
        everything = true;
        return this;
    }

    private static void touch(SessionState before, Event event, SessionState after, Touched touched) {
        @SuppressWarnings("unchecked")
        PartEvent<Object> fact = (PartEvent<Object>) event;
        fact.touch(before.parts().get(event.part()), after.parts().get(event.part()), touched);
    }

    private void standing(Touched touched) {
        keys(Layer.HALL).addAll(touched.shared());
        keys(Layer.DESK).addAll(touched.onDesk());
        touched.own().forEach((id, keys) -> keysOf(new Owner(null, id)).addAll(keys));
        whole.addAll(touched.whole());
    }

    private void inStage(SessionState state, Stage stage, Touched touched) {
        String step = stage.step().id();
        Layer layer = Layer.of(stage);
        keys(Layer.HALL).add(step + ":now");
        if (!layer.equals(Layer.HALL)) keys(layer).add(step + ":now");
        boolean current = step.equals(state.course().current());
        for (String key : touched.shared()) {
            keys(layer).add(step + ":" + key);
            if (current) continue;
            // An item has the id of the record that shows it in its own step.
            String item = step + ":item/" + key.substring(key.indexOf('/') + 1);
            keys(Layer.HALL).add(item);
            keys(layer).add(item);
        }
        for (String key : touched.onDesk()) keys(Layer.DESK).add(stage.id() + ":" + key);
        touched.own().forEach((id, keys) -> keysOf(new Owner(stage, id)).addAll(keys));
    }

    private Set<String> keys(Layer layer) {
        return shared.computeIfAbsent(layer, l -> new HashSet<>());
    }

    private Set<String> keysOf(Owner owner) {
        return own.computeIfAbsent(owner, o -> new HashSet<>());
    }

    /** Tells whether any record of any layer may look different: the room moved to another step. */
    public boolean everything() {
        return everything;
    }

    /** Tells whether any record of this layer may look different. */
    boolean everything(Layer layer) {
        return everything || (layer.is(Layer.Kind.OWN) && whole.contains(layer.of()));
    }

    /** Lists those whose own records may look different. */
    public Set<Owner> owners() {
        return own.keySet();
    }

    /** Lists the shared layers in which something may look different. */
    public Set<Layer> layers() {
        return shared.keySet();
    }

    /** Gives the keys that may look different in the layer. */
    Set<String> in(SessionState state, Layer layer) {
        if (!layer.is(Layer.Kind.OWN)) return shared.getOrDefault(layer, Set.of());
        var keys = new HashSet<String>();
        own.forEach((owner, touched) -> {
            Stage stage = owner.stage();
            List<String> ids = stage == null ? List.of(layer.of()) : state.idsIn(stage.step(), layer.of());
            if (!ids.contains(owner.id())) return;
            String prefix = stage == null ? "" : View.prefix(state, stage, layer);
            touched.forEach(key -> keys.add(prefix + key));
        });
        return keys;
    }
}
