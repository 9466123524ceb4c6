package entaku.steps.survey;

import entaku.mathematics.tally.Pool;
import entaku.mathematics.tally.Suppression;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts a survey once, when it closes, each question by itself: nothing tells which answers stood on one sheet. */
final class SurveyCount {
    /**
     * What came of one question.
     *
     * @param answered how many answered it; null where they are so few that it may not be told
     * @param withheld what they answered stays hidden
     * @param counts answer → how many chose it; without those that are put together
     * @param others how many chose one of those that are put together
     * @param words what was written: id → words, in the order of the words
     */
    record Result(
            Integer answered, boolean withheld, Map<String, Integer> counts, int others, Map<String, String> words) {}

    /** A closed survey: question → what came of it, in the order of the questions. */
    record Closed(Map<String, Result> results) {
        /** Tells whether anything was shown that somebody answered. */
        boolean published() {
            return results.values().stream()
                    .anyMatch(one -> !one.withheld() && one.answered() != null && one.answered() > 0);
        }
    }

    private final SurveyState state;
    private final List<Sheet> sheets;
    private final Suppression suppression;

    private SurveyCount(SurveyState state) {
        this.state = state;
        sheets = state.all();
        suppression = new Suppression(state.questions().least());
    }

    static Closed of(SurveyState state) {
        var count = new SurveyCount(state);
        var results = new LinkedHashMap<String, Result>();
        for (Question one : state.questions().all())
            results.put(one.id(), one.isWords() ? count.words(one) : count.choices(one));
        return new Closed(Collections.unmodifiableMap(results));
    }

    private Result choices(Question one) {
        int answered = (int) sheets.stream()
                .filter(sheet -> one.choices().stream().anyMatch(sheet::marks))
                .count();
        if (!suppression.allows(answered)) return new Result(null, true, Map.of(), 0, Map.of());
        var counts = new LinkedHashMap<String, Integer>();
        for (String choice : one.choices())
            counts.put(choice, (int)
                    sheets.stream().filter(sheet -> sheet.marks(choice)).count());
        if (!one.attribute()) return new Result(answered, false, counts, 0, Map.of());
        Pool pool = suppression.pool(counts);
        boolean withheld = answered > 0 && pool.apart().isEmpty() && pool.pooled() == 0;
        if (withheld) return new Result(answered, true, Map.of(), 0, Map.of());
        if (pool.pooled() > 0) counts.keySet().retainAll(pool.apart().keySet());
        return new Result(answered, false, counts, pool.pooled(), Map.of());
    }

    /** Any sheet may be the one that has these words on it: so it takes as many sheets as hide one, not as many writers. */
    private Result words(Question one) {
        if (!suppression.allows(sheets.size())) return new Result(null, true, Map.of(), 0, Map.of());
        int place = state.questions().written().indexOf(one);
        var said = new ArrayList<String>();
        for (Sheet sheet : sheets) if (!sheet.word(place).isEmpty()) said.add(sheet.word(place));
        Collections.sort(said);
        var words = new LinkedHashMap<String, String>();
        for (String each : said) {
            int same = Collections.frequency(List.copyOf(words.values()), each);
            words.put(id(one, each, same), each);
        }
        return new Result(said.size(), false, Map.of(), 0, Collections.unmodifiableMap(words));
    }

    /** Names words after themselves: that tells no more than they do, and is another name at another table. */
    private String id(Question one, String words, int same) {
        String all = String.join("/", state.questions().step(), one.id(), String.valueOf(same), words);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
