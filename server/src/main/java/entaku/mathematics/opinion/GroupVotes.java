package entaku.mathematics.opinion;

import java.util.Arrays;

/** Counts the raw votes of each group on each statement; people outside every group are left out. */
final class GroupVotes {
    private final Counts[][] counts;

    private GroupVotes(Counts[][] counts) {
        this.counts = counts;
    }

    /**
     * Counts in O(votes).
     *
     * @param groupOf group index of each row, −1 for none
     * @param groups number of groups
     */
    static GroupVotes of(VoteMatrix votes, int[] groupOf, int groups) {
        int m = votes.statements().size();
        int[][][] tally = new int[groups][m][3];
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] < 0) {
                continue;
            }
            byte[] entries = votes.votes(row);
            int[][] group = tally[groupOf[row]];
            for (int j = 0; j < Math.min(m, entries.length); j++) {
                if (entries[j] != VoteMatrix.UNSEEN) {
                    group[j][0] += entries[j] > 0 ? 1 : 0;
                    group[j][1] += entries[j] < 0 ? 1 : 0;
                    group[j][2]++;
                }
            }
        }
        Counts[][] counts = new Counts[groups][m];
        for (int g = 0; g < groups; g++) {
            for (int j = 0; j < m; j++) {
                counts[g][j] = new Counts(tally[g][j][0], tally[g][j][1], tally[g][j][2]);
            }
        }
        return new GroupVotes(counts);
    }

    int groups() {
        return counts.length;
    }

    Counts in(int group, int column) {
        return counts[group][column];
    }

    /** Sums all groups but one. */
    Counts rest(int group, int column) {
        Counts sum = Counts.NONE;
        for (int g = 0; g < counts.length; g++) {
            sum = g == group ? sum : sum.plus(counts[g][column]);
        }
        return sum;
    }

    /** Sums all groups. */
    Counts all(int column) {
        return rest(-1, column);
    }

    /**
     * Multiplies the agreeing shares (A + 1)/(S + 2) of all groups: high only where every group agrees, so that a
     * large group cannot outvote a small one. 1 when there is no group.
     */
    double consensus(int column) {
        return Arrays.stream(counts)
                .mapToDouble(group -> group[column].agreeShare())
                .reduce(1, (a, b) -> a * b);
    }
}
