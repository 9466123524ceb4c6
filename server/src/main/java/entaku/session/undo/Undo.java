package entaku.session.undo;

import entaku.session.Act;
import entaku.session.Authors;
import entaku.session.Event;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.PartEvent;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Takes back what those who conduct have done, leaving other people's work. */
public final class Undo implements Standing<PVector<Act>> {
    /**
     * Takes back the last act that can still be taken back. Other people's later work stays. The room is led back only
     * when leading it here was the very last act: nobody expects to be led elsewhere because something here cannot be
     * undone.
     *
     * @param act (optional) names the act that is meant: where another one is the last by now, nothing is taken back
     */
    public record TakeBack(Long act) implements PartCommand<PVector<Act>> {
        /** Takes back whatever is the last. */
        public TakeBack() {
            this(null);
        }

        @Override
        public List<Event> decide(PVector<Act> acts, Moment moment) {
            moment.only(Role.FACILITATOR);
            Act last = next(acts, moment.session());
            Rejected.unless(act == null || last != null && act == last.seq(), "stale");
            Rejected.unless(last != null, "nothing-to-undo");
            List<Event> back = inverse(moment.session(), last);
            back.add(new Undone(last.seq()));
            return back;
        }
    }

    /** Gives the act that would be taken back now, or null. */
    public static Act next(PVector<Act> acts, SessionState session) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i);
            boolean led = act.events().stream().anyMatch(event -> ((PartEvent<?>) event).leads());
            if (led && i < acts.size() - 1) return null;
            if (act.events().stream().anyMatch(event -> !inverse(session, event).isEmpty())) return act;
        }
        return null;
    }

    private static List<Event> inverse(SessionState session, Act act) {
        var back = new ArrayList<Event>();
        SessionState now = session;
        for (int i = act.events().size() - 1; i >= 0; i--) {
            for (Event event : inverse(now, act.events().get(i))) {
                back.add(event);
                now = now.with(event);
            }
        }
        return back;
    }

    private static List<? extends Event> inverse(SessionState now, Event event) {
        @SuppressWarnings("unchecked")
        PartEvent<Object> fact = (PartEvent<Object>) event;
        return fact.undo(now.parts().get(event.part()), now);
    }

    @Override
    public String name() {
        return "undo";
    }

    @Override
    public PVector<Act> open() {
        return TreePVector.empty();
    }

    @Override
    public List<Class<? extends PartCommand<PVector<Act>>>> commands() {
        return List.of(TakeBack.class);
    }

    @Override
    public boolean office(PVector<Act> acts, PartCommand<?> command, Seat seat) {
        return true;
    }

    @Override
    public List<Class<? extends PartEvent<PVector<Act>>>> events() {
        return List.of(Undone.class);
    }

    /** Whatever an act brought out, its own undoing is brought out here. */
    @Override
    public List<Class<? extends Event>> permitted() {
        return List.of(Event.class);
    }

    /**
     * What would be taken back: the command's wire name, what names this one act, and the seat that did it: empty where
     * names are hidden, null where nobody else conducts.
     */
    record Shown(String type, long act, String by) {}

    @Override
    public Collection<String> keys(PVector<Act> acts, Look look) {
        return look.desk() ? List.of("undo") : List.of();
    }

    @Override
    public Record view(PVector<Act> acts, Look look, String key) {
        if (!look.desk() || !key.equals("undo") || look.session().closed()) return null;
        Act act = next(acts, look.session());
        return act == null ? null : new Shown(act.type(), act.seq(), by(act, look.session()));
    }

    private static String by(Act act, SessionState session) {
        boolean alone = session.seats().values().stream()
                .filter(seat -> seat.role() == Role.FACILITATOR)
                .allMatch(seat -> Authors.is(session, seat, act.author(), act.events()));
        if (alone) return null;
        // A mask is told to nobody, not even to whom it hides: two of them would be seen to be one.
        return session.seats().containsKey(act.author()) ? act.author() : "";
    }
}
