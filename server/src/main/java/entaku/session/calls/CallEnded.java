package entaku.session.calls;

import entaku.session.Fact;
import entaku.session.PartEvent;
import entaku.session.Touched;
import java.util.List;
import org.pcollections.PMap;

/** A table calls no longer: somebody goes there, or it needs nobody any more; {@code at} is when it had called. */
@Fact("call-ended")
public record CallEnded(String table, long at) implements PartEvent<PMap<String, Long>> {
    @Override
    public String part() {
        return "calls";
    }

    @Override
    public PMap<String, Long> applyTo(PMap<String, Long> state) {
        return state.minus(table);
    }

    @Override
    public void touch(PMap<String, Long> before, PMap<String, Long> after, Touched touched) {
        touched.key("calls");
    }

    /** A table that has called again meanwhile calls anyway. */
    @Override
    public List<TableCalled> undo(PMap<String, Long> now) {
        return now.containsKey(table) ? List.of() : List.of(new TableCalled(table, at));
    }
}
