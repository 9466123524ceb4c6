/**
 * What a session is and what may happen in it.
 *
 * <p>The heart of Entaku is three pure functions: {@code decide(state, command, moment) → events}, {@code
 * event.applyTo(state) → state} and {@code view(state, look, key) → record}. What always stands (the course, the seats,
 * the clock, undo) and what a step is are one mechanism, a {@link entaku.session.Part}; a step is held on a {@link
 * entaku.session.Stage}, the hall or one table. Nothing here knows a clock, a random source, a database, a socket or
 * JSON; whatever comes from outside arrives in a {@link entaku.session.Moment}. The one library is PCollections, because
 * a state that is never changed in place can be shown, kept and rolled back for free.
 */
package entaku.session;
