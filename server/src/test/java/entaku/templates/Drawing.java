package entaku.templates;

import entaku.session.Look;
import entaku.session.Setting;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of step that does nothing but draw from another one. */
final class Drawing implements StepKind<String> {
    /** Gives a step of any kind that says nothing but its settings. */
    static Step step(String kind, Map<String, Object> settings) {
        Text text = Text.ja("見本");
        return new Step(
                "one",
                kind,
                text,
                text,
                Text.NONE,
                Text.NONE,
                text,
                Step.Names.HIDDEN,
                Step.Among.HALL,
                5,
                new Settings(settings));
    }

    @Override
    public String name() {
        return "drawing";
    }

    @Override
    public List<Class<? extends StepCommand<String>>> commands() {
        return List.of();
    }

    @Override
    public List<Class<? extends StepEvent<String>>> events() {
        return List.of();
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.from("from", "引くステップ", "The step it draws from"));
    }

    @Override
    public String open(Step step) {
        read(step);
        return "";
    }

    @Override
    public Collection<String> keys(String state, Look look) {
        return List.of();
    }

    @Override
    public Record view(String state, Look look, String key) {
        return null;
    }

    @Override
    public Map<String, Integer> produced(String state) {
        return Map.of();
    }
}
