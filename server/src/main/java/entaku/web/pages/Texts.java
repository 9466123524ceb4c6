package entaku.web.pages;

import entaku.session.Agenda;
import entaku.session.Step;
import entaku.session.Text;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The words that the template of a talk brings along, in one language; what is not there in it is in Japanese.
 *
 * @param steps id of a step → its words
 */
record Texts(String title, String purpose, Map<String, OfStep> steps) {
    /**
     * The words of one step.
     *
     * @param say what the facilitator can say; null for everybody else, and when there is nothing
     * @param hint advice for the facilitator; null likewise
     */
    record OfStep(String title, String purpose, String promise, String say, String hint) {}

    static Texts of(Agenda agenda, String language, boolean facilitates) {
        var steps = new LinkedHashMap<String, OfStep>();
        for (Step step : agenda.steps())
            steps.put(
                    step.id(),
                    new OfStep(
                            words(step.title(), language),
                            words(step.purpose(), language),
                            words(step.promise(), language),
                            facilitates ? orNull(step.say(), language) : null,
                            facilitates ? orNull(step.hint(), language) : null));
        return new Texts(words(agenda.title(), language), words(agenda.purpose(), language), steps);
    }

    private static String words(Text text, String language) {
        return text == null ? "" : text.in(language);
    }

    private static String orNull(Text text, String language) {
        String words = words(text, language);
        return words.isEmpty() ? null : words;
    }
}
