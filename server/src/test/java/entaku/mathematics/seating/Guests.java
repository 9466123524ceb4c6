package entaku.mathematics.seating;

import java.util.List;
import java.util.stream.IntStream;

/** Sample guests; p000, p001 … */
final class Guests {
    private Guests() {}

    static List<Guest> plain(int count) {
        return IntStream.range(0, count).mapToObj(i -> Guest.of(id(i))).toList();
    }

    /** Eleven areas, six age bands and five kinds of actor, some unknown. */
    static List<Guest> mixed(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Guest(
                        id(i), "area" + i * 7 % 11, i % 9 == 0 ? "" : (i * 3 % 6 + 1) * 10 + "s", "actor" + i % 5))
                .toList();
    }

    static String id(int i) {
        return String.format("p%03d", i);
    }
}
