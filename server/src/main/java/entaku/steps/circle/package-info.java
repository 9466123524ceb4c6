/**
 * An inner circle and an audience: who sits inside and speaks when and how long, what the audience hands in, and the
 * record that is written where all can see it.
 */
package entaku.steps.circle;
