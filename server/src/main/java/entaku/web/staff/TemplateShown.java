package entaku.web.staff;

import entaku.session.Kinds;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Wire;
import entaku.templates.Promised;
import entaku.templates.Template;
import entaku.templates.TextPlaces;
import java.util.List;
import java.util.Map;

/** A meeting format as the one who changes it sees it: its texts, and what of each step stands fast. */
record TemplateShown(
        String name,
        Integer version,
        Map<String, String> title,
        Map<String, String> purpose,
        Map<String, String> prepare,
        List<StepShown> steps) {

    /**
     * One step.
     *
     * @param following true where it is held only in a meeting that follows another, else null
     * @param known whether a format that ships makes the same promise under the same settings
     */
    record StepShown(
            String id,
            String kind,
            Map<String, String> title,
            Map<String, String> purpose,
            Map<String, String> say,
            Map<String, String> hint,
            Map<String, String> promise,
            String names,
            String among,
            Boolean following,
            int minutes,
            Integer least,
            boolean known,
            List<TextShown> texts,
            List<DrawShown> draws) {}

    /** A place for a text among the settings, or with {@code many} for a list of them; {@code what} says what it is. */
    record TextShown(
            String path, Map<String, String> what, boolean needed, boolean many, List<Map<String, String>> texts) {}

    /** A setting that draws from earlier steps. */
    record DrawShown(String name, Map<String, String> what, boolean many, List<String> from) {}

    static TemplateShown of(Template template, Integer version, Kinds kinds, Promised promised) {
        return new TemplateShown(
                template.name(),
                version,
                template.title().in(),
                template.purpose().in(),
                said(template.prepare()),
                template.following().steps().stream()
                        .map(step -> step(step, template, kinds, promised))
                        .toList());
    }

    private static StepShown step(Step step, Template template, Kinds kinds, Promised promised) {
        StepKind<?> kind = kinds.named(step.kind());
        return new StepShown(
                step.id(),
                step.kind(),
                step.title().in(),
                step.purpose().in(),
                said(step.say()),
                said(step.hint()),
                step.promise().in(),
                Wire.name(step.names()),
                Wire.name(step.among()),
                template.agenda().step(step.id()).isEmpty() ? true : null,
                step.minutes(),
                step.least(),
                promised.knows(step),
                TextPlaces.of(kind, step).stream()
                        .map(one -> new TextShown(
                                one.path(),
                                one.of().what().in(),
                                one.of().needed(),
                                one.many(),
                                one.texts().stream().map(Text::in).toList()))
                        .toList(),
                draws(kind, step));
    }

    private static List<DrawShown> draws(StepKind<?> kind, Step step) {
        return kind.settings().stream()
                .filter(one -> one.type() instanceof SettingType.From
                        && step.settings().values().get(one.name()) != null)
                .map(one -> draw(one, (SettingType.From) one.type(), step))
                .toList();
    }

    private static DrawShown draw(Setting one, SettingType.From type, Step step) {
        Object said = step.settings().values().get(one.name());
        return new DrawShown(one.name(), one.what().in(), type.many(), type.read(one.name(), said));
    }

    private static Map<String, String> said(Text text) {
        return text.in("ja").isEmpty() ? null : text.in();
    }
}
