package entaku.steps.survey;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Wire;
import entaku.steps.survey.SurveyCount.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows a survey: how many sheets there are while they are taken, what came of them after, one's own to oneself. */
final class SurveyView {
    private SurveyView() {}

    /** What was set once. */
    record Form(List<String> questions, int least, int wordLimit) {}

    /** A question; {@code choices} is empty where {@code type} is words. */
    record QuestionShown(Text text, String type, boolean attribute, List<String> choices) {}

    /** An answer to choose. */
    record ChoiceShown(Text text) {}

    /**
     * {@code sheets} of phones and paper (null: {@code few}, more than none and fewer than the form's
     * {@code least}); {@code slips} of them on paper (null: none).
     */
    record Now(Integer sheets, boolean few, Integer slips, boolean closed) {}

    /**
     * What came of a question. {@code answered} is null where so few did that it may not be told; when {@code withheld}
     * nothing more is. {@code counts} leaves out the answers that are put together, which {@code others} chose (null: none
     * are). What was written stands under {@code word/}.
     */
    record ResultShown(Integer answered, boolean withheld, Map<String, Integer> counts, Integer others) {}

    /** What somebody wrote. */
    record WordShown(String question, String text) {}

    /** A filled-in sheet: one's own, or one that one entered from paper. */
    record SheetShown(List<String> choices, List<String> words) {}

    static Collection<String> keys(SurveyState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) own(state, look, keys);
        else if (look.shared()) {
            keys.addAll(List.of("form", "now"));
            for (Question one : state.questions().all()) {
                keys.add("question/" + one.id());
                one.choices().forEach(id -> keys.add("choice/" + id));
            }
            if (state.closed() != null)
                state.closed().results().forEach((question, result) -> {
                    keys.add("result/" + question);
                    result.words().keySet().forEach(id -> keys.add("word/" + id));
                });
        }
        return keys;
    }

    private static void own(SurveyState state, Look look, List<String> keys) {
        if (look.viewer() == null) return;
        if (state.sheets().containsKey(look.viewer())) keys.add("sheet");
        for (int number : state.numbers())
            if (state.slip(number).by().equals(look.office())) keys.add("slip/" + number);
    }

    static Record view(SurveyState state, Look look, String key) {
        int slash = key.indexOf('/');
        String sort = slash < 0 ? key : key.substring(0, slash + 1);
        String id = key.substring(slash + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, sort, id);
        if (look.desk()) return null;
        return switch (sort) {
            case "form" ->
                new Form(
                        state.questions().all().stream().map(Question::id).toList(),
                        state.questions().least(),
                        Limits.REASON);
            case "now" -> now(state);
            case "question/" -> question(state.questions().named(id));
            case "choice/" -> {
                Question of = state.questions().of(id);
                yield of == null ? null : new ChoiceShown(of.answers().get(id));
            }
            case "result/" ->
                state.closed() == null ? null : result(state.closed().results().get(id));
            case "word/" -> state.closed() == null ? null : word(state, id);
            default -> null;
        };
    }

    private static Record now(SurveyState state) {
        Integer told = state.told();
        int slips = state.numbers().size();
        return new Now(told, told == null, slips == 0 ? null : slips, state.closed() != null);
    }

    private static Record question(Question one) {
        if (one == null) return null;
        return new QuestionShown(one.text(), Wire.name(one.type()), one.attribute(), one.choices());
    }

    private static Record result(Result one) {
        if (one == null) return null;
        return new ResultShown(one.answered(), one.withheld(), one.counts(), one.others() == 0 ? null : one.others());
    }

    private static Record word(SurveyState state, String id) {
        for (var result : state.closed().results().entrySet()) {
            String words = result.getValue().words().get(id);
            if (words != null) return new WordShown(result.getKey(), words);
        }
        return null;
    }

    private static Record own(SurveyState state, Look look, String sort, String id) {
        if (sort.equals("sheet")) return shown(state.sheets().get(look.viewer()));
        if (!sort.equals("slip/") || !id.matches("[1-9][0-9]{0,6}")) return null;
        var slip = state.slip(Integer.parseInt(id));
        return slip == null || !slip.by().equals(look.office()) ? null : shown(slip.sheet());
    }

    private static Record shown(Sheet sheet) {
        return sheet == null ? null : new SheetShown(sheet.choices(), sheet.words());
    }
}
