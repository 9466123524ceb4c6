package entaku.session.calls;

import entaku.session.Fact;
import entaku.session.PartEvent;
import entaku.session.Touched;
import org.pcollections.PMap;

/** A table called those who conduct; {@code at} in epoch milliseconds. */
@Fact("table-called")
public record TableCalled(String table, long at) implements PartEvent<PMap<String, Long>> {
    @Override
    public String part() {
        return "calls";
    }

    @Override
    public PMap<String, Long> applyTo(PMap<String, Long> state) {
        return state.plus(table, at);
    }

    @Override
    public void touch(PMap<String, Long> before, PMap<String, Long> after, Touched touched) {
        touched.key("calls");
    }
}
