/** A mood and a word from each, so that every voice has been in the room once. The smallest kind: one to begin with. */
package entaku.steps.checkin;
