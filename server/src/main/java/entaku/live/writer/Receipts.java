package entaku.live.writer;

import entaku.live.Receipt;
import entaku.store.Commit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the first results of commands, so that a command sent again is answered and not carried out again. Those
 * that changed something are as many as the log has commits; of those that changed nothing the latest are kept.
 */
final class Receipts {
    /** Answers kept of commands that changed nothing: more than a hall resends after a lost line. */
    static final int UNCHANGED = 1_000;

    private final Map<String, Receipt> stored = new HashMap<>();
    private final Map<String, Receipt> unchanged = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Receipt> eldest) {
            return size() > UNCHANGED;
        }
    };

    static String key(String author, String command) {
        return author + "/" + command;
    }

    /** Gives the first result of a command that one of these has sent; null when there is none. */
    Receipt of(List<String> authors, String command) {
        for (String author : authors) {
            String key = key(author, command);
            Receipt receipt = stored.getOrDefault(key, unchanged.get(key));
            if (receipt != null) return receipt;
        }
        return null;
    }

    void stored(Commit commit) {
        stored.put(key(commit.author(), commit.command()), new Receipt(commit.seq(), commit.at()));
    }

    void unchanged(String key, Receipt receipt) {
        unchanged.put(key, receipt);
    }

    int size() {
        return stored.size() + unchanged.size();
    }
}
