package entaku.mathematics.tally;

/**
 * One level of an agreement scale; the template lists them from full support to the strongest
 * objection.
 *
 * @param id unique within the scale
 * @param canLiveWith whether a person at this level lets the proposal go ahead
 */
public record Level(String id, boolean canLiveWith) {}
