/** Finds the session that a question is about, wherever it runs: today all of them run here. */
package entaku.live.cluster;
