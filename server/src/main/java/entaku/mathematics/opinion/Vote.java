package entaku.mathematics.opinion;

import java.util.Objects;

/** One person's answer to one statement. A later vote of the same person on the same statement replaces it. */
public record Vote(String participant, String statement, Stance stance) {
    public Vote {
        Objects.requireNonNull(participant, "participant");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(stance, "stance");
    }
}
