package entaku.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import entaku.session.Kinds;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Wire;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the JSON Schema (draft 2020-12) by which an editor completes and checks a template, from what the kinds declare.
 * What only a whole file can tell (an earlier step, one full level) is left to the loader.
 */
public final class Schema {
    private static final Map<String, Object> ID = Map.of("$ref", "#/$defs/id");
    private static final Map<String, Object> TEXT = Map.of("$ref", "#/$defs/text");

    private Schema() {}

    /** Gives the file's words. */
    public static String of(Kinds kinds) {
        var file = new LinkedHashMap<String, Object>();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("$id", "https://entaku.invalid/template.schema.json");
        file.put("title", "進行のひな形 — Facilitation template");
        file.put(
                "description",
                "話し合いの進め方。何のためか、どのステップを順に行うか — A meeting format: what it is for, and its steps in order");
        file.putAll(object(Fields.FILE, Fields.STEPS, list(Map.of("$ref", "#/$defs/step"), 1, Limits.STEPS), true));
        var defs = new LinkedHashMap<String, Object>();
        defs.put("id", fields("type", "string", "pattern", whole(SettingType.WORD), "maxLength", Limits.NAME));
        defs.put("words", fields("type", "string", "pattern", "\\S"));
        defs.put("text", text());
        defs.put("step", step(kinds));
        for (StepKind<?> kind : kinds.all()) defs.put(kind.name(), object(kind.settings()));
        file.put("$defs", defs);
        return write(file);
    }

    private static Map<String, Object> text() {
        Object words = Map.of("$ref", "#/$defs/words");
        Map<String, Object> languages = fields("type", "object", "required", List.of("ja"));
        // Named so that an editor offers them; any other language fits as well.
        languages.put("properties", fields("ja", words, "ja-easy", words, "en", words));
        languages.put("propertyNames", Map.of("pattern", whole(Text.LANGUAGE)));
        languages.put("additionalProperties", words);
        return fields(
                "description",
                "日本語、または言語ごとの言葉：ja、ja-easy（やさしい日本語）、en … — A text in Japanese, or one per language",
                "anyOf",
                List.of(words, languages));
    }

    private static Map<String, Object> step(Kinds kinds) {
        Map<String, Object> step = object(Fields.STEP, Fields.SETTINGS, Map.of("type", "object"), false);
        List<String> names = kinds.all().stream().map(StepKind::name).toList();
        @SuppressWarnings("unchecked")
        var all = (Map<String, Object>) step.get("properties");
        @SuppressWarnings("unchecked")
        var known = (Map<String, Object>) all.get(Fields.KIND);
        known.remove("$ref");
        known.put("enum", names);
        var each = new ArrayList<>();
        for (StepKind<?> kind : kinds.all()) {
            Map<String, Object> properties = fields(Fields.SETTINGS, ref(kind.name()));
            only("among", kind.places(), Step.Among.values().length, properties);
            only("names", kind.naming(), Step.Names.values().length, properties);
            Map<String, Object> then = fields("properties", properties);
            if (kind.settings().stream().anyMatch(Setting::needed)) then.put("required", List.of(Fields.SETTINGS));
            Object is = Map.of("properties", Map.of(Fields.KIND, Map.of("const", kind.name())));
            each.add(fields("if", is, "then", then));
        }
        step.put("allOf", each);
        return step;
    }

    private static void only(String field, List<? extends Enum<?>> can, int all, Map<String, Object> properties) {
        if (can.size() < all)
            properties.put(field, Map.of("enum", can.stream().map(Wire::name).toList()));
    }

    private static Map<String, Object> object(List<Setting> declared, String more, Object type, boolean needed) {
        Map<String, Object> object = object(declared);
        @SuppressWarnings("unchecked")
        var properties = (Map<String, Object>) object.get("properties");
        properties.put(more, type);
        @SuppressWarnings("unchecked")
        var required = (List<String>) object.get("required");
        if (needed) required.add(more);
        return object;
    }

    private static Map<String, Object> object(List<Setting> declared) {
        var required = new ArrayList<String>();
        var properties = new LinkedHashMap<String, Object>();
        for (Setting one : declared) {
            if (one.needed()) required.add(one.name());
            Map<String, Object> property = fields("description", says(one));
            property.putAll(type(one.type()));
            if (one.otherwise() != null) property.put("default", one.otherwise());
            else if (one.example() != null) property.put("examples", List.of(one.example()));
            properties.put(one.name(), property);
        }
        return fields("type", "object", "additionalProperties", false, "required", required, "properties", properties);
    }

    private static String says(Setting one) {
        String ja = one.what().in("ja");
        String en = one.what().in("en");
        if (one.instead() == null) return ja + " — " + en;
        return ja + "。なければ" + one.instead().in("ja") + " — " + en + "; otherwise "
                + one.instead().in("en");
    }

    private static Map<String, Object> type(SettingType type) {
        if (type instanceof SettingType.Word) return ID;
        if (type instanceof SettingType.Choice choice) return Map.of("enum", choice.words());
        if (type instanceof SettingType.Number n)
            return fields("type", "integer", "minimum", n.least(), "maximum", n.most());
        if (type instanceof SettingType.YesNo) return Map.of("type", "boolean");
        if (type instanceof SettingType.Words) return TEXT;
        if (type instanceof SettingType.Address)
            return fields("type", "string", "pattern", whole(SettingType.Address.PATTERN), "maxLength", Limits.ADDRESS);
        if (type instanceof SettingType.Texts) return list(TEXT, 0, Limits.LISTED);
        if (type instanceof SettingType.Entries entries)
            return list(object(entries.each()), entries.least(), entries.most());
        if (!((SettingType.From) type).many()) return ID;
        return Map.of("anyOf", List.of(ID, fields("type", "array", "uniqueItems", true, "items", ID)));
    }

    private static Map<String, Object> list(Object of, int least, int most) {
        return fields("type", "array", "minItems", least, "maxItems", most, "items", of);
    }

    private static Map<String, Object> ref(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static String whole(String pattern) {
        return "^" + pattern + "$";
    }

    private static Map<String, Object> fields(Object... pairs) {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) fields.put((String) pairs[i], pairs[i + 1]);
        return fields;
    }

    private static String write(Object schema) {
        var colons = Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter(colons))
                            .writeValueAsString(schema)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
