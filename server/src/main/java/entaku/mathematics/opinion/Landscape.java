package entaku.mathematics.opinion;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The picture of a conversation at one moment. Immutable.
 *
 * @param positions place of every participant who has voted
 * @param inConversation those who answered enough to be grouped
 * @param groups empty when there is nobody to group, or too few to speak of groups
 * @param silhouettes mean silhouette of the best clustering for each number of groups that was tried
 * @param statements all statements by id
 * @param consensus what all participants share, regardless of groups
 */
public record Landscape(
        Map<String, Position> positions,
        Set<String> inConversation,
        List<OpinionGroup> groups,
        Map<Integer, Double> silhouettes,
        Map<String, StatementPicture> statements,
        Consensus consensus) {

    /** Finds the group somebody is in. */
    public Optional<OpinionGroup> groupOf(String participant) {
        return groups.stream()
                .filter(group -> group.members().contains(participant))
                .findFirst();
    }

    /** Returns the letter of everyone in a group. */
    public Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        groups.forEach(group -> group.members().forEach(member -> letters.put(member, group.letter())));
        return letters;
    }

    /** Returns the weight of a statement in the lottery for the next one, 0 for an unknown statement. */
    public double priority(String statement) {
        StatementPicture picture = statements.get(statement);
        return picture == null ? 0 : picture.priority();
    }

    /**
     * Describes given groups instead of finding any, for example those that were published.
     *
     * @param groups disjoint sets of participant ids; unknown ids are ignored; lettered A, B, C in this order
     */
    public static Landscape describing(VoteMatrix votes, List<? extends Collection<String>> groups) {
        int[] order = Plane.arrival(votes);
        int[] groupOf = new int[votes.participants().size()];
        Arrays.fill(groupOf, -1);
        for (int g = 0; g < groups.size(); g++) {
            for (String participant : groups.get(g)) {
                if (votes.row(participant) >= 0) {
                    groupOf[votes.row(participant)] = g;
                }
            }
        }
        Plane plane = Plane.of(votes, order);
        return new Sketch(votes, order, plane, plane.places(votes, order), InConversation.filledUp(votes))
                .landscape(groupOf, letters(groups.size()), Map.of());
    }

    static List<String> letters(int groups) {
        return IntStream.range(0, groups).mapToObj(Landscape::letter).toList();
    }

    static String letter(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : letter(index / 26 - 1) + letter(index % 26);
    }
}
