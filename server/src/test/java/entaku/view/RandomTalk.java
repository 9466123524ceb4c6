package entaku.view;

import entaku.session.Accepted;
import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Settings;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.Who;
import entaku.session.calls.Calls;
import entaku.session.clock.Clock;
import entaku.session.course.Leading;
import entaku.session.course.Planning;
import entaku.session.late.LateWords;
import entaku.session.seats.Seats;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * People who do anything at all, in any step: commands of every kind are made from their shape alone, so that a new
 * kind is tried without a word here. Ids are mostly ones that exist, now and then not.
 */
final class RandomTalk {
    private static final List<String> WORDS = List.of("公園", "バスが少ない", " 花火 ", "夜の道", "祭り", "川", "坂道");
    private static final List<String> ODD = List.of("", "nothing", "x".repeat(2000), "公園".repeat(60));
    private static final Role[] ROLES = {Role.PARTICIPANT, Role.TABLE_HOST, Role.RECORDER, Role.SCRIBE, Role.OBSERVER};
    /** Most sit at one table, so that there are enough for what needs several. */
    private static final String[] TABLES = {"1", "1", "1", "1", "2", "3"};

    /** Where a note can stand: in columns, on a matrix, nowhere, and beside it all. */
    private static final Integer[] PLACES = {0, 1, 2, 2, 11, 34, 34, 55, 60, -1};

    /** Most of what anybody tries is refused; so often something else is tried before nothing is done at all. */
    private static final int TRIES = 4;

    private final Random random;
    private final Hall hall;
    private String focus;
    private int seats;
    private int inserted;
    /** So many acts somebody still looks after what one has counted who went away. */
    private int left;
    /** What somebody in the step did last: now and then others do the same, as in any hall. */
    private Command last;

    RandomTalk(long seed, Hall hall) {
        random = new Random(seed);
        this.hall = hall;
        for (int i = 0; i < 12; i++) arrive();
    }

    /** Leads the room through the steps before this one, with a few acts in each, and lets it mostly stay there. */
    RandomTalk walkTo(String last) {
        for (Step step : List.copyOf(hall.state().agenda().steps())) {
            stay(step.id());
            if (focus.equals(last)) return this;
            for (int i = 0; i < 15; i++) act();
        }
        throw new AssertionError("there is no step " + last);
    }

    /** Leads the room to a step where it mostly stays. */
    RandomTalk stay(String step) {
        focus = step;
        conduct(new Leading.GoTo(step, null));
        return this;
    }

