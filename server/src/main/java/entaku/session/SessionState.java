package entaku.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;

/**
 * All that is known of a session at one moment; never changed in place.
 *
 * @param kinds the kinds of step this server knows
 * @param masks who is behind which id in steps with hidden names; no part of what is stored
 * @param parts a standing part's name, or a stage's id → its state
 * @param seqs stream → last place taken in it
 */
public record SessionState(Kinds kinds, Masks masks, PMap<String, Object> parts, PMap<String, Long> seqs) {

    /** Gives the state before anything has happened. */
    public static SessionState empty(Kinds kinds, Masks masks) {
        PMap<String, Object> opened = HashTreePMap.empty();
        for (Standing<?> part : kinds.standing()) opened = opened.plus(part.name(), part.open());
        return new SessionState(kinds, masks, opened, HashTreePMap.empty());
    }

    public SessionState with(Masks other) {
        return new SessionState(kinds, other, parts, seqs);
    }

    // ---- what stands always

    public CourseState course() {
        return (CourseState) parts.get("course");
    }

    public Roster roster() {
        return (Roster) parts.get("seats");
    }

    public Timer clock() {
        return (Timer) parts.get("clock");
    }

    /** Gives the facilitators' acts that may still be undone, oldest first. */
    @SuppressWarnings("unchecked")
    public PVector<Act> acts() {
        return (PVector<Act>) parts.get("undo");
    }

    /** Gives what was fixed when the session was made; null before that. */
    public Origin origin() {
        return course().origin();
    }

    public boolean closed() {
        return course().closed();
    }

    public Agenda agenda() {
        return course().agenda();
    }

    public PMap<String, Seat> seats() {
        return roster().seats();
    }

    /** Gives the current step, or null while people gather. */
    public Step currentStep() {
        String current = course().current();
        return current == null ? null : agenda().step(current).orElseThrow();
    }

    /** Says where the session is: {@code waiting}, {@code open} or {@code closed}. */
    public String status() {
        return closed() ? "closed" : course().current() == null ? "waiting" : "open";
    }

    // ---- stages

    /** Lists where a step is held: in the hall, or at every table there is. */
    public List<Stage> stages(Step step) {
        if (!atTables(step)) return List.of(new Stage(step, null));
        var stages = new ArrayList<Stage>();
        for (int table = 1; table <= roster().tables(); table++) stages.add(new Stage(step, "" + table));
        return stages;
    }

    /** Tells whether the step is held at tables; without tables everything is held in the hall. */
    public boolean atTables(Step step) {
        return step.among() == Step.Among.TABLES && roster().tables() > 0;
    }

    /** Gives the kind of a step. */
    @SuppressWarnings("unchecked")
    public StepKind<Object> kind(Step step) {
        return (StepKind<Object>) kinds.named(step.kind());
    }

    /** Gives the state of a stage. */
    @SuppressWarnings("unchecked")
    public <S> S state(Stage stage) {
        return (S) parts.get(stage.id());
    }

    /** Finds the stage of that id; null when there is none. */
    public Stage stage(String id) {
        if (agenda() == null || !parts.containsKey(id)) return null;
        return agenda().step(Stage.stepOf(id))
                .map(step -> new Stage(step, Stage.tableOf(id)))
                .orElse(null);
    }

    /** Counts what a step has produced, at all its stages together. */
    public Map<String, Integer> produced(Step step) {
        var sum = new TreeMap<String, Integer>();
        for (Stage stage : stages(step))
            kind(step).produced(state(stage)).forEach((what, n) -> sum.merge(what, n, Integer::sum));
        return sum;
    }

    /** Counts the same as it may be told while the room is in the step. */
    public Map<String, Integer> told(Step step) {
        var sum = new TreeMap<String, Integer>();
        for (Stage stage : stages(step))
            kind(step)
                    .told(state(stage), new Look(this, stage, Look.Sort.SHARED, null))
                    .forEach((what, n) -> sum.merge(what, n, Integer::sum));
        return sum;
    }

    /**
     * Lists what a stage brought out; where names are hidden by id, which tells nothing of who came when, and what was
     * passed on as it was behind what was made. A result keeps its order.
     */
    public List<Item> items(Stage stage) {
        StepKind<Object> kind = kind(stage.step());
        List<Item> items = kind.items(state(stage));
        if (!stage.step().hidden() || kind.ranks()) return items;
        return items.stream()
                .sorted(Comparator.<Item, Boolean>comparing(item -> item.from().contains(item.id()))
                        .thenComparing(Item::id))
                .toList();
    }

