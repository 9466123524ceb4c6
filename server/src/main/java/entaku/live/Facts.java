package entaku.live;

import entaku.session.Agenda;
import entaku.session.Seat;

/**
 * What the door knows of a session.
 *
 * @param status {@code waiting}, {@code open} or {@code closed}
 * @param tables how many tables there are, 0 for none
 * @param seat the seat that was asked about, as it is now; null when there is none
 */
public record Facts(String session, String title, String status, int tables, Agenda agenda, Seat seat) {
    public boolean closed() {
        return status.equals("closed");
    }
}
