/** Searches all that the suite logs for what was given out in confidence. */
package entaku.journal;
