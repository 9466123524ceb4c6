package entaku.session;

/**
 * One step of an agenda, as its template wrote it. It does not change once the session exists: a promise made to the
 * people in the room cannot be loosened.
 *
 * @param id unique in the agenda, kebab-case
 * @param kind the name of a {@link StepKind}
 * @param title what the projector calls it
 * @param purpose why we do it, in a sentence or two for everybody
 * @param say what the facilitator can say, word for word
 * @param hint advice for the facilitator alone
 * @param promise who can see what, now and later, in plain words; shown on the phone before the step begins
 * @param names whether authors are shown once a thing is visible; when hidden, nobody ever learns them
 * @param minutes planned length
 */
public record Step(
        String id,
        String kind,
        Text title,
        Text purpose,
        Text say,
        Text hint,
        Text promise,
        Names names,
        int minutes,
        Settings settings) {
    /** Whether the authors of what a step brings out are shown. */
    public enum Names {
        SHOWN,
        HIDDEN
    }
}
