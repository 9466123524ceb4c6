package entaku.session;

/**
 * What was fixed when a session was made, and never changes.
 *
 * @param area path of the area, broadest first: {@code 見本市/北区/一丁目}
 * @param tables how many tables there are, 0 for none
 * @param heldOn the day it is held, ISO date in Japan
 * @param section the responsible section of the city, for the minutes; may be empty
 * @param sample whether this is an example and not a real talk
 * @param agenda the agenda it began with
 * @param carried what the session that it follows left to it; null when it follows none
 */
public record Origin(
        String session,
        String title,
        String area,
        int tables,
        String heldOn,
        String section,
        boolean sample,
        Agenda agenda,
        Carried carried) {
    /** Fixes a session that follows no other. */
    public Origin(
            String session,
            String title,
            String area,
            int tables,
            String heldOn,
            String section,
            boolean sample,
            Agenda agenda) {
        this(session, title, area, tables, heldOn, section, sample, agenda, null);
    }
}
