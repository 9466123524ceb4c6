package entaku.record;

import entaku.session.Accepted;
import entaku.session.Kinds;
import entaku.session.Role;
import entaku.session.Text;
import entaku.session.Told;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The record of a session: all that may be known of it afterwards, without names.
 *
 * @param area path of the area, broadest first
 * @param heldOn ISO date in Japan
 * @param section the responsible section of the city; may be empty
 * @param began when the first step was entered, epoch milliseconds; 0 if none was
 * @param ended when it was closed; 0 while it is open
 * @param stations the process map: each step and what it brought out
 * @param visits the transcript: each time the room was in a step, in order
 * @param things all that was brought out, step by step
 * @param reviewed what became of what was left from the meeting before, and of indicators; null where nothing was
 *     looked back on
 * @param words kind of step → its words for acts, sorts and counts
 * @param seated the seats that the record speaks of, in order of joining
 * @param seal what ties it to the log, null while the talk goes on
 */
public record Proceedings(
        String session,
        String title,
        String area,
        String heldOn,
        String section,
        boolean sample,
        String template,
        Text templateTitle,
        Text purpose,
        long began,
        long ended,
        Attendance attendance,
        List<Station> stations,
        List<Visit> visits,
        List<Told.Thing> things,
        List<Told.Proposal> proposals,
        List<Told.Commitment> commitments,
        List<Told.Question> questions,
        List<Told.Reviewed> reviewed,
        Map<String, Map<String, Text>> words,
        Map<String, Seated> seated,
        Seal seal) {

    /** Where the number stands in the words for a count. */
    private static final String NUMBER = "{n}";

    /**
     * What ties the record to the log it was made of.
     *
     * @param head one hash over the ends of all streams when the talk was closed
     * @param commits how many commits there were
     * @param streams each stream and the place of its last commit
     */
    public record Seal(String head, long commits, Map<String, Long> streams) {
        /** Seals a record to a log that ends like this. */
        public static Seal of(String head, Map<String, Long> streams) {
            long commits = streams.values().stream().mapToLong(Long::longValue).sum();
            return new Seal(head, commits, Collections.unmodifiableSortedMap(new TreeMap<>(streams)));
        }
    }

    /**
     * One step of the agenda, and what came of it.
     *
     * @param planned minutes
     * @param spent minutes, rounded; 0 when it was never entered
     * @param produced count by word
     * @param kept what stays out of the record, count by word
     */
    public record Station(
            String step,
            String kind,
            Text title,
            Text purpose,
            Text promise,
            String names,
            int planned,
            int spent,
            boolean reached,
            Map<String, Integer> produced,
            Map<String, Integer> kept) {}

    /** One stay of the room in a step, and what was said and written there. */
    public record Visit(String step, long at, List<Told.Passage> lines) {}

    /** A seat the record speaks of: its number among those who joined, and its role. */
    public record Seated(int number, Role role) {}

    /** What is known of whoever sits on a seat, without a name; any part may be null. */
    public record Profile(String actor, String ageBand, Boolean firstTime) {}

    /**
     * Makes the record of what was accepted.
     *
     * @param accepted commits of all streams of one session; of each stream in order and without gaps
     * @param profiles seat → what is known of who sits there, for the numbers of attendance
     */
    public static Proceedings of(List<Accepted> accepted, Kinds kinds, Map<String, Profile> profiles) {
        return new Recording(kinds).of(Streams.merged(accepted), profiles, false);
    }

    /** Makes the same of a session that goes on: whoever has come and may not be told yet is not counted. */
    public static Proceedings soFar(List<Accepted> accepted, Kinds kinds, Map<String, Profile> profiles) {
        return new Recording(kinds).of(Streams.merged(accepted), profiles, true);
    }

    /** Gives the same record, tied to the log that it was made of. */
    public Proceedings withSeal(Seal value) {
        return new Proceedings(
                session,
                title,
                area,
                heldOn,
                section,
                sample,
                template,
                templateTitle,
                purpose,
                began,
                ended,
                attendance,
                stations,
                visits,
                things,
                proposals,
                commitments,
                questions,
                reviewed,
                words,
                seated,
                value);
    }

    public List<Told.Proposal> agreements() {
        return proposals.stream().filter(p -> p.state().equals("agreed")).toList();
    }

    public List<Told.Proposal> notAgreed() {
        return proposals.stream().filter(p -> !p.state().equals("agreed")).toList();
    }

    public Optional<Station> station(String step) {
        return stations.stream().filter(s -> s.step().equals(step)).findFirst();
    }

    /** Gives the word of a step's kind in a language of the documents; the bare word when the kind has none. */
    public String word(String step, String word, String lang) {
        return station(step)
                .map(s -> words.getOrDefault(s.kind(), Map.of()).get(word))
                .map(text -> text.in(lang))
                .orElse(word);
    }

    /** Gives a count in the words of a step's kind, in a language of the documents: {@code 付箋 12枚}. */
    public String count(String step, String word, int n, String lang) {
        String words = word(step, word, lang);
        return words.contains(NUMBER) ? words.replace(NUMBER, "" + n) : words + " " + n;
    }

    /** Gives what a step's kind counts, without the number. */
    String counted(String step, String word, String lang) {
        return word(step, word, lang).replaceAll("[ :]*" + Pattern.quote(NUMBER) + ".*", "");
    }
}
