package entaku.store.embedded;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Holds one SCRAM-SHA-256 exchange with one connection, as MongoDB's saslStart and saslContinue carry it. */
final class Scram {
    private static final int AUTHENTICATION_FAILED = 18;

    private final Credentials credentials;
    private String clientFirstBare;
    private String serverFirst;
    private String nonce;
    private boolean proven;
    private boolean done;

    Scram(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Whether the peer has proven that it knows the password. */
    boolean authenticated() {
        return done;
    }

    /** Answers saslStart: {@code n,,n=user,r=nonce} → {@code r=nonce+ours,s=salt,i=iterations}. */
    Document start(Document command) {
        done = false;
        proven = false;
        if (!"SCRAM-SHA-256".equals(command.get("mechanism"))) throw refused();
        String first = text(command.get("payload"));
        if (!first.startsWith("n,,")) throw refused();
        clientFirstBare = first.substring(3);
        Map<String, String> fields = fields(clientFirstBare);
        if (!credentials.user.equals(fields.get("n"))
                || fields.getOrDefault("r", "").isEmpty()) throw refused();
        byte[] ours = new byte[18];
        new SecureRandom().nextBytes(ours);
        nonce = fields.get("r") + Base64.getEncoder().encodeToString(ours);
        serverFirst = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(credentials.salt) + ",i="
                + Credentials.ITERATIONS;
        return reply(serverFirst, false);
    }

    /** Answers saslContinue: the proof, or the empty message that some drivers send after it. */
    Document proceed(Document command) {
        if (proven) {
            done = true;
            return reply("", true);
        }
        String last = text(command.get("payload"));
        int proofAt = last.lastIndexOf(",p=");
        if (serverFirst == null || proofAt < 0) throw refused();
        String withoutProof = last.substring(0, proofAt);
        if (!nonce.equals(fields(withoutProof).get("r"))) throw refused();
        byte[] signature = credentials.verify(
                clientFirstBare + "," + serverFirst + "," + withoutProof,
                Base64.getDecoder().decode(last.substring(proofAt + 3)));
        serverFirst = null;
        if (signature == null) throw refused();
        proven = true;
        done = true;
        return reply("v=" + Base64.getEncoder().encodeToString(signature), true);
    }

    private static Document reply(String payload, boolean last) {
        return new Document("conversationId", 1)
                .append("done", last)
                .append("payload", new BinData(payload.getBytes(StandardCharsets.UTF_8)))
                .append("ok", 1.0);
    }

    private static String text(Object payload) {
        if (payload instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);
        if (payload instanceof BinData binary) return new String(binary.getData(), StandardCharsets.UTF_8);
        throw refused();
    }

    private static Map<String, String> fields(String message) {
        Map<String, String> fields = new HashMap<>();
        for (String part : message.split(",")) {
            if (part.length() > 1 && part.charAt(1) == '=') fields.put(part.substring(0, 1), part.substring(2));
        }
        return fields;
    }

    static MongoServerError refused() {
        return new MongoServerError(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
    }
}
