package entaku.mathematics.tally;

import java.util.List;

/**
 * Neighbouring levels whose counts are shown as one figure, so that no small group can be seen.
 *
 * @param levels at least one, in the order of the scale; one alone is a level shown as it is
 * @param count people at these levels together: 0 or at least the protected size
 */
public record Band(List<String> levels, int count) {
    public Band {
        levels = List.copyOf(levels);
    }
}
