/** What kinds of step have in common, without knowing each other: words of the record, settings that mean the same, counts by hand. */
package entaku.steps.shared;
