package entaku.steps;

import entaku.session.BadSetting;
import entaku.session.Kinds;
import entaku.session.StepKind;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lists every kind of step. */
public final class Steps implements Kinds {
    private final Map<String, StepKind<?>> byName = new LinkedHashMap<>();

    public Steps() {
        add(new CheckIn());
        add(new Board());
        add(new Cluster());
        add(new DotVote());
        add(new Dialogue());
        add(new Consensus());
        add(new Commitments());
    }

    private void add(StepKind<?> kind) {
        byName.put(kind.name(), kind);
    }

    @Override
    public Collection<StepKind<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    @Override
    public StepKind<?> named(String name) {
        StepKind<?> kind = byName.get(name);
        if (kind == null) throw new BadSetting("kind", "there is no kind of step called " + name);
        return kind;
    }
}
