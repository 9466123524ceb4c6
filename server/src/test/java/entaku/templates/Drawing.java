package entaku.templates;

import entaku.session.Look;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of step that does nothing but draw from another one. */
final class Drawing implements StepKind<String> {
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
    public String open(Step step) {
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

    @Override
    public List<String> drawsFrom(Step step) {
        String from = step.settings().word("from");
        return from == null ? List.of() : List.of(from);
    }
}
