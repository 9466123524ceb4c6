package entaku.templates;

import entaku.session.Agenda;
import entaku.session.BadSetting;
import entaku.session.Kinds;
import entaku.session.Limits;
import entaku.session.SettingType;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One reading of one file: goes through all of it and gathers everything that is wrong. */
final class Reading {
    private final Source source;
    private final Kinds kinds;

    /** Steps of a meeting that follows another, and of no other, by id. */
    private final Set<String> onlyFollowing = new HashSet<>();

    Reading(Source source, Kinds kinds) {
        this.source = source;
        this.kinds = kinds;
    }

    Template template() {
        if (!(source.data() instanceof Map<?, ?> top)) {
            source.refuse("", "must be a mapping of name, title, purpose and steps");
            throw new BadTemplate(source.problems());
        }
        if (!source.problems().isEmpty()) throw new BadTemplate(source.problems());
        only("", top, Fields.names(Fields.FILE, Fields.STEPS));
        String name = word("", top, "name");
        if (source.file() != null && !source.file().equals(name + ".yaml"))
            source.refuse("name", "must be the name of the file without .yaml");
        Text title = text("", top, "title", true);
        Text purpose = text("", top, "purpose", true);
        Text prepare = text("", top, "prepare", false);
        List<Step> steps = steps(top.get("steps"));
        if (!source.problems().isEmpty()) throw new BadTemplate(source.problems());
        var following = new Agenda(name, title, purpose, steps);
        return new Template(name, prepare, following.with(always(steps)), following);
    }

    private List<Step> always(List<Step> steps) {
        return steps.stream().filter(step -> !onlyFollowing.contains(step.id())).toList();
    }

    private List<Step> steps(Object value) {
        var steps = new ArrayList<Step>();
        if (!(value instanceof List<?> list) || list.isEmpty()) {
            source.refuse("steps", "must be a list of at least one step");
            return steps;
        }
        if (list.size() > Limits.STEPS) source.refuse("steps", "must be at most " + Limits.STEPS + " steps");
        for (int i = 0; i < list.size(); i++) {
            String path = "steps." + i;
            if (!(list.get(i) instanceof Map<?, ?> map)) source.refuse(path, "must be a mapping");
            else steps.add(step(path, map, steps));
        }
        if (source.problems().isEmpty() && always(steps).isEmpty())
            source.refuse("steps", "must have a step that is held always");
        return steps;
    }

    private Step step(String path, Map<?, ?> map, List<Step> earlier) {
        only(path, map, Fields.names(Fields.STEP, Fields.SETTINGS));
        String id = word(path, map, "id");
        if (earlier.stream().anyMatch(s -> Objects.equals(s.id(), id) && id != null))
            source.refuse(path + ".id", "is there twice: " + id);
        if (kinds.standing().stream().anyMatch(part -> part.name().equals(id)))
            source.refuse(path + ".id", "is the name of what stands in every session: " + id);
        Step step = new Step(
                id,
                word(path, map, "kind"),
                text(path, map, "title", true),
                text(path, map, "purpose", true),
                text(path, map, "say", false),
                text(path, map, "hint", false),
                text(path, map, "promise", true),
                names(path, map.get("names")),
                among(path, map.get("among")),
                minutes(path, map.get("minutes")),
                least(path, map),
                settings(path, map.get("settings")));
        boolean always = always(path, map.get(Fields.WHEN));
        if (!always) onlyFollowing.add(id);
        // What is held always cannot draw from what is held at times.
        if (step.kind() != null) open(path, step, always ? always(earlier) : earlier);
        return step;
    }

    private void open(String path, Step step, List<Step> earlier) {
        StepKind<?> kind;
        try {
            kind = kinds.named(step.kind());
        } catch (BadSetting e) {
            source.refuse(path + ".kind", "is unknown: " + step.kind() + "; known are " + known());
            return;
        }
        fits(path + ".among", kind, kind.places(), step.among());
        fits(path + ".names", kind, kind.naming(), step.names());
        try {
            kind.open(step);
            for (String from : kind.drawsFrom(step)) {
                if (earlier.stream().anyMatch(s -> from.equals(s.id()))) continue;
                String at = place(path + ".settings", step.settings().values(), from);
                source.refuse(
                        at == null ? path + ".settings" : at,
                        "must name an earlier step; there is none called " + from);
            }
        } catch (BadSetting e) {
            source.refuse(e.path().isEmpty() ? path + ".settings" : path + ".settings." + e.path(), e.getMessage());
        }
    }

