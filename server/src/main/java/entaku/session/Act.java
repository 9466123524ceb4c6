package entaku.session;

import java.util.List;

/** One of the facilitator's acts that may still be undone. */
public record Act(long seq, String type, List<Event> events) {}
