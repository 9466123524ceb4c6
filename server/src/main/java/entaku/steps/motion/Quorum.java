package entaku.steps.motion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How many members have to be there before anything can be decided: what the rules of the association say. */
enum Quorum {
    MORE_THAN_HALF,
    HALF,
    TWO_THIRDS,
    THIRD,
    NONE;

    static final List<String> WORDS = Arrays.stream(values()).map(Quorum::word).toList();

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Quorum of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    int needed(int members) {
        return switch (this) {
            case MORE_THAN_HALF -> members / 2 + 1;
            case HALF -> (members + 1) / 2;
            case TWO_THIRDS -> (2 * members + 2) / 3;
            case THIRD -> (members + 2) / 3;
            case NONE -> 0;
        };
    }
}
