package entaku.session;

import java.util.List;

/**
 * One of the facilitators' acts that may still be undone.
 *
 * @param author who did it: a seat, or a mask where names are hidden
 */
public record Act(long seq, String type, String author, List<Event> events) {}
