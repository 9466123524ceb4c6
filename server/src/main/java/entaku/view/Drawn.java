package entaku.view;

import entaku.session.Layer;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the stages whose items are shown in a layer, because the current step draws from them, near and far. */
final class Drawn {
    private Drawn() {}

    /**
     * Lists them, each once. What a table draws from itself stands in the table's layer; what the hall has drawn on the
     * way is the same for all and stands in the hall's.
     */
    static Set<Stage> by(SessionState state, Step current, Layer layer) {
        if (layer.is(Layer.Kind.DESK) || layer.is(Layer.Kind.OWN)) return Set.of();
        boolean atTables = state.atTables(current);
        boolean ofTable = layer.is(Layer.Kind.TABLE);
        if (ofTable && !atTables) return Set.of();
        // Any table will do to find what all tables have in common.
        String table = !atTables ? null : ofTable ? layer.of() : "1";
        var all = new LinkedHashSet<Stage>();
        add(state, new Stage(current, table), all);
        var common = new LinkedHashSet<Stage>();
        for (Stage stage : all) {
            if (stage.table() == null && common.add(stage)) add(state, stage, common);
            if (!atTables) common.add(stage);
        }
        if (!ofTable) return common;
        all.removeAll(common);
        return all;
    }

    private static void add(SessionState state, Stage stage, Set<Stage> found) {
        for (String earlier : state.kind(stage.step()).drawsFrom(stage.step()))
            for (Stage source : state.sources(stage, earlier)) if (found.add(source)) add(state, source, found);
    }
}
