package entaku.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a template says about one step, as it stands there and in the log. What it means is declared by the kind of step.
 *
 * @param values plain data: strings, whole numbers, booleans, lists and maps of these
 */
public record Settings(Map<String, Object> values) {
    public static final Settings NONE = new Settings(Map.of());

    public Settings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Reads them as they are declared. Throws {@link BadSetting}, for a name that is not declared as well, so that a
     * misspelt word is found when the template is read.
     */
    public Values read(List<Setting> declared) {
        var known = declared.stream().map(Setting::name).collect(Collectors.toCollection(TreeSet::new));
        for (String name : values.keySet())
            if (!known.contains(name))
                throw new BadSetting(
                        name, "is not a setting of this kind of step; known are " + String.join(", ", known));
        var read = new LinkedHashMap<String, Object>();
        for (Setting one : declared) read.put(one.name(), one.read(values.get(one.name())));
        return new Values(read);
    }

    /** Names the steps that are drawn from, each once, in the order of declaration. Throws {@link BadSetting}. */
    List<String> drawsFrom(List<Setting> declared) {
        return declared.stream()
                .filter(one -> one.type() instanceof SettingType.From && values.get(one.name()) != null)
                .flatMap(one -> ((SettingType.From) one.type()).read(one.name(), values.get(one.name())).stream())
                .distinct()
                .toList();
    }
}
