package entaku.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.bson.Document;

/** Stores a record component by component, through method handles that are looked up once. */
final class RecordShape {
    private final Class<?> type;
    private final String[] names;
    private final Shape[] shapes;
    private final MethodHandle[] getters;
    private final MethodHandle constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) throw new IllegalArgumentException(type + " is no record");
        this.type = type;
        names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        shapes = new Shape[names.length];
        getters = new MethodHandle[names.length];
        try {
            for (int i = 0; i < names.length; i++) {
                shapes[i] = Shape.of(components[i].getGenericType());
                var accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                getters[i] = MethodHandles.lookup()
                        .unreflect(accessor)
                        .asType(java.lang.invoke.MethodType.methodType(Object.class, Object.class));
            }
            Class<?>[] parameters =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var canonical = type.getDeclaredConstructor(parameters);
            canonical.setAccessible(true);
            constructor = MethodHandles.lookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, names.length)
                    .asType(java.lang.invoke.MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot store " + type, e);
        }
    }

    static Shape of(Class<?> type) {
        RecordShape shape = new RecordShape(type);
        return new Shape(shape::write, shape::read, null);
    }

    private Object write(Object value) {
        Document document = new Document();
        for (int i = 0; i < names.length; i++) {
            Object stored = shapes[i].write(get(i, value));
            if (stored != null) document.put(names[i], stored);
        }
        return document;
    }

    private Object read(Object stored) {
        Document document = (Document) stored;
        Object[] values = new Object[names.length];
        for (int i = 0; i < names.length; i++) values[i] = shapes[i].read(document.get(names[i]));
        try {
            return constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + type, e);
        }
    }

    private Object get(int i, Object value) {
        try {
            return getters[i].invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("cannot write " + type, e);
        }
    }
}
