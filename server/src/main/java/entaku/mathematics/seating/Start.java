package entaku.mathematics.seating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The first seating of every round: by formula where one fits, otherwise one guest after the other. */
final class Start {
    private final Hall hall;
    private final int[] hostTable;
    private final List<Integer> others;

    Start(Hall hall, Map<String, Integer> hosts, long seed) {
        this.hall = hall;
        var random = new SplittableRandom(seed);
        hostTable = hall.guests.stream()
                .mapToInt(guest -> hosts.getOrDefault(guest.id(), -1))
                .toArray();
        int n = hostTable.length;
        // People alike stand side by side, so that they fill the same column and never share a table.
        long[] lot = random.longs(n).toArray();
        Comparator<Integer> alike = Comparator.comparing(g -> hall.guests.get(g).trait(0));
        alike = alike.thenComparing(g -> hall.guests.get(g).trait(1));
        alike = alike.thenComparing(g -> hall.guests.get(g).trait(2)).thenComparing(g -> lot[g]);
        others = IntStream.range(0, n)
                .filter(g -> hostTable[g] < 0)
                .boxed()
                .sorted(alike)
                .toList();
    }

    void seatAll() {
        for (int round = 0; round < hall.rounds(); round++) {
            for (int guest = 0; guest < hostTable.length; guest++) {
                if (hostTable[guest] >= 0) {
                    hall.seat(round, guest, hostTable[guest]);
                    hall.fixed[round][guest] = true;
                }
            }
        }
        int byFormula = rotate();
        for (int round = byFormula; round < hall.rounds(); round++) {
            for (int guest : others) {
                seatWell(hall, round, guest);
            }
        }
    }

    /** Seats a guest at one of the smallest tables, where it costs least. */
    static void seatWell(Hall hall, int round, int guest) {
        int best = 0;
        for (int table = 1; table < hall.tables(); table++) {
            int bySize = Integer.compare(hall.size(round, table), hall.size(round, best));
            boolean cheaper = hall.costOf(round, guest, table) < hall.costOf(round, guest, best);
            if (bySize < 0 || bySize == 0 && cheaper) {
                best = table;
            }
        }
        hall.seat(round, guest, best);
    }

    /** Seats as many rounds as possible by formula and returns how many. */
    private int rotate() {
        int n = hostTable.length;
        int t = hall.tables();
        int columns = (n + t - 1) / t;
        boolean hosted = others.size() < n;
        var taken = new HashSet<Integer>();
        for (int table : hostTable) {
            if (table >= 0 && !taken.add(table)) {
                return 0;
            }
        }
        var rotation = new Rotation(t);
        int rounds = hall.rounds();
        while (rounds > 0 && rotation.columns(rounds) < columns) {
            rounds--;
        }
        if (columns == 0 || rounds == 0 || hosted && columns == 1 && taken.size() < t) {
            return 0;
        }
        var column = new ArrayList<Integer>();
        var place = new ArrayList<Integer>();
        for (int c = 0; c < columns; c++) {
            for (int x = 0; x < (c == columns - 1 ? n - t * (columns - 1) : t); x++) {
                if (c > 0 || !taken.contains(x)) {
                    // The column that never moves is the hosts' if there are any, else the last one.
                    column.add(hosted ? c : (c + 1) % t);
                    place.add(x);
                }
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < others.size(); i++) {
                hall.seat(round, others.get(i), rotation.table(column.get(i), place.get(i), round));
            }
        }
        boolean whole = !hosted && n == columns * t && t % columns == 0;
        if (whole && rounds < hall.rounds()) {
            // Those of one column have not met: one more round in which each column splits up.
            for (int i = 0; i < n; i++) {
                hall.seat(rounds, others.get(i), i / columns);
            }
            rounds++;
        }
        return rounds;
    }
}
