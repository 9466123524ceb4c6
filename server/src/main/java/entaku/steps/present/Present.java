package entaku.steps.present;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Look;
import entaku.session.PartCommand;
import entaku.session.Report;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.steps.present.PresentState.Outcome;
import entaku.steps.present.PresentState.Question;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Explaining, part by part, with questions from the floor that all rank and of which each one is told what became. */
public final class Present implements StepKind<PresentState> {
    @Override
    public String name() {
        return "present";
    }

    @Override
    public List<Class<? extends StepCommand<PresentState>>> commands() {
        return Stream.of(Explaining.COMMANDS, Asking.COMMANDS, Settling.COMMANDS)
                .flatMap(List::stream)
                .toList();
    }

    /** The floor asks, and wants to know; all else is for few. */
    @Override
    public boolean office(PresentState state, PartCommand<?> command, Seat seat) {
        if (command instanceof Asking.Ask ask) return ask.paper();
        if (command instanceof Asking.Withdraw gone) {
            Question one = state.question(gone.question());
            return one != null && one.paper();
        }
        return !(command instanceof Asking.Want || command instanceof Asking.WantNoLonger);
    }

    @Override
    public List<Class<? extends StepEvent<PresentState>>> events() {
        return Stream.of(
                        ExplainingEvents.ALL,
                        AskingEvents.ALL,
                        List.<Class<? extends StepEvent<PresentState>>>of(Settled.class))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Setting> settings() {
        return PresentState.SETTINGS;
    }

    @Override
    public PresentState open(Step step) {
        return PresentState.open(read(step));
    }

    @Override
    public Collection<String> keys(PresentState state, Look look) {
        return PresentView.keys(state, look);
    }

    @Override
    public Record view(PresentState state, Look look, String key) {
        return PresentView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(PresentState state) {
        var counts = new HashMap<>(Map.of("asked", state.questions().size()));
        if (state.count(Outcome.ANSWERED) > 0) counts.put("replies", state.count(Outcome.ANSWERED));
        if (state.count(Outcome.CARRIED) > 0) counts.put("carried", state.count(Outcome.CARRIED));
        return counts;
    }

    @Override
    public List<Item> items(PresentState state) {
        return state.questions().entrySet().stream()
                .filter(e -> drawn(state, e.getValue()))
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> item(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Item item(PresentState state, String id) {
        Question one = state.question(id);
        return one != null && drawn(state, one) ? item(id, one) : null;
    }

    private static boolean drawn(PresentState state, Question one) {
        return !one.held() && (one.outcome() == null || !state.form().openOnly());
    }

    private static Item item(String id, Question one) {
        return new Item(id, one.text(), one.order());
    }

    @Override
    public Report<PresentState> report() {
        return new PresentReport();
    }

    @Override
    public Habit habit() {
        return new PresentHabit();
    }
}
