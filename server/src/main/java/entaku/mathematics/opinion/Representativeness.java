package entaku.mathematics.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Picks the statements that tell one group from the others. */
final class Representativeness {
    private static final int MOST = 5;

    private final VoteMatrix votes;
    private final GroupVotes groupVotes;

    Representativeness(VoteMatrix votes, GroupVotes groupVotes) {
        this.votes = votes;
        this.groupVotes = groupVotes;
    }

    /**
     * Lists at most five statements: those whose two tests on one side exceed 1.2816, by the product of repness,
     * share and both z values, greatest first; before them the one the group agrees on best; then agreements before
     * disagreements. Where nothing passes, the best-agreed statement alone, else the one nearest to passing.
     *
     * @param order columns in the order that decides between equals; silenced ones are skipped
     */
    List<Representative> of(int group, int[] order) {
        List<Representative> passing = new ArrayList<>();
        Representative nearest = null;
        Sides best = null;
        for (int column : order) {
            if (votes.silenced(column)) {
                continue;
            }
            Sides sides = sides(group, column);
            if (sides.agree.passes() || sides.disagree.passes()) {
                passing.add(sides.stronger());
            }
            if (passing.isEmpty()
                    && (nearest == null
                            || Math.max(sides.agree.repnessTest(), sides.disagree.repnessTest())
                                    > nearest.repnessTest())) {
                nearest = sides.stronger();
            }
            best = sides.agreedBetterThan(best) ? sides : best;
        }
        Stream<Representative> head =
                best == null ? Stream.empty() : Stream.of(best.stronger().asBestAgree());
        if (passing.isEmpty()) {
            return best != null || nearest == null ? head.toList() : List.of(nearest);
        }
        String leader = best == null ? null : best.agree.statement();
        List<Representative> first = Stream.concat(
                        head,
                        passing.stream()
                                .filter(r -> !r.statement().equals(leader))
                                .sorted(Comparator.comparingDouble((Representative r) -> -r.weight())))
                .limit(MOST)
                .toList();
        return Stream.concat(
                        first.stream().filter(r -> r.side() == Stance.AGREE),
                        first.stream().filter(r -> r.side() == Stance.DISAGREE))
                .toList();
    }

    private Sides sides(int group, int column) {
        Counts in = groupVotes.in(group, column);
        Counts rest = groupVotes.rest(group, column);
        String id = votes.statements().get(column).id();
        return new Sides(
                side(id, Stance.AGREE, in.agree(), in.seen(), rest.agree(), rest.seen()),
                side(id, Stance.DISAGREE, in.disagree(), in.seen(), rest.disagree(), rest.seen()));
    }

    private static Side side(String statement, Stance stance, int count, int seen, int restCount, int restSeen) {
        double share = (count + 1.0) / (seen + 2.0);
        return new Side(
                statement,
                stance,
                count,
                seen,
                share,
                Proportion.test(count, seen),
                share / ((restCount + 1.0) / (restSeen + 2.0)),
                Proportion.compare(count, seen, restCount, restSeen));
    }

    private record Side(
            String statement,
            Stance stance,
            int count,
            int seen,
            double share,
            double shareTest,
            double repness,
            double repnessTest) {
        boolean passes() {
            return repnessTest > Proportion.SIGNIFICANT && shareTest > Proportion.SIGNIFICANT;
        }
    }

    private record Sides(Side agree, Side disagree) {
        Representative stronger() {
            Side s = agree.repnessTest > disagree.repnessTest ? agree : disagree;
            return new Representative(
                    s.statement, s.stance, s.count, s.seen, s.share, s.shareTest, s.repness, s.repnessTest, false);
        }

        /** Compares by agreement alone until something representative leads, then by the full product. */
        boolean agreedBetterThan(Sides leader) {
            if (agree.count == 0 && disagree.count == 0) {
                return false;
            }
            if (leader == null) {
                return agree.shareTest > Proportion.SIGNIFICANT || (agree.repness > 1 && agree.share > 0.5);
            }
            if (leader.agree.repness > 1) {
                return product(agree) > product(leader.agree);
            }
            return agree.share * agree.shareTest > leader.agree.share * leader.agree.shareTest;
        }

        private static double product(Side side) {
            return side.repness * side.repnessTest * side.share * side.shareTest;
        }
    }
}
