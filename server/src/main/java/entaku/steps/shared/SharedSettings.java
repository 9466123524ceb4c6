package entaku.steps.shared;

import entaku.session.BadSetting;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Values;
import java.util.List;

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

    /** So few people are enough for a result where every count is shown. */
    public static final int ANYBODY = 1;

    private static final String EVERY = "every";

    /** Which counts a result shows: from {@link #LEAST} people on, or every one. */
    public static final Setting COUNTS = Setting.choice(
                    "counts",
                    List.of("from-least", EVERY),
                    "出す数。every は、答えた人が何人でも、0も1もすべて出す（始まる前に参加者へ伝えること）",
                    "Which counts are shown; every: all of them, zero and one too, however few people answered (the promise has to say so)")
            .otherwise("from-least");

    /** Reads how many people a result takes; throws where {@link #COUNTS} and {@link #LEAST} say both. */
    public static int least(Step step, Values settings) {
        if (!settings.word("counts").equals(EVERY)) return settings.number("least");
        if (step.settings().values().containsKey("least"))
            throw new BadSetting("least", "cannot stand beside counts: every, which shows all counts");
        return ANYBODY;
    }
}
