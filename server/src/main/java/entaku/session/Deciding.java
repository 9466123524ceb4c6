package entaku.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the part and the stage a command speaks to, and lets it decide there. */
final class Deciding {
    private Deciding() {}

    /** @param asked when and by whom, before a stage is found */
    static List<Event> decide(Command command, String stepId, String table, Moment asked) {
        SessionState state = asked.session();
        if (stepId == null) return standing(state, command, asked);
        Rejected.unless(!state.closed(), "session-closed");
        Rejected.unless(state.origin() != null, "no-session");
        Step step = state.agenda().step(stepId).orElseThrow(() -> new Rejected("wrong-step"));
        Rejected.unless(asks(state.kind(step), command), "wrong-step");
        Rejected.unless(step.id().equals(state.course().current()), "wrong-step");
        List<Stage> stages = stages(state, step, table, asked.seat());
        if (stages.size() == 1) return at(command, stages.get(0), asked, asked.id());
        return atEvery(command, stages, asked);
    }

    private static List<Event> standing(SessionState state, Command command, Moment moment) {
        Part<?> part = standing(state, command);
        boolean open = !state.closed() || part.afterClosing().contains(command.getClass());
        Rejected.unless(open, "session-closed");
        boolean made = state.origin() != null || part.inner().contains(command.getClass());
        Rejected.unless(made, "no-session");
        return decided(state, part, part.name(), command, moment);
    }

    private static boolean asks(Part<?> part, Command command) {
        return part.commands().contains(command.getClass()) || part.inner().contains(command.getClass());
    }

    /** Where the command is meant for: the seat's own table, the one it names, or every table for those who conduct. */
    private static List<Stage> stages(SessionState state, Step step, String table, Seat seat) {
        List<Stage> all = state.stages(step);
        if (!state.atTables(step)) return all;
        boolean conducts = seat.role() == Role.FACILITATOR;
        if (table == null && conducts) return all;
        String at = table == null ? seat.table() : table;
        Rejected.unless(at != null, "no-table");
        Rejected.unless(conducts || Objects.equals(at, seat.table()), "not-your-table");
        return all.stream()
                .filter(stage -> stage.table().equals(at))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new Rejected("no-such-table"));
    }

    /** Every table that can follow follows; when none can, the first says why. */
    private static List<Event> atEvery(Command command, List<Stage> stages, Moment asked) {
        var events = new ArrayList<Event>();
        Rejected first = null;
        boolean any = false;
        for (Stage stage : stages) {
            try {
                events.addAll(at(command, stage, asked, asked.id() + "-" + stage.table()));
                any = true;
            } catch (Rejected refused) {
                if (first == null) first = refused;
            }
        }
        if (!any && first != null) throw first;
        long streams = events.stream().map(asked.session()::stream).distinct().count();
        // One command is one commit, and a commit is in one stream: words are said at one table.
        Rejected.unless(streams <= 1, "choose-table");
        return events;
    }

    private static List<Event> at(Command command, Stage stage, Moment asked, String id) {
        SessionState state = asked.session();
        Step step = stage.step();
        Seat seat = asked.seat();
        // The door itself is nobody, and its id tells nothing.
        String known = state.seats().containsKey(seat.id()) ? id(state, step, stage.id(), command, seat) : seat.id();
        var masked = new Seat(known, seat.role(), seat.table());
        var moment = new Moment(state, stage, masked, asked.at(), id, asked.profiles());
        return decided(state, state.kind(step), stage.id(), command, moment);
    }

    /** Gives the id under which a step knows who asks for this: their own, or that of their office. */
    static String id(SessionState state, Step step, String stage, Command command, Seat seat) {
        String own = state.idIn(step, seat.id());
        Part<?> part = asks(state.kind(step), command) ? state.kind(step) : standing(state, command);
        Object inside = state.parts().get(part instanceof Standing<?> ? part.name() : stage);
        boolean office = office(part, inside, command, new Seat(own, seat.role(), seat.table()));
        return office ? state.officeIn(step, seat.id()) : own;
    }

    @SuppressWarnings("unchecked")
    private static <S> boolean office(Part<S> part, Object state, Command command, Seat seat) {
        return part.office((S) state, (PartCommand<?>) command, seat);
    }

    private static Part<?> standing(SessionState state, Command command) {
        for (Standing<?> part : state.kinds().standing()) if (asks(part, command)) return part;
        throw new Rejected("wrong-step");
    }

    private static List<Event> decided(SessionState state, Part<?> part, String key, Command command, Moment moment) {
        @SuppressWarnings("unchecked")
        PartCommand<Object> asked = (PartCommand<Object>) command;
        List<Event> events = List.copyOf(asked.decide(state.parts().get(key), moment));
        for (Event event : events) {
            boolean own = event.part().equals(key) && part.events().contains(event.getClass());
            boolean permitted = own
                    || part.permitted().contains(event.getClass())
                    // Undo answers with the facts of whatever part it takes back.
                    || part.permitted().contains(Event.class);
            if (!permitted) throw new IllegalStateException(part.name() + " may not bring out " + event);
        }
        long streams = events.stream().map(moment.session()::stream).distinct().count();
        if (streams > 1) throw new IllegalStateException(command + " mixes streams, and a commit is in one");
        return events;
    }
}
