package entaku.session.late;

import entaku.session.Fact;
import entaku.session.PartEvent;
import entaku.session.Touched;

/** Words came for a step that had passed. */
@Fact("late-word")
public record LateWord(String id, LateState.Word word) implements PartEvent<LateState> {
    @Override
    public String part() {
        return LateWords.PART;
    }

    /** The step that they were written for has promised who is named. */
    @Override
    public String about() {
        return word.step();
    }

    @Override
    public LateState applyTo(LateState state) {
        return state.with(id, word);
    }

    @Override
    public void touch(LateState before, LateState after, Touched touched) {
        // Those that waited for company are seen together with the one that completes it.
        after.words().forEach((other, kept) -> {
            if (kept.entry() == word.entry()) touched.desk("late/" + other);
        });
    }
}
