package entaku.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template promises is what its settings keep, in all three languages: who sees what, and what stays. */
class PromisesTest {
    /**
     * What a promise says where something holds of its step.
     *
     * @param says any one of these is said; empty: nothing is asked for
     * @param never none of these is said
     */
    private record Rule(
            String why, Predicate<Map<?, ?>> where, String language, List<String> says, List<String> never) {}

    private static final List<Rule> RULES = new ArrayList<>();

    private static void rule(
            String why,
            Predicate<Map<?, ?>> where,
            String ja,
            String easy,
            String en,
            String notJa,
            String notEasy,
            String notEn) {
        RULES.add(new Rule(why, where, "ja", any(ja), any(notJa)));
        RULES.add(new Rule(why, where, "ja-easy", any(easy), any(notEasy)));
        RULES.add(new Rule(why, where, "en", any(en), any(notEn)));
    }

    private static List<String> any(String ways) {
        return ways.isEmpty() ? List.of() : List.of(ways.split("\\|"));
    }

    private static Object setting(Map<?, ?> step, String name, Object otherwise) {
        Object value = step.get("settings") instanceof Map<?, ?> settings ? settings.get(name) : null;
        return value == null ? otherwise : value;
    }

    private static Predicate<Map<?, ?>> kind(String... kinds) {
        return step -> List.of(kinds).contains(step.get("kind"));
    }

    private static Predicate<Map<?, ?>> names(String names) {
        return step -> names.equals(step.get("names"));
    }

    private static Predicate<Map<?, ?>> has(String setting, Object value) {
        return step -> value.equals(setting(step, setting, null));
    }

