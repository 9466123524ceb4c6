package entaku.steps.motion;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a vote came to.
 *
 * @param counts voice → way in which votes came → how many; every count, zero too
 * @param base how many there are of whom the share is taken
 * @param needed how many of them had to be for it
 */
record Outcome(Roll roll, Map<String, Map<String, Integer>> counts, int base, int needed, Result result) {
    static final String PHONES = "phones";

    enum Result {
        ADOPTED,
        NOT_ADOPTED,
        TIED,
        NO_QUORUM;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Outcome of(MotionForm form, Roll roll, Ballots ballots) {
        var counts = new LinkedHashMap<String, Map<String, Integer>>();
        for (Voice voice : Voice.values()) {
            var ways = new LinkedHashMap<String, Integer>();
            ways.put(PHONES, ballots.byPhone(voice));
            for (Source source : Source.values()) ways.put(source.word(), ballots.of(source, voice));
            counts.put(voice.word(), ways);
        }
        int yes = sum(counts, Voice.FOR);
        int no = sum(counts, Voice.AGAINST);
        int base = form.share().base(roll, yes, no);
        int needed = form.share().needed(base);
        return new Outcome(roll, counts, base, needed, result(form, roll, yes, no, needed));
    }

    private static Result result(MotionForm form, Roll roll, int yes, int no, int needed) {
        if (roll.there() < form.quorum().needed(roll.members())) return Result.NO_QUORUM;
        if (yes >= needed) return Result.ADOPTED;
        return yes == no && yes > 0 && form.share().canTie() ? Result.TIED : Result.NOT_ADOPTED;
    }

    private static int sum(Map<String, Map<String, Integer>> counts, Voice voice) {
        return counts.get(voice.word()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    int of(Voice voice) {
        return sum(counts, voice);
    }

    boolean adopted() {
        return result == Result.ADOPTED;
    }

    /** Counts those who are there by the roll and from whom no vote came. */
    int silent() {
        return roll.there() - of(Voice.FOR) - of(Voice.AGAINST) - of(Voice.ABSTAIN);
    }
}
