package entaku.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import entaku.session.Text;
import entaku.session.Who;
import entaku.view.Patch;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;

/** Encodes what browsers receive: whole messages of the bus protocol, made once and written to many sockets. */
final class Frames {
    private static final ObjectMapper JSON = new ObjectMapper()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL)
            .registerModule(new SimpleModule()
                    .addSerializer(Who.class, new WhoSerializer())
                    .addSerializer(Text.class, new TextSerializer()));

    private final String view;
    private final String here;
    private final Function<String, String> names;

    /** @param names seat → display name, or null once erased */
    Frames(String session, Function<String, String> names) {
        view = Addresses.view(session);
        here = Addresses.here(session);
        this.names = names;
    }

    Buffer view(String kind, long seq, long at, Map<String, Record> set) {
        return frame(view, g -> {
            g.writeStringField("t", kind);
            g.writeNumberField("seq", seq);
            g.writeNumberField("at", at);
            records(g, set);
        });
    }

    Buffer patch(String kind, long base, long seq, Patch patch) {
        return frame(view, g -> {
            g.writeStringField("t", kind);
            g.writeNumberField("base", base);
            g.writeNumberField("seq", seq);
            records(g, patch.set());
            if (patch.gone().isEmpty()) return;
            g.writeArrayFieldStart("gone");
            for (String key : patch.gone()) g.writeString(key);
            g.writeEndArray();
        });
    }

    Buffer here(int seats) {
        return frame(here, g -> {
            g.writeStringField("t", "here");
            g.writeNumberField("seats", seats);
        });
    }

    /** Encodes records alone, as plain JSON, for an answer to {@code look}. */
    Map<String, Object> plain(Map<String, Record> records) {
        try {
            byte[] bytes = JSON.writer().withAttribute("names", names).writeValueAsBytes(records);
            @SuppressWarnings("unchecked")
            Map<String, Object> map = JSON.readValue(bytes, Map.class);
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void records(JsonGenerator g, Map<String, Record> set) throws IOException {
        g.writeFieldName("set");
        JSON.writer().withAttribute("names", names).writeValue(g, set);
    }

    private interface Body {
        void write(JsonGenerator g) throws IOException;
    }

    private static Buffer frame(String address, Body body) {
        var bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator g = JSON.getFactory().createGenerator(bytes)) {
            g.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            g.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
            g.writeStartObject();
            g.writeStringField("type", "rec");
            g.writeStringField("address", address);
            g.writeObjectFieldStart("body");
            body.write(g);
            g.writeEndObject();
            g.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    private static final class WhoSerializer extends StdSerializer<Who> {
        WhoSerializer() {
            super(Who.class);
        }

        @Override
        public void serialize(Who who, JsonGenerator g, SerializerProvider provider) throws IOException {
            @SuppressWarnings("unchecked")
            var names = (Function<String, String>) provider.getAttribute("names");
            g.writeStartObject();
            g.writeStringField("seat", who.seat());
            String name = names == null ? null : names.apply(who.seat());
            if (name != null) g.writeStringField("name", name);
            g.writeEndObject();
        }
    }

    private static final class TextSerializer extends StdSerializer<Text> {
        TextSerializer() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator g, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(text.in(), g);
        }
    }
}
