/**
 * Short sentences to which everybody says that they agree, that they disagree or that they are not sure. Answers are
 * secret; {@link entaku.mathematics.tally} says which figures may be shown.
 */
package entaku.steps.statements;
