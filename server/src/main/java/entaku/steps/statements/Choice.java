package entaku.steps.statements;

import entaku.session.Wire;

/** What can be answered. Who passes answers nothing; not being sure is an answer of its own, and never a no. */
enum Choice {
    AGREE,
    DISAGREE,
    UNSURE;

    /** Reads a word of the wire; null when it is none of them. */
    static Choice named(String word) {
        for (Choice choice : values()) if (choice.word().equals(word)) return choice;
        return null;
    }

    String word() {
        return Wire.name(this);
    }
}
