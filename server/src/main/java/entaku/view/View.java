package entaku.view;

import entaku.session.Audience;
import entaku.session.Look;
import entaku.session.SessionState;
import entaku.session.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers what an audience may see. */
public final class View {
    private View() {}

    /** Lists the keys of every record in the audience's view. */
    public static Set<String> keys(SessionState state, Audience audience) {
        var keys = new LinkedHashSet<>(RoomView.keys(state, audience));
        for (Step step : shown(state).values()) {
            var look = new Look(state, step, audience);
            for (String key : state.kind(step).keys(state.state(step), look)) keys.add(step.id() + ":" + key);
        }
        return keys;
    }

    /** Gives one record; null when there is none or this audience may not see it. */
    public static Record record(SessionState state, Audience audience, String key) {
        int colon = key.indexOf(':');
        if (colon < 0) return RoomView.view(state, audience, key);
        Step step = shown(state, state.currentStep(), key.substring(0, colon));
        if (step == null) return null;
        return inStep(state, step, audience, key.substring(colon + 1));
    }

    /** Gives the whole view: the same function over all keys. */
    public static Map<String, Record> all(SessionState state, Audience audience) {
        var records = new LinkedHashMap<String, Record>();
        for (String key : keys(state, audience)) {
            Record record = record(state, audience, key);
            if (record != null) records.put(key, record);
        }
        return records;
    }

    /** Gives the records of any one step, current or not, as this audience may see them. */
    public static Map<String, Record> ofStep(SessionState state, Step step, Audience audience) {
        var records = new LinkedHashMap<String, Record>();
        var look = new Look(state, step, audience);
        for (String key : state.kind(step).keys(state.state(step), look)) {
            Record record = inStep(state, step, audience, key);
            if (record != null) records.put(step.id() + ":" + key, record);
        }
        return records;
    }

    private static Record inStep(SessionState state, Step step, Audience audience, String key) {
        return state.kind(step).view(state.state(step), new Look(state, step, audience), key);
    }

    /** The steps whose records are in a view: the current one and those it draws from, near and far. */
    private static Map<String, Step> shown(SessionState state) {
        var shown = new HashMap<String, Step>();
        add(state, state.currentStep(), shown);
        return shown;
    }

    /** The step of that id if it is among the shown ones: mostly the current one, found at once. */
    private static Step shown(SessionState state, Step from, String id) {
        if (from == null || from.id().equals(id)) return from;
        for (Step earlier : drawnBy(state, from)) {
            Step found = shown(state, earlier, id);
            if (found != null) return found;
        }
        return null;
    }

    private static void add(SessionState state, Step step, Map<String, Step> shown) {
        if (step == null || shown.putIfAbsent(step.id(), step) != null) return;
        for (Step earlier : drawnBy(state, step)) add(state, earlier, shown);
    }

    /** What a step draws from; only earlier steps count, so that no agenda can lead in circles. */
    private static List<Step> drawnBy(SessionState state, Step step) {
        int place = state.agenda().indexOf(step.id());
        return state.kind(step).drawsFrom(step).stream()
                .map(state.agenda()::indexOf)
                .filter(i -> i >= 0 && i < place)
                .map(state.agenda().steps()::get)
                .toList();
    }
}
