/**
 * Runs sessions: one writer each; command → commit → state → reply; patches on the tick; presence.
 *
 * <p>A {@link entaku.live.LiveSession} lives on one event loop and is the only writer of its session in this process.
 * Nothing is answered or shown before the store has said that it is durable. Views are computed and encoded once per
 * audience and handed to the event loops as shared bytes.
 */
package entaku.live;
