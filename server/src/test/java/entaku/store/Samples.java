package entaku.store;

import entaku.session.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes sample commits. */
public final class Samples {
    public enum Mood {
        CALM
    }

    public record Said(String text, int count, Instant when, List<String> notes, Mood mood) implements SampleEvent {}

    /** Stands for an end mark among the words of {@link #chain}. */
    public static final String END = "<end>";

    /** An event of no real part. */
    interface SampleEvent extends Event {
        @Override
        default String part() {
            return "sample";
        }
    }

    public static final EventCodec CODEC = new EventCodec(Map.of("sample/said", Said.class));

    /** The last commit made of each session, so that a long chain is not made again for each of its links. */
    private static final Map<String, Commit> LAST = new ConcurrentHashMap<>();

    private Samples() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    /** Makes a commit that stands alone: no other sample follows it. */
    public static Commit commit(String session, long seq, String text) {
        return commit(session, Commit.MAIN, seq, text);
    }

    public static Commit commit(String session, String stream, long seq, String text) {
        return commit(session, stream, seq, Seal.genesis(session, stream), "command-" + seq, text);
    }

    public static Commit commit(String session, String stream, long seq, String prev, String command, String text) {
        return commit(session, stream, seq, 1, prev, command, text);
    }

    private static Commit commit(
            String session, String stream, long seq, long epoch, String prev, String command, String text) {
        Instant when = Instant.ofEpochMilli(1_795_000_000_123L);
        boolean end = text.equals(END);
        List<Event> events = end ? List.of() : List.of(new Said(text, 3, when, List.of("一", "二"), Mood.CALM));
        String type = end ? Commit.END : "sample/say";
        byte[] content = CODEC.content("seat-1", false, command, type, events);
        long at = 1_795_000_000_000L + seq;
        Seal seal = Seal.of(prev, salt(session + stream + seq), content);
        return new Commit(session, stream, seq, at, epoch, "seat-1", false, command, type, events, seal, List.of());
    }

    /** Makes a whole stream of these words. */
    public static List<Commit> chain(String session, String stream, String... words) {
        List<Commit> commits = new ArrayList<>();
        String prev = Seal.genesis(session, stream);
        for (String word : words) {
            commits.add(commit(session, stream, commits.size() + 1L, prev, "command-" + commits.size(), word));
            prev = commits.get(commits.size() - 1).hash();
        }
        return commits;
    }

    /** Makes a whole stream of which each commit is of one of these epochs. */
    public static List<Commit> owned(String session, String stream, long... epochs) {
        List<Commit> commits = new ArrayList<>();
        String prev = Seal.genesis(session, stream);
        for (long epoch : epochs) {
            long seq = commits.size() + 1L;
            commits.add(commit(session, stream, seq, epoch, prev, "command-" + seq, "はい"));
            prev = commits.get(commits.size() - 1).hash();
        }
        return commits;
    }

    private static String salt(String seed) {
        byte[] salt = HexFormat.of().parseHex(TokenHash.of(seed).substring(0, 2 * Seal.SALT_BYTES));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
    }

    /** Makes part of the main stream of a session, always the same and each commit sealed to the one before it. */
    public static List<Commit> commits(String session, int from, int count) {
        List<Commit> commits = new ArrayList<>();
        Commit last = LAST.get(session);
        if (last != null && last.seq() >= from) last = null;
        for (long seq = last == null ? 1 : last.seq() + 1; seq < from + count; seq++) {
            String prev = last == null ? Seal.genesis(session, Commit.MAIN) : last.hash();
            last = commit(session, Commit.MAIN, seq, prev, "command-" + seq, "公園のベンチ " + seq);
            if (seq >= from) commits.add(last);
        }
        if (last != null) LAST.put(session, last);
        return commits;
    }
}
