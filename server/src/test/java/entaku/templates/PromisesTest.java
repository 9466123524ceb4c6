package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template promises is what its settings keep, in all three languages: who sees what, and what stays. */
class PromisesTest {
    private static List<String> broken(Map<?, ?> step) {
        var broken = new ArrayList<String>();
        var promise = (Map<?, ?>) step.get("promise");
        for (PromiseRules.Rule rule : PromiseRules.RULES) {
            if (!rule.where().test(step)) continue;
            String text = ((String) promise.get(rule.language())).replaceAll("\\{([^{}|]+)\\|[^{}]+}", "$1");
            boolean said = rule.says().isEmpty() || rule.says().stream().anyMatch(text::contains);
            if (!said || rule.never().stream().anyMatch(text::contains))
                broken.add(step.get("id") + ", " + rule.why() + " (" + rule.language() + "): " + text);
        }
        return broken;
    }

    private static List<Map<?, ?>> steps(Path file) throws Exception {
        var steps = new ArrayList<Map<?, ?>>();
        for (Object step :
                (List<?>) new YAMLMapper().readValue(file.toFile(), Map.class).get("steps"))
            steps.add((Map<?, ?>) step);
        return steps;
    }

    static List<Path> files() throws Exception {
        return ShippedTest.files();
    }

    @ParameterizedTest(name = "{0} promises what its settings keep")
    @MethodSource("files")
    void every_shipped_promise_is_true_of_names_and_settings(Path file) throws Exception {
        var all = new ArrayList<String>();
        for (Map<?, ?> step : steps(file)) all.addAll(broken(step));
        assertThat(steps(file)).hasSizeGreaterThan(5);
        assertThat(all).isEmpty();
    }

    @ParameterizedTest(name = "{0} says once who reads the record")
    @MethodSource("files")
    void who_reads_the_record_is_said_once_a_meeting(Path file) throws Exception {
        assertThat(steps(file).stream()
                        .filter(step ->
                                ("" + ((Map<?, ?>) step.get("promise")).get("ja")).contains("記録は、参加した人と職員が読めます。")))
                .hasSize(1);
    }

    @ParameterizedTest(name = "a promise of {0} does not fit other settings")
    @MethodSource("files")
    void a_setting_that_changes_breaks_the_sentence_that_told_of_it(Path file) throws Exception {
        for (Map<?, ?> step : steps(file)) {
            var other = new TreeMap<Object, Object>(step);
            other.put("names", "hidden".equals(step.get("names")) ? "shown" : "hidden");
            // Talk of clusters tells names in a sentence of its own; all others say it in the rule.
            assertThat(broken(other)).as("names of " + step.get("id")).isNotEmpty();
            for (String setting : List.of("least", "reveal")) {
                Object value = PromiseRules.setting(step, setting, null);
                if (value == null) continue;
                var settings = new TreeMap<Object, Object>((Map<?, ?>) step.get("settings"));
                settings.put(setting, otherThan(setting, value));
                var changed = new TreeMap<Object, Object>(step);
                changed.put("settings", settings);
                assertThat(broken(changed))
                        .as(setting + " of " + step.get("id"))
                        .isNotEmpty();
            }
        }
    }

    private static Object otherThan(String setting, Object value) {
        if (setting.equals("least")) return (Integer) value + 1;
        return value.equals("later") ? "at-once" : "later";
    }

    @ParameterizedTest(name = "every sentence of a promise of {0} is held to something")
    @MethodSource("files")
    void no_sentence_of_a_promise_goes_unchecked(Path file) throws Exception {
        var unchecked = new ArrayList<String>();
        for (Map<?, ?> step : steps(file))
            for (String language : List.of("ja", "ja-easy", "en")) unchecked.addAll(unchecked(step, language));
        assertThat(unchecked).isEmpty();
    }

    /** Gives the sentences that no part of what some rule asks for stands in. */
    private static List<String> unchecked(Map<?, ?> step, String language) {
        String text = plain(step, language);
        var held = new BitSet();
        for (PromiseRules.Rule rule : PromiseRules.RULES)
            if (rule.language().equals(language) && rule.where().test(step))
                for (String said : rule.says())
                    for (int at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + 1))
                        held.set(at, at + said.length());
        var left = new ArrayList<String>();
        Matcher sentence = Pattern.compile("[^。.]+[。.]").matcher(text);
        while (sentence.find())
            if (held.get(sentence.start(), sentence.end()).isEmpty())
                left.add(step.get("id") + " (" + language + "): " + sentence.group());
        return left;
    }

    private static String plain(Map<?, ?> step, String language) {
        String text = (String) ((Map<?, ?>) step.get("promise")).get(language);
        return text.replaceAll("\\{([^{}|]+)\\|[^{}]+}", "$1");
    }

    @Test
    void every_rule_is_of_use_somewhere() throws Exception {
        var all = new ArrayList<Map<?, ?>>();
        for (Path file : files()) all.addAll(steps(file));
        for (PromiseRules.Rule rule : PromiseRules.RULES)
            if (!rule.why().startsWith("if ever: "))
                assertThat(all.stream().filter(rule.where())).as(rule.why()).isNotEmpty();
    }
}
