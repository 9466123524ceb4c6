package entaku.store;

import entaku.session.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes sample commits. */
public final class Samples {
    public record Said(String text, int count, Instant when) implements Event {}

    public static final EventCodec CODEC = new EventCodec(Map.of("sample/said", Said.class));

    private Samples() {}

    public static String id() {
        return UUID.randomUUID().toString();
    }

    public static Commit commit(String session, long seq, String text) {
        return commit(session, Commit.MAIN, seq, text);
    }

    public static Commit commit(String session, String stream, long seq, String text) {
        return new Commit(
                session,
                stream,
                seq,
                1_795_000_000_000L + seq,
                "seat-1",
                "command-" + seq,
                "sample/say",
                List.of(new Said(text, 3, Instant.ofEpochMilli(1_795_000_000_123L))),
                Map.of("seq", seq, "mine", Map.of("note.1", text)));
    }

    public static List<Commit> commits(String session, int from, int count) {
        List<Commit> commits = new ArrayList<>();
        for (int i = 0; i < count; i++) commits.add(commit(session, from + i, "公園のベンチ " + (from + i)));
        return commits;
    }
}
