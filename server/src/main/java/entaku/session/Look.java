package entaku.session;

/** Who looks at which step of what: all that a view may depend on besides the step's own state. */
public record Look(SessionState session, Step step, Audience audience) {
    public Look with(Step other) {
        return new Look(session, other, audience);
    }
}
