package entaku.steps.survey;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.shared.Words;
import entaku.steps.survey.SurveyCount.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a survey leaves: each question with how many chose what, and what was written, once closed. */
final class SurveyReport implements Report<SurveyState> {
    private static final String OTHERS = "そのほか（人数の少ない答えを合わせて）";

    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("answer", Words.of("アンケートの答え", "アンケートの {答|こた}え", "Answer in the survey")),
                Map.entry("written", Words.of("アンケートに書いた言葉", "アンケートに {書|か}いた {言葉|ことば}", "Words written in the survey")),
                Map.entry("survey-closed", Words.of("アンケートを締め切った", "Survey closed")),
                Map.entry(
                        "survey-few",
                        Words.of(
                                "アンケートを締め切った（答えた人が少ないので、だれのものか分からないように結果を出さない）",
                                "Survey closed; so few answered that, to give nobody away, nothing is shown")),
                Map.entry("survey-reopened", Words.of("アンケートの受け付けを再開した", "Survey opened again")),
                Map.entry("slips", Words.of("うち紙 {n}枚", "of them on paper: {n}")),
                Map.entry("count", Words.of("選んだ人 {n}人", "people who chose it: {n}")),
                Map.entry("sheets", Words.of("答えた人 {n}人", "people who answered: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<SurveyState> event, SurveyState before, SurveyState after, SessionState session, Stage stage) {
        if (event instanceof SurveyEvents.SurveyReopened) return List.of(Passage.of("survey-reopened", null, null));
        if (!(event instanceof SurveyEvents.SurveyClosed)) return List.of();
        Integer sheets = after.told();
        if (sheets == null) return List.of(Passage.of("survey-few", null, null));
        int slips = after.numbers().size();
        var numbers = slips == 0 ? Map.of("sheets", sheets) : Map.of("sheets", sheets, "slips", slips);
        return List.of(Passage.of("survey-closed", null, null).counting(numbers));
    }

    @Override
    public Told leaves(SurveyState state, SessionState session, Stage stage) {
        if (state.closed() == null) return Told.NOTHING;
        var things = new ArrayList<Thing>();
        for (Question one : state.questions().all()) {
            Result result = state.closed().results().get(one.id());
            if (one.isWords()) result.words().forEach((id, words) -> things.add(written(stage, one, id, words)));
            else things.addAll(counted(stage, one, result));
        }
        return Told.things(things, Map.of());
    }

    private static List<Thing> counted(Stage stage, Question one, Result result) {
        var rows = new ArrayList<Thing>();
        String state = result.withheld() ? Told.WITHHELD : Told.COUNTED;
        one.answers().forEach((id, text) -> {
            Integer count = result.counts().get(id);
            rows.add(row(stage, one, id, state, text.in("ja"), count));
        });
        if (result.others() > 0) rows.add(row(stage, one, one.id() + "-others", state, OTHERS, result.others()));
        return rows;
    }

    private static Thing row(Stage stage, Question one, String id, String state, String text, Integer count) {
        Map<String, Integer> numbers = count == null ? Map.of() : Map.of("count", count);
        return thing(stage, one, id, "answer", state, text, numbers);
    }

    private static Thing written(Stage stage, Question one, String id, String words) {
        return thing(stage, one, id, "written", "shown", words, Map.of());
    }

    private static Thing thing(
            Stage stage, Question one, String id, String sort, String state, String text, Map<String, Integer> n) {
        return new Thing(stage.id() + ":" + id, sort, state, text, null, null, List.of(), List.of(one.text()), n);
    }
}
