package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Authors;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Profiles;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.steps.board.BoardPlaces;
import java.util.ArrayList;
import java.util.List;

/** Where names are hidden, what few may do is never under the mask of their own words and votes. */
final class ByOffice {
    private static final List<String> REFUSED = List.of(
            "not-your-role",
            "not-yours",
            "no-table",
            "not-your-table",
            "no-such-note",
            "no-such-statement",
            "no-such-activity",
            "as-their-own");

    private ByOffice() {}

    /** Checks one command that was accepted, by letting everybody who just takes part ask for the same. */
    static void check(SessionState before, Command command, String step, String table, Accepted accepted) {
        Step held = before.agenda().step(step).orElseThrow();
        if (!held.hidden()) return;
        var reasons = new ArrayList<String>();
        for (Seat seat : before.seats().values())
            if (seat.role() == Role.PARTICIPANT) reasons.add(reason(before, command, step, table, seat));
        boolean byOffice = before.seats().keySet().stream()
                .anyMatch(seat -> accepted.author().equals(before.officeIn(held, seat)));
        if (byOffice) assertThat(REFUSED).as("%s is for few", command).containsAll(reasons);
        boolean forFew = !reasons.isEmpty() && reasons.stream().allMatch("not-your-role"::equals);
        if (forFew)
            assertThat(byOffice)
                    .as("%s is an act of office: Part.office has to say so", command)
                    .isTrue();
    }

    private static String reason(SessionState state, Command command, String step, String table, Seat seat) {
        try {
            List<Event> facts = state.decide(command, step, table, seat, 0, "id", Profiles.NONE);
            // What somebody does with a thing of their own says nothing of who may do it with those of all.
            return own(state, command, step, seat, facts) ? "as-their-own" : "";
        } catch (Rejected refused) {
            return refused.reason();
        }
    }

    private static boolean own(SessionState state, Command command, String step, Seat seat, List<Event> facts) {
        Step held = state.agenda().step(step).orElseThrow();
        return command instanceof BoardPlaces.PlaceNote
                && Authors.id(state, seat, command, facts).equals(state.idIn(held, seat.id()));
    }
}
