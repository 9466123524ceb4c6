package entaku.web.door;

import entaku.live.Away;
import entaku.session.Rejected;
import entaku.store.StoreAway;
import entaku.store.Unreadable;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses a request with a status and the reason code that the client puts into words. */
public final class Refused extends RuntimeException {
    private static final Map<String, Integer> STATUS = Map.ofEntries(
            Map.entry("bad-body", 400),
            Map.entry("bad-template", 400),
            Map.entry("identity-in-body", 400),
            Map.entry("unknown-language", 400),
            Map.entry("empty", 400),
            Map.entry("too-long", 400),
            Map.entry("no-such-address", 400),
            Map.entry("no-such-date", 400),
            Map.entry("date-too-far", 400),
            Map.entry("bad-token", 401),
            Map.entry("seat-moved", 401),
            Map.entry("role-name", 400),
            Map.entry("bad-link", 401),
            Map.entry("unknown-reentry", 401),
            Map.entry("not-your-role", 403),
            Map.entry("other-origin", 403),
            Map.entry("not-found", 404),
            Map.entry("unknown-code", 404),
            Map.entry("no-such-session", 404),
            Map.entry("no-such-template", 404),
            Map.entry("not-allowed", 405),
            Map.entry("too-large", 413),
            Map.entry("not-json", 415),
            Map.entry("too-fast", 429),
            Map.entry("unknown-event", 500),
            Map.entry("unknown-commit", 500),
            Map.entry("broken-chain", 500),
            Map.entry("broken-record", 500),
            Map.entry("store-away", 503));

    private final int status;
    private final transient Map<String, Object> answer;

    /** Refuses with the status that belongs to the reason; 409 for the rules of the talk itself. */
    public Refused(String reason) {
        this(reason, Map.of());
    }

    private Refused(String reason, Map<String, ?> more) {
        super(reason, null, false, false);
        status = STATUS.getOrDefault(reason, 409);
        var all = new LinkedHashMap<String, Object>(Map.of("reason", reason));
        all.putAll(more);
        answer = all;
    }

    /** Gives the same refusal, which says this beside the reason. */
    public Refused saying(Map<String, ?> more) {
        return new Refused(reason(), more);
    }

    public int status() {
        return status;
    }

    public String reason() {
        return getMessage();
    }

    /** Gives what is answered: the reason, and what else there is to say. */
    public Map<String, Object> answer() {
        return answer;
    }

    public static void unless(boolean condition, String reason) {
        if (!condition) throw new Refused(reason);
    }

    /** Tells what to answer to a failure; null when it is our own fault and nobody else's business. */
    public static Refused of(Throwable failure) {
        if (failure instanceof Refused refused) return refused;
        if (failure instanceof Rejected rejected) return new Refused(rejected.reason());
        if (failure instanceof Unreadable unreadable) return new Refused(unreadable.reason());
        if (failure instanceof StoreAway || failure instanceof Away) return new Refused("store-away");
        return null;
    }
}
