package entaku.live.show;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import entaku.session.Layer;
import entaku.session.Text;
import entaku.session.Who;
import entaku.view.Patch;
import entaku.view.View;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Encodes what browsers receive: whole messages of the bus protocol, made once and written to many sockets. */
public final class Frames {
    private static final ObjectMapper JSON = json();

    private final Function<String, String> names;

    /** @param names seat → display name, or null once erased */
    public Frames(Function<String, String> names) {
        this.names = names;
    }

    private static ObjectMapper json() {
        var mapper = new ObjectMapper()
                .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                // A record may say all there is to say by being there.
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .registerModule(new SimpleModule()
                        .addSerializer(Who.class, new WhoSerializer())
                        .addSerializer(View.Sum.class, new SumSerializer())
                        .addSerializer(Text.class, new TextSerializer()));
        // What is not so is left out: most switches of most records are off.
        mapper.configOverride(boolean.class)
                .setInclude(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT));
        return mapper;
    }

    /** The greeting: the server's time, and what is followed from now on. Never kept for another time. */
    Buffer hello(long at, String run, List<Layer> layers) {
        return frame("hello", g -> {
            g.writeNumberField("at", at);
            g.writeStringField("run", run);
            g.writeArrayFieldStart("layers");
            for (Layer layer : layers) g.writeString(layer.address());
            g.writeEndArray();
        });
    }

    /** A whole layer. */
    Buffer view(Layer layer, long version, Map<String, Record> set) {
        return frame(layer.address(), g -> {
            g.writeNumberField("v", version);
            records(g, set);
        });
    }

    /** What leads from a version to the next. */
    Buffer patch(Layer layer, long base, Patch patch) {
        return frame(layer.address(), g -> {
            g.writeNumberField("b", base);
            if (!patch.set().isEmpty()) records(g, patch.set());
            if (patch.gone().isEmpty()) return;
            g.writeArrayFieldStart("gone");
            for (String key : patch.gone()) g.writeString(key);
            g.writeEndArray();
        });
    }

    /** How many seats are connected, and the stages where the next in turn is not (null: not to be told). */
    Buffer here(Integer seats, List<String> away) {
        return frame("here", g -> {
            if (seats != null) g.writeNumberField("seats", seats);
            if (away == null || away.isEmpty()) return;
            g.writeArrayFieldStart("away");
            for (String stage : away) g.writeString(stage);
            g.writeEndArray();
        });
    }

    /** Records alone, as members of an object that is yet to be put together; empty for none. */
    Buffer members(Map<String, Record> records) {
        try {
            byte[] object = JSON.writer().withAttribute("names", names).writeValueAsBytes(records);
            return Buffer.buffer(Arrays.copyOfRange(object, 1, object.length - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts layers together from their members: {@code {layer: {key: record}}}. */
    static Buffer layers(Map<Layer, List<Buffer>> members) {
        Buffer all = Buffer.buffer();
        String before = "{";
        for (var layer : members.entrySet()) {
            all.appendString(before).appendString("\"" + layer.getKey().address() + "\":");
            String open = "{";
            for (Buffer some : layer.getValue()) {
                all.appendString(open).appendBuffer(some);
                open = ",";
            }
            all.appendString("}");
            before = ",";
        }
        return all.appendString(members.isEmpty() ? "{}" : "}");
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

    private static final class SumSerializer extends StdSerializer<View.Sum> {
        SumSerializer() {
            super(View.Sum.class);
        }

        @Override
        public void serialize(View.Sum sum, JsonGenerator g, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(sum.counts(), g);
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
