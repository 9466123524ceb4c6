package entaku.record;

import entaku.record.Proceedings.Profile;
import entaku.record.Proceedings.Seated;
import entaku.record.Proceedings.Station;
import entaku.record.Proceedings.Visit;
import entaku.session.Accepted;
import entaku.session.Carried;
import entaku.session.Event;
import entaku.session.Kinds;
import entaku.session.Masks;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Wire;
import entaku.session.course.CourseEvents;
import entaku.session.late.LateState;
import entaku.session.seats.SeatTaken;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One pass over what was accepted: folds it, and lets every fact tell its line. */
final class Recording {
    private SessionState state;
    private final List<Visit> visits = new ArrayList<>();
    private final Set<String> joined = new LinkedHashSet<>();
    private final Map<String, Long> spent = new LinkedHashMap<>();
    private long enteredAt;
    private long began;
    private long ended;

    Recording(Kinds kinds) {
        state = SessionState.empty(kinds, Masks.DESTROYED);
    }

    /** @param asTold whether to leave out who may not be told yet */
    Proceedings of(List<Accepted> accepted, Map<String, Profile> profiles, boolean asTold) {
        for (Accepted one : accepted) one.events().forEach(this::fold);
        if (state.origin() == null) throw new IllegalArgumentException("there is no session in these commits");
        Map<String, Told> told = new LinkedHashMap<>();
        for (Step step : state.agenda().steps()) told.put(step.id(), leaves(step));
        var seats = asTold ? state.roster().told() : state.seats().values();
        return facts(told, Attendance.of(seats, profiles));
    }

    private void fold(Event event) {
        SessionState before = state;
        state = before.with(event);
        if (event instanceof CourseEvents.StepEntered entered) enter(entered);
        else if (event instanceof SeatTaken taken) joined.add(taken.seat());
        else if (event instanceof CourseEvents.Closed closed) {
            leave(closed.at());
            ended = closed.at();
        } else if (event instanceof StepEvent<?> inside) tell(before, inside);
    }

    private void enter(CourseEvents.StepEntered entered) {
        if (visits.isEmpty()) began = entered.at();
        leave(entered.at());
        enteredAt = entered.at();
        if (state.currentStep() != null)
            visits.add(new Visit(state.currentStep().id(), entered.at(), new ArrayList<>()));
    }

    private void leave(long at) {
        if (enteredAt > 0 && !visits.isEmpty())
            spent.merge(visits.get(visits.size() - 1).step(), Math.max(0, at - enteredAt), Long::sum);
        enteredAt = 0;
    }

    private <S> void tell(SessionState before, StepEvent<S> event) {
        Stage stage = state.stage(event.stage());
        Step step = stage.step();
        @SuppressWarnings("unchecked")
        StepEvent<Object> fact = (StepEvent<Object>) event;
        var lines = state.kind(step).report().tell(fact, before.state(stage), state.state(stage), state, stage);
        Set<String> unsaid = lines.stream()
                .filter(line -> line.act().equals(Told.Passage.UNSAID))
                .map(Told.Passage::thing)
                .collect(Collectors.toSet());
        if (!unsaid.isEmpty()) visits.forEach(visit -> visit.lines().removeIf(line -> unsaid.contains(line.thing())));
        for (Told.Passage line : lines)
            if (!line.act().equals(Told.Passage.UNSAID))
                visitTo(step.id()).lines().add(line.at(stage.table()));
    }

    /** Talk has streams of its own, so a last word may arrive just after the room has moved on. */
    private Visit visitTo(String step) {
        for (int i = visits.size() - 1; i >= 0; i--) if (visits.get(i).step().equals(step)) return visits.get(i);
        visits.add(new Visit(step, enteredAt, new ArrayList<>()));
        return visits.get(visits.size() - 1);
    }

    private Told leaves(Step step) {
        var told = state.stages(step).stream()
                .map(stage -> state.kind(step)
                        .report()
                        .leaves(state.state(stage), state, stage)
                        .at(stage.table()))
                .toList();
        return told.size() == 1 ? told.get(0) : Told.all(told);
    }

