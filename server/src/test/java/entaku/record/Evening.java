package entaku.record;

import entaku.record.Proceedings.Profile;
import entaku.session.Accepted;
import entaku.session.Authors;
import entaku.session.Command;
import entaku.session.Event;
import entaku.session.Origin;
import entaku.session.Profiles;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.course.Leading;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.templates.Template;
import entaku.templates.Templates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An evening held through the real heart, a minute passing with every command. All people in it are made up. */
final class Evening {
    static final long START = Instant.parse("2026-11-22T09:58:00Z").toEpochMilli();

    private static final Steps STEPS = new Steps();

    final List<Accepted> accepted = new ArrayList<>();
    final Map<String, Profile> profiles = new HashMap<>();
    final Map<String, String> names = new HashMap<>();
    SessionState state = SessionState.empty(new Steps(), Hall.MASKS);
    private long clock = START;
    private int ids;

    static Evening of(String template) {
        var evening = new Evening();
        Template read = Templates.readFile(Path.of("../facilitation-templates/" + template + ".yaml"), new Steps());
        evening.accept(
                new Leading.Create(
                        new Origin("s1", "中央公園のこれから", "見本市/北区/一丁目", 3, "2026-11-22", "市民協働課", true, read.agenda())),
                null,
                new Seat("door", Role.FACILITATOR, null));
        evening.sits("lead", Role.FACILITATOR, null, "進行 ひかり");
        return evening;
    }

    Evening sits(String seat, Role role, String table, String name) {
        accept(new Seats.TakeSeat(seat, role, table), null, new Seat(seat, role, table));
        if (name != null) names.put(seat, name);
        return this;
    }

    Evening residents(int count) {
        for (int i = 1; i <= count; i++) {
            sits("p" + i, Role.PARTICIPANT, "" + (1 + i % 3), "参加 " + i + "子");
            profiles.put("p" + i, new Profile(i % 4 == 0 ? "npo" : "resident", (i % 5 + 2) + "0s", i % 2 == 0));
        }
        return this;
    }

    /** Does something in the current step and gives the id of what it made. */
    String does(String seat, Command command) {
        Seat taken = state.seats().get(seat);
        return accept(command, state.currentStep().id(), taken);
    }

    String leads(Command command) {
        return does("lead", command);
    }

    Evening goesOn() {
        accept(new Leading.Next(null), null, state.seats().get("lead"));
        return this;
    }

    Evening conducts(Command command) {
        accept(command, null, state.seats().get("lead"));
        return this;
    }

    private String accept(Command command, String step, Seat seat) {
        clock += 60_000;
        String id = "id" + ++ids;
        List<Event> events = state.decide(command, step, null, seat, clock, id, Profiles.NONE);
        if (events.isEmpty()) return id;
        String stream = state.stream(events.get(0));
        String author = Authors.id(state, seat, command, events);
        boolean conducts = seat.id().equals("lead") && seat.role() == Role.FACILITATOR;
        var one = new Accepted(
                stream, state.seq(stream) + 1, clock, author, conducts, Hall.nameOf(STEPS, command), events);
        state = state.after(one);
        accepted.add(one);
        return id;
    }

    Proceedings proceedings() {
        return Proceedings.of(accepted, new Steps(), profiles);
    }
}
