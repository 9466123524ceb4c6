package entaku.view;

import entaku.session.Item;
import entaku.session.Layer;
import entaku.session.Look;
import entaku.session.Look.Sort;
import entaku.session.Part;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Standing;
import entaku.session.Step;
import entaku.session.StepKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers what is in a layer. */
public final class View {
    private View() {}

    /** Somebody no stage has ever heard of. */
    private static final String STRANGER = "";

    /** What a step brought out, wherever it is drawn from; {@code table} where it was brought out at a table. */
    record ItemShown(String text, int order, List<String> from, String table) {}

    /** What a step that is held at tables has produced at all of them together. */
    public record Sum(Map<String, Integer> counts) {}

    /** Lists the keys of every record in the layer. */
    public static Set<String> keys(SessionState state, Layer layer) {
        return keys(state, layer, drawnBy(state, layer));
    }

    static Drawn drawnBy(SessionState state, Layer layer) {
        return new Drawn(state, state.agenda() == null ? null : state.currentStep(), layer);
    }

    static Set<String> keys(SessionState state, Layer layer, Drawn drawn) {
        var keys = new LinkedHashSet<String>();
        for (Standing<?> part : state.kinds().standing()) keys.addAll(standingKeys(state, part, layer));
        if (state.agenda() == null) return keys;
        if (layer.is(Layer.Kind.HALL)) for (Step step : state.agenda().steps()) keys.add(step.id() + ":now");
        Step current = state.currentStep();
        if (current == null) return keys;
        for (Stage stage : state.stages(current)) keys.addAll(ofStage(state, stage, layer));
        for (Stage source : drawn.all())
            for (Item item : state.items(source)) keys.add(source.step().id() + ":item/" + item.id());
        return keys;
    }

    /** Gives one record; null when there is none in this layer. */
    public static Record record(SessionState state, Layer layer, String key) {
        return record(state, layer, key, drawnBy(state, layer));
    }

    static Record record(SessionState state, Layer layer, String key, Drawn drawn) {
        int colon = key.indexOf(':');
        if (colon < 0) return standing(state, layer, key);
        if (state.agenda() == null) return null;
        String inside = key.substring(colon + 1);
        String where = key.substring(0, colon);
        Step step = state.agenda().step(Stage.stepOf(where)).orElse(null);
        if (step == null) return null;
        boolean plain = where.equals(step.id());
        if (plain && inside.startsWith("item/")) return item(state, drawn, step, inside.substring(5));
        if (plain && inside.equals("now") && layer.is(Layer.Kind.HALL)) return now(state, step);
        if (!step.id().equals(state.course().current())) return null;
        Stage stage = stageOf(state, layer, where, step);
        // A record has one key in a layer, not two.
        boolean named = stage != null && key.startsWith(prefix(state, stage, layer));
        return named ? inStage(state, stage, layer, inside) : null;
    }

    /** Gives the whole layer: the same function over all keys. */
    public static Map<String, Record> all(SessionState state, Layer layer) {
        var records = new LinkedHashMap<String, Record>();
        Drawn drawn = drawnBy(state, layer);
        for (String key : keys(state, layer, drawn)) {
            Record record = record(state, layer, key, drawn);
            if (record != null) records.put(key, record);
        }
        return records;
    }

    /** Gives the records of any one stage, current or not, as they stand in this layer. */
    public static Map<String, Record> ofStage(SessionState state, Stage stage, Layer layer, String prefix) {
        var records = new LinkedHashMap<String, Record>();
        var look = look(state, stage, layer);
        Object inside = state.state(stage);
        StepKind<Object> kind = state.kind(stage.step());
        for (String key : kind.keys(inside, look)) {
            Record record = kind.view(inside, look, key);
            if (record != null) records.put(prefix + key, record);
        }
        return records;
    }

    /** Gives the items of all that a step draws from, as they stand in this layer while the room is in that step. */
    public static Map<String, Record> drawn(SessionState state, Step step, Layer layer) {
        var records = new LinkedHashMap<String, Record>();
        var drawn = new Drawn(state, step, layer);
        for (Stage source : drawn.all())
            for (Item item : state.items(source))
                records.putIfAbsent(
                        source.step().id() + ":item/" + item.id(), item(state, drawn, source.step(), item.id()));
        return records;
    }

    private static ItemShown shown(SessionState state, Item item, Stage stage) {
        boolean told = !stage.step().hidden() || state.kind(stage.step()).ranks();
        int order = told ? item.order() : 0;
        return new ItemShown(item.text(), order, item.from(), stage.table());
    }

    // ---- standing parts

    private static <S> Collection<String> standingKeys(SessionState state, Standing<S> part, Layer layer) {
        Look look = standingLook(state, layer);
        return look == null ? List.of() : part.keys(stateOf(state, part), look);
    }

