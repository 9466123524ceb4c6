package entaku.view;

import entaku.session.Accepted;
import entaku.session.Audience;
import entaku.session.Command;
import entaku.session.Conduct;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Step;
import entaku.steps.Hall;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * People who do anything at all, in any step: commands of every kind are made from their shape alone, so that a new
 * kind is tried without a word here. Ids are mostly ones that exist, now and then not.
 */
final class RandomTalk {
    private static final List<String> WORDS = List.of("公園", "バスが少ない", " 花火 ", "夜の道", "祭り", "川", "坂道");
    private static final List<String> ODD = List.of("", "nothing", "x".repeat(2000), "公園".repeat(60));
    private static final Role[] ROLES = {Role.PARTICIPANT, Role.TABLE_HOST, Role.RECORDER, Role.SCRIBE, Role.OBSERVER};

    private final Random random;
    private final Hall hall;
    private final String focus;
    private int seats;
    int refused;

    RandomTalk(long seed, Hall hall) {
        this(seed, hall, null);
    }

    /** @param focus the step where the room mostly stays, or null */
    RandomTalk(long seed, Hall hall, String focus) {
        this.focus = focus;
        random = new Random(seed);
        this.hall = hall;
        for (int i = 0; i < 6; i++) arrive();
    }

    /** Lets somebody do something; null when it was refused. */
    Accepted act() {
        try {
            int dice = random.nextInt(100);
            if (dice < 6) return conduct(new Conduct.Undo());
            if (dice < 12) return conduct(conducting());
            if (dice < 14) return arrive();
            Step step = hall.state().currentStep();
            if (step == null) return conduct(new Conduct.Next());
            Seat seat = one(List.copyOf(new TreeMap<>(hall.state().seats()).values()));
            if (dice < 40) seat = hall.seatOf(Hall.FACILITATOR);
            return hall.give(made(one(hall.state().kind(step).commands()), seat), step.id(), seat);
        } catch (Rejected e) {
            refused++;
            return null;
        }
    }

    private Accepted arrive() {
        String table = random.nextInt(4) == 0 ? null : "" + (1 + random.nextInt(3));
        var take = new Conduct.TakeSeat("seat-" + ++seats, ROLES[random.nextInt(ROLES.length)], table);
        return hall.give(take, null, new Seat("door", Role.FACILITATOR, null));
    }

    private Accepted conduct(Command command) {
        return hall.give(command, null, hall.seatOf(Hall.FACILITATOR));
    }

    private Command conducting() {
        String seat = one(List.copyOf(hall.state().seats().keySet()));
        if (focus != null && random.nextInt(10) > 0)
            return random.nextBoolean() ? new Conduct.GoTo(focus) : new Conduct.Undo();
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Conduct.Next();
            case 2 -> new Conduct.StartTimer();
            case 3 -> new Conduct.Back();
            case 4 -> new Conduct.GoTo(one(hall.state().agenda().steps()).id());
            case 5, 10 -> new Conduct.AddTime(1);
            case 6 -> new Conduct.PauseTimer();
            case 7 -> new Conduct.AddTime(random.nextInt(9) - 2);
            case 8 -> new Conduct.MoveSeat(seat, random.nextBoolean() ? null : "" + random.nextInt(5));
            case 9 -> new Conduct.GiveRole(seat, ROLES[random.nextInt(ROLES.length)]);
            default -> new Conduct.PauseTimer();
        };
    }

    private Command made(Class<? extends Command> type, Seat seat) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i], seat);
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private Object value(RecordComponent component, Seat seat) {
        Class<?> type = component.getType();
        if (type == int.class) return random.nextInt(5) - (random.nextInt(9) == 0 ? 3 : 0);
        if (type == Integer.class) return random.nextBoolean() ? null : 1 + random.nextInt(3);
        if (type == boolean.class) return random.nextBoolean();
        if (type == String.class) return word(component.getName(), seat);
        if (type == List.class && component.getGenericType() instanceof ParameterizedType) {
            var some = new ArrayList<String>();
            for (int i = random.nextInt(4); i > 0; i--) some.add(word(component.getName(), seat));
            return random.nextInt(6) == 0 ? null : some;
        }
        throw new AssertionError("no such component is known to the wire: " + component);
    }

    private String word(String name, Seat seat) {
        if (random.nextInt(12) == 0) return null;
        if (random.nextInt(15) == 0) return one(ODD);
        return switch (name) {
            case "seat", "speaker" -> one(List.copyOf(hall.state().seats().keySet()));
            case "place" -> one(List.of("all", "1", "2", "4"));
            case "level" -> one(List.of("full", "fine", "no"));
            case "mood" -> one(List.of("sunny", "rainy"));
            case "kind" -> one(List.of("a", "b"));
            case "by" -> one(List.of("2026-12-24", "2027-01-31", "next year"));
            case "text", "name", "what", "why", "word", "reason", "label", "party", "to", "conditions" -> one(WORDS);
            default -> id(name, seat);
        };
    }

    /** Gives the id of something this seat or the facilitator sees, mostly of a kind that the name speaks of. */
    private String id(String name, Seat seat) {
        var sure = new ArrayList<String>();
        var any = new ArrayList<String>();
        for (Audience audience : List.of(Audience.FACILITATOR, Audience.own(seat.id()))) {
            for (String key : View.keys(hall.state(), audience)) {
                int slash = key.indexOf('/');
                if (key.indexOf(':') < 0 || slash < 0) continue;
                any.add(key.substring(slash + 1));
                if (name.startsWith(key.substring(key.indexOf(':') + 1, slash))) sure.add(key.substring(slash + 1));
            }
        }
        Collections.sort(any);
        Collections.sort(sure);
        if (any.isEmpty()) return "nothing";
        List<String> own = View.keys(hall.state(), Audience.own(seat.id())).stream()
                .filter(key -> key.contains(":" + name + "/"))
                .map(key -> key.substring(key.indexOf('/') + 1))
                .sorted()
                .toList();
        if (!own.isEmpty() && random.nextBoolean()) return one(own);
        return sure.isEmpty() || random.nextInt(4) == 0 ? one(any) : one(sure);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    SessionState state() {
        return hall.state();
    }
}
