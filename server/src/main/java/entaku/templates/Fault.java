package entaku.templates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names by a code what a sentence of {@link BadTemplate} says, so that a screen can say it in its own language.
 *
 * @param code {@code other} where only the sentence itself says it
 * @param values what the sentence speaks of, by name
 * @param why the sentence
 */
public record Fault(int line, String path, String code, Map<String, String> values, String why) {
    /** A way to say it; what stands between brackets becomes the values, in the order of their names. */
    private record Way(String code, Pattern sentence, List<String> names) {
        Way(String code, String sentence, String... names) {
            this(code, Pattern.compile(sentence, Pattern.DOTALL), List.of(names));
        }
    }

    private static final List<Way> WAYS = List.of(
            new Way("missing", "(?:(\\w+) )?is (?:missing|needed)", "is"),
            new Way("empty", "is empty"),
            new Way("mapping", "must be a mapping.*"),
            new Way("file-name", "must be the name of the file without \\.yaml"),
            new Way("no-steps", "must be a list of at least one step"),
            new Way("too-many", "must be at most (\\d+) steps", "most"),
            new Way("always", "must have a step that is held always"),
            new Way("twice", "is there twice(?:: (.+))?", "is"),
            new Way("reserved", "is the name of what stands in every session: (.+)", "is"),
            new Way("kind", "is unknown: (.+); known are (.+)", "is", "can"),
            new Way("kind", "there is no kind of step called (.+)", "is"),
            new Way("source", "must come from a step that there is"),
            new Way("earlier", "must name an earlier step; there is none called (.+)", "is"),
            new Way("same-sort", "must draw from the same kind of step as before, with the same names: not (.+)", "is"),
            new Way("kind-only", "must be (.+) in a step of the kind (.+)", "can", "kind"),
            new Way("range", "must be (?:a whole number )?from (\\d+) to (?:minutes \\()?(\\d+).*", "least", "most"),
            new Way("number", "must be a whole number"),
            new Way("unknown", "is not (?:known here|a setting of this kind of step); known are (.*)", "can"),
            new Way("no-text", "is no text of this step"),
            new Way("long", "must have at most (\\d+) characters", "most"),
            new Way("word", "must be (?:a word|small Latin letters, digits and hyphens, such as first-ideas)"),
            new Way("words", "must be a list of words, each once"),
            new Way("yaml", "is not YAML: (.*)", "why"),
            new Way("deep", "is nested too deeply"),
            new Way("no-value", "has no value"),
            new Way("plain", "must be a text, a whole number, or true or false; put a text between quotes"),
            new Way("text", "must be a text(?:, or a text per language)?"),
            new Way("language", "is not a language"),
            new Way("japanese", "must have the Japanese text \\(ja\\)"),
            new Way("yes-no", "must be true or false"),
            new Way("address", "must be the address of a page that begins with https://"),
            new Way("ids", "must have different ids"),
            new Way("list", "must be a list"),
            new Way("one-of", "must be one of (.+)", "can"),
            new Way("one-of", "must be ([a-z]+ or [a-z]+)", "can"),
            new Way("axes", "must be two where the layout is matrix"),
            new Way("prompts", "must be two or more where the layout is (.+)", "is"),
            new Way("choices", "must be at least 2 where nothing is drawn"),
            new Way("full", "must have one level that agrees fully \\(full: true\\)"),
            new Way("most", "must be 1, or the step has to say choose: many"),
            new Way("least", "cannot stand beside counts: every, which shows all counts"),
            new Way("beside", "cannot stand beside (\\w+: \\w+)(?:, .*)?", "is"),
            new Way("fewest", "must be at least (\\d+)", "least"),
            new Way("at-most", "must be at most (?:the total, which is )?(\\d+)", "most"),
            new Way("sides", "must be two or more, or none"),
            new Way("only-for", "is for (.+) alone", "is"),
            new Way("market", "needs from, the step of the market"),
            new Way("fields", "must not be more than there are fields"),
            new Way("not-this", "must not have (.+), which is a verdict of every room", "is"),
            new Way("names-hidden", "must be false where names are hidden.*"),
            new Way("themes", "is needed where people are spread by theme"));

    /** Names what is wrong. */
    public static Fault of(BadTemplate.Problem problem) {
        for (Way way : WAYS) {
            Matcher said = way.sentence().matcher(problem.why());
            if (said.matches())
                return new Fault(problem.line(), problem.path(), way.code(), values(way, said), problem.why());
        }
        return new Fault(problem.line(), problem.path(), "other", Map.of(), problem.why());
    }

    private static Map<String, String> values(Way way, Matcher said) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < way.names().size(); i++)
            if (said.group(i + 1) != null) values.put(way.names().get(i), said.group(i + 1));
        return values;
    }
}
