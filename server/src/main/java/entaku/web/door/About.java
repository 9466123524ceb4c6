package entaku.web.door;

import entaku.session.Actors;
import java.util.Set;

/**
 * What people may say of themselves at the door. It is counted in the minutes, so it is taken from these lists and from
 * nowhere else: words of one's own would be published unread.
 */
final class About {
    /** Kinds of actor. */
    static final Set<String> ACTORS = Actors.WORDS.keySet();

    static final Set<String> AGE_BANDS = Set.of("0-19", "20-39", "40-64", "65-74", "75-over");

    private About() {}

    /** Reads a word from one of the lists; null stays null. Refuses every other one. */
    static String read(String word, Set<String> list) {
        Refused.unless(word == null || list.contains(word), "bad-body");
        return word;
    }
}
