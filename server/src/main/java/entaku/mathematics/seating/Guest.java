package entaku.mathematics.seating;

/**
 * Somebody to be seated, with what tables should mix. An empty string means unknown and is never
 * counted as alike.
 *
 * @param id the seat's id; unique
 * @param area where they live, for example a school district
 * @param ageBand for example "60s"
 * @param actor kind of actor: resident, association, NPO, company, school, city office …
 */
public record Guest(String id, String area, String ageBand, String actor) {

    /** Makes a guest of whom nothing is known but the id. */
    public static Guest of(String id) {
        return new Guest(id, "", "", "");
    }

    /** The number of traits below. */
    static final int TRAITS = 3;

    String trait(int index) {
        return index == 0 ? actor : index == 1 ? area : ageBand;
    }
}
