package entaku.view;

import entaku.session.Layer;
import entaku.session.SessionState;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The difference between two versions of one layer.
 *
 * @param set records that are new or look different, by key
 * @param gone keys of records that are no longer seen
 */
public record Patch(Map<String, Record> set, Set<String> gone) {
    public boolean isEmpty() {
        return set.isEmpty() && gone.isEmpty();
    }

    /** Applies the patch to a layer, giving the layer that follows. */
    public Map<String, Record> applyTo(Map<String, Record> layer) {
        var next = new LinkedHashMap<>(layer);
        next.putAll(set);
        gone.forEach(next::remove);
        return next;
    }

    /**
     * Builds the patch from touched keys alone, so that its cost follows what changed and not what there is.
     *
     * @param changes what was gathered for every fact between the two states
     */
    public static Patch between(SessionState before, SessionState after, Layer layer, Changes changes) {
        var set = new LinkedHashMap<String, Record>();
        var gone = new TreeSet<String>();
        Drawn drawn = View.drawnBy(after, layer);
        Drawn drawnThen = View.drawnBy(before, layer);
        for (String key : keys(before, after, layer, changes)) {
            Record now = View.record(after, layer, key, drawn);
            Record then = View.record(before, layer, key, drawnThen);
            if (Objects.equals(now, then)) continue;
            if (now == null) gone.add(key);
            else set.put(key, now);
        }
        return new Patch(set, gone);
    }

    private static Collection<String> keys(SessionState before, SessionState after, Layer layer, Changes changes) {
        if (!changes.everything(layer)) return changes.in(after, layer);
        var keys = new HashSet<>(View.keys(before, layer));
        keys.addAll(View.keys(after, layer));
        return keys;
    }
}
