package entaku.steps.statements;

import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.session.Wire;
import entaku.steps.shared.SharedSettings;
import entaku.steps.shared.ThingList;
import java.util.Arrays;
import java.util.List;

/**
 * What a template says of statements.
 *
 * @param step the step's id: the template's statements are known by it and their number
 * @param hidden whether names are
 */
record Setup(
        String step, boolean hidden, List<Text> texts, List<String> from, Adding adding, boolean reasons, int least) {

    /** Whether people may add statements, and whether somebody looks at them first. */
    enum Adding {
        NEVER,
        HELD,
        OPEN;

        private static Adding named(String word) {
            return Arrays.stream(values())
                    .filter(one -> Wire.name(one).equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static final List<Setting> SETTINGS = List.of(
            Setting.texts(
                            "statements",
                            "「賛成」「反対」「分からない」で答える短い文",
                            "Short sentences to be answered with agree, disagree or not sure")
                    .example(List.of("夜の道は、歩きやすい", "車のない日が、月に一度あるとよい")),
            Setting.fromMany("from", "出したものを文として加えるステップ", "Earlier steps whose items are statements as well"),
            Setting.choice(
                            "add",
                            Arrays.stream(Adding.values()).map(Wire::name).toList(),
                            "参加者が文を加えられるか。held は進行役が見せるまで本人だけに見える",
                            "Whether people may add statements; held: they are their author's alone until the facilitator"
                                    + " shows them")
                    .otherwise("held"),
            Setting.yes("reasons", "答えに理由を添えられるか", "Whether a reason can be given with an answer")
                    .otherwise(true),
            SharedSettings.LEAST);

    static Setup of(Step step, Values settings) {
        return new Setup(
                step.id(),
                step.hidden(),
                settings.texts("statements"),
                settings.from("from"),
                Adding.named(settings.word("add")),
                settings.yes("reasons"),
                settings.number("least"));
    }

    ThingList list() {
        var own = ThingList.numbered(step, texts);
        return ThingList.of(new ThingList.Form(hidden, own, Limits.STATEMENTS, Limits.STATEMENTS_PER_SEAT));
    }
}
