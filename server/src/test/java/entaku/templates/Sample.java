package entaku.templates;

import java.util.List;

/** A small template that is right, to be broken in one place by each test. */
final class Sample {
    private Sample() {}

    static final String FILE = "small.yaml";

    static final String RIGHT = """
            name: small
            title: { ja: 小さな話し合い, en: A small talk }
            purpose: ためすため
            steps:
              - id: hello
                kind: check-in
                title: はじめに
                purpose: 声を出す
                promise: 全員に見えます
                names: hidden
                minutes: 5
                settings:
                  question: 気分は
              - id: again
                kind: check-in
                title: もう一度
                purpose: また声を出す
                promise: 全員に見えます
                names: shown
                minutes: 5
            """;

    /**
     * One way to break it.
     *
     * @param is what the file then is
     * @param from the words that are replaced
     * @param says what the refusal must say
     */
    record Broken(String is, String from, String to, String says) {
        String yaml() {
            if (!RIGHT.contains(from)) throw new IllegalArgumentException(from);
            return RIGHT.replaceFirst(
                    java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        }

        @Override
        public String toString() {
            return is;
        }
    }

    /** Breaks that a schema can see as well. */
    static List<Broken> brokenInItself() {
        return List.of(
                new Broken("without a name", "name: small\n", "", "small.yaml:1: name is missing"),
                new Broken("without a title", "title: はじめに\n    ", "", "small.yaml:5: steps.0.title is missing"),
                new Broken("without a purpose", "purpose: 声を出す\n    ", "", "small.yaml:5: steps.0.purpose is missing"),
                new Broken(
                        "without a promise", "promise: 全員に見えます\n    ", "", "small.yaml:5: steps.0.promise is missing"),
                new Broken(
                        "without Japanese",
                        "title: { ja: 小さな話し合い, en: A small talk }",
                        "title: { en: A small talk }",
                        "small.yaml:2: title must have the Japanese text (ja)"),
                new Broken("with an empty text", "promise: 全員に見えます", "promise: ' '", "steps.0.promise must be a text"),
                new Broken(
                        "with a language that is none",
                        "en: A small talk",
                        "ENGLISH: A small talk",
                        "small.yaml:2: title.ENGLISH is not a language"),
                new Broken(
                        "with an unknown key",
                        "names: hidden",
                        "names: hidden\n    name: x",
                        "steps.0.name is not known here"),
                new Broken(
                        "with an unknown key at the top",
                        "purpose: ためすため",
                        "purpose: ためすため\naim: x",
                        "small.yaml:4: aim is not known here; known are name, prepare"),
                new Broken(
                        "with an unknown kind",
                        "kind: check-in",
                        "kind: karaoke",
                        "small.yaml:6: steps.0.kind is unknown: karaoke; known are"),
                new Broken(
                        "with an unknown setting",
                        "question: 気分は",
                        "qestion: 気分は",
                        "small.yaml:13: steps.0.settings.qestion is not a setting"),
                new Broken(
                        "with a wrong setting",
                        "question: 気分は",
                        "moods: 3",
                        "small.yaml:13: steps.0.settings.moods must be true or false"),
                new Broken(
                        "with a setting without Japanese",
                        "question: 気分は",
                        "question: { en: mood }",
                        "small.yaml:13: steps.0.settings.question must have the Japanese text (ja)"),
                new Broken(
                        "with names neither shown nor hidden",
                        "names: hidden",
                        "names: perhaps",
                        "steps.0.names must be shown or hidden"),
                new Broken(
                        "with a place that is none",
                        "names: hidden",
                        "names: hidden\n    among: gardens",
                        "small.yaml:11: steps.0.among must be hall or tables"),
                new Broken(
                        "with its place among its settings",
                        "question: 気分は",
                        "among: tables",
                        "small.yaml:13: steps.0.settings.among is not a setting"),
                new Broken(
                        "with a time that is none",
                        "names: hidden",
                        "names: hidden\n    when: perhaps",
                        "small.yaml:11: steps.0.when must be always or following"),
                new Broken("without names", "names: hidden\n    ", "", "steps.0.names must be shown or hidden"),
                new Broken(
                        "with no time",
                        "minutes: 5",
                        "minutes: 0",
                        "small.yaml:11: steps.0.minutes must be a whole number"),
                new Broken(
                        "with words for time", "minutes: 5", "minutes: five", "steps.0.minutes must be a whole number"),
                new Broken(
                        "with an id in capitals",
                        "id: hello",
                        "id: Hello",
                        "small.yaml:5: steps.0.id must be small Latin"),
                new Broken(
                        "with settings that are a list",
                        "settings:\n      question: 気分は",
                        "settings: [1]",
                        "steps.0.settings must be a mapping"));
    }

    /** Breaks that only the loader can see. */
    static List<Broken> brokenInPlace() {
        return List.of(
                new Broken(
                        "with an id twice",
                        "id: again",
                        "id: hello",
                        "small.yaml:14: steps.1.id is there twice: hello"),
                new Broken(
                        "with the name of a part that always stands",
                        "id: again",
                        "id: course",
                        "small.yaml:14: steps.1.id is the name of what stands in every session: course"),
                new Broken(
                        "with a key twice",
                        "names: shown",
                        "names: shown\n    names: hidden",
                        "small.yaml:20: steps.1.names is there twice"),
                new Broken(
                        "under another name than its file",
                        "name: small",
                        "name: large",
                        "small.yaml:1: name must be the name of the file"),
                new Broken("that is no YAML", "title: はじめに", "title: [はじめに", "is not YAML"),
                new Broken(
                        "with a key without value",
                        "title: もう一度",
                        "title:",
                        "small.yaml:16: steps.1.title has no value"),
                new Broken(
                        "with a date for a text",
                        "purpose: ためすため",
                        "purpose: 2026-11-22",
                        "small.yaml:3: purpose must be a text"));
    }
}