    static {
        Predicate<Map<?, ?>> every = step -> true;
        rule(
                "what stays is said",
                every,
                "記録に残り|発言録に残り|記録にも残り",
                "記録に 残り|記録にも 残り|書いて 残します",
                "stay in the record|stays in the record|stays in the transcript|stay in the record",
                "公開|、だれにも見えません|は、だれにも出ません|書いてくださった|約束",
                "公開|、だれにも 見えません|見ます|約束",
                "published|shown to nobody|promise");
        rule(
                "hidden names are shown to nobody who is there, and not in the record",
                names("hidden").and(kind("check-in", "board", "cluster")),
                "進行役にも、ほかの人にも、記録にも出ません",
                "進行役にも ほかの 人にも 見えません。記録にも 出ません",
                "not shown to the facilitator, to others, or in the record",
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前が 出ます",
                "with your name|carry|carries");
        rule(
                "a secret answer is shown to nobody",
                names("hidden").and(kind("dot-vote", "consensus")),
                "進行役にも、ほかのだれにも見えません",
                "進行役にも ほかの 人にも 見えません",
                "not shown to the facilitator or to anybody else",
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前が 出ます",
                "with your name");
        rule(
                "hidden speakers are not in the transcript",
                names("hidden").and(kind("dialogue")),
                "話した人の名前は、発言録には出ません",
                "名前は、記録に 出ません",
                "without the speaker's name",
                "名前といっしょに",
                "名前と いっしょに",
                "with the speaker");
        rule(
                "shown names are shown",
                names("shown"),
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前も みんなに|名前が 出ます",
                "with your name|with the speaker's name|their writers' names",
                "進行役にも",
                "進行役にも",
                "not shown to the facilitator");
        rule(
                "notes are seen once they are opened",
                kind("board").and(has("reveal", "later")),
                "進行役が開くと、",
                "進行役が 開くと、",
                "Once the facilitator opens them",
                "すぐに",
                "すぐに",
                "at once");
        rule(
                "if ever: notes are seen at once",
                kind("board").and(has("reveal", "at-once")),
                "すぐに",
                "すぐに",
                "at once",
                "進行役が開くと",
                "進行役が 開くと",
                "Once the facilitator opens");
        rule(
                "a note held back leaves the record",
                kind("board"),
                "止めた付箋は記録に入らず、枚数だけ残ります",
                "その ふせんの 言葉は 記録に 残りません。枚数だけ 残ります",
                "its words do not go into the record, only the number",
                "",
                "",
                "");
        rule(
                "paper notes are seen by who enters them",
                kind("board"),
                "紙の付箋は、入力する係が目にします",
                "紙に 書いた ふせんは、係の 人が 見て 入れます",
                "Paper notes are seen by the person who enters them",
                "",
                "",
                "");
        rule(
                "hands are seen by the room, and paper is a way out",
                kind("dot-vote", "consensus"),
                "手を挙げて答える方の答えは、会場の人に見えます。見られたくない方は、紙に書いて係に渡せます",
                "手を 挙げる 人の 答えは、まわりの 人に 見えます。見せたく ない 人は、紙に 書いて 係の 人に 渡せます",
                "If you raise a hand, the people in the room see it; you may hand in paper instead",
                "",
                "",
                "");
        rule(
                "a vote that is held again does not count the one before",
                kind("dot-vote", "consensus"),
                "前に貼ったものは数えません。前の結果は記録に残ります|前の答えは数えません。前の結果は記録に残ります",
                "前の シールは 数えません。前の 結果は 記録に 残ります|前の 答えは 数えません。前の 結果は 記録に 残ります",
                "do not count, and the earlier result stays in the record",
                "人数は出ます",
                "人の 数は 出ます",
                "answered is)|voted is)");
        rule(
                "small bands are joined, and a reason stands beside the choice",
                kind("consensus"),
                "となりと合わせて数えます。理由を書くと、あなたが選んだものと並べて、名前なしで全員に出ます",
                "となりと いっしょに 数えます。理由を 書くと、あなたが 選んだ ものと いっしょに 出ます",
                "neighbouring choices are counted together. A reason you write is shown, without your name, beside the choice you made",
                "",
                "",
                "");
        rule(
                "who writes for a group is not named",
                kind("commitments").and(names("shown")),
                "あなたの名前は出ません",
                "あなたの 名前は 出ません",
                "your name is not shown",
                "",
                "",
                "");
        rule(
                "if ever: hidden names stay out of what is taken on",
                kind("commitments").and(names("hidden")),
                "",
                "",
                "",
                "名前といっしょに",
                "名前と いっしょに",
                "with your name");
        rule(
                "what one types oneself carries the name",
                kind("dialogue").and(names("shown")),
                "手元から文字で発言したものには、名前が出ます",
                "自分で 文字で 送った ものには、名前が 出ます",
                "What you send in writing yourself carries your name",
                "",
                "",
                "");
        String[] numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int most = 1; most < numbers.length; most++)
            rule(
                    "if ever: as few as " + most + " are not told apart",
                    kind("dot-vote", "consensus").and(has("least", most + 1)),
                    "手元で答えた人が" + most + "人以下のときは、人数も内訳も理由も出しません|手元で貼った人が" + most + "人以下のときは、人数も貼った数も出しません",
                    "答えた 人が " + most + "人までの ときは|貼った 人が " + most + "人までの ときは",
                    "If " + numbers[most] + " people or fewer",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
    }

    private static List<String> broken(Map<?, ?> step) {
        var broken = new ArrayList<String>();
        var promise = (Map<?, ?>) step.get("promise");
        for (Rule rule : RULES) {
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
                Object value = setting(step, setting, null);
                if (value == null) continue;
                var settings = new TreeMap<Object, Object>((Map<?, ?>) step.get("settings"));
                settings.put(setting, setting.equals("least") ? (Integer) value + 1 : "at-once");
                var changed = new TreeMap<Object, Object>(step);
                changed.put("settings", settings);
                assertThat(broken(changed))
                        .as(setting + " of " + step.get("id"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void every_rule_is_of_use_somewhere() throws Exception {
        var all = new ArrayList<Map<?, ?>>();
        for (Path file : files()) all.addAll(steps(file));
        for (Rule rule : RULES)
            if (!rule.why().startsWith("if ever: "))
                assertThat(all.stream().filter(rule.where())).as(rule.why()).isNotEmpty();
    }
}