    private Proceedings facts(Map<String, Told> byStep, Attendance attendance) {
        var facts = state.origin();
        var agenda = state.agenda();
        var told = List.copyOf(byStep.values());
        var stations = new ArrayList<Station>();
        var words = new TreeMap<String, Map<String, Text>>();
        for (Step step : agenda.steps()) {
            stations.add(station(step, byStep.get(step.id())));
            var report = state.kind(step).report();
            var ofKind = words.computeIfAbsent(step.kind(), kind -> new TreeMap<>(report.words()));
            ofKind.putAll(report.words(step));
        }
        List<Told.Thing> things =
                told.stream().flatMap(t -> t.things().stream()).toList();
        List<Told.Proposal> proposals =
                told.stream().flatMap(t -> t.proposals().stream()).toList();
        List<Told.Commitment> commitments =
                told.stream().flatMap(t -> t.commitments().stream()).toList();
        List<Told.Reviewed> reviewed =
                told.stream().flatMap(t -> t.reviewed().stream()).toList();
        List<Visit> kept = visits();
        return new Proceedings(
                facts.session(),
                facts.title(),
                facts.area(),
                facts.heldOn(),
                facts.section(),
                facts.sample(),
                agenda.template(),
                agenda.title(),
                agenda.purpose(),
                began,
                ended,
                attendance,
                stations,
                kept,
                things,
                proposals,
                commitments,
                Stream.concat(
                                told.stream().flatMap(t -> t.questions().stream()),
                                LateState.of(state).carried().stream())
                        .toList(),
                reviewed.isEmpty() ? null : reviewed,
                words,
                seated(kept, things, proposals, commitments, reviewed),
                null);
    }

    private Station station(Step step, Told told) {
        return new Station(
                step.id(),
                step.kind(),
                step.title(),
                step.purpose(),
                step.promise(),
                Wire.name(step.names()),
                step.minutes(),
                (int) Math.round(spent.getOrDefault(step.id(), 0L) / 60_000.0),
                state.course().entered().containsKey(step.id()),
                new TreeMap<>(state.produced(step)),
                new TreeMap<>(told.kept()));
    }

    /** A stay in which nothing was said is kept only as the first of its step: the rest is a finger that slipped. */
    private List<Visit> visits() {
        var seen = new HashSet<String>();
        return visits.stream()
                .filter(v -> seen.add(v.step()) || !v.lines().isEmpty())
                .map(this::mixed)
                .toList();
    }

    /** Where names are hidden, the last line would be that of whoever came last. */
    private Visit mixed(Visit visit) {
        Step step = state.agenda().step(visit.step()).orElse(null);
        if (step == null || !step.hidden() || state.kind(step).report().inOrder()) return visit;
        var lines = visit.lines().stream()
                .sorted(Comparator.comparing(Told.Passage::thing, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Visit(visit.step(), visit.at(), lines);
    }

    private Map<String, Seated> seated(
            List<Visit> visits,
            List<Told.Thing> things,
            List<Told.Proposal> proposals,
            List<Told.Commitment> commitments,
            List<Told.Reviewed> reviewed) {
        var named = new HashSet<String>();
        visits.forEach(v -> v.lines().forEach(line -> named.add(line.who())));
        things.forEach(thing -> named.add(thing.who()));
        proposals.forEach(p -> p.reasons().forEach(reason -> named.add(reason.who())));
        commitments.forEach(c -> named.add(c.who()));
        reviewed.forEach(one -> named.add(one.who()));
        var seated = new TreeMap<String, Seated>();
        int number = 0;
        for (String seat : joined) {
            Role role = state.seats().get(seat).role();
            if (role.takesPart()) number++;
            if (named.contains(seat)) seated.put(seat, new Seated(role.takesPart() ? number : 0, role));
        }
        Carried carried = state.origin().carried();
        if (carried == null) return seated;
        // Whoever took something on in the meeting before may be named here, and need not be here.
        for (Carried.Commitment one : carried.commitments())
            if (one.seat() != null && named.contains(one.seat()))
                seated.putIfAbsent(one.seat(), new Seated(0, Role.PARTICIPANT));
        return seated;
    }
}
