/** Looking back: what became of what was taken on and of what stayed open in the meeting before, and of indicators. */
package entaku.steps.review;
