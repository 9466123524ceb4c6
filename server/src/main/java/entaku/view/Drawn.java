package entaku.view;

import entaku.session.Layer;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The stages whose items are shown in a layer, because the current step draws from them, near and far. Found once,
 * when first asked for, however many records are then read.
 */
final class Drawn {
    private final SessionState state;
    private final Step current;
    private final Layer layer;
    private Map<String, List<Stage>> byStep;

    /** @param current the step the room is in, or is taken to be in; null for none */
    Drawn(SessionState state, Step current, Layer layer) {
        this.state = state;
        this.current = current;
        this.layer = layer;
    }

    /** Lists them, each once. */
    List<Stage> all() {
        return found().values().stream().flatMap(List::stream).toList();
    }

    /** Lists those of one step. */
    List<Stage> of(Step step) {
        return found().getOrDefault(step.id(), List.of());
    }

    private Map<String, List<Stage>> found() {
        if (byStep != null) return byStep;
        byStep = new LinkedHashMap<>();
        for (Stage stage : stages())
            byStep.computeIfAbsent(stage.step().id(), s -> new ArrayList<>()).add(stage);
        return byStep;
    }

    /**
     * What a table draws from itself stands in the table's layer; what the hall has drawn on the way is the same for all
     * and stands in the hall's.
     */
    private Set<Stage> stages() {
        if (current == null || layer.is(Layer.Kind.DESK) || layer.is(Layer.Kind.OWN)) return Set.of();
        boolean atTables = state.atTables(current);
        boolean ofTable = layer.is(Layer.Kind.TABLE);
        if (ofTable && !atTables) return Set.of();
        // Any table will do to find what all tables have in common.
        String table = !atTables ? null : ofTable ? layer.of() : "1";
        var all = new LinkedHashSet<Stage>();
        add(new Stage(current, table), all);
        var common = new LinkedHashSet<Stage>();
        for (Stage stage : all) {
            if (stage.table() == null && common.add(stage)) add(stage, common);
            if (!atTables) common.add(stage);
        }
        if (!ofTable) return common;
        all.removeAll(common);
        return all;
    }

    private void add(Stage stage, Set<Stage> found) {
        for (String earlier : state.kind(stage.step()).drawsFrom(stage.step()))
            for (Stage source : state.sources(stage, earlier)) if (found.add(source)) add(source, found);
    }
}
