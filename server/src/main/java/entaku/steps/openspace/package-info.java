/**
 * A market of topics: whoever cares proposes one and is its sponsor, each gets a place and a round, and in the round its
 * sponsor counts the guests and reports. What people would like to go to is secret until the market closes.
 */
package entaku.steps.openspace;
