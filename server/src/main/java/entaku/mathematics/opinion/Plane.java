package entaku.mathematics.opinion;

import java.util.Arrays;

/**
 * The plane on which opinions are drawn: the two directions in which votes differ most.
 *
 * <p>Arrays are indexed by the matrix's column. Units are votes: one step along a statement is the distance from
 * pass to agree.
 *
 * @param centre mean vote per statement among those who answered; 0 for a silenced or unanswered statement
 * @param components two unit vectors of length m, zero where votes do not vary at all; each points to the side on
 *     which its greatest entry is positive
 * @param scatter the two eigenvalues of the scatter matrix, squared votes
 */
record Plane(double[] centre, double[][] components, double[] scatter) {

    /** Returns the columns in order of appearance. */
    static int[] arrival(VoteMatrix votes) {
        int[] order = new int[votes.statements().size()];
        Arrays.setAll(order, j -> j);
        return order;
    }

    /**
     * Computes centre and components: a missing vote is filled with its column's mean, columns are centred and not
     * scaled, silenced columns are zero (principal component analysis as Polis publishes it, Small et al. 2021).
     *
     * @param order all columns, in the order in which sums are taken: it decides the last bits and nothing else
     */
    static Plane of(VoteMatrix votes, int[] order) {
        int m = votes.statements().size();
        double[] centre = new double[m];
        int[] active = new int[m];
        int found = 0;
        for (int column : order) {
            Counts counts = votes.counts(column);
            if (!votes.silenced(column) && counts.seen() > 0) {
                centre[column] = (counts.agree() - counts.disagree()) / (double) counts.seen();
                active[found++] = column;
            }
        }
        active = Arrays.copyOf(active, found);
        Lanczos.Pairs pairs = Lanczos.topTwo(votes.pairs().scatter(active, centre));
        double[][] components = new double[2][m];
        for (int axis = 0; axis < 2; axis++) {
            double sign = sign(pairs.vectors()[axis]);
            for (int a = 0; a < found; a++) {
                components[axis][active[a]] = sign * pairs.vectors()[axis][a];
            }
        }
        return new Plane(centre, components, pairs.values());
    }

    private static double sign(double[] vector) {
        double greatest = 0;
        for (double entry : vector) {
            // The margin keeps two entries of equal size from taking turns through rounding.
            greatest = Math.abs(entry) > Math.abs(greatest) * (1 + 1e-9) ? entry : greatest;
        }
        return greatest < 0 ? -1 : 1;
    }

    /**
     * Places one participant: Σ over answered statements of (vote − centre)·component, times √(m / max(1, votes)),
     * so that someone who answered little is not drawn to the middle for that alone. A silenced statement adds
     * nothing to the sum and counts as answered by everybody.
     */
    double[] place(VoteMatrix votes, int row, int[] order) {
        byte[] entries = votes.votes(row);
        double x = 0;
        double y = 0;
        int answered = 0;
        for (int column : order) {
            if (votes.silenced(column)) {
                answered++;
            } else if (column < entries.length && entries[column] != VoteMatrix.UNSEEN) {
                answered++;
                double deviation = entries[column] - centre[column];
                x += deviation * components[0][column];
                y += deviation * components[1][column];
            }
        }
        double scale = Math.sqrt(order.length / (double) Math.max(1, answered));
        return new double[] {x * scale, y * scale};
    }

    /** Places all participants: n × 2. */
    double[][] places(VoteMatrix votes, int[] order) {
        double[][] places = new double[votes.participants().size()][];
        Arrays.setAll(places, row -> place(votes, row, order));
        return places;
    }

    /** Places a statement where a person would stand who agreed to it and had seen nothing else. */
    double[] placeStatement(int column) {
        double scale = (1 - centre[column]) * Math.sqrt(centre.length);
        return new double[] {scale * components[0][column], scale * components[1][column]};
    }

    /** Measures how far from the middle a statement stands: how much it divides. */
    double extremity(int column) {
        double[] place = placeStatement(column);
        return Math.sqrt(place[0] * place[0] + place[1] * place[1]);
    }

    /**
     * Turns or mirrors the axes within the plane so that they lie as near as they can to an earlier plane's (orthogonal
     * Procrustes, Schönemann 1966). Distances stay the same; the picture neither flips nor swaps its axes when two
     * directions are almost equally strong.
     *
     * @param earlier a plane of the same conversation, perhaps with fewer statements
     */
    Plane turnedTo(Plane earlier) {
        double[][] overlap = new double[2][2];
        for (int a = 0; a < 2; a++) {
            for (int b = 0; b < 2; b++) {
                for (int j = 0; j < earlier.centre.length; j++) {
                    overlap[a][b] += components[a][j] * earlier.components[b][j];
                }
            }
        }
        double sum = overlap[0][0] + overlap[1][1];
        double turn = overlap[0][1] - overlap[1][0];
        double difference = overlap[0][0] - overlap[1][1];
        double mirror = overlap[0][1] + overlap[1][0];
        double turned = Math.hypot(sum, turn);
        double mirrored = Math.hypot(difference, mirror);
        if (Math.max(turned, mirrored) == 0) {
            return this;
        }
        boolean keep = turned >= mirrored;
        double cos = keep ? sum / turned : difference / mirrored;
        double sin = keep ? turn / turned : mirror / mirrored;
        int handed = keep ? 1 : -1;
        double[][] axes = new double[2][centre.length];
        for (int j = 0; j < centre.length; j++) {
            axes[0][j] = cos * components[0][j] - handed * sin * components[1][j];
            axes[1][j] = sin * components[0][j] + handed * cos * components[1][j];
        }
        return new Plane(centre, axes, scatter);
    }
}
