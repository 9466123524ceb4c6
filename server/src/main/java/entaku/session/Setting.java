package entaku.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * One setting of a kind of step, declared as data. The check of templates, the JSON Schema that editors read and the
 * page about the kinds are made from it.
 *
 * @param name as a template writes it
 * @param needed whether a template has to say it
 * @param otherwise what holds when a template does not say it; null when nothing does, or {@code instead} says what
 * @param instead says what holds when that follows from something else, such as the step's title; else null
 * @param what it is, in one line, in Japanese and English
 * @param example a good value as a template may write it; null where any will do
 */
public record Setting(
        String name, SettingType type, boolean needed, Object otherwise, Text instead, Text what, Object example) {

    /** Refuses a declaration whose own default or example would be refused. */
    public Setting {
        if (otherwise != null) type.read(name, otherwise);
        if (example != null) type.read(name, example);
        example = example == null ? null : type.arranged(example);
    }

    private static Setting of(String name, SettingType type, String ja, String en) {
        return new Setting(name, type, false, null, null, bilingual(ja, en), null);
    }

    /** Declares a word: small Latin letters, digits and hyphens. */
    public static Setting word(String name, String ja, String en) {
        return of(name, new SettingType.Word(), ja, en);
    }

    /** Declares one of these words. */
    public static Setting choice(String name, List<String> words, String ja, String en) {
        return of(name, new SettingType.Choice(words), ja, en);
    }

    /** Declares a whole number within bounds, both included. */
    public static Setting number(String name, int least, int most, String ja, String en) {
        return of(name, new SettingType.Number(least, most), ja, en);
    }

    /** Declares what is true or false. */
    public static Setting yes(String name, String ja, String en) {
        return of(name, new SettingType.YesNo(), ja, en);
    }

    /** Declares a text in languages. */
    public static Setting text(String name, String ja, String en) {
        return of(name, new SettingType.Words(), ja, en);
    }

    /** Declares the address of a page. */
    public static Setting address(String name, String ja, String en) {
        return of(name, new SettingType.Address(), ja, en);
    }

    /** Declares a list of texts in languages. */
    public static Setting texts(String name, String ja, String en) {
        return of(name, new SettingType.Texts(), ja, en);
    }

    /** Declares the earlier step that a step draws from. */
    public static Setting from(String name, String ja, String en) {
        return of(name, new SettingType.From(false), ja, en);
    }

    /** Declares the earlier steps that a step draws from. */
    public static Setting fromMany(String name, String ja, String en) {
        return of(name, new SettingType.From(true), ja, en);
    }

    /** Declares a list of things with settings of their own, each known by an {@code id}. */
    public static Setting list(String name, int least, int most, String ja, String en, Setting... each) {
        return of(name, SettingType.Entries.of(least, most, Arrays.asList(each)), ja, en);
    }

    /** Gives the same, to be said by every template. */
    public Setting need() {
        return new Setting(name, type, true, otherwise, instead, what, example);
    }

    /** Gives the same with what holds when a template does not say it. */
    public Setting otherwise(Object value) {
        return new Setting(name, type, needed, value, instead, what, example);
    }

    /** Gives the same, where the kind itself finds what holds otherwise, from what these words say. */
    public Setting instead(String ja, String en) {
        return new Setting(name, type, needed, otherwise, bilingual(ja, en), what, example);
    }

    /** Gives the same with a good value. */
    public Setting example(Object value) {
        return new Setting(name, type, needed, otherwise, instead, what, value);
    }

    /** Gives a value as a template may write it: the example, what holds otherwise, or any of its type. */
    public Object sample() {
        if (example != null) return example;
        return otherwise != null ? otherwise : type.sample();
    }

    /** Reads what a template says, or what holds when it says nothing (null). Throws {@link BadSetting}. */
    Object read(Object value) {
        if (value != null) return type.read(name, value);
        if (needed) throw new BadSetting(name, "is needed");
        return otherwise == null ? type.nothing() : type.read(name, otherwise);
    }

    private static Text bilingual(String ja, String en) {
        return new Text(Map.of("ja", ja, "en", en));
    }
}
