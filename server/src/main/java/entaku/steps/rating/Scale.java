package entaku.steps.rating;

import entaku.session.BadSetting;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.shared.SharedSettings;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What is asked of each thing, and how it can be answered: with a level from 1 up, or with not being sure, which is an
 * answer of its own and no level.
 *
 * @param top the highest level
 * @param low what level 1 means
 * @param high what the highest means
 * @param sides those whose ratings are counted apart; empty where all are counted together
 * @param least fewer than these by phone are not told apart; 1 tells every count
 */
record Scale(Text question, int top, Text low, Text high, List<Side> sides, int least) {
    /** Those who look at it from one side, such as residents, or the office. */
    record Side(String id, Text text) {}

    static final String UNSURE = "unsure";

    private static final int FEWEST = 2;
    private static final int USUAL = 5;

    private static final Text LOW = new Text(Map.of("ja", "できていない", "ja-easy", "できて いない", "en", "not at all"));
    private static final Text HIGH = new Text(Map.of("ja", "よくできている", "ja-easy", "よく できて いる", "en", "very well"));

    static final List<Setting> SETTINGS = List.of(
            Setting.text("question", "一つひとつについて聞くこと", "What is asked about each of them")
                    .instead("ステップの題名", "the step's title")
                    .example("この一年、どのくらいできましたか"),
            Setting.texts(
                            "items",
                            "評価するもの。from があれば、その前に並ぶ",
                            "What is rated; with `from` they stand before what is drawn")
                    .example(List.of("市と住民が、同じ時に同じことを知る", "決まったことが、決まったとおりに進む")),
            Setting.fromMany("from", "評価するものを出したステップ", "Earlier steps whose items are rated as well"),
            Setting.number("scale", FEWEST, Limits.SCALE, "目もりの数。1から始まる", "How many levels there are, from 1 up")
                    .otherwise(USUAL),
            Setting.text("low", "いちばん低い目もり（1）の言葉", "What level 1, the lowest, means")
                    .instead("できていない", "not at all")
                    .example("できていない"),
            Setting.text("high", "いちばん高い目もりの言葉", "What the highest level means")
                    .instead("よくできている", "very well")
                    .example("よくできている"),
            Setting.list(
                            "sides",
                            0,
                            Limits.SIDES,
                            "どちらの側で評価するか。先に一人ずつ選び、結果は側ごとに並ぶ。二つ以上",
                            "Sides that people rate from, two or more: each person chooses one first, and the results of"
                                    + " each stand side by side",
                            Setting.text("text", "側の名前", "What this side is called")
                                    .need()
                                    .example("住民"))
                    .example(List.of(Map.of("id", "residents", "text", "住民"), Map.of("id", "office", "text", "市"))),
            SharedSettings.COUNTS,
            SharedSettings.LEAST);

    static Scale read(Step step, Values settings) {
        List<Side> sides = settings.each("sides", one -> new Side(one.word("id"), one.text("text")));
        if (sides.size() == 1) throw new BadSetting("sides", "must be two or more, or none");
        return new Scale(
                settings.text("question", step.title()),
                settings.number("scale"),
                settings.text("low", LOW),
                settings.text("high", HIGH),
                sides,
                SharedSettings.least(step, settings));
    }

    /** Tells whether something can be answered: a level, or not being sure. */
    boolean knows(String mark) {
        return UNSURE.equals(mark) || level(mark) > 0;
    }

    /** Gives the level that an answer names; 0 where it names none. */
    int level(String mark) {
        for (int level = 1; level <= top; level++) if (Integer.toString(level).equals(mark)) return level;
        return 0;
    }

    /** Refuses a side that there is not; where all are counted together there is only none. */
    void requireSide(String side) {
        boolean known = sides.isEmpty()
                ? side == null
                : sides.stream().anyMatch(one -> one.id().equals(side));
        Rejected.unless(known, "no-such-side");
    }

    /** Lists the ids of the sides; a single null where all are counted together. */
    List<String> parts() {
        return sides.isEmpty()
                ? Collections.singletonList(null)
                : sides.stream().map(Side::id).toList();
    }

    /** Names what is counted in the room: {@code 3}, or {@code office/3} where sides are counted apart. */
    static String option(String side, String mark) {
        return side == null ? mark : side + "/" + mark;
    }
}
