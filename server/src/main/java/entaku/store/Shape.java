package entaku.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says how values of one Java type are stored: both functions see only values that are not null. */
record Shape(Function<Object, Object> toBson, Function<Object, Object> fromBson, Object absent) {
    private static final Shape SAME = new Shape(Function.identity(), Function.identity(), null);

    Object write(Object value) {
        return value == null ? null : toBson.apply(value);
    }

    Object read(Object value) {
        return value == null ? absent : fromBson.apply(value);
    }

    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) return CollectionShape.of(generic);
        if (!(type instanceof Class<?> plain)) throw new IllegalArgumentException("cannot store " + type);
        if (plain == String.class) return SAME;
        if (plain == int.class) return number(Number::intValue, 0);
        if (plain == Integer.class) return number(Number::intValue, null);
        if (plain == long.class) return number(Number::longValue, 0L);
        if (plain == Long.class) return number(Number::longValue, null);
        if (plain == double.class) return number(Number::doubleValue, 0.0);
        if (plain == Double.class) return number(Number::doubleValue, null);
        if (plain == boolean.class) return new Shape(Function.identity(), Function.identity(), false);
        if (plain == Boolean.class) return SAME;
        if (plain == Object.class) return new Shape(Documents::writeValue, Documents::readValue, null);
        if (plain == Instant.class) {
            return new Shape(
                    v -> ((Instant) v).toEpochMilli(), v -> Instant.ofEpochMilli(((Number) v).longValue()), null);
        }
        if (plain == Duration.class) {
            return new Shape(v -> ((Duration) v).toMillis(), v -> Duration.ofMillis(((Number) v).longValue()), null);
        }
        if (plain.isEnum()) return constant(plain);
        if (plain.isRecord()) return RecordShape.of(plain);
        throw new IllegalArgumentException("cannot store " + plain);
    }

    /** Returns the shape of {@code Optional<T>}: empty is left out like null. */
    static Shape optional(Shape inner) {
        return new Shape(
                v -> ((Optional<?>) v).map(inner::write).orElse(null),
                v -> Optional.of(inner.read(v)),
                Optional.empty());
    }

    private static Shape number(Function<Number, Object> read, Object absent) {
        return new Shape(Function.identity(), v -> read.apply((Number) v), absent);
    }

    private static Shape constant(Class<?> type) {
        Map<Object, Object> byName =
                Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(c -> ((Enum<?>) c).name(), c -> c));
        return new Shape(
                v -> ((Enum<?>) v).name(),
                v -> {
                    Object known = byName.get(v);
                    if (known == null) throw new IllegalArgumentException("unknown " + type + " " + v);
                    return known;
                },
                null);
    }
}
