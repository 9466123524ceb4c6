/**
 * Talk: who speaks, who waits, and what was said or taken down. What is said stands in a stream of its own, so that a
 * recorder who writes fast waits for nobody.
 */
package entaku.steps.dialogue;
