/**
 * Everybody rates things on a scale whose ends have words, and sees together how far the ratings lie apart, where the
 * template says so for several sides of one matter; {@link entaku.mathematics.tally.Rating} gives median and spread.
 */
package entaku.steps.rating;
