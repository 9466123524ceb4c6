package entaku.session;

import java.util.Collection;
import java.util.List;

/** The kinds of step this server knows, and the parts that always stand. */
public interface Kinds {
    Collection<StepKind<?>> all();

    /** Lists the parts that every session has. */
    List<Standing<?>> standing();

    /** Gives the kind of that name. Throws {@link BadSetting} for an unknown one. */
    default StepKind<?> named(String name) {
        return all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadSetting("kind", "there is no kind of step called " + name));
    }
}
