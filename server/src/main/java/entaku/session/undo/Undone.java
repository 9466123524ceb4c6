package entaku.session.undo;

import entaku.session.Act;
import entaku.session.Fact;
import entaku.session.PartEvent;
import entaku.session.Touched;
import org.pcollections.PVector;

/** The act of that place in the log was taken back. */
@Fact("undone")
public record Undone(long seq) implements PartEvent<PVector<Act>> {
    @Override
    public String part() {
        return "undo";
    }

    @Override
    public PVector<Act> applyTo(PVector<Act> acts) {
        // Acts after it could not be taken back when this was decided; they stay, older ones stay too.
        for (Act act : acts) if (act.seq() == seq) return acts.minus(act);
        return acts;
    }

    @Override
    public void touch(PVector<Act> before, PVector<Act> after, Touched touched) {
        touched.desk("undo");
    }
}
