package entaku.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a setting can be. Each type reads what a template says, or refuses it with its path. */
public sealed interface SettingType {
    /** How a word is written in a template: an id, a kind of step, a choice. */
    String WORD = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    /** Reads plain data (strings, whole numbers, booleans, lists and maps). Throws {@link BadSetting}. */
    Object read(String path, Object value);

    /** Says what may be written, for the page about the kinds. */
    String values();

    /** Gives something that may be written; null where only the setting itself can give a good one. */
    default Object sample() {
        return null;
    }

    /** Gives plain data in the order in which it is declared, so that what is made from it is always the same. */
    default Object arranged(Object value) {
        return value;
    }

    /** Gives what is read where nothing is said and there is no default. */
    default Object nothing() {
        return null;
    }

    /** A word, read as a string. */
    record Word() implements SettingType {
        private static final Pattern PATTERN = Pattern.compile(WORD);

        @Override
        public String read(String path, Object value) {
            if (!(value instanceof String s) || s.isBlank()) throw new BadSetting(path, "must be a word");
            if (!PATTERN.matcher(s).matches() || s.length() > Limits.NAME)
                throw new BadSetting(path, "must be small Latin letters, digits and hyphens, such as first-ideas");
            return s;
        }

        @Override
        public String values() {
            return "a word of small Latin letters, digits and hyphens";
        }

        @Override
        public Object sample() {
            return "first-ideas";
        }
    }

    /** One of some words, read as a string. */
    record Choice(List<String> words) implements SettingType {
        public Choice {
            words = List.copyOf(words);
        }

        @Override
        public String read(String path, Object value) {
            if (!(value instanceof String s) || !words.contains(s))
                throw new BadSetting(path, "must be one of " + String.join(", ", words));
            return s;
        }

        @Override
        public String values() {
            return "`" + String.join("` `", words) + "`";
        }

        @Override
        public Object sample() {
            return words.get(0);
        }
    }

    /** A whole number within bounds, both included. */
    record Number(int least, int most) implements SettingType {
        @Override
        public Integer read(String path, Object value) {
            if (!(value instanceof java.lang.Number n) || n.intValue() != n.doubleValue())
                throw new BadSetting(path, "must be a whole number");
            return within(path, n.intValue(), least, most, "");
        }

        @Override
        public String values() {
            return "a whole number from " + least + " to " + most;
        }

        @Override
        public Object sample() {
            return least;
        }
    }

    /** True or false. */
    record YesNo() implements SettingType {
        @Override
        public Boolean read(String path, Object value) {
            if (!(value instanceof Boolean b)) throw new BadSetting(path, "must be true or false");
            return b;
        }

        @Override
        public String values() {
            return "`true` `false`";
        }

        @Override
        public Object sample() {
            return true;
        }
    }

    /** A text in languages, read as a {@link Text}. */
    record Words() implements SettingType {
        @Override
        public Text read(String path, Object value) {
            return Text.read(value, (below, why) -> {
                throw new BadSetting(path + below, why);
            });
        }

        @Override
        public String values() {
            return "a text, in Japanese or per language";
        }
    }

    /** The address of a page, read as a string: one that begins with https, as a browser writes it. */
    record Address() implements SettingType {
        /** Neither a name before the host nor letters that only look like others: it says where it leads. */
        public static final String PATTERN =
                "https://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?([/?#][!#-;=?-\\[\\]-_a-~]*)?";

        /** Tells whether these words are such an address. */
        public static boolean fits(String words) {
            return words.matches(PATTERN) && words.length() <= Limits.ADDRESS;
        }

        @Override
        public String read(String path, Object value) {
            if (!(value instanceof String s) || !fits(s))
                throw new BadSetting(path, "must be the address of a page that begins with https://");
            return s;
        }

        @Override
        public String values() {
            return "the address of a page that begins with `https://`";
        }

        @Override
        public Object sample() {
            return "https://www.city.example.jp/";
        }
    }

