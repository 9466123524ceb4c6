package entaku.mathematics.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real votes arriving in the order of the database, with a picture after each few. */
class ReplayTest {

    @ParameterizedTest
    @CsvSource({"seattle, 2", "brexit, 5", "ssis, 200", "vtaiwan, 1000"})
    void peopleChangeGroupLessOftenThanInThePolisCompatiblePicture(String name, int votesPerUpdate) {
        PublishedConversation talk = PublishedConversation.load(name);
        Map<String, Statement> statements =
                talk.statements().stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        PolisConversation polis = new PolisConversation();
        EntakuConversation entaku = new EntakuConversation();
        Map<String, String> polisBefore = Map.of();
        Map<String, String> entakuBefore = Map.of();
        Plane planeBefore = null;
        int polisChanges = 0;
        int entakuChanges = 0;

        for (int from = 0; from < talk.votes().size(); from += votesPerUpdate) {
            List<Vote> arriving =
                    talk.votes().subList(from, Math.min(talk.votes().size(), from + votesPerUpdate));
            for (Vote vote : arriving) {
                polis.declare(statements.get(vote.statement()));
                entaku.declare(statements.get(vote.statement()));
            }
            Map<String, String> polisAfter = polis.update(arriving).letters();
            Map<String, String> entakuAfter = entaku.update(arriving).letters();
            polisChanges += leastChanges(polisBefore, polisAfter);
            entakuChanges += changes(entakuBefore, entakuAfter);
            assertAxesContinue(planeBefore, entaku.plane());
            polisBefore = polisAfter;
            entakuBefore = entakuAfter;
            planeBefore = entaku.plane();
        }

        double votes = talk.votes().size() / 100.0;
        System.out.printf(
                "%s, a picture every %d votes: group changes per 100 votes: Polis-compatible %.2f, Entaku %.2f%n",
                name, votesPerUpdate, polisChanges / votes, entakuChanges / votes);
        assertThat(entakuChanges).isLessThan(polisChanges);
        assertThat(RandIndex.adjusted(
                        entaku.settle().letters(),
                        EntakuConversation.of(talk.matrix()).letters()))
                .as("closing shows the groups drawn from nothing")
                .isEqualTo(1);
    }

    private static void assertAxesContinue(Plane before, Plane after) {
        if (before != null && before.scatter()[0] > 0) {
            for (int axis = 0; axis < 2; axis++) {
                double dot = 0;
                for (int j = 0; j < before.centre().length; j++) {
                    dot += before.components()[axis][j] * after.components()[axis][j];
                }
                assertThat(dot).isGreaterThanOrEqualTo(-1e-12);
            }
        }
    }

    private static int changes(Map<String, String> before, Map<String, String> after) {
        return (int) after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey())
                        && !before.get(entry.getKey()).equals(entry.getValue()))
                .count();
    }

    /** Counts changes under the renaming of groups that leaves the fewest: Polis promises no lasting names. */
    private static int leastChanges(Map<String, String> before, Map<String, String> after) {
        List<String> old = before.values().stream().distinct().sorted().toList();
        List<String> now = after.values().stream().distinct().sorted().toList();
        int[][] overlap = new int[now.size()][old.size()];
        int both = 0;
        for (Map.Entry<String, String> entry : new HashMap<>(after).entrySet()) {
            if (before.containsKey(entry.getKey())) {
                overlap[now.indexOf(entry.getValue())][old.indexOf(before.get(entry.getKey()))]++;
                both++;
            }
        }
        return both - mostKept(overlap, 0, new boolean[old.size()]);
    }

    private static int mostKept(int[][] overlap, int group, boolean[] taken) {
        if (group == overlap.length) {
            return 0;
        }
        int most = mostKept(overlap, group + 1, taken);
        for (int other = 0; other < taken.length; other++) {
            if (!taken[other]) {
                boolean[] next = Arrays.copyOf(taken, taken.length);
                next[other] = true;
                most = Math.max(most, overlap[group][other] + mostKept(overlap, group + 1, next));
            }
        }
        return most;
    }
}
