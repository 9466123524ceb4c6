package entaku.record;

import entaku.session.Accepted;
import entaku.session.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the streams of a session back into one order. */
final class Streams {
    private Streams() {}

    /**
     * Merges by time, keeping each stream's own order even where a clock was set back. The first commit of the main
     * stream, which makes the session, comes first in any case.
     */
    static List<Accepted> merged(List<Accepted> accepted) {
        var streams = new TreeMap<String, List<Accepted>>();
        for (Accepted one : accepted)
            streams.computeIfAbsent(one.stream(), s -> new ArrayList<>()).add(one);
        streams.values().forEach(s -> s.sort(Comparator.comparingLong(Accepted::seq)));
        var next = new TreeMap<String, Integer>();
        streams.keySet().forEach(s -> next.put(s, 0));
        var merged = new ArrayList<Accepted>(accepted.size());
        while (merged.size() < accepted.size()) {
            String stream = merged.isEmpty() && streams.containsKey(Event.MAIN) ? Event.MAIN : earliest(streams, next);
            merged.add(streams.get(stream).get(next.merge(stream, 1, Integer::sum) - 1));
        }
        return merged;
    }

    private static String earliest(Map<String, List<Accepted>> streams, Map<String, Integer> next) {
        String earliest = null;
        long at = Long.MAX_VALUE;
        for (var stream : streams.entrySet()) {
            int place = next.get(stream.getKey());
            if (place >= stream.getValue().size()) continue;
            if (earliest == null || stream.getValue().get(place).at() < at) {
                earliest = stream.getKey();
                at = stream.getValue().get(place).at();
            }
        }
        return earliest;
    }
}
