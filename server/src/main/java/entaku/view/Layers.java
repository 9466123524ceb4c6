package entaku.view;

import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import java.util.ArrayList;
import java.util.List;

/** Says which layers an eye follows, and who may look at which stage. */
public final class Layers {
    private Layers() {}

    /** Lists the layers a seat follows now, the hall first and its own last. */
    public static List<Layer> of(SessionState state, Seat seat) {
        var layers = new ArrayList<Layer>();
        layers.add(Layer.HALL);
        if (seat.role() == Role.FACILITATOR) layers.add(Layer.DESK);
        Step step = state.currentStep();
        if (step != null && state.atTables(step)) {
            if (seat.role() == Role.FACILITATOR || seat.role() == Role.SCREEN)
                for (Stage stage : state.stages(step)) layers.add(Layer.of(stage));
            else if (seat.table() != null) layers.add(Layer.table(seat.table()));
        }
        layers.add(Layer.own(seat.id()));
        return layers;
    }

    /** Tells whether a seat may look at a stage: what is held at a table is its own while the room is in that step. */
    public static boolean maySee(SessionState state, Seat seat, Stage stage) {
        if (stage.table() == null || seat.role() == Role.FACILITATOR || seat.role() == Role.SCREEN) return true;
        boolean now = stage.step().id().equals(state.course().current()) && !state.closed();
        return !now || stage.table().equals(seat.table());
    }
}
