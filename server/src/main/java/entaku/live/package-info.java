/**
 * What the rest of the house may ask of live sessions ({@link entaku.live.Live}), and nothing else of them.
 *
 * <p>Behind it: {@code log} (append, chain), {@code writer} (one a session), {@code show} (layers, frames, lines),
 * {@code cluster} (where a session runs). Nothing is answered or shown before the store has said that it is durable.
 */
package entaku.live;
