/** Who does what by when, each for themselves, and the questions that are carried over. */
package entaku.steps.commitments;
