package entaku.steps.shared;

import entaku.session.Limits;
import entaku.session.Setting;

/** Settings that mean the same in several kinds of step. */
public final class SharedSettings {
    private SharedSettings() {}

    /** The number of people below whom a result stays hidden. */
    public static final Setting LEAST = Setting.number(
                    "least",
                    Limits.LEAST,
                    Limits.LEAST_MOST,
                    "これより少ない人数では結果の数を出さない",
                    "With fewer people than this no numbers are shown, so that nobody can be guessed")
            .otherwise(Limits.LEAST);
}
