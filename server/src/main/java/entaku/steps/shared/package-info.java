/**
 * What kinds of step have in common, without knowing each other: secret votes, things that are answered one by one,
 * words of the record, settings that mean the same, counts by hand.
 */
package entaku.steps.shared;
