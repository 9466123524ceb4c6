package entaku.mathematics.tally;

import java.util.List;
import java.util.Map;

/**
 * Neighbouring levels whose counts are shown as one figure, so that no small group can be seen.
 *
 * @param levels at least one, in the order of the scale; one alone is a level shown as it is
 * @param count people at these levels together; without the hands 0 or at least the protected size
 * @param hands how many of them raised a hand in the room: everybody saw them, they need no protection
 */
public record Band(List<String> levels, int count, int hands) {
    public Band {
        levels = List.copyOf(levels);
    }

    /** Makes a band of secret answers alone. */
    public Band(List<String> levels, int count) {
        this(levels, count, 0);
    }

    /** Adds the hands that were raised at these levels. */
    Band plus(Map<String, Integer> raised) {
        int more =
                levels.stream().mapToInt(level -> raised.getOrDefault(level, 0)).reduce(0, Math::addExact);
        return new Band(levels, Math.addExact(count, more), Math.addExact(hands, more));
    }
}