    /** Texts in languages, read as a list of {@link Text}. */
    record Texts() implements SettingType {
        @Override
        public List<Text> read(String path, Object value) {
            var result = new ArrayList<Text>();
            for (Object one : items(path, value, 0, Limits.LISTED))
                result.add(new Words().read(path + "." + result.size(), one));
            return List.copyOf(result);
        }

        @Override
        public String values() {
            return "a list of at most " + Limits.LISTED + " texts";
        }

        @Override
        public Object nothing() {
            return List.of();
        }
    }

    /** The ids of earlier steps that a step draws from, read as a list; one alone may stand without a list. */
    record From(boolean many) implements SettingType {
        @Override
        public List<String> read(String path, Object value) {
            if (!many) return List.of(new Word().read(path, value));
            var result = new ArrayList<String>();
            for (Object one : value instanceof List<?> list ? list : List.of(value)) {
                if (!(one instanceof String s) || s.isBlank() || result.contains(s))
                    throw new BadSetting(path, "must be a list of words, each once");
                result.add(new Word().read(path, s));
            }
            return List.copyOf(result);
        }

        @Override
        public String values() {
            return many ? "the ids of earlier steps" : "the id of an earlier step";
        }

        @Override
        public Object sample() {
            return many ? List.of("first-ideas") : "first-ideas";
        }

        @Override
        public Object nothing() {
            return List.of();
        }
    }

    /** Things with settings of their own, {@code id} the first of them; read as a list of {@link Values}. */
    record Entries(int least, int most, List<Setting> each) implements SettingType {
        /** Refuses a declaration in which an entry would draw from a step: nobody would look for it there. */
        public Entries {
            each = List.copyOf(each);
            if (each.stream().anyMatch(one -> one.type() instanceof From))
                throw new IllegalArgumentException("only the step itself draws from others");
        }

        static Entries of(int least, int most, List<Setting> others) {
            var each = new ArrayList<Setting>();
            each.add(Setting.word("id", "ほかと重ならない名前", "What it is known by, different from the others")
                    .need());
            each.addAll(others);
            return new Entries(least, most, each);
        }

        @Override
        public List<Values> read(String path, Object value) {
            var result = new ArrayList<Values>();
            for (Object one : items(path, value, least, most)) {
                String at = path + "." + result.size();
                if (!(one instanceof Map<?, ?> map)) throw new BadSetting(at, "must be a mapping");
                var plain = new LinkedHashMap<String, Object>();
                map.forEach((k, v) -> plain.put(String.valueOf(k), v));
                try {
                    result.add(new Settings(plain).read(each));
                } catch (BadSetting e) {
                    throw new BadSetting(at + "." + e.path(), e.getMessage());
                }
            }
            boolean different =
                    result.stream().map(one -> one.word("id")).distinct().count() == result.size();
            if (!different) throw new BadSetting(path, "must have different ids");
            return List.copyOf(result);
        }

        @Override
        public String values() {
            return "a list of " + (least == 0 ? "at most " : least + " to ") + most;
        }

        @Override
        public Object sample() {
            var entry = new LinkedHashMap<String, Object>();
            for (Setting one : each) entry.put(one.name(), one.sample());
            return List.of(entry);
        }

        @Override
        public Object arranged(Object value) {
            var all = new ArrayList<Map<String, Object>>();
            for (Object one : (List<?>) value) {
                var entry = new LinkedHashMap<String, Object>();
                for (Setting setting : each) {
                    Object said = ((Map<?, ?>) one).get(setting.name());
                    if (said != null) entry.put(setting.name(), said);
                }
                all.add(entry);
            }
            return all;
        }

        @Override
        public Object nothing() {
            return List.of();
        }
    }

    private static List<?> items(String path, Object value, int least, int most) {
        if (!(value instanceof List<?> list)) throw new BadSetting(path, "must be a list");
        within(path, list.size(), least, most, " " + path);
        return list;
    }

    private static int within(String path, int n, int least, int most, String what) {
        if (n < least || n > most) throw new BadSetting(path, "must be from " + least + " to " + most + what);
        return n;
    }
}
