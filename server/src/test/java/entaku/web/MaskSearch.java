package entaku.web;

import entaku.live.writer.KeyedMasks;
import entaku.store.Commit;
import entaku.store.Dump;
import entaku.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** All that is stored of the hidden steps of a session, laid out so that every seat can be tried under every key. */
final class MaskSearch {
    private static final int MASK =
            new KeyedMasks(new byte[KeyedMasks.SECRET]).of("any", "seat").length();
    private static final Pattern RUN = Pattern.compile("[0-9a-z]{" + MASK + ",}");

    /** Every commit that belongs to a hidden step, by that step. */
    private final Map<String, List<Commit>> commits = new TreeMap<>();

    private final Map<String, Set<String>> pieces = new TreeMap<>();

    /** Reads every stream of a session, whatever it is called. */
    MaskSearch(Store store, String session, Dump dump) {
        for (String stream : streams(session, dump))
            for (Commit commit : TestServer.await(store.readAll(session, stream)))
                commit.events().stream()
                        .map(event -> entaku.session.Stage.stepOf(event.part()))
                        .filter(HiddenMeeting.STEPS::contains)
                        .distinct()
                        .forEach(step -> commits.computeIfAbsent(step, s -> new ArrayList<>())
                                .add(commit));
        commits.forEach((step, all) -> {
            var there = new HashSet<String>();
            for (Commit commit : all) there.addAll(pieces(dump.documents().get("commits/" + commit.id())));
            pieces.put(step, there);
        });
    }

    private static Set<String> streams(String session, Dump dump) {
        var streams = new TreeSet<>(Set.of(Commit.MAIN));
        String prefix = "commits/" + session + "/";
        for (String id : dump.documents().keySet())
            if (id.startsWith(prefix) && id.indexOf('/', prefix.length()) > 0)
                streams.add(id.substring(prefix.length(), id.indexOf('/', prefix.length())));
        return streams;
    }

    /** Lists whatever in a document could be a mask. */
    static Set<String> pieces(String document) {
        var pieces = new HashSet<String>();
        for (var run = RUN.matcher(document); run.find(); )
            for (int at = run.start(); at + MASK <= run.end(); at++) pieces.add(document.substring(at, at + MASK));
        return pieces;
    }

    Map<String, List<Commit>> commits() {
        return commits;
    }

    /** Tries every seat in every hidden step: step → who is found in what is stored of it. */
    Map<String, Set<String>> found(byte[] withKey, Map<String, String> seats) {
        var masks = new KeyedMasks(withKey);
        var found = new TreeMap<String, Set<String>>();
        for (String step : commits.keySet())
            found(masks, step, step, seats)
                    .forEach(who ->
                            found.computeIfAbsent(step, s -> new TreeSet<>()).add(who));
        return found;
    }

    /** Names those who are found in one step by their masks of another. */
    Set<String> found(KeyedMasks masks, String in, String of, Map<String, String> seats) {
        var found = new TreeSet<String>();
        seats.forEach((who, seat) -> {
            if (pieces.get(in).contains(masks.of(of, seat))) found.add(who);
            if (pieces.get(in).contains(masks.ofOffice(of, seat))) found.add(who);
        });
        return found;
    }

    /** Names those whose own mask in a step stands in a commit together with the mask of their office there. */
    Set<String> joined(KeyedMasks masks, Dump dump, String step, Map<String, String> seats) {
        var joined = new TreeSet<String>();
        for (Commit commit : commits.get(step)) {
            Set<String> there = pieces(dump.documents().get("commits/" + commit.id()));
            seats.forEach((who, seat) -> {
                if (there.contains(masks.of(step, seat)) && there.contains(masks.ofOffice(step, seat))) joined.add(who);
            });
        }
        return joined;
    }

    /** Names those who did something in a step both by their office and for themselves. */
    Set<String> both(KeyedMasks masks, String step, Map<String, String> seats) {
        var both = new TreeSet<String>();
        seats.forEach((who, seat) -> {
            Set<String> there = pieces.get(step);
            if (there.contains(masks.of(step, seat)) && there.contains(masks.ofOffice(step, seat))) both.add(who);
        });
        return both;
    }
}
