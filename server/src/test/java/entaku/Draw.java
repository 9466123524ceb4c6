package entaku;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Draws a case from a seed. The first {@value #EDGES} seeds draw edges alone: 0 the smallest of everything, 1 the
 * largest, the others either; all later seeds draw an edge every now and then.
 */
public final class Draw {
    public static final int EDGES = 6;

    private static final int NOW_AND_THEN = 10;

    /** The first and last of what a character can be, halves of a pair, what ends a line and what turns it round. */
    private static final List<Integer> ODD = List.of(
            0, 0x9, 0xA, 0x20, 0x7F, 0xFF, 0x200B, 0x202E, 0x3000, 0xD800, 0xDFFF, 0xE000, 0xFEFF, 0xFFFF, 0x1F600,
            0x10FFFF);

    private final long seed;
    private final Random random;

    public Draw(long seed) {
        this.seed = seed;
        random = new Random(seed);
    }

    /** Gives the dice of this case, for what is mixed rather than drawn. */
    public Random random() {
        return random;
    }

    /** Draws a number, both ends included. */
    public int between(int least, int most) {
        boolean edge = 0 <= seed && seed < EDGES || random.nextInt(NOW_AND_THEN) == 0;
        if (!edge) return least + random.nextInt(most - least + 1);
        boolean low = seed == 0 || seed != 1 && random.nextBoolean();
        return low ? least : most;
    }

    public <T> T one(List<T> of) {
        return of.get(between(0, of.size() - 1));
    }

    /** Draws a list of up to so many. */
    public <T> List<T> list(int least, int most, Supplier<T> one) {
        int size = between(least, most);
        var list = new ArrayList<T>(size);
        while (list.size() < size) list.add(one.get());
        return list;
    }

    /** Draws words in any writing, with letters and marks that are no words in any; up to so many characters. */
    public String text(int most) {
        int length = between(0, most);
        var text = new StringBuilder();
        while (text.length() < length) text.appendCodePoint(letter());
        return text.substring(0, length);
    }

    private int letter() {
        return switch (random.nextInt(6)) {
            case 0 -> one(ODD);
            case 1 -> between(0, Character.MAX_CODE_POINT);
            case 2 -> between(0, Character.MAX_VALUE);
            case 3 -> between('!', '~');
            case 4 -> between(0x4E00, 0x9FFF);
            default -> between(0x3041, 0x30FE);
        };
    }
}
