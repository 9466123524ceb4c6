package entaku.session.calls;

import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.PartEvent;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Lets any table call those who conduct, once until somebody comes or it needs nobody any more. */
public final class Calls implements Standing<PMap<String, Long>> {
    /** Calls to one's own table; a table that calls already goes on calling. */
    public record Call() implements PartCommand<PMap<String, Long>> {
        @Override
        public List<TableCalled> decide(PMap<String, Long> state, Moment moment) {
            String table = own(moment);
            return state.containsKey(table) ? List.of() : List.of(new TableCalled(table, moment.at()));
        }
    }

    /** Takes the call of one's own table back, whoever called. */
    public record Withdraw() implements PartCommand<PMap<String, Long>> {
        @Override
        public List<CallEnded> decide(PMap<String, Long> state, Moment moment) {
            String table = own(moment);
            return state.containsKey(table) ? List.of(new CallEnded(table, state.get(table))) : List.of();
        }
    }

    /** Says that somebody goes to a table. {@code since} (optional) names its call: a later one is not answered with it. */
    public record Answer(String table, Long since) implements PartCommand<PMap<String, Long>> {
        @Override
        public List<CallEnded> decide(PMap<String, Long> state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Long now = table == null ? null : state.get(table);
            if (now == null) return List.of();
            Rejected.ifStale(since, now);
            return List.of(new CallEnded(table, now));
        }
    }

    private static String own(Moment moment) {
        Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
        Rejected.unless(moment.seat().table() != null, "no-table");
        Rejected.unless(moment.session().course().current() != null, "not-started");
        return moment.seat().table();
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public PMap<String, Long> open() {
        return HashTreePMap.empty();
    }

    @Override
    public List<Class<? extends PartCommand<PMap<String, Long>>>> commands() {
        return List.of(Call.class, Withdraw.class, Answer.class);
    }

    @Override
    public List<Class<? extends PartEvent<PMap<String, Long>>>> events() {
        return List.of(TableCalled.class, CallEnded.class);
    }

    /** The tables that call, each with the time since when. Nobody is named: it is the table that calls. */
    record Shown(Map<String, Long> tables) {}

    @Override
    public Collection<String> keys(PMap<String, Long> state, Look look) {
        return look.shared() ? List.of("calls") : List.of();
    }

    @Override
    public Record view(PMap<String, Long> state, Look look, String key) {
        boolean seen = look.shared() && key.equals("calls") && !state.isEmpty();
        return seen ? new Shown(new TreeMap<>(state)) : null;
    }
}
