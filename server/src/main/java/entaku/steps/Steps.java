package entaku.steps;

import entaku.session.Kinds;
import entaku.session.StepKind;
import java.util.Collection;
import java.util.List;

/** Lists every kind of step. */
public final class Steps implements Kinds {
    private final List<StepKind<?>> all = List.of(new CheckIn());

    @Override
    public Collection<StepKind<?>> all() {
        return all;
    }
}
