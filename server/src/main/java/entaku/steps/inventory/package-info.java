/**
 * What people do year after year is listed with what it takes, and for each one thing is decided. Answers are secret;
 * {@link entaku.mathematics.tally} says which figures may be shown. What the room settles on is said in the open.
 */
package entaku.steps.inventory;
