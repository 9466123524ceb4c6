package entaku.templates;

import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds where in a step's settings there are texts, as its kind declares them, and puts others there. */
public final class TextPlaces {
    private TextPlaces() {}

    /**
     * One place for a text, or for a list of them.
     *
     * @param path below the settings, such as {@code levels.0.text}
     * @param of the setting that is declared there
     * @param many whether it is a list of texts
     * @param texts what stands there; none where nothing is said
     */
    public record Place(String path, Setting of, boolean many, List<Text> texts) {}

    /** Lists the places of a step, in the order of their declaration. */
    public static List<Place> of(StepKind<?> kind, Step step) {
        var places = new ArrayList<Place>();
        for (Setting one : kind.settings()) {
            Object said = step.settings().values().get(one.name());
            if (one.type() instanceof SettingType.Words || one.type() instanceof SettingType.Texts)
                places.add(place(one.name(), one, said));
            if (one.type() instanceof SettingType.Entries entries && said instanceof List<?> list)
                for (int i = 0; i < list.size(); i++)
                    for (Setting inside : entries.each())
                        if (inside.type() instanceof SettingType.Words)
                            places.add(place(
                                    one.name() + "." + i + "." + inside.name(),
                                    inside,
                                    ((Map<?, ?>) list.get(i)).get(inside.name())));
        }
        return places;
    }

    private static Place place(String path, Setting of, Object said) {
        boolean many = of.type() instanceof SettingType.Texts;
        List<?> all = said == null ? List.of() : many ? (List<?>) said : List.of(said);
        return new Place(
                path,
                of,
                many,
                all.stream().map(one -> Text.read(one, (at, why) -> {})).toList());
    }

    /** Puts texts at a place in a copy of the settings; without any, nothing is said there any more. */
    @SuppressWarnings("unchecked")
    static void put(Map<String, Object> settings, Place place, List<Text> texts) {
        String[] way = place.path().split("\\.");
        Map<String, Object> at = settings;
        if (way.length == 3) at = (Map<String, Object>) ((List<?>) settings.get(way[0])).get(Integer.parseInt(way[1]));
        String name = way[way.length - 1];
        if (texts.isEmpty()) at.remove(name);
        else at.put(name, place.many() ? texts.stream().map(Written::text).toList() : Written.text(texts.get(0)));
    }

    /** Gives what is left of the settings without any texts, and without the steps that are drawn from. */
    static Map<String, Object> without(StepKind<?> kind, Step step) {
        var rest = new LinkedHashMap<String, Object>();
        for (Setting one : kind.settings()) {
            Object said = step.settings().values().get(one.name());
            if (said == null || one.type() instanceof SettingType.From || one.type() instanceof SettingType.Words)
                continue;
            if (one.type() instanceof SettingType.Texts) continue;
            if (one.type() instanceof SettingType.Entries entries) said = without(entries, (List<?>) said);
            rest.put(one.name(), said);
        }
        return rest;
    }

    private static List<Map<String, Object>> without(SettingType.Entries entries, List<?> said) {
        var rest = new ArrayList<Map<String, Object>>();
        for (Object one : said) {
            var entry = new LinkedHashMap<String, Object>();
            for (Setting inside : entries.each()) {
                Object value = ((Map<?, ?>) one).get(inside.name());
                if (value != null && !(inside.type() instanceof SettingType.Words)) entry.put(inside.name(), value);
            }
            rest.add(entry);
        }
        return rest;
    }
}
