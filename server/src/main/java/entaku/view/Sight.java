package entaku.view;

import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A piece of any one step that looks the same to everybody who may look at it.
 *
 * @param layer the hall, the desk, or a table
 * @param stage the id of the stage it is of; null for what stands in the hall whatever the stage
 */
public record Sight(String step, Layer layer, String stage) {
    /**
     * Lists what of a step a seat may look at, apart from what is its own.
     *
     * @param table null for every table it may see
     */
    public static List<Sight> of(SessionState state, Seat seat, Step step, String table) {
        var all = new ArrayList<Sight>();
        boolean inHall = false;
        for (Stage stage : stages(state, seat, step, table)) {
            inHall |= stage.table() == null;
            all.add(new Sight(step.id(), Layer.of(stage), stage.id()));
            if (seat.role() == Role.FACILITATOR) all.add(new Sight(step.id(), Layer.DESK, stage.id()));
        }
        if (!inHall) all.add(new Sight(step.id(), Layer.HALL, null));
        return all;
    }

    private static List<Stage> stages(SessionState state, Seat seat, Step step, String table) {
        return state.stages(step).stream()
                .filter(stage -> table == null || table.equals(stage.table()))
                .filter(stage -> Layers.maySee(state, seat, stage))
                .toList();
    }

    /** Gives what is the seat's own in a step. */
    public static Map<String, Record> own(SessionState state, Seat seat, Step step, String table) {
        var records = new LinkedHashMap<String, Record>();
        for (Stage stage : stages(state, seat, step, table)) {
            boolean here = stage.table() == null || stage.table().equals(seat.table());
            String prefix = (here ? step.id() : stage.id()) + ":";
            records.putAll(View.ofStage(state, stage, Layer.own(seat.id()), prefix));
        }
        return records;
    }

    /** Gives its records. They follow from the {@link #ground} alone. */
    public Map<String, Record> in(SessionState state) {
        if (layer.is(Layer.Kind.DESK)) return View.ofStage(state, state.stage(stage), layer, stage + ":");
        var records = new LinkedHashMap<String, Record>();
        if (stage != null) records.putAll(View.ofStage(state, state.stage(stage), layer, step + ":"));
        records.putAll(View.drawn(state, itsStep(state), layer));
        if (!layer.is(Layer.Kind.HALL)) return records;
        Record now = View.record(state, layer, step + ":now");
        if (now != null) records.put(step + ":now", now);
        return records;
    }

    /** Gives what its records follow from: while all of it is the very same, so are they. */
    public List<Object> ground(SessionState state) {
        var ground = new ArrayList<Object>();
        ground.add(state.course());
        if (stage != null) ground.add(state.parts().get(stage));
        if (stage != null) ground.addAll(here(state, state.stage(stage)));
        if (state.kind(itsStep(state)).showsTables()) ground.add(state.seats());
        if (layer.is(Layer.Kind.DESK)) return ground;
        Step its = itsStep(state);
        if (stage == null) for (Stage one : state.stages(its)) ground.add(state.state(one));
        for (Stage source : new Drawn(state, its, layer).all()) ground.add(state.state(source));
        return ground;
    }

    /** Who is shown only while they take part there: they may have moved, and nothing of the part itself has changed. */
    private static List<Boolean> here(SessionState state, Stage at) {
        return state.kind(at.step()).shownWhileHere(state.state(at)).stream()
                .map(id -> at.step().hidden() || at.seat(state, id) != null)
                .toList();
    }

    private Step itsStep(SessionState state) {
        return state.agenda().step(step).orElseThrow();
    }
}
