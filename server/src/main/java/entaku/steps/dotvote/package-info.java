/**
 * So many dots for each, on what an earlier step brought out. Ballots are secret; {@link entaku.mathematics.tally} says
 * which figures may be shown.
 */
package entaku.steps.dotvote;
