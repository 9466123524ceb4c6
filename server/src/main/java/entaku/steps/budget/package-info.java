/**
 * Money or time that is divided among projects, each with its cost. Ballots are secret; {@link
 * entaku.steps.shared.SecretVote} keeps them, and {@link entaku.mathematics.tally} holds the rules by which they divide.
 */
package entaku.steps.budget;
