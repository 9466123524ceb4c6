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
                    "手元で答えた人がこれより少ないときは、内訳を出さない",
                    "Where fewer people than this answered on their phones, no breakdown is shown, so that nobody can be guessed")
            .otherwise(Limits.LEAST);
}
