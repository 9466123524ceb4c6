package entaku.steps.statements;

import entaku.steps.shared.CountedHands;
import java.util.Collection;

/** How many gave each of the three answers. They are never drawn together into one figure. */
record Three(int agree, int disagree, int unsure) {
    static final Three NOBODY = new Three(0, 0, 0);

    static Three of(Collection<Answer> answers) {
        int[] counts = new int[Choice.values().length];
        for (Answer answer : answers) counts[answer.choice().ordinal()]++;
        return new Three(counts[0], counts[1], counts[2]);
    }

    /** Adds up the hands that all have counted. */
    static Three of(CountedHands hands) {
        return new Three(
                hands.on(Choice.AGREE.word()), hands.on(Choice.DISAGREE.word()), hands.on(Choice.UNSURE.word()));
    }

    Three plus(Three other) {
        return new Three(agree + other.agree, disagree + other.disagree, unsure + other.unsure);
    }

    int all() {
        return agree + disagree + unsure;
    }
}
