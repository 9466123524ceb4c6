package entaku.mathematics.tally;

import java.util.List;
import java.util.Optional;

/**
 * What may be shown of an agreement scale. Every figure is derived from the bands, so the record as a
 * whole tells no more than they do. How many are present and how many answered is no opinion and is
 * shown; who has not answered yet is seen in the room anyway.
 *
 * @param present people in the room
 * @param answered people who answered; missing when too few answered for anything to be shown
 * @param bands counts in the order of the scale, summing to {@code answered}; empty when withheld
 * @param median the band that holds the middle answer, or the two bands when the two middle answers
 *     differ; empty when withheld or nobody answered
 * @param canLiveOfAnswered people at levels that let the proposal go ahead, of those who answered;
 *     missing when a band reaches across that line
 * @param canLiveOfPresent the same people, of those present
 * @param words what people wrote, strongest objection first, with the band it belongs to
 */
public record AgreementTally(
        int present,
        Optional<Integer> answered,
        List<Band> bands,
        List<Band> median,
        Optional<Share> canLiveOfAnswered,
        Optional<Share> canLiveOfPresent,
        List<Words> words) {

    /** Somebody's reason; the level is told only as closely as its band. */
    public record Words(List<String> levels, String text) {}

    /** Tells whether nothing may be shown because too few answered. */
    public boolean withheld() {
        return answered.isEmpty();
    }

    /** Tells whether some levels are shown only together. */
    public boolean merged() {
        return bands.stream().anyMatch(band -> band.levels().size() > 1);
    }
}
