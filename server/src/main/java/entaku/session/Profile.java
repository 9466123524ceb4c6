package entaku.session;

/**
 * What somebody said of themselves at the door, in a word of its lists; null where they said nothing.
 *
 * @param actor kind of actor
 */
public record Profile(String actor, String ageBand) {
    public static final Profile NONE = new Profile(null, null);
}
