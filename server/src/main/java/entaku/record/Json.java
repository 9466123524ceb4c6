package entaku.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import entaku.session.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Writes a record as JSON in one way only: keys in order, no spaces, absent things left out, UTF-8. */
final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(Text.class, TextAsMap.class)
            .build();

    private Json() {}

    /** A text is written as the map of its languages. */
    interface TextAsMap {
        @JsonValue
        Map<String, String> in();

        @JsonCreator
        static Text of(Map<String, String> in) {
            return new Text(in);
        }
    }

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is plain data", e);
        }
    }

    static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record is plain data", e);
        }
    }

    static Map<String, Object> content(Object value) {
        return MAPPER.convertValue(value, new TypeReference<>() {});
    }

    static Proceedings proceedings(byte[] bytes) {
        try {
            return MAPPER.readValue(bytes, Proceedings.class);
        } catch (IOException e) {
            throw new UncheckedIOException("this is no record", e);
        }
    }
}
