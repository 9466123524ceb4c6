package entaku.steps.openspace;

import entaku.session.BadSetting;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Values;
import entaku.steps.shared.SharedSettings;
import java.util.List;

/**
 * What a template says of an open space.
 *
 * @param rounds how many rounds a market has
 * @param sponsors whether sponsors give their topics a place themselves
 * @param from the step of the market whose topics are talked about here; null for a market
 * @param round which of its rounds this is; 0 for a market
 */
record Setup(int rounds, boolean sponsors, String from, int round, int least) {
    private static final String SPONSOR = "sponsor";

    static final List<Setting> SETTINGS = List.of(
            Setting.number("rounds", 1, Limits.ROUNDS, "話題を話す回の数", "In how many rounds topics are talked about")
                    .otherwise(2),
            Setting.choice(
                            "place",
                            List.of("facilitator", SPONSOR),
                            "話題に回とテーブルを決める人。sponsor は出した本人も決められる",
                            "Who gives a topic its round and table; sponsor: whoever proposed it as well")
                    .otherwise("facilitator"),
            Setting.from(
                    "from",
                    "話題を募ったステップ。あれば、そのうちの一回を話すステップになる",
                    "The step of the market; with it, this is one of its rounds of talk"),
            Setting.number("round", 1, Limits.ROUNDS, "そのうちの何回目か", "Which of its rounds this is")
                    .instead("from があれば 1", "1 with `from`"),
            SharedSettings.LEAST);

    static Setup of(Step step, Values settings) {
        List<String> from = settings.from("from");
        boolean market = from.isEmpty();
        if (market && step.settings().values().containsKey("round"))
            throw new BadSetting("round", "needs from, the step of the market");
        return new Setup(
                settings.number("rounds"),
                settings.word("place").equals(SPONSOR),
                market ? null : from.get(0),
                market ? 0 : settings.number("round", 1),
                settings.number("least"));
    }

    boolean market() {
        return from == null;
    }
}
