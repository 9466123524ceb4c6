/**
 * The one writer of a session: a command is decided and folded once, stored, and only then answered and handed over to be
 * shown. Here are also the ids of what a command makes, and the masks under which people are known where names are
 * hidden.
 */
package entaku.live.writer;
