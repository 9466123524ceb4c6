package entaku.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A text in several languages, as a template gives it.
 *
 * @param in language tag (ja, en, ja-easy …) → words; ja is always there
 */
public record Text(Map<String, String> in) {
    public static final Text NONE = new Text(Map.of("ja", ""));

    /** How a language is named. */
    public static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    public Text {
        in = Map.copyOf(in);
    }

    /** Makes a text in Japanese alone. */
    public static Text ja(String words) {
        return new Text(Map.of("ja", words));
    }

    /** Gives the words in the language, or in Japanese. */
    public String in(String language) {
        return in.getOrDefault(language, in.getOrDefault("ja", ""));
    }

    /**
     * Reads a text from plain data: a string counts as Japanese, a map has the words per language.
     *
     * @param refuse takes everything that is wrong: where below the text (empty, or {@code .en}), and why
     */
    public static Text read(Object value, BiConsumer<String, String> refuse) {
        if (value instanceof String s && Letters.show(s)) return ja(Letters.clean(s));
        if (!(value instanceof Map<?, ?> languages)) {
            refuse.accept("", "must be a text, or a text per language");
            return NONE;
        }
        var in = new LinkedHashMap<String, String>();
        languages.forEach((key, words) -> {
            String language = String.valueOf(key);
            if (!language.matches(LANGUAGE)) refuse.accept("." + language, "is not a language");
            else if (words instanceof String s && Letters.show(s)) in.put(language, Letters.clean(s));
            else refuse.accept("." + language, "must be a text");
        });
        if (!languages.containsKey("ja")) refuse.accept("", "must have the Japanese text (ja)");
        return new Text(in);
    }
}
