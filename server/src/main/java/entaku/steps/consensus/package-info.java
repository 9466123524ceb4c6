/**
 * Proposals in their wordings, weighed by the room on an agreement scale. What keeps people from agreeing stays beside
 * the sentence; {@link entaku.mathematics.tally} says which figures may be shown.
 */
package entaku.steps.consensus;
