package entaku.templates;

import java.util.List;
import java.util.Map;

/**
 * A template as somebody has changed it: texts, minutes, the order of steps and what they draw from. Whatever a promise
 * tells of (kind, names, place, all other settings and the promise itself) is not said here: it is taken from the step
 * that each one comes from.
 *
 * @param title language → words, as every text here; null where nothing is said
 */
public record Edit(
        Map<String, String> title, Map<String, String> purpose, Map<String, String> prepare, List<EditedStep> steps) {

    /** Names a step of a template that there is. */
    public record Source(String template, String step) {}

    /**
     * One step.
     *
     * @param of where its promise and its settings come from
     * @param texts the texts among its settings, by path; what is not named stays, an empty list takes away
     * @param draws the earlier steps that it draws from, by setting; what is not named stays
     */
    public record EditedStep(
            Source of,
            String id,
            Map<String, String> title,
            Map<String, String> purpose,
            Map<String, String> say,
            Map<String, String> hint,
            Integer minutes,
            Integer least,
            Map<String, List<Map<String, String>>> texts,
            Map<String, List<String>> draws) {}
}
