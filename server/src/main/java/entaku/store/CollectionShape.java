package entaku.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** Builds the shapes of generic types. Collections are read in the order they were written, and cannot be changed. */
final class CollectionShape {
    private CollectionShape() {}

    static Shape of(ParameterizedType type) {
        Type raw = type.getRawType();
        Type[] of = type.getActualTypeArguments();
        if (raw == List.class || raw == Collection.class) return list(Shape.of(of[0]));
        if (raw == Set.class) return set(Shape.of(of[0]));
        if (raw == Optional.class) return Shape.optional(Shape.of(of[0]));
        if (raw == Map.class) return map(Shape.of(of[0]), Shape.of(of[1]));
        throw new IllegalArgumentException("cannot store " + type);
    }

    private static Shape list(Shape item) {
        return new Shape(
                v -> writeAll((Collection<?>) v, item),
                v -> Collections.unmodifiableList((List<?>) readAll(v, item, new ArrayList<>())),
                List.of());
    }

    private static Shape set(Shape item) {
        return new Shape(
                v -> writeAll((Collection<?>) v, item),
                v -> Collections.unmodifiableSet((Set<?>) readAll(v, item, new LinkedHashSet<>())),
                Set.of());
    }

    private static Shape map(Shape key, Shape item) {
        return new Shape(
                v -> {
                    Document document = new Document();
                    ((Map<?, ?>) v)
                            .forEach((k, one) ->
                                    document.put(Documents.writeKey(String.valueOf(key.write(k))), item.write(one)));
                    return document;
                },
                v -> {
                    Map<Object, Object> map = new LinkedHashMap<>();
                    ((Document) v).forEach((k, one) -> map.put(key.read(Documents.readKey(k)), item.read(one)));
                    return Collections.unmodifiableMap(map);
                },
                Map.of());
    }

    private static List<Object> writeAll(Collection<?> values, Shape item) {
        List<Object> list = new ArrayList<>(values.size());
        for (Object value : values) list.add(item.write(value));
        return list;
    }

    private static Collection<Object> readAll(Object stored, Shape item, Collection<Object> into) {
        for (Object value : (List<?>) stored) into.add(item.read(value));
        return into;
    }
}
