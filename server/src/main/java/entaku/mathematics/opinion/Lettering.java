package entaku.mathematics.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Carries letters from one picture to the next.
 *
 * @param known the letters shown before
 * @param of index into {@code known} for each person in conversation, −1 for newcomers
 */
record Lettering(List<String> known, int[] of) {
    static Lettering of(Sketch sketch, Map<String, String> letterOf) {
        List<String> known = letterOf.values().stream().distinct().sorted().toList();
        List<String> participants = sketch.votes().participants();
        int[] of = Arrays.stream(sketch.inConversation())
                .map(row -> known.indexOf(letterOf.getOrDefault(participants.get(row), "")))
                .toArray();
        return new Lettering(known, of);
    }

    /** Starts from where the people of each group stand now; null when there was no group before. */
    Division continued(Crowd crowd) {
        double[][] sums = new double[known.size()][3];
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0) {
                double[] point = crowd.points()[crowd.pointOf()[i]];
                sums[of[i]][0] += point[0];
                sums[of[i]][1] += point[1];
                sums[of[i]][2]++;
            }
        }
        double[][] centres = Arrays.stream(sums)
                .filter(sum -> sum[2] > 0)
                .map(sum -> new double[] {sum[0] / sum[2], sum[1] / sum[2]})
                .toArray(double[][]::new);
        return centres.length < 2 ? null : Division.from(crowd, centres);
    }

    /**
     * Letters the groups of a division: each takes the letter that most of its people bore, the greatest overlaps
     * first; groups left over take the first letters nobody bears, the larger first.
     */
    List<String> letters(Division division, Crowd crowd) {
        int[][] overlap = new int[division.k()][known.size()];
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0) {
                overlap[division.cluster()[crowd.pointOf()[i]]][of[i]]++;
            }
        }
        String[] letters = new String[division.k()];
        boolean[] taken = new boolean[known.size()];
        for (int round = 0; round < known.size(); round++) {
            int group = -1;
            int letter = -1;
            for (int g = 0; g < letters.length; g++) {
                for (int l = 0; l < taken.length; l++) {
                    if (letters[g] == null && !taken[l] && overlap[g][l] > (group < 0 ? 0 : overlap[group][letter])) {
                        group = g;
                        letter = l;
                    }
                }
            }
            if (group >= 0) {
                letters[group] = known.get(letter);
                taken[letter] = true;
            }
        }
        int[] rank = EntakuConversation.bySize(division, crowd);
        List<String> used =
                new ArrayList<>(Arrays.stream(letters).filter(l -> l != null).toList());
        for (int r = 0; r < letters.length; r++) {
            for (int g = 0; g < letters.length; g++) {
                if (rank[g] == r && letters[g] == null) {
                    int next = 0;
                    while (used.contains(Landscape.letter(next))) {
                        next++;
                    }
                    letters[g] = Landscape.letter(next);
                    used.add(letters[g]);
                }
            }
        }
        return List.of(letters);
    }
}