    /** Lets somebody do something; null when it was refused, or changed nothing. */
    Accepted act() {
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                Accepted accepted = attempt();
                if (!accepted.events().isEmpty()) return accepted;
            } catch (Rejected e) {
                // Somebody tries something else.
            }
        }
        return null;
    }

    private Accepted attempt() {
        int dice = random.nextInt(100);
        if (dice < 3) return conduct(new Undo.TakeBack());
        if (dice < 12) return conduct(leading());
        if (dice < 15) return conduct(planning());
        if (dice < 17) return arrive();
        if (dice < 20) return movesOn();
        if (dice < 21) return random.nextInt(3) > 0 ? calls() : late();
        Step step = hall.state().currentStep();
        if (step == null) return conduct(new Leading.Next(null));
        Command over = takesOver(step);
        if (over != null) return hall.give(over, step.id(), null, hall.seatOf(Hall.FACILITATOR));
        Seat seat = one(List.copyOf(new TreeMap<>(hall.state().seats()).values()));
        String table = null;
        boolean here = last != null && hall.state().kind(step).commands().contains(last.getClass());
        if (dice < 35 && here) return hall.give(last, step.id(), null, seat);
        if (dice < 60) {
            seat = hall.seatOf(Hall.FACILITATOR);
            table = random.nextInt(3) == 0 ? null : one(TABLES);
        }
        Command command = made(one(hall.state().kind(step).commands()), seat);
        Accepted accepted = hall.give(command, step.id(), hall.state().atTables(step) ? table : null, seat);
        boolean said = seat.role() != Role.FACILITATOR && !accepted.events().isEmpty();
        if (said && speaksOfSomething(command)) last = command;
        return accepted;
    }

    /** Takes over what was counted, where somebody has just gone and this kind can; else null. */
    private Command takesOver(Step step) {
        if (left-- <= 0) return null;
        for (var type : hall.state().kind(step).commands())
            if (type.getSimpleName().startsWith("TakeOver")) return made(type, hall.seatOf(Hall.FACILITATOR));
        return null;
    }

    private static boolean speaksOfSomething(Command command) {
        RecordComponent[] components = command.getClass().getRecordComponents();
        return components.length > 0
                && List.of(
                                "item",
                                "side",
                                "proposal",
                                "cluster",
                                "choices",
                                "statement",
                                "activity",
                                "projects",
                                "voice")
                        .contains(components[0].getName());
    }

    private Accepted arrive() {
        String table = random.nextInt(4) == 0 ? null : one(TABLES);
        return hall.give(new Seats.TakeSeat("seat-" + ++seats, one(ROLES), table), null, Hall.DOOR);
    }

    /** Brings words for any step, whether or not the room has been there and left. */
    private Accepted late() {
        Step about = one(hall.state().agenda().steps());
        Seat seat = one(List.copyOf(new TreeMap<>(hall.state().seats()).values()));
        String to = one(List.of("question", "note", "else"));
        return hall.give(new LateWords.Bring(about.id(), word("text", seat), to), null, seat);
    }

    private Accepted calls() {
        Seat seat = one(List.copyOf(new TreeMap<>(hall.state().seats()).values()));
        return switch (random.nextInt(3)) {
            case 0 -> hall.give(new Calls.Withdraw(), null, seat);
            case 1 -> conduct(new Calls.Answer(one(TABLES), null));
            default -> hall.give(new Calls.Call(), null, seat);
        };
    }

    /** Goes to another table, or is given another role; mostly somebody whose turn it is, who waits for it, or counts. */
    private Accepted movesOn() {
        var turns = new TreeSet<String>();
        for (String seat : hall.state().seats().keySet()) {
            var own = View.all(hall.state(), Layer.own(seat)).keySet();
            if (own.stream().anyMatch(key -> key.contains(":hands") || key.contains(":slips"))) turns.add(seat);
        }
        Step step = hall.state().currentStep();
        if (step != null && !step.hidden())
            for (Stage stage : hall.state().stages(step)) {
                turns.addAll(hall.state().kind(step).waiting(hall.state().state(stage)));
                var queue = hall.record(Layer.of(stage), step.id() + ":queue");
                if (queue != null && queue.get("speaking") instanceof Who speaks) turns.add(speaks.seat());
            }
        var all =
                turns.isEmpty() || random.nextInt(4) == 0 ? hall.state().seats().keySet() : turns;
        Seat seat = hall.seatOf(one(List.copyOf(new TreeSet<>(all))));
        left = turns.isEmpty() ? 0 : 3;
        if (random.nextInt(3) == 0) return conduct(new Seats.GiveRole(seat.id(), one(ROLES)));
        return hall.give(new Seats.MoveSeat(seat.id(), one(TABLES)), null, seat);
    }

    private Accepted conduct(Command command) {
        return hall.give(command, null, hall.seatOf(Hall.FACILITATOR));
    }

    private Command leading() {
        String seat = one(List.copyOf(new TreeSet<>(hall.state().seats().keySet())));
        if (focus != null && random.nextInt(10) > 0)
            return random.nextBoolean() ? new Leading.GoTo(focus, null) : new Undo.TakeBack();
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Leading.Next(null);
            case 2 -> new Clock.Start();
            case 3 -> new Leading.Back(null);
            case 4 -> new Leading.GoTo(step(), null);
            case 5, 10 -> new Clock.AddTime(1);
            case 7 -> new Clock.AddTime(random.nextInt(9) - 2);
            case 8 -> new Seats.MoveSeat(seat, random.nextBoolean() ? null : "" + random.nextInt(5));
            case 9 -> new Seats.GiveRole(seat, one(ROLES));
            default -> new Clock.Pause();
        };
    }

    private Command planning() {
        if (random.nextInt(12) == 0)
            return random.nextBoolean() ? new Planning.RepeatStep(step()) : new Planning.Shorten();
        return switch (random.nextInt(5)) {
            case 0 -> new Planning.SkipStep(step(), random.nextInt(3) > 0);
            case 1 -> new Planning.MoveStep(step(), random.nextInt(8) == 0 ? null : step());
            case 2 -> new Planning.InsertStep(newStep(), step());
            case 3 -> new Planning.ChangeStep(step(), 1 + random.nextInt(30), null, null);
            default -> changed();
        };
    }

    /** Puts other settings, or another title, under a step. */
    private Command changed() {
        Step step = hall.state().agenda().step(step()).orElseThrow();
        Text title = Text.ja(one(WORDS));
        if (random.nextBoolean()) return new Planning.ChangeStep(step.id(), null, title, null);
        Step model = one(hall.state().agenda().steps());
        Settings other = model.kind().equals(step.kind()) ? model.settings() : Settings.NONE;
        return new Planning.ChangeStep(step.id(), null, title, other);
    }

    /** Makes a step like one that is there: of the same kind, drawing from the same, elsewhere and under another id. */
    private Step newStep() {
        Step model = hall.state().agenda().step(step()).orElseThrow();
        var where = random.nextBoolean() ? Among.TABLES : Among.HALL;
        var names = random.nextBoolean() ? Names.SHOWN : Names.HIDDEN;
        return new Step(
                random.nextInt(9) == 0 ? model.id() : "new-" + ++inserted,
                model.kind(),
                Text.ja(one(WORDS)),
                null,
                null,
                null,
                Text.ja("だれにも見えません"),
                names,
                where,
                5,
                random.nextInt(9) == 0 ? new Settings(Map.of("nonsense", 1)) : model.settings());
    }

    private String step() {
        return one(hall.state().agenda().steps()).id();
    }

    private <T> T made(Class<T> type, Seat seat) {
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
        if (component.getName().equals("at")) return one(PLACES);
        if (type == int.class) return random.nextInt(5) - (random.nextInt(9) == 0 ? 3 : 0);
        if (type == Integer.class) return random.nextInt(4) > 0 ? null : 1 + random.nextInt(2);
        if (type == boolean.class) return random.nextBoolean();
        // What somebody saw before they changed it is mostly left out, and mostly not so any more.
        if (component.getName().equals("before") && random.nextInt(4) > 0) return null;
        // So is where the room was.
        if (component.getName().equals("from") && type == String.class && random.nextInt(4) > 0) return null;
        if (type == String.class) return word(component.getName(), seat);
        if (type.isRecord()) return made(type, seat);
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
        if (RandomWords.OF.containsKey(name)) return one(RandomWords.OF.get(name));
        return switch (name) {
            case "seat", "speaker" ->
                one(List.copyOf(new TreeSet<>(hall.state().seats().keySet())));
            case "theme" -> id("item", seat);
            case "table" -> one(TABLES);
            case "text", "name", "what", "why", "word", "reason", "label", "party", "to", "conditions", "sentence" ->
                one(WORDS);
            case "onto" -> id("note", seat);
            default -> id(name, seat);
        };
    }

    /** Gives the id of something this seat or the facilitator sees, mostly of a sort that the name speaks of. */
    private String id(String name, Seat seat) {
        var sure = new TreeSet<String>();
        var any = new TreeSet<String>();
        var own = new TreeSet<String>();
        for (Layer layer : layers(seat)) {
            for (String key : View.keys(hall.state(), layer)) {
                int slash = key.indexOf('/');
                int colon = key.indexOf(':');
                if (colon < 0 || slash < colon) continue;
                String id = key.substring(slash + 1);
                any.add(id);
                if (name.startsWith(key.substring(colon + 1, slash))) sure.add(id);
                if (layer.is(Layer.Kind.OWN) && key.startsWith(name + "/", colon + 1)) own.add(id);
            }
        }
        if (any.isEmpty()) return "nothing";
        if (!own.isEmpty() && random.nextBoolean()) return one(List.copyOf(own));
        return one(List.copyOf(sure.isEmpty() || random.nextInt(4) == 0 ? any : sure));
    }

    private List<Layer> layers(Seat seat) {
        var layers = new ArrayList<>(List.of(Layer.HALL, Layer.DESK, Layer.own(seat.id())));
        if (seat.table() != null) layers.add(Layer.table(seat.table()));
        else for (String table : TABLES) layers.add(Layer.table(table));
        return layers;
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
