package entaku.session;

/**
 * One step of an agenda. Its kind, its promise, whether names are shown and where it is held never change once the
 * session exists: a promise made to the people in the room cannot be loosened.
 *
 * @param id unique in the agenda, kebab-case
 * @param kind the name of a {@link StepKind}
 * @param title what the projector calls it
 * @param purpose why we do it, in a sentence or two for everybody
 * @param say what the facilitator can say, word for word
 * @param hint advice for the facilitator alone
 * @param promise who can see what, now and later, in plain words; shown on the phone before the step begins
 * @param names whether authors are shown once a thing is visible; when hidden, nobody ever learns them
 * @param among where it is held: in the whole hall, or at every table by itself
 * @param minutes planned length
 * @param least the fewest minutes in which it still serves its purpose; null when nothing is said
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
        Among among,
        int minutes,
        Integer least,
        Settings settings) {
    /** Makes a step of which nobody has said how short it can be. */
    public Step(
            String id,
            String kind,
            Text title,
            Text purpose,
            Text say,
            Text hint,
            Text promise,
            Names names,
            Among among,
            int minutes,
            Settings settings) {
        this(id, kind, title, purpose, say, hint, promise, names, among, minutes, null, settings);
    }

    /** Whether the authors of what a step brings out are shown. */
    public enum Names {
        SHOWN,
        HIDDEN
    }

    /** Where a step is held. */
    public enum Among {
        HALL,
        TABLES
    }

    public boolean hidden() {
        return names == Names.HIDDEN;
    }

    /** Gives the same step with another title, length and other settings. */
    public Step with(Text otherTitle, int otherMinutes, Settings otherSettings) {
        return as(id, otherTitle, otherMinutes, otherSettings);
    }

    /** Gives the same step under another id. */
    public Step again(String otherId) {
        return as(otherId, title, minutes, settings);
    }

    private Step as(String one, Text called, int takes, Settings set) {
        Integer shortest = least == null ? null : Integer.valueOf(Math.min(least, takes));
        return new Step(one, kind, called, purpose, say, hint, promise, names, among, takes, shortest, set);
    }
}
