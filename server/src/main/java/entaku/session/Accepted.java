package entaku.session;

import java.util.List;

/**
 * One accepted command and what followed from it, as it is folded.
 *
 * @param seq place in its stream, from 1
 * @param type the command's wire name
 */
public record Accepted(long seq, long at, String seat, String type, List<Event> events) {
    public String stream() {
        return events.isEmpty() ? Event.MAIN : events.get(0).stream();
    }
}
