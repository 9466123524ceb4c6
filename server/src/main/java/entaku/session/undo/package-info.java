/** Takes back what those who conduct have done, by facts of its own, and leaves what other people did since. */
package entaku.session.undo;
