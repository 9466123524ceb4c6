package entaku.mathematics.seating;

/**
 * A rotation by formula in which no pair meets twice: person (column j, place x) sits in round r at
 * table x + r·a(j). Two people of different columns share a table in at most one round when all
 * (r − r′)·(a(j) − a(j′)) are different from zero; people of one column never share a table.
 *
 * <p>If the number of tables t is a prime power, the arithmetic is that of the finite field of t
 * elements: t columns and t rounds (an affine plane or part of one; R. C. Bose, 1938). Otherwise it is
 * arithmetic modulo t, which still serves a few rounds. The column with a = 0 never moves: hosts.
 */
final class Rotation {
    private final int tables;
    private final int prime;
    private final int degree;
    private final int[] exponent;
    private final int[] logarithm;

    Rotation(int tables) {
        this.tables = tables;
        int smallest = tables;
        for (int d = 2; d * d <= tables; d++) {
            if (tables % d == 0) {
                smallest = d;
                break;
            }
        }
        int power = 0;
        for (int rest = tables; rest > 1 && rest % smallest == 0; rest /= smallest) {
            power++;
        }
        this.prime = smallest;
        this.degree = tables > 1 && Math.round(Math.pow(smallest, power)) == tables ? power : 0;
        this.exponent = new int[Math.max(0, tables - 1)];
        this.logarithm = new int[tables];
        for (int tail = 0; degree > 1 && tail < tables && !generates(tail); tail++) {
            // Tries x^degree = tail, polynomial by polynomial, until the powers of x reach every element.
        }
    }

    /** Returns how many columns stay free of repeats over that many rounds. */
    int columns(int rounds) {
        if (degree > 0) {
            return rounds <= tables ? tables : 0;
        }
        int columns = tables;
        for (int difference = 1; difference < rounds; difference++) {
            columns = Math.min(columns, tables / gcd(difference, tables));
        }
        return rounds <= tables ? columns : 0;
    }

    /** Returns the table in a round of the person at a place of the column with multiplier {@code a}. */
    int table(int a, int place, int round) {
        int shift = times(round % tables, a % tables);
        return degree > 1 ? plus(place, shift) : (place + shift) % tables;
    }

    private int plus(int one, int other) {
        int sum = 0;
        for (int digit = 1; digit < tables; digit *= prime) {
            sum += (one / digit + other / digit) % prime * digit;
        }
        return sum;
    }

    private int times(int one, int other) {
        if (degree <= 1) {
            return (int) ((long) one * other % tables);
        }
        return one == 0 || other == 0 ? 0 : exponent[(logarithm[one] + logarithm[other]) % (tables - 1)];
    }

    private boolean generates(int tail) {
        int high = tables / prime;
        int value = 1;
        for (int power = 0; power < tables - 1; power++) {
            if (value == 0 || power > 0 && value == 1) {
                return false;
            }
            exponent[power] = value;
            logarithm[value] = power;
            int carried = value / high;
            value = value % high * prime;
            for (int i = 0; i < carried; i++) {
                value = plus(value, tail);
            }
        }
        return value == 1;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
