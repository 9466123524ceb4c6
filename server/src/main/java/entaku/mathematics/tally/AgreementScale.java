package entaku.mathematics.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Tallies an agreement scale (賛同の度合い): how far people go along with a proposal, from full support to a block. */
public final class AgreementScale {
    private AgreementScale() {}

    /** Tallies with the default protection of groups below three, and without words. */
    public static AgreementTally tally(List<Level> levels, Map<String, String> answers, int present) {
        return tally(levels, answers, Map.of(), present, Suppression.DEFAULT);
    }

    /**
     * Tallies the answers to one proposal.
     *
     * @param levels from full support to the strongest objection, at least one, ids unique
     * @param answers person → level id; who has not answered is missing
     * @param words person → why; only words of people who answered count
     * @param present how many are in the room, at least as many as answered
     * @param suppression how small groups are protected
     * @throws IllegalArgumentException when an answer is not on the scale or more answered than are present
     */
    public static AgreementTally tally(
            List<Level> levels,
            Map<String, String> answers,
            Map<String, String> words,
            int present,
            Suppression suppression) {
        var position = new HashMap<String, Integer>();
        levels.forEach(level -> position.put(level.id(), position.size()));
        if (position.size() != levels.size() || levels.isEmpty()) {
            throw new IllegalArgumentException("a scale has at least one level and names each once");
        }
        if (present < answers.size()) {
            throw new IllegalArgumentException(answers.size() + " answered but only " + present + " are present");
        }
        int[] counts = new int[levels.size()];
        answers.forEach((person, id) -> {
            Integer level = position.get(id);
            if (level == null) {
                throw new IllegalArgumentException(id + " is not on the scale");
            }
            counts[level]++;
        });
        var ids = levels.stream().map(Level::id).toList();
        var bands = suppression.bands(ids, counts);
        if (bands.isEmpty()) {
            return new AgreementTally(
                    present, Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of());
        }
        int answered = answers.size();
        return new AgreementTally(
                present,
                Optional.of(answered),
                bands.get(),
                median(bands.get(), answered),
                canLiveWith(levels, bands.get(), answered),
                canLiveWith(levels, bands.get(), present),
                objections(bands.get(), levels, position, answers, words));
    }

    /** Finds the bands of the two middle answers: one band when they agree, none when nobody answered. */
    private static List<Band> median(List<Band> bands, int answered) {
        var middle = new ArrayList<Band>();
        for (int person : new int[] {(answered + 1) / 2, answered / 2 + 1}) {
            int seen = 0;
            for (Band band : bands) {
                if (seen < person && person <= seen + band.count() && !middle.contains(band)) {
                    middle.add(band);
                }
                seen += band.count();
            }
        }
        return List.copyOf(middle);
    }

    /** Adds up from the published bands alone, so that the share tells nothing that they do not. */
    private static Optional<Share> canLiveWith(List<Level> levels, List<Band> bands, int whole) {
        var can = new HashSet<String>();
        levels.stream().filter(Level::canLiveWith).map(Level::id).forEach(can::add);
        Predicate<Band> all = band -> can.containsAll(band.levels());
        Predicate<Band> none = band -> band.levels().stream().noneMatch(can::contains);
        if (!bands.stream().allMatch(all.or(none))) {
            return Optional.empty();
        }
        return Optional.of(
                new Share(bands.stream().filter(all).mapToInt(Band::count).sum(), whole));
    }

    private static List<AgreementTally.Words> objections(
            List<Band> bands,
            List<Level> levels,
            Map<String, Integer> position,
            Map<String, String> answers,
            Map<String, String> words) {
        // Lowest level first; the level itself stays hidden, only its band is told.
        var byLevel = new TreeMap<Integer, List<String>>(Comparator.reverseOrder());
        words.forEach((person, text) -> {
            if (answers.containsKey(person) && !text.isBlank()) {
                byLevel.computeIfAbsent(position.get(answers.get(person)), level -> new ArrayList<>())
                        .add(text);
            }
        });
        var objections = new ArrayList<AgreementTally.Words>();
        byLevel.forEach((level, texts) -> {
            var id = levels.get(level).id();
            var band = bands.stream()
                    .filter(b -> b.levels().contains(id))
                    .findFirst()
                    .orElseThrow();
            texts.stream().sorted().forEach(text -> objections.add(new AgreementTally.Words(band.levels(), text)));
        });
        return List.copyOf(objections);
    }
}
