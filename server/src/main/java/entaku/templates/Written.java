package entaku.templates;

import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes a template as the file from which the same template is read. */
public final class Written {
    /** The line by which editors find the schema, as in the files that ship. */
    private static final String FIRST = "# yaml-language-server: $schema=template.schema.json\n";

    private static final List<String> LANGUAGES = List.of("ja", "ja-easy", "en");

    private Written() {}

    /** Gives the file's words. */
    public static String yaml(Template template) {
        var file = new LinkedHashMap<String, Object>();
        file.put("name", template.name());
        put(file, "title", template.title());
        put(file, "purpose", template.purpose());
        put(file, "prepare", template.prepare());
        var steps = new ArrayList<>();
        for (Step step : template.following().steps())
            steps.add(step(step, template.agenda().step(step.id()).isPresent()));
        file.put(Fields.STEPS, steps);
        return FIRST + dumper().dump(file);
    }

    private static Map<String, Object> step(Step step, boolean always) {
        var map = new LinkedHashMap<String, Object>();
        map.put("id", step.id());
        map.put(Fields.KIND, step.kind());
        if (!always) map.put(Fields.WHEN, Fields.FOLLOWING);
        put(map, "title", step.title());
        put(map, "purpose", step.purpose());
        put(map, "say", step.say());
        put(map, "hint", step.hint());
        put(map, "promise", step.promise());
        map.put("names", Wire.name(step.names()));
        if (step.among() != Step.Among.HALL) map.put("among", Wire.name(step.among()));
        map.put("minutes", step.minutes());
        if (step.least() != null) map.put("least", step.least());
        if (!step.settings().values().isEmpty())
            map.put(Fields.SETTINGS, copy(step.settings().values()));
        return map;
    }

    private static void put(Map<String, Object> map, String name, Text text) {
        if (text != null && !text.in("ja").isEmpty()) map.put(name, text(text));
    }

    /** Gives a text as a file says it: its languages always in the same order. */
    static Map<String, Object> text(Text text) {
        var in = new LinkedHashMap<String, Object>();
        for (String language : LANGUAGES)
            if (text.in().containsKey(language)) in.put(language, text.in().get(language));
        new TreeMap<>(text.in()).forEach(in::putIfAbsent);
        return in;
    }

    /** Copies plain data through and through: what is there twice would be written once, and referred to. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            var copy = new LinkedHashMap<String, Object>();
            map.forEach((key, inside) -> copy.put(String.valueOf(key), copy(inside)));
            return copy;
        }
        if (!(value instanceof List<?> list)) return value;
        var copy = new ArrayList<>();
        for (Object inside : list) copy.add(copy(inside));
        return copy;
    }

    private static Yaml dumper() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        return new Yaml(new Lines(options), options);
    }

    /** Writes words of several lines one below the other, so that people can read and change them. */
    private static final class Lines extends Representer {
        Lines(DumperOptions options) {
            super(options);
            representers.put(String.class, words -> {
                boolean many = ((String) words).indexOf('\n') >= 0;
                return representScalar(Tag.STR, (String) words, many ? ScalarStyle.LITERAL : ScalarStyle.PLAIN);
            });
        }
    }
}
