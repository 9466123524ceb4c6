/**
 * Keeps the log of a session: seals what was decided to what came before, appends it, and reads it back with every hash
 * checked. Which streams a session has is told by the caller, for kinds declare them.
 */
package entaku.live.log;
