package entaku.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What holds for a step: its settings, read against their declaration, with what holds where nothing was said. */
public final class Values {
    private final Map<String, Object> read;

    Values(Map<String, Object> read) {
        this.read = Collections.unmodifiableMap(new LinkedHashMap<>(read));
    }

    /** Gives a whole number that has a default or is needed. */
    public int number(String name) {
        return (Integer) of(name);
    }

    /** Gives a whole number, or another one where nothing was said. */
    public int number(String name, int otherwise) {
        return of(name) == null ? otherwise : number(name);
    }

    /** Gives a word, the chosen one of some, or an address; null where there is none. */
    public String word(String name) {
        return (String) of(name);
    }

    /** Gives whether it is so, where that has a default or is needed. */
    public boolean yes(String name) {
        return (Boolean) of(name);
    }

    /** Gives whether it is so, or another answer where nothing was said. */
    public boolean yes(String name, boolean otherwise) {
        return of(name) == null ? otherwise : yes(name);
    }

    /** Gives a text that is needed. */
    public Text text(String name) {
        return (Text) of(name);
    }

    /** Gives a text, or another one where nothing was said. */
    public Text text(String name, Text otherwise) {
        return of(name) == null ? otherwise : text(name);
    }

    /** Gives texts; empty where there are none. */
    @SuppressWarnings("unchecked")
    public List<Text> texts(String name) {
        return (List<Text>) of(name);
    }

    /** Gives the ids of the steps that are drawn from; empty where there are none. */
    @SuppressWarnings("unchecked")
    public List<String> from(String name) {
        return (List<String>) of(name);
    }

    /** Makes something of each entry of a list. */
    @SuppressWarnings("unchecked")
    public <T> List<T> each(String name, Function<Values, T> make) {
        return ((List<Values>) of(name)).stream().map(make).toList();
    }

    private Object of(String name) {
        if (!read.containsKey(name)) throw new IllegalArgumentException(name + " is not declared");
        return read.get(name);
    }
}
