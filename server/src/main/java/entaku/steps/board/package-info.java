/**
 * Notes under prompts, seen by their writers alone until the facilitator opens them; merged, held and released, with the
 * words of every one kept.
 */
package entaku.steps.board;
