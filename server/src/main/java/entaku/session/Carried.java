package entaku.session;

import java.util.List;

/**
 * What an earlier session left to the one that follows it, as its record tells; fixed when the later one is made.
 *
 * @param session id of the earlier session
 * @param title what that one was called
 * @param heldOn the day it was held, ISO date in Japan
 */
public record Carried(
        String session, String title, String heldOn, List<Commitment> commitments, List<Question> questions) {
    public Carried {
        commitments = List.copyOf(commitments);
        questions = List.copyOf(questions);
    }

    /**
     * Something that was taken on and is not done yet, as far as the record knows.
     *
     * @param id the thing's id in the record of the earlier session
     * @param seat who took it on there, no seat of the later session; null where the record names nobody
     * @param party a group's name, or null
     * @param by a date or words, or null
     */
    public record Commitment(String id, String what, String seat, String party, String by) {}

    /** A question that stayed open; {@code to} is {@code next} or a section's name, {@code by} an ISO date or null. */
    public record Question(String id, String text, String to, String by) {}
}
