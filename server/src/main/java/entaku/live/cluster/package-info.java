/**
 * Finds the session that a question is about, opens it from the store and runs it on one event loop. Today all sessions
 * run in this process; whoever asks through {@link entaku.live.Live} need not know.
 */
package entaku.live.cluster;
