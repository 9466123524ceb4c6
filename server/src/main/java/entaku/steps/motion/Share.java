package entaku.steps.motion;

import entaku.session.Text;
import entaku.steps.shared.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How many have to be for a motion, of whom: what the rules of the association say of such a matter. */
enum Share {
    MAJORITY_OF_VOTES(Words.of("賛成と反対を合わせた数の過半数", "more than half of those for and against")),
    MAJORITY_OF_PRESENT(
            Words.of("出席者（書面表決と委任状を含む）の過半数", "more than half of those present, written votes and proxies included")),
    TWO_THIRDS_OF_PRESENT(
            Words.of("出席者（書面表決と委任状を含む）の3分の2以上", "two thirds of those present, written votes and proxies included")),
    MAJORITY_OF_MEMBERS(Words.of("会員全体の過半数", "more than half of all members")),
    THREE_QUARTERS_OF_MEMBERS(Words.of("会員全体の4分の3以上", "three quarters of all members"));

    static final List<String> WORDS = Arrays.stream(values()).map(Share::word).toList();

    final Text said;

    Share(Text said) {
        this.said = said;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Share of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Counts those of whom the share is taken. */
    int base(Roll roll, int yes, int no) {
        return switch (this) {
            case MAJORITY_OF_VOTES -> yes + no;
            case MAJORITY_OF_PRESENT, TWO_THIRDS_OF_PRESENT -> roll.there();
            case MAJORITY_OF_MEMBERS, THREE_QUARTERS_OF_MEMBERS -> roll.members();
        };
    }

    /** Counts how many of these have to be for it. */
    int needed(int base) {
        return switch (this) {
            case TWO_THIRDS_OF_PRESENT -> (2 * base + 2) / 3;
            case THREE_QUARTERS_OF_MEMBERS -> (3 * base + 3) / 4;
            default -> base / 2 + 1;
        };
    }

    /** Tells whether as many for as against are a tie, on which the rules of the association have a word of their own. */
    boolean canTie() {
        return this == MAJORITY_OF_VOTES || this == MAJORITY_OF_PRESENT;
    }
}
