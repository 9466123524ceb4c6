package entaku.mathematics.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is known before there are groups: the plane, everybody's place and who takes part. */
record Sketch(VoteMatrix votes, int[] order, Plane plane, double[][] places, int[] inConversation) {

    /** Places those in conversation, in an order that owes nothing to when they came. */
    Crowd crowd() {
        return Crowd.of(
                Arrays.stream(inConversation).mapToObj(row -> places[row]).toArray(double[][]::new));
    }

    /** Gives every row the new number of its group, −1 for those not in conversation. */
    int[] groupOf(Crowd crowd, Division division, int[] number) {
        int[] groupOf = new int[places.length];
        Arrays.fill(groupOf, -1);
        for (int i = 0; i < inConversation.length; i++) {
            groupOf[inConversation[i]] = number[division.cluster()[crowd.pointOf()[i]]];
        }
        return groupOf;
    }

    Landscape withoutGroups() {
        int[] nowhere = new int[places.length];
        Arrays.fill(nowhere, -1);
        return landscape(nowhere, List.of(), Map.of());
    }

    Landscape landscape(int[] groupOf, List<String> letters, Map<Integer, Double> silhouettes) {
        GroupVotes groupVotes = GroupVotes.of(votes, groupOf, letters.size());
        return new Landscape(
                positions(),
                IntStream.of(inConversation)
                        .mapToObj(votes.participants()::get)
                        .collect(Collectors.toUnmodifiableSet()),
                groups(groupOf, letters, new Representativeness(votes, groupVotes)),
                Collections.unmodifiableMap(new TreeMap<>(silhouettes)),
                statements(groupVotes),
                Consensus.of(votes, order));
    }

    private Map<String, Position> positions() {
        Map<String, Position> positions = new LinkedHashMap<>();
        for (int row = 0; row < places.length; row++) {
            positions.put(votes.participants().get(row), Position.of(places[row]));
        }
        return Collections.unmodifiableMap(positions);
    }

    private List<OpinionGroup> groups(int[] groupOf, List<String> letters, Representativeness speaks) {
        List<List<String>> members = new ArrayList<>();
        letters.forEach(letter -> members.add(new ArrayList<>()));
        double[][] sums = new double[letters.size()][2];
        for (int row = 0; row < groupOf.length; row++) {
            if (groupOf[row] >= 0) {
                members.get(groupOf[row]).add(votes.participants().get(row));
                sums[groupOf[row]][0] += places[row][0];
                sums[groupOf[row]][1] += places[row][1];
            }
        }
        List<OpinionGroup> groups = new ArrayList<>();
        for (int g = 0; g < letters.size(); g++) {
            int size = Math.max(1, members.get(g).size());
            groups.add(new OpinionGroup(
                    letters.get(g),
                    List.copyOf(members.get(g)),
                    new Position(sums[g][0] / size, sums[g][1] / size),
                    speaks.of(g, order)));
        }
        return List.copyOf(groups);
    }

    private Map<String, StatementPicture> statements(GroupVotes groupVotes) {
        Map<String, StatementPicture> pictures = new LinkedHashMap<>();
        for (int column : order) {
            Statement statement = votes.statements().get(column);
            double extremity = plane.extremity(column);
            Counts all = votes.counts(column);
            pictures.put(
                    statement.id(),
                    new StatementPicture(
                            statement,
                            all,
                            Position.of(plane.placeStatement(column)),
                            extremity,
                            groupVotes.consensus(column),
                            Routing.priority(
                                    statement.meta(),
                                    groupVotes.groups() == 0 ? all : groupVotes.all(column),
                                    extremity)));
        }
        return Collections.unmodifiableMap(pictures);
    }
}
