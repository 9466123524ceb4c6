package entaku.session.late;

import entaku.session.Letters;
import entaku.session.Limits;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.session.Told;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** What came too late. @param words id → words */
public record LateState(PMap<String, Word> words) {
    /** Where in the record's questions stands that they came late. */
    public static final String LATE = "late";

    /**
     * Words of one person.
     *
     * @param step the step they were written for
     * @param to what becomes of them: {@code question} or {@code note}
     * @param author who wrote them, by the id that the step knows them under: for counting, never shown
     * @param entry how often the room had moved when they came
     */
    public record Word(String step, String to, String author, String text, int entry) {}

    /** Gives what came too late in a session. */
    public static LateState of(SessionState session) {
        return (LateState) session.parts().get(LateWords.PART);
    }

    static LateState none() {
        return new LateState(HashTreePMap.empty());
    }

    LateState with(String id, Word word) {
        return new LateState(words.plus(id, word));
    }

    /** Counts what this person brought for this step. */
    long of(String step, String author) {
        return words.values().stream()
                .filter(word -> word.step().equals(step) && Objects.equals(word.author(), author))
                .count();
    }

    /**
     * Tells whether they may be seen: where names are hidden only together with others, or once the room has moved on,
     * for whoever has just come back online would be known by what comes with them.
     */
    boolean seen(Word word, SessionState session) {
        Step step = session.agenda().step(word.step()).orElse(null);
        if (step == null || !step.hidden()) return true;
        if (session.closed() || session.course().entries() > word.entry()) return true;
        return words.values().stream()
                        .filter(other -> other.entry() == word.entry()
                                && session.agenda()
                                        .step(other.step())
                                        .map(Step::hidden)
                                        .orElse(false))
                        .count()
                >= Limits.TOGETHER;
    }

    /** Gives those that are carried over, in an order that tells nothing of who came when. */
    public List<Told.Question> carried() {
        return words.entrySet().stream()
                .filter(e -> e.getValue().to().equals(LateWords.QUESTION))
                .filter(e -> Letters.show(e.getValue().text()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(e -> new Told.Question(
                        e.getValue().step() + ":" + e.getKey(), e.getValue().text(), LATE))
                .toList();
    }
}
