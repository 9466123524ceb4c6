package entaku.templates;

import entaku.session.Agenda;
import entaku.session.Step;
import entaku.session.Text;

/**
 * A way of talking, ready to be held.
 *
 * @param name the file's name without {@code .yaml}
 * @param prepare what the facilitator gets ready beforehand; {@link Text#NONE} when nothing is said
 * @param agenda the steps of a meeting that follows no other
 * @param following the steps of one that takes over from an earlier meeting
 */
public record Template(String name, Text prepare, Agenda agenda, Agenda following) {
    public Text title() {
        return agenda.title();
    }

    public Text purpose() {
        return agenda.purpose();
    }

    /** Gives the same template under another name. */
    public Template as(String other) {
        return new Template(other, prepare, as(other, agenda), as(other, following));
    }

    private static Agenda as(String other, Agenda agenda) {
        return new Agenda(other, agenda.title(), agenda.purpose(), agenda.steps());
    }

    /** Adds up the planned minutes of all steps of a meeting that follows no other. */
    public int minutes() {
        return agenda.steps().stream().mapToInt(Step::minutes).sum();
    }

    /** Adds up the fewest minutes in which each step still serves its purpose. */
    public int least() {
        return agenda.steps().stream()
                .mapToInt(step -> step.least() == null ? step.minutes() : step.least())
                .sum();
    }
}
