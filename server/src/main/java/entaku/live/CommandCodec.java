package entaku.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import entaku.session.Command;
import entaku.session.Conduct;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Vocabulary;
import entaku.session.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads the body of a command, strictly: what is unknown, missing in shape or claims an identity is refused. */
public final class CommandCodec {
    private static final Set<String> IDENTITY = Set.of("seat", "session", "role", "token", "author", "who", "by");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(Role.class, new RoleDeserializer()))
            .build();

    private final Map<String, Class<? extends Command>> known;

    public CommandCodec(Vocabulary vocabulary) {
        known = new HashMap<>(vocabulary.commands());
        Conduct.fromTheDoorOnly().forEach(c -> known.remove(Wire.name(Conduct.NAME, c)));
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
        Class<? extends Command> command = known.get(type);
        Rejected.unless(command != null, "unknown-command");
        // Half a character cannot be stored: it would be one word until the next restart and another after it.
        Rejected.unless(StandardCharsets.UTF_8.newEncoder().canEncode(body), "bad-body");
        try {
            return JSON.readValue(body, command);
        } catch (UnrecognizedPropertyException e) {
            throw new Rejected(IDENTITY.contains(e.getPropertyName()) ? "identity-in-body" : "bad-body");
        } catch (JsonProcessingException e) {
            throw new Rejected("bad-body");
        }
    }

    private static final class RoleDeserializer extends StdDeserializer<Role> {
        RoleDeserializer() {
            super(Role.class);
        }

        @Override
        public Role deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String word = parser.getValueAsString();
            for (Role role : Role.values()) if (Wire.name(role).equals(word)) return role;
            return (Role) context.handleWeirdStringValue(Role.class, word, "no such role");
        }
    }
}
