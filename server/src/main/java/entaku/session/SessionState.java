package entaku.session;

import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All that is known of a session at one moment; never changed in place.
 *
 * @param kinds the kinds of step this server knows
 * @param facts what was fixed when the session was made; null before that
 * @param current place in the agenda, from 0; −1 while people gather
 * @param steps step id → that step's own state
 * @param entered step id → when it was first entered, epoch milliseconds
 * @param acts the facilitator's acts that may still be undone, oldest first
 * @param seqs stream → last place taken in it
 */
public record SessionState(
        Kinds kinds,
        Facts facts,
        boolean closed,
        int current,
        Timer timer,
        PMap<String, Seat> seats,
        PMap<String, Object> steps,
        PMap<String, Long> entered,
        PVector<Act> acts,
        PMap<String, Long> seqs) {

    /**
     * What is fixed when a session is made.
     *
     * @param area path of the area, broadest first: {@code kawasaki/tama/nagao}
     * @param tables how many tables there are, 0 for none
     * @param heldOn the day it is held, ISO date in Japan
     * @param section the responsible section of the city, for the minutes; may be empty
     * @param sample whether this is an example and not a real talk
     */
    public record Facts(
            String session,
            String title,
            String area,
            int tables,
            String heldOn,
            String section,
            boolean sample,
            Agenda agenda) {}

    /** Gives the state before anything has happened. */
    public static SessionState empty(Kinds kinds) {
        return new SessionState(
                kinds,
                null,
                false,
                -1,
                Timer.NONE,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                TreePVector.empty(),
                HashTreePMap.empty());
    }

    public Agenda agenda() {
        return facts.agenda();
    }

    /** Gives the current step, or null while people gather. */
    public Step currentStep() {
        return current < 0 ? null : agenda().steps().get(current);
    }

    /** Gives the last place taken in the stream, 0 when it is empty. */
    public long seq(String stream) {
        return seqs.getOrDefault(stream, 0L);
    }

    /** Gives the kind of a step. */
    @SuppressWarnings("unchecked")
    public StepKind<Object> kind(Step step) {
        return (StepKind<Object>) kinds.named(step.kind());
    }

    /** Gives the state of a step. */
    @SuppressWarnings("unchecked")
    public <S> S state(Step step) {
        return (S) steps.get(step.id());
    }

    /** Counts what a step has produced. */
    public Map<String, Integer> produced(Step step) {
        return kind(step).produced(state(step), this, step);
    }

    /** Lists what a step brought out for later steps to draw from. */
    public List<Item> items(Step step) {
        return kind(step).items(state(step), this, step);
    }

    /** Lists what the steps with these ids brought out. */
    public List<Item> itemsOf(List<String> stepIds) {
        return stepIds.stream()
                .flatMap(id -> agenda().step(id).stream())
                .flatMap(step -> items(step).stream())
                .toList();
    }

    /**
     * Decides a command.
     *
     * @param stepId the step it speaks of; null for the session as a whole
     * @param seat who asks; has to be the seat this state knows, or one that the door vouches for
     * @throws Rejected {@code session-closed}, {@code wrong-step}, or the step's own reason
     */
    public List<Event> decide(Command command, String stepId, Seat seat, long at, String id) {
        Rejected.unless(!closed, "session-closed");
        if (command instanceof SessionCommand c)
            return List.copyOf(c.decide(this, new Moment(this, null, seat, at, id)));
        Rejected.unless(facts != null, "no-session");
        Step step = agenda().step(stepId).orElseThrow(() -> new Rejected("wrong-step"));
        return List.copyOf(decideInStep((StepCommand<?>) command, step, new Moment(this, step, seat, at, id)));
    }

    private <S> List<? extends Event> decideInStep(StepCommand<S> command, Step step, Moment moment) {
        Rejected.unless(kind(step).commands().contains(command.getClass()), "wrong-step");
        Rejected.unless(step.equals(currentStep()), "wrong-step");
        return command.decide(state(step), moment);
    }

    /** Folds what was accepted. */
    public SessionState after(Accepted accepted) {
        SessionState next = this;
        for (Event event : accepted.events()) next = next.with(event);
        next = next.withSeqs(next.seqs.plus(accepted.stream(), accepted.seq()));
        return next.remembering(accepted);
    }

    /** Folds one fact. */
    public SessionState with(Event event) {
        if (event instanceof SessionEvent e) return e.applyTo(this);
        return inStep((StepEvent<?>) event);
    }

    private <S> SessionState inStep(StepEvent<S> event) {
        @SuppressWarnings("unchecked")
        S state = (S) steps.get(event.step());
        return withSteps(steps.plus(event.step(), event.applyTo(state)));
    }

    /** Gives the act that Undo would take back, or null. */
    public Act undoable() {
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i);
            boolean last = i == acts.size() - 1;
            if (Conduct.led(act) && !last) return null;
            if (Conduct.undoable(this, act)) return act;
        }
        return null;
    }

    /** Lets the current step read what it draws from. */
    SessionState entering() {
        Step step = currentStep();
        return step == null ? this : withSteps(steps.plus(step.id(), kind(step).enter(state(step), this, step)));
    }

    private SessionState remembering(Accepted accepted) {
        Seat seat = seats.get(accepted.seat());
        boolean undoes = accepted.events().stream().anyMatch(e -> e instanceof Conduct.Undone);
        if (undoes
                || closed
                || seat == null
                || seat.role() != Role.FACILITATOR
                || accepted.events().isEmpty()) return this;
        if (!accepted.stream().equals(Event.MAIN)) return this;
        PVector<Act> all = acts.plus(new Act(accepted.seq(), accepted.type(), accepted.events()));
        return withActs(all.size() > Limits.UNDO ? all.minus(0) : all);
    }

    SessionState withFacts(Facts v, PMap<String, Object> opened) {
        return new SessionState(kinds, v, closed, current, timer, seats, opened, entered, acts, seqs);
    }

    SessionState withClosed(boolean v) {
        return new SessionState(kinds, facts, v, current, timer, seats, steps, entered, acts, seqs);
    }

    SessionState withCurrent(int v, Timer t, PMap<String, Long> when) {
        return new SessionState(kinds, facts, closed, v, t, seats, steps, when, acts, seqs);
    }

    SessionState withTimer(Timer v) {
        return new SessionState(kinds, facts, closed, current, v, seats, steps, entered, acts, seqs);
    }

    SessionState withSeats(PMap<String, Seat> v) {
        return new SessionState(kinds, facts, closed, current, timer, v, steps, entered, acts, seqs);
    }

    private SessionState withSteps(PMap<String, Object> v) {
        return new SessionState(kinds, facts, closed, current, timer, seats, v, entered, acts, seqs);
    }

    SessionState withActs(PVector<Act> v) {
        return new SessionState(kinds, facts, closed, current, timer, seats, steps, entered, v, seqs);
    }

    private SessionState withSeqs(PMap<String, Long> v) {
        return new SessionState(kinds, facts, closed, current, timer, seats, steps, entered, acts, v);
    }
}
