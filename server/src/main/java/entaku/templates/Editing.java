package entaku.templates;

import entaku.session.Agenda;
import entaku.session.Kinds;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the template that an {@link Edit} asks for, or says everything that is wrong with it. */
public final class Editing {
    /** Steps by where they come from, and the template that each one is of. */
    private final Map<Edit.Source, Template> sources;

    private final Kinds kinds;
    private final List<BadTemplate.Problem> problems = new ArrayList<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Set<String> onlyFollowing = new HashSet<>();

    private Editing(Kinds kinds, Map<String, Template> templates) {
        this.kinds = kinds;
        sources = new HashMap<>();
        templates.forEach((name, template) ->
                template.following().steps().forEach(step -> sources.put(new Edit.Source(name, step.id()), template)));
    }

    /**
     * Gives the edited template under this name. Throws {@link BadTemplate}, whose paths are those of the edit.
     *
     * @param templates those that steps are taken from, by name
     */
    public static Template template(String name, Edit edit, Map<String, Template> templates, Kinds kinds) {
        var editing = new Editing(kinds, templates);
        Template made = editing.made(name, edit);
        if (!editing.problems.isEmpty()) throw new BadTemplate(editing.problems);
        // The reader knows all that a template has to keep to; what it gives is what a meeting is made from.
        return Templates.parse(name + ".yaml", Written.yaml(made), kinds);
    }

    /** Lists the templates that an edit takes steps from. */
    public static Set<String> templatesOf(Edit edit) {
        var names = new HashSet<String>();
        if (edit.steps() != null)
            for (Edit.EditedStep step : edit.steps())
                if (step.of() != null) names.add(String.valueOf(step.of().template()));
        return names;
    }

    private Template made(String name, Edit edit) {
        Text title = text("title", edit.title(), Limits.REASON);
        Text purpose = text("purpose", edit.purpose(), Limits.SCRIPT);
        Text prepare = text("prepare", edit.prepare(), Limits.SCRIPT);
        if (edit.steps() == null || edit.steps().isEmpty()) refuse("steps", "must be a list of at least one step");
        else if (edit.steps().size() > Limits.STEPS) refuse("steps", "must be at most " + Limits.STEPS + " steps");
        else
            for (int i = 0; i < edit.steps().size(); i++)
                step("steps." + i, edit.steps().get(i));
        var following = new Agenda(name, title, purpose, List.copyOf(steps.values()));
        return new Template(name, prepare, following.with(always()), following);
    }

    private List<Step> always() {
        return steps.values().stream()
                .filter(step -> !onlyFollowing.contains(step.id()))
                .toList();
    }

    private void step(String path, Edit.EditedStep edited) {
        Template from = sources.get(edited.of());
        if (from == null || edited.minutes() == null) {
            refuse(path, from == null ? "must come from a step that there is" : "minutes is missing");
            return;
        }
        if (edited.id() == null || steps.containsKey(edited.id())) {
            refuse(path + ".id", edited.id() == null ? "is missing" : "is there twice: " + edited.id());
            return;
        }
        Step of = from.following().step(edited.of().step()).orElseThrow();
        StepKind<?> kind = kinds.named(of.kind());
        @SuppressWarnings("unchecked")
        var settings = (Map<String, Object>) Written.copy(of.settings().values());
        texts(path, edited, TextPlaces.of(kind, of), settings);
        draws(path, edited, from, of, kind, settings);
        var step = new Step(
                edited.id(),
                of.kind(),
                text(path + ".title", edited.title(), Limits.REASON),
                text(path + ".purpose", edited.purpose(), Limits.SCRIPT),
                text(path + ".say", edited.say(), Limits.SCRIPT),
                text(path + ".hint", edited.hint(), Limits.SCRIPT),
                of.promise(),
                of.names(),
                of.among(),
                edited.minutes(),
                edited.least(),
                new Settings(settings));
        steps.put(step.id(), step);
        if (from.agenda().step(of.id()).isEmpty()) onlyFollowing.add(step.id());
    }

    private void texts(
            String path, Edit.EditedStep edited, List<TextPlaces.Place> places, Map<String, Object> settings) {
        if (edited.texts() == null) return;
        edited.texts().forEach((at, said) -> {
            var place = places.stream().filter(one -> one.path().equals(at)).findFirst();
            String where = path + ".settings." + at;
            if (place.isEmpty() || said.size() > (place.get().many() ? Limits.LISTED : 1)) {
                refuse(where, "is no text of this step");
                return;
            }
            var texts = new ArrayList<Text>();
            for (int i = 0; i < said.size(); i++)
                texts.add(text(place.get().many() ? where + "." + i : where, said.get(i), Limits.UTTERANCE));
            // What is the same stays as its file says it.
            if (!texts.equals(place.get().texts())) TextPlaces.put(settings, place.get(), texts);
        });
    }

    private void draws(
            String path,
            Edit.EditedStep edited,
            Template from,
            Step of,
            StepKind<?> kind,
            Map<String, Object> settings) {
        for (Setting one : kind.settings()) {
            if (!(one.type() instanceof SettingType.From type) || settings.get(one.name()) == null) continue;
            List<String> before = type.read(one.name(), settings.get(one.name()));
            List<String> now = edited.draws() == null ? before : edited.draws().getOrDefault(one.name(), before);
            String where = path + ".settings." + one.name();
            if (now.isEmpty() || (!type.many() && now.size() > 1)) {
                refuse(where, "is missing");
                continue;
            }
            var fit = new HashSet<>();
            for (String id : before) from.following().step(id).ifPresent(step -> fit.add(sort(step)));
            for (String id : now) {
                Step drawn = steps.get(id);
                if (drawn == null) refuse(where, "must name an earlier step; there is none called " + id);
                else if (!fit.contains(sort(drawn)))
                    refuse(where, "must draw from the same kind of step as before, with the same names: not " + id);
            }
            if (!now.equals(before)) settings.put(one.name(), type.many() ? new ArrayList<>(now) : now.get(0));
        }
    }

    /** What a promise can tell of the steps that are drawn from. */
    private static Object sort(Step step) {
        return List.of(step.kind(), step.names());
    }

    private Text text(String path, Map<String, String> said, int limit) {
        if (said == null || said.isEmpty()) return Text.NONE;
        Text text = Text.read(said, (below, why) -> refuse(path + below, why));
        for (String words : text.in().values())
            if (words.codePointCount(0, words.length()) > limit)
                refuse(path, "must have at most " + limit + " characters");
        return text;
    }

    private void refuse(String path, String why) {
        problems.add(new BadTemplate.Problem(null, 0, path, why));
    }
}
