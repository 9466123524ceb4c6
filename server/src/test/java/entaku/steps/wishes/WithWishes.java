package entaku.steps.wishes;

import entaku.session.Kinds;
import entaku.session.Standing;
import entaku.session.StepKind;
import entaku.steps.Steps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The list of kinds with one line more. */
public final class WithWishes implements Kinds {
    private final Kinds steps = new Steps();

    @Override
    public Collection<StepKind<?>> all() {
        var all = new ArrayList<>(steps.all());
        all.add(new Wishes());
        return all;
    }

    @Override
    public List<Standing<?>> standing() {
        return steps.standing();
    }
}