    private void fits(String path, StepKind<?> kind, List<? extends Enum<?>> can, Enum<?> is) {
        if (can.contains(is)) return;
        String words = can.stream().map(Wire::name).collect(Collectors.joining(" or "));
        source.refuse(path, "must be " + words + " in a step of the kind " + kind.name());
    }

    private String known() {
        return String.join(
                ", ", new TreeSet<>(kinds.all().stream().map(StepKind::name).toList()));
    }

    /** Finds where below the path the word stands; null when it stands nowhere. */
    private static String place(String path, Object value, String word) {
        if (word.equals(value)) return path;
        var inside = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) map.forEach((k, v) -> inside.put(String.valueOf(k), v));
        if (value instanceof List<?> list) for (int i = 0; i < list.size(); i++) inside.put("" + i, list.get(i));
        return inside.entrySet().stream()
                .map(e -> place(path + "." + e.getKey(), e.getValue(), word))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Names names(String path, Object value) {
        for (Names names : Names.values()) if (Wire.name(names).equals(value)) return names;
        source.refuse(path + ".names", "must be shown or hidden");
        return Names.HIDDEN;
    }

    private Among among(String path, Object value) {
        if (value == null) return Among.HALL;
        for (Among among : Among.values()) if (Wire.name(among).equals(value)) return among;
        source.refuse(path + ".among", "must be hall or tables");
        return Among.HALL;
    }

    private boolean always(String path, Object value) {
        if (value == null || value.equals(Fields.ALWAYS)) return true;
        if (!value.equals(Fields.FOLLOWING))
            source.refuse(path + "." + Fields.WHEN, "must be " + Fields.ALWAYS + " or " + Fields.FOLLOWING);
        return false;
    }

    private int minutes(String path, Object value) {
        if (value instanceof Integer n && n >= 1 && n <= Limits.MINUTES) return n;
        source.refuse(path + ".minutes", "must be a whole number from 1 to " + Limits.MINUTES);
        return 1;
    }

    private Integer least(String path, Map<?, ?> map) {
        Object value = map.get("least");
        if (value == null) return null;
        int most = map.get("minutes") instanceof Integer n ? n : Limits.MINUTES;
        if (value instanceof Integer n && n >= 1 && n <= most) return n;
        source.refuse(path + ".least", "must be a whole number from 1 to minutes (" + most + ")");
        return null;
    }

    private Settings settings(String path, Object value) {
        var values = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) map.forEach((k, v) -> values.put((String) k, v));
        else if (value != null) source.refuse(path + ".settings", "must be a mapping");
        return new Settings(values);
    }

    private void only(String path, Map<?, ?> map, String... names) {
        for (Object key : map.keySet()) {
            if (!Arrays.asList(names).contains(key))
                source.refuse(
                        Source.under(path, (String) key),
                        "is not known here; known are " + String.join(", ", new TreeSet<>(Arrays.asList(names))));
        }
    }

    private String word(String path, Map<?, ?> map, String name) {
        Object value = map.get(name);
        if (value instanceof String s && s.matches(SettingType.WORD) && s.length() <= Limits.NAME) return s;
        source.refuse(
                Source.under(path, name),
                value == null ? "is missing" : "must be small Latin letters, digits and hyphens, such as first-ideas");
        return null;
    }

    private Text text(String path, Map<?, ?> map, String name, boolean needed) {
        String at = Source.under(path, name);
        Object value = map.get(name);
        if (value == null) {
            if (needed) source.refuse(at, "is missing");
            return Text.NONE;
        }
        return Text.read(value, (below, why) -> source.refuse(at + below, why));
    }
}