    private static Record standing(SessionState state, Layer layer, String key) {
        Look look = standingLook(state, layer);
        if (look == null) return null;
        for (Standing<?> part : state.kinds().standing()) {
            Record record = shown(state, part, look, key);
            if (record != null) return record;
        }
        return null;
    }

    private static <S> Record shown(SessionState state, Standing<S> part, Look look, String key) {
        return part.view(stateOf(state, part), look, key);
    }

    @SuppressWarnings("unchecked")
    private static <S> S stateOf(SessionState state, Part<S> part) {
        return (S) state.parts().get(part.name());
    }

    private static Look standingLook(SessionState state, Layer layer) {
        return switch (layer.kind()) {
            case HALL -> new Look(state, null, Sort.SHARED, null);
            case DESK -> new Look(state, null, Sort.DESK, null);
            case OWN -> new Look(state, null, Sort.OWN, layer.of());
            case TABLE -> null;
        };
    }

    // ---- stages

    private static List<String> ofStage(SessionState state, Stage stage, Layer layer) {
        if (!shows(state, stage, layer)) return List.of();
        String prefix = prefix(state, stage, layer);
        return state.kind(stage.step()).keys(state.state(stage), look(state, stage, layer)).stream()
                .map(key -> prefix + key)
                .toList();
    }

    /** Tells whether records of this stage can stand in this layer at all. */
    private static boolean shows(SessionState state, Stage stage, Layer layer) {
        return switch (layer.kind()) {
            case HALL -> stage.table() == null;
            case TABLE -> layer.of().equals(stage.table());
            case DESK -> true;
            case OWN -> {
                Seat seat = state.seats().get(layer.of());
                yield seat != null && (stage.table() == null || at(seat, stage) || seat.role() == Role.FACILITATOR);
            }
        };
    }

    private static boolean at(Seat seat, Stage stage) {
        return stage.table() != null && stage.table().equals(seat.table());
    }

    /**
     * Gives what the keys of a stage begin with in a layer: the step's id; where records of several tables stand side by
     * side (on the desk, and for what those who conduct enter at tables that are not their own) the stage's.
     */
    static String prefix(SessionState state, Stage stage, Layer layer) {
        boolean plain = switch (layer.kind()) {
            case HALL, TABLE -> true;
            case DESK -> false;
            case OWN -> {
                Seat seat = state.seats().get(layer.of());
                yield seat != null && at(seat, stage);
            }
        };
        return (plain ? stage.step().id() : stage.id()) + ":";
    }

    private static Stage stageOf(SessionState state, Layer layer, String where, Step step) {
        if (where.length() > step.id().length()) return state.stage(where);
        if (!state.atTables(step)) return new Stage(step, null);
        if (layer.is(Layer.Kind.TABLE)) return new Stage(step, layer.of());
        Seat seat = layer.is(Layer.Kind.OWN) ? state.seats().get(layer.of()) : null;
        return seat == null || seat.table() == null ? null : new Stage(step, seat.table());
    }

    private static Record inStage(SessionState state, Stage stage, Layer layer, String key) {
        if (!shows(state, stage, layer) || !state.parts().containsKey(stage.id())) return null;
        StepKind<Object> kind = state.kind(stage.step());
        Object inside = state.state(stage);
        Record record = kind.view(inside, look(state, stage, layer), key);
        boolean elsewhere = layer.is(Layer.Kind.OWN)
                && stage.table() != null
                && !at(state.seats().get(layer.of()), stage);
        if (record == null || !elsewhere) return record;
        // Those who conduct may enter at every table; where they have not, there is nothing of their own.
        return record.equals(kind.view(inside, new Look(state, stage, Sort.OWN, STRANGER), key)) ? null : record;
    }

    private static Look look(SessionState state, Stage stage, Layer layer) {
        return switch (layer.kind()) {
            case HALL, TABLE -> new Look(state, stage, Sort.SHARED, null);
            case DESK -> new Look(state, stage, Sort.DESK, null);
            case OWN -> {
                String own = state.idIn(stage.step(), layer.of());
                yield new Look(state, stage, Sort.OWN, own, state.officeIn(stage.step(), layer.of()));
            }
        };
    }

    private static Record now(SessionState state, Step step) {
        if (!state.course().entered().containsKey(step.id())) return null;
        if (state.atTables(step)) return new Sum(state.told(step));
        return inStage(state, new Stage(step, null), Layer.HALL, "now");
    }

    private static Record item(SessionState state, Drawn drawn, Step step, String id) {
        ItemShown shown = null;
        for (Stage source : drawn.of(step)) {
            Item item = state.kind(step).item(state.state(source), id);
            if (item == null) continue;
            // Several tables may have weighed the same thing: then it is no single table's.
            if (shown != null) return new ItemShown(shown.text(), shown.order(), shown.from(), null);
            shown = shown(state, item, source);
        }
        return shown;
    }
}