    /** Lists the stages of an earlier step that a stage draws from: a table from its own table, the hall from all. */
    public List<Stage> sources(Stage stage, String earlier) {
        int place = agenda().indexOf(stage.step().id());
        int from = agenda().indexOf(earlier);
        // Only earlier steps count, so that no agenda can lead in circles.
        if (from < 0 || from >= place) return List.of();
        Step step = agenda().steps().get(from);
        if (stage.table() == null || !atTables(step)) return stages(step);
        return List.of(new Stage(step, stage.table()));
    }

    /** Lists what the steps with these ids brought out for this stage to draw from. */
    public List<Item> drawn(Stage stage, List<String> earlier) {
        var items = new ArrayList<Item>();
        for (String step : earlier) for (Stage source : sources(stage, step)) items.addAll(items(source));
        return items;
    }

    /** Tells whether something was done already in a later step that draws from this stage, near or far. */
    public boolean builtOn(Stage ground) {
        for (Step step : agenda().steps())
            for (Stage stage : stages(step)) {
                var way = new LinkedHashSet<Stage>();
                lay(stage, way);
                if (!stage.equals(ground) && way.contains(ground) && !untouched(stage)) return true;
            }
        return false;
    }

    private boolean untouched(Stage stage) {
        StepKind<Object> kind = kind(stage.step());
        Object opened = kind.open(stage.step(), origin().carried());
        return kind.enter(state(stage), List.of()).equals(kind.enter(opened, List.of()));
    }

    /** Gives the id under which a step knows a seat: its own, or its mask; null when nobody can tell any more. */
    public String idIn(Step step, String seat) {
        return step.hidden() ? masks.of(step.id(), seat) : seat;
    }

    /** Gives the id under which a step knows what a seat does there by office: its own, or a mask apart; or null. */
    public String officeIn(Step step, String seat) {
        return step.hidden() ? masks.ofOffice(step.id(), seat) : seat;
    }

    /** Lists the ids under which a step may know a seat. */
    public List<String> idsIn(Step step, String seat) {
        // Without the keys both are null.
        return step.hidden() ? Arrays.asList(idIn(step, seat), officeIn(step, seat)) : List.of(seat);
    }

    // ---- deciding

    /**
     * Decides a command.
     *
     * @param stepId the step it speaks of; null for the parts that always stand
     * @param table the table it is meant for; null for that of the seat, and for every table when the seat conducts
     * @param seat who asks; has to be the seat this state knows, or one that the door vouches for
     * @throws Rejected {@code session-closed}, {@code wrong-step}, {@code no-table}, or the part's own reason
     */
    public List<Event> decide(
            Command command, String stepId, String table, Seat seat, long at, String id, Profiles profiles) {
        return Deciding.decide(command, stepId, table, new Moment(this, null, seat, at, id, profiles));
    }

    // ---- folding

    /** Folds what was accepted. */
    public SessionState after(Accepted accepted) {
        SessionState next = this;
        for (Event event : accepted.events()) next = next.with(event);
        return next.settled(accepted);
    }

    /** Takes note of a commit whose facts are folded already. */
    public SessionState settled(Accepted accepted) {
        return new SessionState(kinds, masks, parts, seqs.plus(accepted.stream(), accepted.seq()))
                .remembering(accepted);
    }

    /** Something that is due in a part: {@code step} and {@code table} name its stage, null for a standing part. */
    public record DueIn(Part<?> part, String step, String table, Due due) {}

    /** Gives what the server has to ask by itself next; null for nothing. */
    public DueIn due() {
        var all = new ArrayList<DueIn>();
        for (Standing<?> part : kinds.standing()) due(part, part.name(), null, all);
        Step current = origin() == null || closed() ? null : currentStep();
        if (current != null) for (Stage stage : stages(current)) due(kind(current), stage.id(), stage, all);
        return all.stream()
                .min(java.util.Comparator.comparingLong(one -> one.due().at()))
                .orElse(null);
    }

    @SuppressWarnings("unchecked")
    private <S> void due(Part<S> part, String key, Stage stage, List<DueIn> all) {
        Due due = part.due((S) parts.get(key), this, stage);
        if (due == null) return;
        all.add(new DueIn(part, stage == null ? null : stage.step().id(), stage == null ? null : stage.table(), due));
    }

