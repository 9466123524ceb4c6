package entaku.store;

import entaku.store.Finding.Erased;
import entaku.store.Finding.Misfit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bson.Document;

/** Looks at the commits of one session in any order, and then says what does not fit. */
final class Inspection {
    private record Link(String id, long seq, long epoch, String prev, String hash, boolean end, String misfit) {}

    private final String session;
    private final Predicate<String> closes;
    private final Map<String, List<Link>> streams = new TreeMap<>();
    private final Map<String, List<Erased>> erased = new TreeMap<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private long commits;
    private boolean closed;

    Inspection(String session, Predicate<String> closes) {
        this.session = session;
        this.closes = closes;
    }

    String session() {
        return session;
    }

    void see(Document document) {
        commits++;
        try {
            StoredCommit one = StoredCommit.of(document);
            boolean end = one.type().equals(Commit.END) && one.events().isEmpty();
            closed |= end || one.events().stream().anyMatch(event -> closes.test(event.getString("type")));
            streams.computeIfAbsent(one.stream(), s -> new ArrayList<>())
                    .add(new Link(
                            one.id(),
                            one.seq(),
                            one.epoch(),
                            one.seal().prev(),
                            one.hash(),
                            end,
                            one.misfit().orElse(null)));
            for (Erasure erasure : one.erased())
                erased.computeIfAbsent(one.stream(), s -> new ArrayList<>()).add(new Erased(one.id(), erasure));
        } catch (Unreadable e) {
            misfits.add(new Misfit(String.valueOf(document.get("_id")), "has not the parts of a commit in its place"));
        }
    }

    Finding finding(boolean closedByCard) {
        var hashes = new TreeMap<String, List<String>>();
        streams.forEach((name, links) -> hashes.put(name, follow(name, links, closed || closedByCard)));
        List<Erased> gone = erased.values().stream().flatMap(List::stream).toList();
        return new Finding(session, commits, List.copyOf(misfits), gone, hashes);
    }

    /** Returns the hashes of a stream up to the first commit that does not fit, which is noted. */
    private List<String> follow(String stream, List<Link> links, boolean mustEnd) {
        links.sort(Comparator.comparingLong(Link::seq));
        var hashes = new ArrayList<String>();
        Link before = null;
        for (Link link : links) {
            String why = misfit(stream, before, link);
            if (why != null) {
                boolean missing = link.seq() != hashes.size() + 1;
                misfits.add(new Misfit(missing ? Commit.id(session, stream, hashes.size() + 1) : link.id(), why));
                return hashes;
            }
            hashes.add(link.hash());
            before = link;
        }
        if (mustEnd && !stream.equals(Commit.MAIN) && !before.end())
            misfits.add(new Misfit(
                    Commit.id(session, stream, hashes.size() + 1),
                    "is missing: the session is closed, and this stream has no end mark"));
        return hashes;
    }

    private String misfit(String stream, Link before, Link link) {
        long expected = before == null ? 1 : before.seq() + 1;
        if (link.seq() != expected) return "is missing";
        if (link.misfit() != null) return link.misfit();
        String prev = before == null ? Seal.genesis(session, stream) : before.hash();
        if (!link.prev().equals(prev)) return "does not follow the commit before it";
        if (before != null && link.epoch() < before.epoch()) return "is of an owner before the last one";
        return before != null && before.end() ? "stands behind the end of its stream" : null;
    }
}
