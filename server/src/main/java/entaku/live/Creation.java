package entaku.live;

import entaku.session.Agenda;
import entaku.session.Carried;

/**
 * What is fixed when a session is made.
 *
 * @param session its id, drawn by the door
 * @param area path of the area, broadest first: {@code 見本市/北区/一丁目}
 * @param heldOn the day it is held, ISO date in Japan
 * @param section the responsible section of the city, for the minutes; may be empty
 * @param tables how many tables there are, 0 for none
 * @param sample whether this is an example and not a real talk
 * @param agenda what it begins with
 * @param carried what the session that it follows left to it; null when it follows none
 */
public record Creation(
        String session,
        String title,
        String area,
        String heldOn,
        String section,
        int tables,
        boolean sample,
        Agenda agenda,
        Carried carried) {
    /** Fixes a session that follows no other. */
    public Creation(
            String session,
            String title,
            String area,
            String heldOn,
            String section,
            int tables,
            boolean sample,
            Agenda agenda) {
        this(session, title, area, heldOn, section, tables, sample, agenda, null);
    }
}
