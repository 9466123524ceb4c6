package entaku.session;

import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Where a session is: made, on its way through the agenda, closed.
 *
 * @param origin what was fixed when it was made; null before that
 * @param agenda the steps as they are now
 * @param texts {@link AgendaTexts#hash} of the agenda
 * @param current the step the room is in; null while people gather
 * @param entries how often the room has moved; a step reads what it draws from at each entry
 * @param entered step → when it was first entered, epoch milliseconds
 * @param skipped steps that are left out on the way
 * @param closedAt when it closed, epoch milliseconds; 0 while it is open
 * @param finished whether the closing is final: nobody can tell any more who is behind a mask
 */
public record CourseState(
        Origin origin,
        Agenda agenda,
        String texts,
        String current,
        int entries,
        PMap<String, Long> entered,
        PSet<String> skipped,
        long closedAt,
        boolean finished) {

    public static CourseState open() {
        MapPSet<String> none = HashTreePSet.empty();
        return new CourseState(null, null, null, null, 0, HashTreePMap.empty(), none, 0, false);
    }

    public boolean closed() {
        return closedAt > 0;
    }

    public CourseState made(Origin made) {
        return new CourseState(made, null, null, null, 0, entered, skipped, 0, false).planning(made.agenda());
    }

    public CourseState planning(Agenda now) {
        return new CourseState(
                origin, now, AgendaTexts.hash(now), current, entries, entered, skipped, closedAt, finished);
    }

    public CourseState entering(String step, long at) {
        var when = step == null || entered.containsKey(step) ? entered : entered.plus(step, at);
        return new CourseState(origin, agenda, texts, step, entries + 1, when, skipped, closedAt, finished);
    }

    public CourseState skipping(String step, boolean skip) {
        var out = skip ? skipped.plus(step) : skipped.minus(step);
        return new CourseState(origin, agenda, texts, current, entries, entered, out, closedAt, finished);
    }

    public CourseState closing(long at) {
        return new CourseState(origin, agenda, texts, current, entries, entered, skipped, at, finished);
    }

    public CourseState finishing() {
        return new CourseState(origin, agenda, texts, current, entries, entered, skipped, closedAt, true);
    }

    /** Gives the step that lies so many places ahead (+1) or behind (−1), skipped ones not counted; null is gathering. */
    public String beside(int direction) {
        int at = current == null ? -1 : agenda.indexOf(current);
        for (int i = at + direction; i >= 0 && i < agenda.steps().size(); i += direction) {
            String step = agenda.steps().get(i).id();
            if (!skipped.contains(step)) return step;
        }
        Rejected.unless(direction < 0 && current != null, "no-such-step");
        return null;
    }
}
