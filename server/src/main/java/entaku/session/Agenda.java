package entaku.session;

import java.util.List;
import java.util.Optional;

/**
 * The steps of a session, in order.
 *
 * @param template the name of the facilitation template it was made from
 */
public record Agenda(String template, Text title, Text purpose, List<Step> steps) {
    public Agenda {
        steps = List.copyOf(steps);
    }

    public Optional<Step> step(String id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    /** Gives the place of the step, from 0; −1 when there is none of that id. */
    public int indexOf(String id) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(id)) return i;
        return -1;
    }

    /** Gives the agenda with these steps instead. */
    public Agenda with(List<Step> other) {
        return new Agenda(template, title, purpose, other);
    }
}
