/**
 * What a session is and what may happen in it.
 *
 * <p>The heart of Entaku is three pure functions: {@code decide(state, command, moment) → events}, {@code
 * event.applyTo(state) → state} and {@code view(state, audience) → records}. Nothing here knows a clock, a random
 * source, a database, a socket or JSON; whatever comes from outside arrives in a {@link entaku.session.Moment}. The one
 * library is PCollections, because a state that is never changed in place can be shown, kept and rolled back for free.
 */
package entaku.session;
