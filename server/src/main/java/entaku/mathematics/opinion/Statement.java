package entaku.mathematics.opinion;

import java.util.Objects;

/**
 * A statement people vote on.
 *
 * @param id its name, unique within the conversation
 * @param moderatedOut taken out by the facilitator: its votes no longer shape the picture
 * @param meta about the people or the process (“I live here”), shown first but not part of the picture
 */
public record Statement(String id, boolean moderatedOut, boolean meta) {
    public Statement {
        Objects.requireNonNull(id, "id");
    }

    /** Describes an ordinary statement, as one is when its first vote arrives undeclared. */
    public static Statement open(String id) {
        return new Statement(id, false, false);
    }

    /** Tells whether the statement's column is set to zero and left out of every list. */
    public boolean silenced() {
        return moderatedOut || meta;
    }
}
