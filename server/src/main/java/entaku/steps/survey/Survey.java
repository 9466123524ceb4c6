package entaku.steps.survey;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Several questions on one sheet, hidden until closed, told once and question by question.
 *
 * <p>Names are always hidden, so that nothing on a sheet can be joined with what its writer did in another step. Paper is
 * as secret as a phone: it is a sheet like any other, and counts once.
 */
public final class Survey implements StepKind<SurveyState> {
    @Override
    public String name() {
        return "survey";
    }

    @Override
    public List<Step.Names> naming() {
        return List.of(Step.Names.HIDDEN);
    }

    @Override
    public List<Class<? extends StepCommand<SurveyState>>> commands() {
        return List.of(FillIn.class, EnterSlip.class, RemoveSlip.class, CloseSurvey.class);
    }

    @Override
    public boolean office(SurveyState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof FillIn);
    }

    @Override
    public List<Class<? extends StepEvent<SurveyState>>> events() {
        return SurveyEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return Questions.SETTINGS;
    }

    @Override
    public SurveyState open(Step step) {
        return SurveyState.open(Questions.read(step.id(), read(step)));
    }

    // ---- commands

    /**
     * Fills in one's sheet, instead of what was on it before; with nothing on it one takes it back. {@code words} stand in
     * the order of the questions that ask for words.
     */
    public record FillIn(List<String> choices, List<String> words) implements StepCommand<SurveyState> {
        @Override
        public List<StepEvent<SurveyState>> decide(SurveyState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen();
            Sheet sheet = state.questions().sheet(choices, words);
            String seat = moment.seat().id();
            if (sheet.equals(state.sheet(seat))) return List.of();
            return List.of(new SurveyEvents.SheetFilled(moment.stageId(), seat, sheet.choices(), sheet.words()));
        }
    }

    /** Enters a sheet that somebody has filled in on paper. It gets a number, to be written on the paper. */
    public record EnterSlip(List<String> choices, List<String> words) implements StepCommand<SurveyState> {
        @Override
        public List<StepEvent<SurveyState>> decide(SurveyState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen();
            Sheet sheet = state.questions().sheet(choices, words);
            Rejected.unless(!sheet.isEmpty(), "empty");
            String seat = moment.seat().id();
            Rejected.unless(state.enteredBy(seat) < Limits.PAPER_PER_SEAT, "too-many-slips");
            int slip = state.slips().size() + 1;
            return List.of(new SurveyEvents.SlipEntered(moment.stageId(), seat, slip, sheet.choices(), sheet.words()));
        }
    }

    /** Takes out a sheet of paper by its number, whoever entered it: one holds the paper in one's hand. */
    public record RemoveSlip(int slip) implements StepCommand<SurveyState> {
        @Override
        public List<StepEvent<SurveyState>> decide(SurveyState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen();
            Rejected.unless(state.slip(slip) != null, "no-such-slip");
            return List.of(new SurveyEvents.SlipRemoved(moment.stageId(), slip));
        }
    }

    /** Takes no more sheets and shows what came of them, once and for good. */
    public record CloseSurvey() implements StepCommand<SurveyState> {
        @Override
        public List<StepEvent<SurveyState>> decide(SurveyState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            return state.closed() != null ? List.of() : List.of(new SurveyEvents.SurveyClosed(moment.stageId()));
        }
    }

    // ---- view

    @Override
    public Collection<String> keys(SurveyState state, Look look) {
        return SurveyView.keys(state, look);
    }

    @Override
    public Record view(SurveyState state, Look look, String key) {
        return SurveyView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(SurveyState state) {
        Integer sheets = state.told();
        return sheets == null ? Map.of() : Map.of("sheets", sheets);
    }

    /** Lists what was written, once it is closed. */
    @Override
    public List<Item> items(SurveyState state) {
        var items = new ArrayList<Item>();
        if (state.closed() == null) return items;
        for (var result : state.closed().results().values())
            result.words().forEach((id, words) -> items.add(new Item(id, words, items.size() + 1)));
        return items;
    }

    @Override
    public Report<SurveyState> report() {
        return new SurveyReport();
    }

    @Override
    public Habit habit() {
        return new SurveyHabit();
    }
}
