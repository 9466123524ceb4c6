package entaku.steps.review;

import entaku.session.Carried;
import entaku.session.Limits;
import entaku.session.Text;
import entaku.session.Values;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is gone through, and how far.
 *
 * @param carried what the meeting before has left; null where there was none
 * @param entries id → what is gone through, in order
 * @param told id → what became of it, as it was told last
 * @param on the entry that the room is at; null for none
 */
record ReviewState(Carried carried, Map<String, Entry> entries, PMap<String, Telling> told, String on) {
    static final String MEASURED = "measured";
    static final String ANSWERED = "answered";

    /** What an entry is, and what can become of such a thing. */
    enum Sort {
        COMMITMENT(List.of("done", "under-way", "stuck", "dropped"), Set.of("done", "dropped")),
        QUESTION(List.of(ANSWERED, "carried"), Set.of(ANSWERED)),
        INDICATOR(List.of(MEASURED), Set.of());

        final List<String> states;
        private final Set<String> ends;

        Sort(List<String> states, Set<String> ends) {
            this.states = states;
            this.ends = ends;
        }

        /** Tells whether a thing of this sort goes on to the next meeting; {@code telling} is null while nobody told. */
        boolean goesOn(Telling telling) {
            return this != INDICATOR && (telling == null || !ends.contains(telling.state()));
        }
    }

    /**
     * One thing to go through.
     *
     * @param thing its id in the record of the meeting before; null for an indicator
     * @param text what somebody wrote there; null for an indicator
     * @param name what an indicator is called; null for all else
     * @param seat who took it on, no seat of this session
     * @param order its place in the list, from 1
     */
    record Entry(
            Sort sort,
            String thing,
            String text,
            Text name,
            String seat,
            String party,
            String by,
            String to,
            Text before,
            Text goal,
            int order) {}

    /** What somebody (by the id the stage knows them under) told of an entry. */
    record Telling(String seat, String state, String word) {
        boolean says(String otherState, String otherWord) {
            return state.equals(otherState) && Objects.equals(word, otherWord);
        }
    }

    /** Opens with what the meeting before has left and with the template's indicators. */
    static ReviewState open(Values settings, Carried carried) {
        var indicators = settings.each("indicators", one -> one);
        var taken = new HashSet<String>();
        indicators.forEach(one -> taken.add(one.word("id")));
        var entries = new LinkedHashMap<String, Entry>();
        if (carried != null) {
            for (Carried.Commitment one : carried.commitments())
                entries.put(
                        free(taken, one.id()),
                        new Entry(
                                Sort.COMMITMENT,
                                one.id(),
                                words(one.what()),
                                null,
                                one.seat(),
                                one.party(),
                                one.by(),
                                null,
                                null,
                                null,
                                entries.size() + 1));
            for (Carried.Question one : carried.questions())
                entries.put(
                        free(taken, one.id()),
                        new Entry(
                                Sort.QUESTION,
                                one.id(),
                                words(one.text()),
                                null,
                                null,
                                null,
                                one.by(),
                                one.to(),
                                null,
                                null,
                                entries.size() + 1));
        }
        for (Values one : indicators)
            entries.put(
                    one.word("id"),
                    new Entry(
                            Sort.INDICATOR,
                            null,
                            null,
                            one.text("name"),
                            null,
                            null,
                            null,
                            null,
                            one.text("before"),
                            one.text("goal"),
                            entries.size() + 1));
        return new ReviewState(carried, Collections.unmodifiableMap(entries), HashTreePMap.empty(), null);
    }

    /** A thing keeps the id of its own step from meeting to meeting; two that have the same are told apart. */
    private static String free(Set<String> taken, String thing) {
        String id = thing.substring(thing.lastIndexOf(':') + 1);
        String free = id;
        for (int i = 2; !taken.add(free); i++) free = id + "-" + i;
        return free;
    }

    /** Words that were erased are none. */
    private static String words(String words) {
        return Objects.requireNonNullElse(words, "");
    }

    /** Gives the state once this was told of an entry; null takes back what was told. */
    ReviewState telling(String entry, Telling telling) {
        return new ReviewState(carried, entries, telling == null ? told.minus(entry) : told.plus(entry, telling), on);
    }

    ReviewState at(String entry) {
        return new ReviewState(carried, entries, told, entry);
    }

    boolean untouched() {
        return told.isEmpty() && on == null;
    }

    /** How many characters may be said about an entry: what an indicator is at now is a figure and its unit. */
    static int limit(Sort sort) {
        return sort == Sort.INDICATOR ? Limits.NAME : Limits.REASON;
    }
}
