package entaku.session.late;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.PartEvent;
import entaku.session.Rejected;
import entaku.session.SessionState;
import entaku.session.Standing;
import entaku.session.Step;
import java.util.Collection;
import java.util.List;

/** What people wrote offline for a step that has passed: a question carried over, or a note for who conducts. */
public final class LateWords implements Standing<LateState> {
    static final String PART = "late-words";

    static final String QUESTION = "question";

    /** Brings words; {@code to} is {@code question}, to be carried over, or {@code note}, for who conducts alone. */
    public record Bring(String step, String text, String to) implements PartCommand<LateState> {
        @Override
        public List<LateWord> decide(LateState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            SessionState session = moment.session();
            Step about = step == null ? null : session.agenda().step(step).orElse(null);
            Rejected.unless(about != null && session.course().entered().containsKey(step), "wrong-step");
            // Where the room is again, the words have their own way.
            Rejected.unless(!step.equals(session.course().current()), "stale");
            String words = Limits.words(text, Limits.UTTERANCE);
            String author = session.idIn(about, moment.seat().id());
            boolean room = state.words().size() < Limits.LATE && state.of(step, author) < Limits.LATE_PER_SEAT;
            Rejected.unless(room, "too-many-late");
            // Of a word that is not known, the fewest see what was brought.
            String kept = QUESTION.equals(to) ? QUESTION : "note";
            int entry = session.course().entries();
            return List.of(new LateWord(moment.id(), new LateState.Word(step, kept, author, words, entry)));
        }
    }

    @Override
    public String name() {
        return PART;
    }

    @Override
    public LateState open() {
        return LateState.none();
    }

    @Override
    public List<Class<? extends PartCommand<LateState>>> commands() {
        return List.of(Bring.class);
    }

    @Override
    public List<Class<? extends PartEvent<LateState>>> events() {
        return List.of(LateWord.class);
    }

    // ---- view

    /** Words that came late; nobody is named, whatever the step says. */
    record Late(String step, String text, String to) {}

    @Override
    public Collection<String> keys(LateState state, Look look) {
        return look.desk()
                ? state.words().keySet().stream().map(id -> "late/" + id).toList()
                : List.of();
    }

    @Override
    public Record view(LateState state, Look look, String key) {
        LateState.Word word =
                look.desk() && key.startsWith("late/") ? state.words().get(key.substring(5)) : null;
        boolean seen = word != null && state.seen(word, look.session());
        return seen ? new Late(word.step(), word.text(), word.to()) : null;
    }
}
