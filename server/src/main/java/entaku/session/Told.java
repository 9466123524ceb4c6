package entaku.session;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a step leaves. A thing's id is {@code stage:id}, so that a later step names it as it names the item it drew from,
 * and ancestry can be followed from step to step. People are seats; names are never in here.
 *
 * @param kept how many things of which sort stay out of the record, such as notes that were never shown
 */
public record Told(
        List<Thing> things,
        List<Proposal> proposals,
        List<Commitment> commitments,
        List<Question> questions,
        List<Reviewed> reviewed,
        Map<String, Integer> kept) {
    /** The state of a thing that is one row of a result: it stands in the table of results, with its numbers. */
    public static final String COUNTED = "counted";

    /** The state of such a row where what came by phone stays hidden: its numbers, if any, are of the hands alone. */
    public static final String WITHHELD = "withheld";

    public static final Told NOTHING = new Told(List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Tells of what looks back on nothing. */
    public Told(
            List<Thing> things,
            List<Proposal> proposals,
            List<Commitment> commitments,
            List<Question> questions,
            Map<String, Integer> kept) {
        this(things, proposals, commitments, questions, List.of(), kept);
    }

    /** Tells the same of a table (null: of the hall). */
    public Told at(String table) {
        if (table == null) return this;
        return new Told(
                things.stream().map(thing -> thing.at(table)).toList(),
                proposals,
                commitments,
                questions,
                reviewed,
                kept);
    }

    /** Tells of all these together, as of one. */
    public static Told all(List<Told> several) {
        var counts = new TreeMap<String, Integer>();
        several.forEach(told -> told.kept().forEach((sort, n) -> counts.merge(sort, n, Integer::sum)));
        return new Told(
                several.stream().flatMap(told -> told.things().stream()).toList(),
                several.stream().flatMap(told -> told.proposals().stream()).toList(),
                several.stream().flatMap(told -> told.commitments().stream()).toList(),
                several.stream().flatMap(told -> told.questions().stream()).toList(),
                several.stream().flatMap(told -> told.reviewed().stream()).toList(),
                counts);
    }

    /** Tells of things alone. */
    public static Told things(List<Thing> things, Map<String, Integer> kept) {
        return new Told(things, List.of(), List.of(), List.of(), kept);
    }

    /**
     * One line of the transcript.
     *
     * @param act what was done, a word of {@link Report#words}
     * @param thing the thing it was done to, or null; what follows a {@code #} tells one side of it apart
     * @param who the seat, only where the step's promise lets it be known
     * @param label who spoke, in words, where no seat is known
     * @param table the table it was done at, or null
     * @param at epoch milliseconds, or null where the time would tell who it was
     * @param original the words before they were changed, or null
     * @param numbers counts that belong to the line
     */
    public record Passage(
            String act,
            String thing,
            String who,
            String label,
            String table,
            Long at,
            String text,
            String original,
            Map<String, Integer> numbers) {
        /** The act that takes every earlier line about its thing out of the record again: it is no longer to be seen. */
        public static final String UNSAID = "unsaid";

        public Passage {
            numbers = sorted(numbers);
        }

        /** Tells that something was done to a thing, in these words. */
        public static Passage of(String act, String thing, String text) {
            return new Passage(act, thing, null, null, null, null, text, null, Map.of());
        }

        public Passage by(String seat) {
            return new Passage(act, thing, seat, label, table, at, text, original, numbers);
        }

        public Passage at(Long when) {
            return new Passage(act, thing, who, label, table, when, text, original, numbers);
        }

        public Passage at(String where) {
            return where == null ? this : new Passage(act, thing, who, label, where, at, text, original, numbers);
        }

        public Passage instead(String words) {
            return new Passage(act, thing, who, label, table, at, text, words, numbers);
        }

        public Passage calling(String speaker) {
            return new Passage(act, thing, who, speaker, table, at, text, original, numbers);
        }

        public Passage counting(Map<String, Integer> counts) {
            return new Passage(act, thing, who, label, table, at, text, original, counts);
        }
    }

    /**
     * Something that was brought out.
     *
     * @param sort a word of {@link Report#words}: note, cluster …
     * @param state {@code shown}, {@code merged}, {@code withdrawn}, {@link Told#COUNTED}, {@link Told#WITHHELD}, {@link #TABLED} or the kind's
     *     own word
     * @param from the things it was made of
     * @param tags under which question, of which kind
     */
    public record Thing(
            String id,
            String sort,
            String state,
            String text,
            String who,
            String table,
            List<String> from,
            List<Text> tags,
            Map<String, Integer> numbers) {
        /** The state of a thing whose numbers are what it is about: documents put it into a table with its like. */
        public static final String TABLED = "tabled";

        Thing at(String where) {
            return new Thing(id, sort, state, text, who, where, from, tags, numbers);
        }

        public Thing {
            numbers = sorted(numbers);
        }
    }

    /** The same facts have to give the same bytes and the same page, whatever order a map happened to have. */
    private static Map<String, Integer> sorted(Map<String, Integer> numbers) {
        return numbers == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    }

    /**
     * A proposal and what became of it.
     *
     * @param state {@code agreed}, {@code not-agreed}, {@code withdrawn} or {@code open}
     * @param support null while nobody has been asked
     * @param reasons why people did not agree fully: the minority opinions
     */
    public record Proposal(
            String id,
            String state,
            String text,
            List<Wording> wording,
            List<String> from,
            Support support,
            List<String> conditions,
            List<Reason> reasons) {}

    /** One version of a proposal's words, and why it was changed to them (or null). */
    public record Wording(int version, String text, String why) {}

    /**
     * How far people can go with a proposal.
     *
     * @param levels from most to least
     * @param bands the same levels with how many chose them, joined where a level alone would point at few people
     * @param total how many the bands tell of
     * @param lives how many of them can live with it, or null when a band reaches across that line
     * @param hands how many of them showed a hand
     * @param median the levels of the band in the middle, empty when there is none
     * @param withheld the answers by phone have to stay hidden; all else then tells of the hands alone
     * @param vote which vote on this wording it is the result of; another one was held where an earlier result was shown
     */
    public record Support(
            List<Level> levels,
            List<Band> bands,
            int total,
            Integer lives,
            int hands,
            List<String> median,
            boolean withheld,
            int vote) {
        public Support(
                List<Level> levels,
                List<Band> bands,
                int total,
                Integer lives,
                int hands,
                List<String> median,
                boolean withheld) {
            this(levels, bands, total, lives, hands, median, withheld, 1);
        }
    }

    /** One level of an agreement scale; {@code hands} is how many chose it by showing a hand. */
    public record Level(String id, Text text, boolean full, boolean lives, int hands) {}

    /** Neighbouring levels, how many chose them together, and how many of these by showing a hand. */
    public record Band(List<String> levels, int count, int hands) {}

    /** A reason given with an answer of one of these levels; {@code who} only where names are shown. */
    public record Reason(List<String> levels, String text, String who) {}

    /**
     * Who does what by when.
     *
     * @param who a seat, or null where a party was named
     * @param party a group's name, or null
     * @param by a date or words, or null
     * @param from the agreement it serves, or null
     * @param original its first words, when somebody else than their author changed them
     */
    public record Commitment(
            String id, String what, String who, String party, String by, String from, String original) {}

    /** A question carried over: {@code to} is {@code next} or a section's name, {@code by} an ISO date or null. */
    public record Question(String id, String text, String to, String by) {
        public Question(String id, String text, String to) {
            this(id, text, to, null);
        }
    }

    /**
     * Something that was looked back on.
     *
     * @param sort a word of {@link Report#words}
     * @param who the seat of the earlier session that took it on, or null
     * @param by a date or words, or null
     * @param before how it was, or null
     * @param goal how it is to be, or null
     * @param state what became of it, a word of {@link Report#words}
     * @param word what was said about it, or null
     * @param goesOn whether it is carried over to the next meeting
     */
    public record Reviewed(
            String id,
            String sort,
            Text text,
            String who,
            String party,
            String by,
            Text before,
            Text goal,
            String state,
            String word,
            boolean goesOn) {
        /** The sort of what somebody took on in an earlier meeting. */
        public static final String COMMITMENT = "commitment";
    }
}
