package entaku.mathematics.opinion;

/**
 * Why a statement speaks for a group.
 *
 * @param side AGREE or DISAGREE: the side on which the group stands out from the others
 * @param count members of the group on that side
 * @param seen members who answered, passes included
 * @param share (count + 1)/(seen + 2)
 * @param shareTest z of the share being above one half
 * @param repness the share divided by the same estimate for all other groups together
 * @param repnessTest z of the share being above theirs
 * @param bestAgree the statement the group agrees on best, listed whatever its tests say
 */
public record Representative(
        String statement,
        Stance side,
        int count,
        int seen,
        double share,
        double shareTest,
        double repness,
        double repnessTest,
        boolean bestAgree) {

    double weight() {
        return repness * repnessTest * share * shareTest;
    }

    Representative asBestAgree() {
        return new Representative(statement, side, count, seen, share, shareTest, repness, repnessTest, true);
    }
}
