package entaku.session;

import java.util.Collection;

/** The kinds of step this server knows. */
public interface Kinds {
    Collection<StepKind<?>> all();

    /** Gives the kind of that name. Throws {@link BadSetting} for an unknown one. */
    default StepKind<?> named(String name) {
        return all().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadSetting("kind", "there is no kind of step called " + name));
    }
}
