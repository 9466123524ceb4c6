/**
 * Shows one session to its lines: each layer computed and encoded once, on the tick, and handed to every event loop as
 * the same bytes; a line that comes back gets the patches it missed while they are at hand, else the whole layer.
 */
package entaku.live.show;
