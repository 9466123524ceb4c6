package entaku.mathematics.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up votes: camps that mostly vote alike, with gaps and passes. */
final class SampleVotes {
    private SampleVotes() {}

    static List<Vote> camps(Random random, int people, int statements, int camps) {
        int[][] line = new int[camps][statements];
        for (int[] camp : line) {
            for (int j = 0; j < statements; j++) {
                camp[j] = random.nextInt(3) - 1;
            }
        }
        List<Vote> votes = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int camp = random.nextInt(camps);
            double diligence = 0.3 + 0.7 * random.nextDouble();
            for (int j = 0; j < statements; j++) {
                if (random.nextDouble() < diligence) {
                    int value = random.nextDouble() < 0.85 ? line[camp][j] : random.nextInt(3) - 1;
                    votes.add(new Vote("p" + i, "s" + j, Stance.of(value)));
                }
            }
        }
        return votes;
    }

    static List<Statement> flags(Random random, int statements) {
        List<Statement> flags = new ArrayList<>();
        for (int j = 0; j < statements; j++) {
            flags.add(new Statement("s" + j, random.nextInt(6) == 0, random.nextInt(9) == 0));
        }
        return flags;
    }

    static VoteMatrix matrix(List<Statement> statements, List<Vote> votes) {
        VoteMatrix matrix = new VoteMatrix();
        statements.forEach(matrix::declare);
        votes.forEach(matrix::cast);
        return matrix;
    }
}