    /** Folds one fact, and lets the stages follow where the course has changed. */
    public SessionState with(Event event) {
        @SuppressWarnings("unchecked")
        PartEvent<Object> fact = (PartEvent<Object>) event;
        SessionState next = with(event.part(), fact.applyTo(parts.get(event.part())));
        return next.course() == course() ? next : next.following(course());
    }

    private SessionState following(CourseState before) {
        SessionState next = this;
        if (before.origin() == null && origin() != null) next = next.with("seats", roster().at(origin().tables()));
        if (before.agenda() != agenda()) {
            for (Step step : agenda().steps()) next = next.planned(step, before.agenda());
            next = next.without(before.agenda());
        }
        if (before.entries() != course().entries() || before.closed() != closed())
            next = next.with("seats", next.roster().entering(closed() ? null : currentStep()));
        if (before.entries() == course().entries() || course().current() == null) return next;
        // What lies on the way is read anew as well: the room may have come here past it.
        var way = new LinkedHashSet<Stage>();
        for (Stage stage : stages(currentStep())) lay(stage, way);
        for (Stage stage : way) {
            // Where the room never was, nothing is there to follow.
            if (!course().entered().containsKey(stage.step().id())) continue;
            StepKind<Object> kind = kind(stage.step());
            List<Item> drawn = next.drawn(stage, kind.drawsFrom(stage.step()));
            next = next.with(stage.id(), kind.enter(next.state(stage), drawn));
        }
        return next;
    }

    /** Adds a stage behind all those that it draws from, near and far. */
    private void lay(Stage stage, LinkedHashSet<Stage> way) {
        if (way.contains(stage)) return;
        for (String earlier : kind(stage.step()).drawsFrom(stage.step()))
            for (Stage source : sources(stage, earlier)) lay(source, way);
        way.add(stage);
    }

    private SessionState planned(Step step, Agenda before) {
        Step was = before == null ? null : before.step(step.id()).orElse(null);
        SessionState next = this;
        for (Stage stage : stages(step)) {
            Object state = parts.get(stage.id());
            if (state == null) next = next.with(stage.id(), kind(step).open(step, origin().carried()));
            else if (was != null && !was.equals(step))
                next = next.with(stage.id(), kind(step).change(state, was, step));
        }
        return next;
    }

    /** Forgets the stages of steps that were taken out of the agenda again. */
    private SessionState without(Agenda before) {
        PMap<String, Object> left = parts;
        for (Step step : before == null ? List.<Step>of() : before.steps())
            if (agenda().indexOf(step.id()) < 0) for (Stage stage : stages(step)) left = left.minus(stage.id());
        return new SessionState(kinds, masks, left, seqs);
    }

    private SessionState remembering(Accepted accepted) {
        boolean act = accepted.conducts() && accepted.stream().equals(Event.MAIN) && !closed();
        boolean undoes =
                accepted.events().stream().anyMatch(event -> event.part().equals("undo"));
        if (!act || undoes || accepted.events().isEmpty()) return this;
        var one = new Act(accepted.seq(), accepted.type(), accepted.author(), accepted.events());
        PVector<Act> all = acts().plus(one);
        return with("undo", all.size() > Limits.UNDO ? all.minus(0) : all);
    }

    private SessionState with(String part, Object state) {
        return parts.get(part) == state ? this : new SessionState(kinds, masks, parts.plus(part, state), seqs);
    }

    // ---- the log

    /** Gives the last place taken in the stream, 0 when it is empty. */
    public long seq(String stream) {
        return seqs.getOrDefault(stream, 0L);
    }

    /** Gives the stream that a fact is stored in. */
    public String stream(Event event) {
        if (event.stream().equals(Event.MAIN)) return Event.MAIN;
        Stage stage = stage(event.part());
        boolean declared = stage != null && kind(stage.step()).streams().contains(event.stream());
        if (!declared) throw new IllegalStateException(event.stream() + " is declared by no kind");
        return event.stream() + "-" + event.part();
    }

    /** Lists every stream this session may have beside the main one. */
    public List<String> streams() {
        var all = new ArrayList<String>();
        if (agenda() == null) return all;
        for (Step step : agenda().steps())
            for (String stream : kind(step).streams())
                for (Stage stage : stages(step)) all.add(stream + "-" + stage.id());
        return all;
    }
}
