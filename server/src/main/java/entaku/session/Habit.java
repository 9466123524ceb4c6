package entaku.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a simulated resident does in a kind of step, for rehearsals and tests: sample people, sample words. */
public interface Habit {
    /** Watches and does nothing. */
    Habit WATCH = (sight, dice) -> Optional.empty();

    /** Gives what a person would do now, if anything. */
    Optional<Deed> next(Sight sight, Dice dice);

    /** One thing to ask: the command's wire name and its body. */
    record Deed(String type, Map<String, Object> body) {
        public static Optional<Deed> of(String type, Map<String, Object> body) {
            return Optional.of(new Deed(type, body));
        }
    }

    /** What a resident sees of the step they are in, as it came over the wire: what is null or false is not there. */
    interface Sight {
        String seat();

        /** Gives a record of the step; empty when there is none. */
        Map<String, Object> get(String key);

        /** Gives one of one's own records; empty when there is none. */
        Map<String, Object> mine(String key);

        /** Lists the records under a prefix, each with its {@code id}. */
        List<Map<String, Object>> list(String prefix);

        /** Lists what can be drawn from earlier steps, each with its {@code id}. */
        List<Map<String, Object>> items();
    }

    /** What chance decides. */
    interface Dice {
        /** Gives a number from 0 up to, not including, this one. */
        int below(int bound);

        /** Gives a sample sentence of a sort: notes, words, clusters, utterances, reasons, promises, questions. */
        String phrase(String sort);

        default <T> T one(List<T> all) {
            return all.get(below(all.size()));
        }
    }

    /** Reads a list that may be left out. */
    static <T> List<T> list(Map<String, Object> record, String name) {
        @SuppressWarnings("unchecked")
        List<T> list = (List<T>) record.get(name);
        return list == null ? List.of() : list;
    }

    /** Reads a number that may be left out. */
    static int number(Map<String, Object> record, String name, int otherwise) {
        return record.get(name) instanceof Number n ? n.intValue() : otherwise;
    }
}
