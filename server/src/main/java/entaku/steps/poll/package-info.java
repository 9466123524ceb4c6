/**
 * A question to everybody with choices to answer it, one or several. Answers are secret; {@link entaku.steps.shared.SecretVote}
 * counts them.
 */
package entaku.steps.poll;
