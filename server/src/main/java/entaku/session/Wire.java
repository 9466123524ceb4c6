package entaku.session;

import java.util.Locale;

/** Names things on the wire after the code, so that one word means one thing on both sides. */
public final class Wire {
    private Wire() {}

    /** Turns a class name into kebab-case: {@code PlaceDot} → {@code place-dot}. */
    public static String name(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Turns a constant into kebab-case: {@code TABLE_HOST} → {@code table-host}. */
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names a command or event of a kind: {@code dot-vote/place-dot}. */
    public static String name(String kind, Class<?> type) {
        return kind + "/" + name(type);
    }
}
