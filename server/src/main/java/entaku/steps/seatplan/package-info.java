/**
 * Who sits at which table: a plan is worked out, seen by those who conduct, changed by hand, and only then people are
 * seated. Who talked together at a table before sits apart as far as that can be had; hosts keep their tables.
 */
package entaku.steps.seatplan;
