package entaku.web.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import entaku.session.Rejected;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Reads and writes the bodies of requests. Reading is strict: what is not asked for is refused. */
public final class Bodies {

    private static final Set<String> IDENTITY = Set.of("seat", "session", "role", "token");

    private static final List<CoercionInputShape> NOT_WORDS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, words -> {
                for (CoercionInputShape shape : NOT_WORDS) words.setCoercion(shape, CoercionAction.Fail);
            })
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private Bodies() {}

    /**
     * Reads a JSON object into a record.
     *
     * @throws Refused {@code bad-body}, or {@code identity-in-body} when it claims to be somebody
     */
    public static <T extends Record> T read(Buffer body, Class<T> shape) {
        try {
            T read = JSON.readValue(body == null ? new byte[0] : body.getBytes(), shape);
            Refused.unless(read != null, "bad-body");
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw new Refused(IDENTITY.contains(e.getPropertyName()) ? "identity-in-body" : "bad-body");
        } catch (JsonProcessingException e) {
            throw new Refused("bad-body");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Buffer write(Object value) {
        try {
            return Buffer.buffer(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Trims one line of words and takes out what acts unseen; null stays null. Refuses what is empty, too long or more than
     * a line.
     */
    public static String line(String words, int limit) {
        if (words == null) return null;
        try {
            String line = entaku.session.Limits.words(words, limit);
            Refused.unless(line.indexOf('\n') < 0, "bad-body");
            return line.replace('\t', ' ');
        } catch (Rejected e) {
            throw new Refused(e.reason());
        }
    }

    /** Reads a word from a closed form field; null stays null. */
    public static String word(String word, String pattern) {
        Refused.unless(word == null || word.matches(pattern), "bad-body");
        return word;
    }
}
