package entaku.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.types.Binary;

/**
 * Writes plain values as bytes in one way only, whatever order their keys have and whichever database kept them.
 *
 * <p>A letter names the type: {@code n}, {@code t} and {@code f} stand alone; {@code i} is a whole number (8 bytes,
 * whatever width it was stored in), {@code d} a double (8 bytes), {@code s} text in UTF-8 and {@code b} bytes, each after
 * its length (4 bytes); {@code l} a list and {@code m} a map, each after its count (4 bytes), keys sorted by UTF-16 code
 * units and written as text. What is null in a map is left out: a database may or may not keep it.
 */
final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    private Canonical() {}

    static byte[] bytes(Object value) {
        Canonical canonical = new Canonical();
        try {
            canonical.write(value);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return canonical.bytes.toByteArray();
    }

    private void write(Object value) throws IOException {
        if (value == null) out.writeByte('n');
        else if (value instanceof Boolean flag) out.writeByte(flag ? 't' : 'f');
        else if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            out.writeByte('i');
            out.writeLong(((Number) value).longValue());
        } else if (value instanceof Double || value instanceof Float) {
            out.writeByte('d');
            out.writeDouble(((Number) value).doubleValue());
        } else if (value instanceof String text) run('s', text.getBytes(StandardCharsets.UTF_8));
        else if (value instanceof Binary binary) run('b', binary.getData());
        else if (value instanceof byte[] raw) run('b', raw);
        else if (value instanceof List<?> list) list(list);
        else if (value instanceof Map<?, ?> map) map(map);
        else throw new IllegalArgumentException("not a plain value: " + value.getClass());
    }

    private void run(char type, byte[] content) throws IOException {
        out.writeByte(type);
        out.writeInt(content.length);
        out.write(content);
    }

    private void list(List<?> list) throws IOException {
        out.writeByte('l');
        out.writeInt(list.size());
        for (Object one : list) write(one);
    }

    private void map(Map<?, ?> map) throws IOException {
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, value) -> {
            if (value != null) sorted.put((String) key, value);
        });
        out.writeByte('m');
        out.writeInt(sorted.size());
        for (var entry : sorted.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }
}
