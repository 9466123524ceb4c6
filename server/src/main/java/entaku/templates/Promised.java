package entaku.templates;

import entaku.session.Kinds;
import entaku.session.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows the promises of the templates that ship, each with the settings that it tells of: tests hold them to be true. */
public final class Promised {
    private final Kinds kinds;
    private final Set<Object> known = new HashSet<>();

    public Promised(Templates shipped) {
        kinds = shipped.kinds();
        for (Template template : shipped.all()) template.following().steps().forEach(step -> known.add(told(step)));
    }

    /** Tells whether a template that ships makes this very promise under the same settings. */
    public boolean knows(Step step) {
        return known.contains(told(step));
    }

    private Object told(Step step) {
        return List.of(
                step.kind(),
                step.names(),
                step.among(),
                step.promise(),
                TextPlaces.without(kinds.named(step.kind()), step));
    }
}
