package entaku.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Turns plain maps and lists into BSON documents and back. Dots, dollars and NULs in keys are written as {@code %2E},
 * {@code %24} and {@code %00}, because a database reads them as paths and operators.
 */
final class Documents {
    private Documents() {}

    static Document write(Map<?, ?> map) {
        Document document = new Document();
        map.forEach((key, value) -> document.put(writeKey(String.valueOf(key)), writeValue(value)));
        return document;
    }

    static Map<String, Object> read(Document document) {
        Map<String, Object> map = new LinkedHashMap<>();
        document.forEach((key, value) -> map.put(readKey(key), readValue(value)));
        return map;
    }

    static Map<String, Object> read(Document document, String field) {
        Document inner = document.get(field, Document.class);
        return inner == null ? Map.of() : read(inner);
    }

    static Object writeValue(Object value) {
        if (value instanceof Map<?, ?> map) return write(map);
        if (value instanceof Iterable<?> many) {
            List<Object> list = new ArrayList<>();
            many.forEach(one -> list.add(writeValue(one)));
            return list;
        }
        if (value instanceof Enum<?> constant) return constant.name();
        if (value instanceof Short || value instanceof Byte) return ((Number) value).intValue();
        if (value instanceof Float f) return f.doubleValue();
        if (value instanceof CharSequence text) return text.toString();
        if (value instanceof byte[] bytes) return new Binary(bytes);
        if (value == null || value instanceof Number || value instanceof Boolean) return value;
        throw new IllegalArgumentException("not a plain JSON value: " + value.getClass());
    }

    static Object readValue(Object value) {
        if (value instanceof Document document) return read(document);
        if (value instanceof List<?> list)
            return list.stream().map(Documents::readValue).toList();
        if (value instanceof Binary binary) return binary.getData();
        return value;
    }

    static String writeKey(String key) {
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '.' || c == '$' || c == '%' || c == 0) return escape(key);
        }
        return key;
    }

    static String readKey(String key) {
        if (key.indexOf('%') < 0) return key;
        return key.replace("%2E", ".").replace("%24", "$").replace("%00", "\0").replace("%25", "%");
    }

    private static String escape(String key) {
        return key.replace("%", "%25").replace(".", "%2E").replace("$", "%24").replace("\0", "%00");
    }
}
