package entaku.session;

import java.util.Map;

/**
 * A text in several languages, as a template gives it.
 *
 * @param in language tag (ja, en, ja-easy …) → words; ja is always there
 */
public record Text(Map<String, String> in) {
    public static final Text NONE = new Text(Map.of("ja", ""));

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
}
