package entaku.mathematics.seating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The state that the search works on: guests and tables as numbers, who sits where in each round, who
 * has met how often, and how many of a kind sit at a table. Everything is updated by one swap in
 * O(people at the two tables).
 */
final class Hall {
    /** Outweighs any change of the mix, so that a repeat is never accepted for a better mix. */
    private final long repeatWeight;

    final List<Guest> guests;
    final int[][] tableOf;
    final boolean[][] fixed;
    private final int tables;
    private final int[][] met;
    private final int[][] kind;
    private final int[][][][] kinds;
    private final int[][][] members;
    private final int[][] size;
    private final int[][] chair;

    /** Sets out empty tables; guests are numbered in the order of the list. */
    Hall(List<Guest> guests, int tables, int rounds, Meetings past) {
        this.guests = guests;
        this.tables = tables;
        int n = guests.size();
        tableOf = new int[rounds][n];
        fixed = new boolean[rounds][n];
        met = new int[n][n];
        kind = new int[Guest.TRAITS][n];
        kinds = new int[rounds][tables][Guest.TRAITS][];
        members = new int[rounds][tables][n / tables + 2];
        size = new int[rounds][tables];
        chair = new int[rounds][n];
        repeatWeight = 1 + 2L * Guest.TRAITS * n;
        var number = new HashMap<String, Integer>();
        guests.forEach(guest -> number.put(guest.id(), number.size()));
        past.each((pair, times) -> {
            Integer a = number.get(pair.one());
            Integer b = number.get(pair.other());
            if (a != null && b != null) {
                met[a][b] = times;
                met[b][a] = times;
            }
        });
        for (int trait = 0; trait < Guest.TRAITS; trait++) {
            Map<String, Integer> codes = new HashMap<>();
            for (int g = 0; g < n; g++) {
                String value = guests.get(g).trait(trait);
                kind[trait][g] = value.isEmpty() ? -1 : codes.computeIfAbsent(value, v -> codes.size());
            }
            for (int[][][] round : kinds) {
                for (int[][] table : round) {
                    table[trait] = new int[codes.size()];
                }
            }
        }
        for (int[] round : tableOf) {
            Arrays.fill(round, -1);
        }
    }

    int rounds() {
        return tableOf.length;
    }

    int tables() {
        return tables;
    }

    int size(int round, int table) {
        return size[round][table];
    }

    /** Seats a guest and counts whom they meet. */
    void seat(int round, int guest, int table) {
        for (int i = 0; i < size[round][table]; i++) {
            met[guest][members[round][table][i]]++;
            met[members[round][table][i]][guest]++;
        }
        if (size[round][table] == members[round][table].length) {
            members[round][table] = Arrays.copyOf(members[round][table], 2 * size[round][table]);
        }
        chair[round][guest] = size[round][table];
        members[round][table][size[round][table]++] = guest;
        tableOf[round][guest] = table;
        count(round, guest, table, 1);
    }

    /** Takes a guest away from the table. */
    void lift(int round, int guest) {
        int table = tableOf[round][guest];
        int last = members[round][table][--size[round][table]];
        members[round][table][chair[round][guest]] = last;
        chair[round][last] = chair[round][guest];
        tableOf[round][guest] = -1;
        for (int i = 0; i < size[round][table]; i++) {
            met[guest][members[round][table][i]]--;
            met[members[round][table][i]][guest]--;
        }
        count(round, guest, table, -1);
    }

    /** Returns what seating a guest there would add to the cost. */
    long costOf(int round, int guest, int table) {
        long cost = 0;
        for (int i = 0; i < size[round][table]; i++) {
            cost += repeatWeight * step(met[guest][members[round][table][i]]);
        }
        for (int trait = 0; trait < Guest.TRAITS; trait++) {
            int mine = kind[trait][guest];
            cost += mine < 0 ? 0 : kinds[round][table][trait][mine];
        }
        return cost;
    }

    /** Returns by how much Σ (times − 1)² would change if two guests at different tables changed places. */
    long swapRepeats(int round, int a, int b) {
        return moveRepeats(round, a, b) + moveRepeats(round, b, a);
    }

    /** Returns by how much the number of pairs alike would change with that swap. */
    long swapAlike(int round, int a, int b) {
        long change = 0;
        int from = tableOf[round][a];
        int to = tableOf[round][b];
        for (int trait = 0; trait < Guest.TRAITS; trait++) {
            int mine = kind[trait][a];
            int other = kind[trait][b];
            if (mine != other) {
                change += mine < 0 ? 0 : kinds[round][to][trait][mine] - kinds[round][from][trait][mine] + 1;
                change += other < 0 ? 0 : kinds[round][from][trait][other] - kinds[round][to][trait][other] + 1;
            }
        }
        return change;
    }

    /** Lets two guests change places. */
    void swap(int round, int a, int b) {
        int from = tableOf[round][a];
        int to = tableOf[round][b];
        lift(round, a);
        lift(round, b);
        seat(round, a, to);
        seat(round, b, from);
    }

    /** Tells whether this guest shares the table in this round with somebody they meet more than once. */
    boolean repeats(int round, int guest) {
        int table = tableOf[round][guest];
        for (int i = 0; i < size[round][table]; i++) {
            int other = members[round][table][i];
            if (other != guest && met[guest][other] > 1) {
                return true;
            }
        }
        return false;
    }

    SeatingPlan.Round round(int round) {
        var ids = new ArrayList<List<String>>();
        for (int table = 0; table < tables; table++) {
            var here = new ArrayList<String>();
            for (int i = 0; i < size[round][table]; i++) {
                here.add(guests.get(members[round][table][i]).id());
            }
            ids.add(here);
        }
        return new SeatingPlan.Round(ids);
    }

    /** Returns the change of Σ (times − 1)² when {@code a} leaves its table for the place of {@code b}. */
    private long moveRepeats(int round, int a, int b) {
        long cost = 0;
        int from = tableOf[round][a];
        int to = tableOf[round][b];
        for (int i = 0; i < size[round][from]; i++) {
            int other = members[round][from][i];
            cost -= other == a ? 0 : step(met[a][other] - 1);
        }
        for (int i = 0; i < size[round][to]; i++) {
            int other = members[round][to][i];
            cost += other == b ? 0 : step(met[a][other]);
        }
        return cost;
    }

    /** Returns the growth of (times − 1)² when a pair that met that often meets once more. */
    private static int step(int times) {
        return times < 1 ? 0 : 2 * times - 1;
    }

    private void count(int round, int guest, int table, int by) {
        for (int trait = 0; trait < Guest.TRAITS; trait++) {
            if (kind[trait][guest] >= 0) {
                kinds[round][table][trait][kind[trait][guest]] += by;
            }
        }
    }
}
