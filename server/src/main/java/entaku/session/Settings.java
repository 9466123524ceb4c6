package entaku.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives typed access to what a template says about one step. Every getter refuses a wrong value with its path.
 *
 * @param values plain data: strings, whole numbers, booleans, lists and maps of these
 */
public record Settings(Map<String, Object> values) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Refuses any setting that is not named here, so that a misspelt word is found when the template is read. */
    public void only(String... names) {
        Set<String> known = Set.of(names);
        for (String name : values.keySet()) {
            if (!known.contains(name))
                throw new BadSetting(
                        name,
                        "is not a setting of this kind of step; known are "
                                + String.join(", ", new java.util.TreeSet<>(known)));
        }
    }

    /** Gives a whole number within bounds, both included. */
    public int number(String name, int least, int most, int otherwise) {
        Object value = values.get(name);
        if (value == null) return otherwise;
        if (!(value instanceof Number n) || n.intValue() != n.doubleValue())
            throw new BadSetting(name, "must be a whole number");
        if (n.intValue() < least || n.intValue() > most)
            throw new BadSetting(name, "must be from " + least + " to " + most);
        return n.intValue();
    }

    /** Gives one of the words. */
    public String choice(String name, List<String> words, String otherwise) {
        Object value = values.get(name);
        if (value == null) return otherwise;
        if (!words.contains(value)) throw new BadSetting(name, "must be one of " + String.join(", ", words));
        return (String) value;
    }

    public boolean yes(String name, boolean otherwise) {
        Object value = values.get(name);
        if (value == null) return otherwise;
        if (!(value instanceof Boolean b)) throw new BadSetting(name, "must be true or false");
        return b;
    }

    /** Gives a string, or null where there is none. */
    public String word(String name) {
        Object value = values.get(name);
        if (value == null) return null;
        if (!(value instanceof String s) || s.isBlank()) throw new BadSetting(name, "must be a word");
        return s;
    }

    /** Gives a text in several languages; a plain string counts as Japanese. */
    public Text text(String name, Text otherwise) {
        Object value = values.get(name);
        return value == null ? otherwise : text(name, value);
    }

    /** Gives the list of settings under a name, each with its own path; empty where there is none. */
    public List<Settings> list(String name) {
        Object value = values.get(name);
        if (value == null) return List.of();
        if (!(value instanceof List<?> items)) throw new BadSetting(name, "must be a list");
        var result = new java.util.ArrayList<Settings>();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof Map<?, ?> map)) throw new BadSetting(name + "." + i, "must be a mapping");
            var values = new LinkedHashMap<String, Object>();
            map.forEach((k, v) -> values.put(String.valueOf(k), v));
            result.add(new Settings(values));
        }
        return result;
    }

    /** Reads each of the settings under a name; a refusal inside carries the whole path, such as {@code levels.2.text}. */
    public <T> List<T> each(String name, Function<Settings, T> read) {
        var result = new java.util.ArrayList<T>();
        for (Settings one : list(name)) {
            try {
                result.add(read.apply(one));
            } catch (BadSetting e) {
                throw new BadSetting(name + "." + result.size() + "." + e.path(), e.getMessage());
            }
        }
        return result;
    }

    /** Gives the words under a name, a single word counting as a list of one; empty where there is none. */
    public List<String> words(String name) {
        Object value = values.get(name);
        if (value == null) return List.of();
        var result = new java.util.ArrayList<String>();
        for (Object one : value instanceof List<?> items ? items : List.of(value)) {
            if (!(one instanceof String s) || s.isBlank() || result.contains(s))
                throw new BadSetting(name, "must be a list of words, each once");
            result.add(s);
        }
        return result;
    }

    /** Gives a word that has to be there. */
    public String needed(String name) {
        String word = word(name);
        if (word == null) throw new BadSetting(name, "is needed");
        return word;
    }

    /** Gives the texts under a name; empty where there are none. */
    public List<Text> texts(String name) {
        Object value = values.get(name);
        if (value == null) return List.of();
        if (!(value instanceof List<?> items)) throw new BadSetting(name, "must be a list");
        var result = new java.util.ArrayList<Text>();
        for (int i = 0; i < items.size(); i++) result.add(text(name + "." + i, items.get(i)));
        return result;
    }

    private static Text text(String path, Object value) {
        if (value instanceof String s) return Text.ja(s);
        if (!(value instanceof Map<?, ?> map)) throw new BadSetting(path, "must be a text, or a text per language");
        var in = new LinkedHashMap<String, String>();
        map.forEach((k, v) -> {
            if (!(v instanceof String s)) throw new BadSetting(path + "." + k, "must be a text");
            in.put(String.valueOf(k), s);
        });
        if (!in.containsKey("ja")) throw new BadSetting(path, "must have the Japanese text (ja)");
        return new Text(in);
    }
}
