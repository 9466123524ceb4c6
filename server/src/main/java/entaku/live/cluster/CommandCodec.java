package entaku.live.cluster;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import entaku.session.Command;
import entaku.session.Letters;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.session.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the body of a command, strictly: what is unknown, missing in shape or claims an identity is refused. */
public final class CommandCodec {
    private static final Set<String> IDENTITY = Set.of("seat", "session", "role", "token", "author", "who", "by");

    private static final List<CoercionInputShape> NOT_WORDS =
            List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, words -> {
                for (CoercionInputShape shape : NOT_WORDS) words.setCoercion(shape, CoercionAction.Fail);
            })
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule()
                    .addDeserializer(int.class, new NumberDeserializer())
                    .addDeserializer(boolean.class, new SwitchDeserializer())
                    .addDeserializer(Role.class, new WordDeserializer<>(Role.class, Role.values()))
                    .addDeserializer(Step.Names.class, new WordDeserializer<>(Step.Names.class, Step.Names.values()))
                    .addDeserializer(Step.Among.class, new WordDeserializer<>(Step.Among.class, Step.Among.values()))
                    .addDeserializer(Text.class, new TextDeserializer())
                    .addDeserializer(Settings.class, new SettingsDeserializer()))
            .build();

    private final Map<String, Class<? extends Command>> known;
    private final Map<String, Class<? extends Command>> inner;

    public CommandCodec(Vocabulary vocabulary) {
        known = vocabulary.commands();
        inner = vocabulary.inner();
    }

    /** Tells whether a browser may send this type at all. */
    public boolean knows(String type) {
        return known.containsKey(type);
    }

    /**
     * Reads a command.
     *
     * @param body JSON text
     * @throws Rejected {@code unknown-command}, {@code bad-body}, {@code identity-in-body}
     */
    public Command read(String type, String body) {
        return read(known.get(type), body);
    }

    /** Reads a command that only the server itself gives. */
    Command readInner(String type, String body) {
        return read(inner.get(type), body);
    }

    private static Command read(Class<? extends Command> command, String body) {
        Rejected.unless(command != null, "unknown-command");
        // Half a character cannot be stored: it would be one word until the next restart and another after it.
        Rejected.unless(StandardCharsets.UTF_8.newEncoder().canEncode(body), "bad-body");
        try {
            Command read = JSON.readValue(body, command);
            Rejected.unless(read != null, "bad-body");
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw new Rejected(IDENTITY.contains(e.getPropertyName()) ? "identity-in-body" : "bad-body");
        } catch (JsonProcessingException e) {
            throw new Rejected("bad-body");
        }
    }

    /** Reads a number that has to be there: nothing is not 0. */
    private static final class NumberDeserializer extends StdScalarDeserializer<Integer> {
        NumberDeserializer() {
            super(int.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT;
            return whole ? (Integer) parser.getIntValue() : (Integer) context.handleUnexpectedToken(int.class, parser);
        }

        @Override
        public Integer getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(int.class, "no number");
        }
    }

    /** Reads a switch, which is off where it is left out; nothing is neither on nor off. */
    private static final class SwitchDeserializer extends StdScalarDeserializer<Boolean> {
        SwitchDeserializer() {
            super(boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            boolean either = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
            return either
                    ? (Boolean) (token == JsonToken.VALUE_TRUE)
                    : (Boolean) context.handleUnexpectedToken(boolean.class, parser);
        }

        @Override
        public Boolean getNullValue(DeserializationContext context) throws JsonMappingException {
            return context.reportInputMismatch(boolean.class, "neither on nor off");
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return false;
        }
    }

    /** Reads a constant by its word on the wire. */
    private static final class WordDeserializer<E extends Enum<E>> extends StdDeserializer<E> {
        private final transient E[] all;

        WordDeserializer(Class<E> type, E[] all) {
            super(type);
            this.all = all;
        }

        @Override
        @SuppressWarnings("unchecked")
        public E deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String word = parser.getValueAsString();
            for (E one : all) if (Wire.name(one).equals(word)) return one;
            return (E) context.handleWeirdStringValue(handledType(), word, "no such word");
        }
    }

    /** Reads a text, one per language; a plain string counts as Japanese. */
    private static final class TextDeserializer extends StdDeserializer<Text> {
        TextDeserializer() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_STRING) return Text.ja(Letters.clean(parser.getText()));
            Map<String, String> in = members(parser, context, String.class);
            boolean whole = in.get("ja") != null && !in.containsValue(null);
            if (whole) in.replaceAll((language, words) -> Letters.clean(words));
            return whole ? new Text(in) : (Text) context.handleWeirdStringValue(Text.class, "", "no Japanese text");
        }
    }

    /** Reads an object inside of another one. */
    private static <T> Map<String, T> members(JsonParser parser, DeserializationContext context, Class<T> each)
            throws IOException {
        return context.readValue(
                parser, context.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, each));
    }

    private static final class SettingsDeserializer extends StdDeserializer<Settings> {
        SettingsDeserializer() {
            super(Settings.class);
        }

        @Override
        public Settings deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Settings(members(parser, context, Object.class));
        }
    }
}
