package entaku.web.bridge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * What a browser sent: one message of the event bus protocol.
 *
 * @param reply the address its answer is sent to; null when it wants none
 */
record Frame(String type, String address, String reply, JsonObject headers, Object body) {
    /** Two fields of one name, or something behind the end, could be read in two ways. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private static final Set<String> TYPES = Set.of("register", "unregister", "send", "publish", "ping");

    /** Characters of an address, and of what is sent back as one. */
    private static final int ADDRESS = 200;

    /** Says that this is no message at all; the word is the protocol's own. */
    static final class Malformed extends Exception {
        private Malformed(String word) {
            super(word, null, false, false);
        }
    }

    static Frame read(Buffer bytes) throws Malformed {
        JsonObject json = json(bytes);
        if (json.getValue("type") == null) throw new Malformed("missing_type");
        if (!(json.getValue("type") instanceof String type) || !TYPES.contains(type))
            throw new Malformed(json.containsKey("address") ? "invalid_type" : "missing_address");
        if (type.equals("ping")) return new Frame(type, null, null, null, null);
        if (!(json.getValue("address") instanceof String address) || address.length() > ADDRESS)
            throw new Malformed("missing_address");
        String reply = json.getValue("replyAddress") instanceof String r && r.length() <= ADDRESS ? r : null;
        JsonObject headers = json.getValue("headers") instanceof JsonObject h ? h : new JsonObject();
        return new Frame(type, address, reply, headers, json.getValue("body"));
    }

    private static JsonObject json(Buffer bytes) throws Malformed {
        try {
            Map<String, Object> members = JSON.readValue(bytes.getBytes(), MEMBERS);
            if (members == null) throw new Malformed("invalid_json");
            return new JsonObject(members);
        } catch (IOException e) {
            throw new Malformed("invalid_json");
        }
    }

    /** Gives a header of words, or null. */
    String header(String name) {
        return headers.getValue(name) instanceof String words ? words : null;
    }

    /** Gives where an answer or a refusal of it goes. */
    String back() {
        return reply == null ? address : reply;
    }
}
