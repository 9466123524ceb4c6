package entaku.view;

import entaku.session.Layer;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the stages whose items are shown in a layer, because the current step draws from them, near and far. */
final class Drawn {
    private Drawn() {}

    /**
     * Lists them, each once. What a table draws from its own table stands in the table's layer; everything else is the
     * same for all and stands in the hall's.
     */
    static List<Stage> by(SessionState state, Step current, Layer layer) {
        if (layer.is(Layer.Kind.DESK) || layer.is(Layer.Kind.OWN)) return List.of();
        var found = new LinkedHashSet<Stage>();
        String table = layer.is(Layer.Kind.TABLE) ? layer.of() : null;
        boolean atTables = state.atTables(current);
        // Any table will do to find what the hall shows of what tables draw from: it is the same from each.
        String from = !atTables ? null : table != null ? table : "1";
        add(state, new Stage(current, from), found);
        var shown = new ArrayList<Stage>();
        for (Stage stage : found) {
            boolean ofTable = from != null && from.equals(stage.table()) && drawnAtTable(state, current, stage, found);
            if (ofTable == (table != null)) shown.add(stage);
        }
        return shown;
    }

    private static void add(SessionState state, Stage stage, Set<Stage> found) {
        for (String earlier : state.kind(stage.step()).drawsFrom(stage.step()))
            for (Stage source : state.sources(stage, earlier)) if (found.add(source)) add(state, source, found);
    }

    /** A table's stage stands in the hall when a step in the hall has drawn from all tables on the way. */
    private static boolean drawnAtTable(SessionState state, Step current, Stage stage, Set<Stage> found) {
        return state.stages(stage.step()).stream().filter(found::contains).count() == 1;
    }
}
