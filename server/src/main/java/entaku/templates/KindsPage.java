package entaku.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import entaku.session.Kinds;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Who;
import entaku.session.Wire;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the page about the kinds of step: what a template can set, what can be asked, what is shown. A kind's shown
 * records are those that its class keeps to itself; state is seen by its report as well.
 */
public final class KindsPage {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .build();

    private KindsPage() {}

    /** Gives the page in Markdown. */
    public static String of(Kinds kinds) {
        var page = new StringBuilder("""
                # Kinds of step ステップの種類

                Made by `server/bin/run schema` from what the kinds declare; do not edit it by hand.
                [PROTOCOL.md](PROTOCOL.md) says under which keys and in which layers records are shown, and how commands are sent.
                A `text` is a string per language, a `who` a person; what is null, and in a record what is false, is left out.
                """);
        for (StepKind<?> kind : kinds.all()) kind(kind, page);
        return page.toString();
    }

    private static void kind(StepKind<?> kind, StringBuilder page) {
        page.append("\n## ").append(kind.name()).append("\n\nHeld `among: ");
        page.append(kind.places().stream().map(Wire::name).collect(Collectors.joining("` or `among: ")));
        page.append("`");
        if (kind.naming().size() < Step.Names.values().length)
            page.append(", with `names: ")
                    .append(kind.naming().stream().map(Wire::name).collect(Collectors.joining("` or `names: ")))
                    .append("`");
        page.append(".\n\n### Settings\n\n");
        if (kind.settings().isEmpty()) page.append("None.\n");
        else settings(kind.settings(), page);
        page.append("\n### Commands\n\n");
        for (Class<?> command : kind.commands())
            page.append("- `" + Wire.name(kind.name(), command) + " " + fields(command) + "`\n");
        page.append("\n### Records\n\n");
        for (Class<?> record : records(kind))
            page.append("- `" + record.getSimpleName() + " " + fields(record) + "`\n");
    }

    private static void settings(List<Setting> declared, StringBuilder page) {
        page.append("| name | what | values | default |\n|---|---|---|---|\n");
        var example = new LinkedHashMap<String, Object>();
        for (Setting one : declared) {
            row("", one, page);
            example.put(one.name(), one.sample());
        }
        page.append("\n```yaml\n")
                .append(yaml(Map.of(Fields.SETTINGS, example)))
                .append("```\n");
    }

    private static void row(String above, Setting one, StringBuilder page) {
        String what = one.what().in("ja") + "<br>" + one.what().in("en");
        String otherwise = one.needed() ? "needed" : one.otherwise() != null ? "`" + one.otherwise() + "`" : "none";
        if (one.instead() != null) otherwise = one.instead().in("en");
        String name = above + one.name();
        page.append("| `%s` | %s | %s | %s |\n".formatted(name, what, one.type().values(), otherwise));
        if (one.type() instanceof SettingType.Entries entries)
            for (Setting inside : entries.each()) row(name + "[].", inside, page);
    }

    /**
     * Lists the records that a kind shows: those of its class, and of the class beside it called {@code …View} where there
     * is one, that are neither said nor stored, and not open to others.
     */
    static List<Class<?>> records(StepKind<?> kind) {
        return Stream.of(kind.getClass().getDeclaredClasses(), beside(kind.getClass()))
                .flatMap(Arrays::stream)
                .filter(one -> one.isRecord() && !Modifier.isPublic(one.getModifiers()))
                .sorted(Comparator.comparing(Class::getSimpleName))
                .toList();
    }

    private static Class<?>[] beside(Class<?> kind) {
        try {
            return Class.forName(kind.getName() + "View").getDeclaredClasses();
        } catch (ClassNotFoundException e) {
            return new Class<?>[0];
        }
    }

    private static String fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(one -> one.getName() + ": " + type(one.getGenericType()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType of) {
            Type[] parts = of.getActualTypeArguments();
            String each = type(parts[parts.length - 1]).replaceFirst("\\?$", "");
            return of.getRawType() == Map.class ? "{id: " + each + "}" : "[" + each + "]";
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) return "string";
        if (plain == boolean.class) return "boolean";
        if (plain == int.class || plain == long.class) return "number";
        if (plain == Integer.class) return "number?";
        if (plain == Text.class) return "text";
        if (plain == Who.class) return "who";
        return plain.isRecord() ? fields(plain) : Wire.name(plain);
    }

    private static String yaml(Object data) {
        try {
            return YAML.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
