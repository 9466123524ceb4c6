package entaku.mathematics.tally;

import java.util.List;
import java.util.Optional;

/**
 * What may be shown of an agreement scale. Every figure is derived from the bands, so the record as a
 * whole tells no more than they do. How many answered is no opinion and is shown.
 *
 * @param answered people who answered in secret
 * @param withheld whether their answers have to stay hidden; all else is then of the hands alone
 * @param bands counts in the order of the scale, hands included; level by level when withheld
 * @param median the band that holds the middle answer, or the two bands when the two middle answers
 *     differ; empty when withheld or nobody answered
 * @param canLive people at levels that let the proposal go ahead, of all who are counted in the bands;
 *     missing when a band reaches across that line
 * @param words what people wrote, strongest objection first, with the band it belongs to; within a band
 *     in alphabetical order, since any other order would tell who is the smaller part of it
 */
public record AgreementTally(
        int answered,
        boolean withheld,
        List<Band> bands,
        List<Band> median,
        Optional<Share> canLive,
        List<Words> words) {

    /** Somebody's reason; the level is told only as closely as its band. Whoever may not know the person drops it. */
    public record Words(String person, List<String> levels, String text) {}

    /** Returns how many people the bands count. */
    public int total() {
        return bands.stream().mapToInt(Band::count).sum();
    }
}
