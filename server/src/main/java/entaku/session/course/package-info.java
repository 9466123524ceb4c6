/**
 * The course through the agenda: how a session is made, led from step to step, changed on the way and closed. A step is
 * named by its id, never by its place, so that an agenda that changes while the meeting runs leaves no fact behind that
 * means another step.
 */
package entaku.session.course;
