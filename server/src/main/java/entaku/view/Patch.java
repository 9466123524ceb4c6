package entaku.view;

import entaku.session.Audience;
import entaku.session.Event;
import entaku.session.SessionEvent;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.StepEvent;
import entaku.session.Touched;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The difference between two views of one audience.
 *
 * @param set records that are new or look different, by key
 * @param gone keys of records that are no longer seen
 */
public record Patch(Map<String, Record> set, Set<String> gone) {
    public boolean isEmpty() {
        return set.isEmpty() && gone.isEmpty();
    }

    /** Applies the patch to a view, giving the view that follows. */
    public Map<String, Record> applyTo(Map<String, Record> view) {
        var next = new LinkedHashMap<>(view);
        next.putAll(set);
        gone.forEach(next::remove);
        return next;
    }

    /**
     * Builds the patch from touched keys alone, so that its cost follows what changed and not what there is.
     *
     * @param touched what {@link #touch} collected for every fact between the two states
     */
    public static Patch between(SessionState before, SessionState after, Audience audience, Touched touched) {
        var set = new LinkedHashMap<String, Record>();
        var gone = new TreeSet<String>();
        for (String key : touchedKeys(before, after, audience, touched)) {
            Record now = View.record(after, audience, key);
            Record then = before.facts() == null ? null : View.record(before, audience, key);
            if (Objects.equals(now, then)) continue;
            if (now == null) gone.add(key);
            else set.put(key, now);
        }
        return new Patch(set, gone);
    }

    private static Collection<String> touchedKeys(
            SessionState before, SessionState after, Audience audience, Touched touched) {
        var keys = new HashSet<String>();
        if (touched.isEverything()) {
            if (before.facts() != null) keys.addAll(View.keys(before, audience));
            keys.addAll(View.keys(after, audience));
            return keys;
        }
        if (audience.is(Audience.Kind.OWN)) {
            keys.addAll(touched.own().getOrDefault(audience.of(), Set.of()));
            return keys;
        }
        keys.addAll(touched.shared());
        keys.add("undo");
        // Counts of a later step may follow from a fact in an earlier one; stations are few and counts are kept.
        for (Step step : after.agenda().steps()) keys.add("map/" + step.id());
        return keys;
    }

    /** Adds what one fact touches, with keys as they stand in a view. */
    public static void touch(SessionState before, Event event, SessionState after, Touched touched) {
        if (event instanceof SessionEvent e) e.touch(touched);
        else inStep(before, (StepEvent<?>) event, after, touched);
    }

    private static <S> void inStep(SessionState before, StepEvent<S> event, SessionState after, Touched touched) {
        @SuppressWarnings("unchecked")
        S then = (S) before.steps().get(event.step());
        @SuppressWarnings("unchecked")
        S now = (S) after.steps().get(event.step());
        var inside = new Touched();
        event.touch(then, now, inside);
        if (inside.isEverything()) touched.everything();
        inside.shared().forEach(key -> touched.key(event.step() + ":" + key));
        inside.own().forEach((seat, keys) -> keys.forEach(key -> touched.own(seat, event.step() + ":" + key)));
    }
}
