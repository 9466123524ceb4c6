package entaku.mathematics.opinion;

import java.util.Set;

/** Shows a new number of groups only after it has won several updates in a row. */
final class Persistence {
    private final int needed;
    private int shown;
    private int lastWinner;
    private int wins;

    Persistence(int needed) {
        this.needed = needed;
    }

    /**
     * Takes the winner of this update in and tells what to show.
     *
     * @param possible what can be shown at all; when the one shown is not among them, the winner is
     */
    int shown(int winner, Set<Integer> possible) {
        wins = winner == lastWinner ? wins + 1 : 1;
        lastWinner = winner;
        if (wins >= needed || !possible.contains(shown)) {
            shown = winner;
        }
        return shown;
    }

    int shown() {
        return shown;
    }

    /** Shows this one from now on, whatever won before. */
    void settle(int winner) {
        shown = winner;
        lastWinner = winner;
        wins = needed;
    }
}
