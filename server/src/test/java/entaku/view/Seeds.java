package entaku.view;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * Where random talk begins: so many seeds that are always the same, and as many new ones. Each stands in the name of the
 * test that it is tried in; {@code -Dseed=42} tries that one alone.
 */
final class Seeds {
    private Seeds() {}

    static LongStream of(int each) {
        Long alone = Long.getLong("seed");
        if (alone != null) return LongStream.of(alone);
        return LongStream.concat(LongStream.rangeClosed(1, each), new Random().longs(each, 1000, 1_000_000_000));
    }

    /** Gives sixteen: half of them always the same, half of them new in each run. */
    static LongStream few() {
        return of(8);
    }
}
