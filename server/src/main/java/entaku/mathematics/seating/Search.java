package entaku.mathematics.seating;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Improves a hall by swapping guests: first against repeats (simulated annealing over single swaps,
 * the best state is kept), then for the mix without ever adding a repeat. The number of steps is fixed
 * beforehand, not the time, so that the same seed gives the same plan on every machine.
 */
final class Search {
    private static final int REPEAT_STEPS = 1_200_000;
    private static final int MIX_STEPS = 120_000;
    /** Encounters looked at in either phase at most; keeps a hall of 1,000 within seconds. */
    private static final int ENCOUNTERS = 100_000_000;

    /** In units of one repeat; found by trying the known rotations. */
    private static final double HOT = 0.7;

    private static final double COLD = 0.12;

    private final Hall hall;
    private final SplittableRandom random;
    private final int guests;
    private final int chairs;
    private final int less;

    /** @param less divides the work: 1 for all of it */
    Search(Hall hall, long seed, int less) {
        this.hall = hall;
        this.less = less;
        this.random = new SplittableRandom(seed);
        this.guests = hall.guests.size();
        this.chairs = 1 + guests / hall.tables();
    }

    void improve() {
        if (guests < 2 || hall.tables() < 2 || !anybodyMayMove()) {
            return;
        }
        if (anyRepeat()) {
            // Relabelling a perfect rotation may already suit the past; single swaps would break it up.
            mix();
            avoidRepeats();
        }
        mix();
    }

    private void avoidRepeats() {
        if (!anyRepeat()) {
            return;
        }
        int[][] best = snapshot();
        long cost = 0;
        long bestCost = 0;
        int steps = Math.min(REPEAT_STEPS, ENCOUNTERS / (2 * chairs)) / less;
        for (int step = 0; step < steps; step++) {
            // StrictMath, because Math may differ in the last bit between machines.
            double heat = HOT * StrictMath.pow(COLD / HOT, (double) step / steps);
            int round = random.nextInt(hall.rounds());
            int a = guestWithRepeat(round);
            int b = random.nextInt(guests);
            if (!swappable(round, a, b)) {
                continue;
            }
            long change = hall.swapRepeats(round, a, b);
            if (change <= 0 || random.nextDouble() < StrictMath.exp(-change / heat)) {
                hall.swap(round, a, b);
                cost += change;
                if (cost < bestCost) {
                    bestCost = cost;
                    best = snapshot();
                    if (!anyRepeat()) {
                        return;
                    }
                }
            }
        }
        restore(best);
    }

    /** Swaps two guests in every round, which keeps who meets whom, or in one round. */
    private void mix() {
        int steps = Math.min(MIX_STEPS, ENCOUNTERS / (6 * chairs * hall.rounds())) / less;
        for (int step = 0; step < steps; step++) {
            int a = random.nextInt(guests);
            int b = random.nextInt(guests);
            int only = random.nextInt(2 * hall.rounds());
            int first = only < hall.rounds() ? only : 0;
            int end = only < hall.rounds() ? only + 1 : hall.rounds();
            long repeats = 0;
            long alike = 0;
            boolean[] swapped = new boolean[end];
            for (int round = first; round < end; round++) {
                if (swappable(round, a, b)) {
                    swapped[round] = true;
                    repeats += hall.swapRepeats(round, a, b);
                    alike += hall.swapAlike(round, a, b);
                    hall.swap(round, a, b);
                }
            }
            if (repeats > 0 || repeats == 0 && alike > 0) {
                for (int round = first; round < end; round++) {
                    if (swapped[round]) {
                        hall.swap(round, a, b);
                    }
                }
            }
        }
    }

    private boolean anybodyMayMove() {
        for (boolean[] round : hall.fixed) {
            for (boolean fixed : round) {
                if (!fixed) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean swappable(int round, int a, int b) {
        int[] tableOf = hall.tableOf[round];
        return tableOf[a] != tableOf[b] && !hall.fixed[round][a] && !hall.fixed[round][b];
    }

    private int guestWithRepeat(int round) {
        int guest = random.nextInt(guests);
        for (int probe = 0; probe < 8 && !hall.repeats(round, guest); probe++) {
            guest = random.nextInt(guests);
        }
        return guest;
    }

    private boolean anyRepeat() {
        for (int round = 0; round < hall.rounds(); round++) {
            for (int guest = 0; guest < guests; guest++) {
                if (hall.repeats(round, guest)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int[][] snapshot() {
        return Arrays.stream(hall.tableOf).map(int[]::clone).toArray(int[][]::new);
    }

    private void restore(int[][] tables) {
        for (int round = 0; round < tables.length; round++) {
            for (int guest = 0; guest < guests; guest++) {
                if (hall.tableOf[round][guest] != tables[round][guest]) {
                    hall.lift(round, guest);
                    hall.seat(round, guest, tables[round][guest]);
                }
            }
        }
    }
}
