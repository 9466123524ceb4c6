package entaku.record;

import entaku.session.Accepted;
import entaku.session.Event;
import entaku.session.Part;
import entaku.session.Role;
import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.StepKind;
import entaku.session.calls.Calls;
import entaku.session.course.CourseEvents;
import entaku.session.course.Leading;
import entaku.session.late.LateWords;
import entaku.session.seats.Seats;
import entaku.steps.Everywhere;
import entaku.steps.Hall;
import entaku.steps.Steps;
import entaku.steps.board.Board;
import entaku.steps.board.BoardLinks;
import entaku.steps.board.BoardPlaces;
import entaku.steps.circle.Circle;
import entaku.steps.consensus.Consensus;
import entaku.steps.dotvote.DotVote;
import entaku.steps.inventory.Inventory;
import entaku.steps.openspace.OpenSpace;
import entaku.steps.rating.Rating;
import entaku.view.Talk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes logs that are worth keeping: of each kind of step, of the parts that always stand, of a whole evening. */
final class GoldenTalks {
    private static final int SEEDS = 200;
    private static final int ACTS = 900;

    private GoldenTalks() {}

    /** Name → how it is made, should there be none yet. */
    static Map<String, Supplier<List<Accepted>>> all() {
        var all = new LinkedHashMap<String, Supplier<List<Accepted>>>();
        for (StepKind<?> kind : new Steps().all()) all.put(kind.name(), () -> shortest(List.of(kind), agenda(kind)));
        for (StepKind<?> kind : new Steps().all())
            if (kind.places().contains(Among.TABLES)) all.put(kind.name() + "-at-tables", () -> atTables(kind));
        // Words that come too late and calls of tables are no part of a talk at random.
        List<Part<?>> standing = new Steps()
                .standing().stream()
                        .filter(part -> !(part instanceof LateWords || part instanceof Calls))
                        .collect(Collectors.toList());
        all.put("open-space", () -> shortest(List.of(new OpenSpace()), market()));
        all.put("course", () -> shortest(standing, Everywhere.cafe()));
        all.put("late-words", GoldenTalks::late);
        all.put("calls", GoldenTalks::calls);
        all.put("hands-taken-over", GoldenTalks::takenOver);
        all.put("board-layouts", GoldenTalks::laid);
        all.put("whole-session", GoldenTalks::evening);
        return all;
    }

    /** A round of an open space has topics only where a market was held before it. */
    private static Step[] market() {
        return new Step[] {
            Hall.step("market", "open-space", Names.SHOWN, Map.of("place", "sponsor")),
            Hall.step("round", "open-space", Names.SHOWN, Map.of("from", "market"))
        };
    }

    private static List<Accepted> late() {
        Hall hall = Hall.with(
                        Hall.step("masked", "check-in", Names.HIDDEN, Map.of()),
                        Hall.step("named", "check-in", Names.SHOWN, Map.of()),
                        Hall.step("after", "check-in", Names.SHOWN, Map.of()))
                .participants(2);
        hall.next().next();
        hall.does("p1", new LateWords.Bring("masked", "次に話したいこと", "question"));
        hall.does("p2", new LateWords.Bring("named", "進行役に知らせたいこと", "note"));
        return hall.log();
    }

    private static List<Accepted> calls() {
        Hall hall = Hall.with(Hall.step("talk", "dialogue", Names.HIDDEN, Among.TABLES, Map.of()))
                .seat("p1", Role.PARTICIPANT, "1")
                .seat("p2", Role.PARTICIPANT, "2");
        hall.does("p1", new Calls.Call());
        hall.does("p2", new Calls.Call());
        hall.does("p2", new Calls.Withdraw());
        hall.conduct(new Calls.Answer("1", null));
        hall.undo();
        return hall.log();
    }

    /** The scribe of a table goes to another one while the hands they counted still count. */
    private static List<Accepted> takenOver() {
        Hall hall = Hall.with(
                        Hall.step("notes", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("weight", "dot-vote", Names.HIDDEN, Among.TABLES, Map.of("from", "notes")),
                        Hall.step("agree", "consensus", Names.SHOWN, Among.TABLES, Map.of("levels", Everywhere.LEVELS)))
                .seat("p1", Role.PARTICIPANT, "1")
                .seat("gone", Role.SCRIBE, "1")
                .seat("there", Role.SCRIBE, "1");
        hall.naming("bench").does("p1", new Board.AddNote("ベンチ", 0, null, false));
        hall.next();
        hall.does("gone", new DotVote.EnterHands("bench", 4));
        hall.does("gone", new Seats.MoveSeat("gone", "2"));
        hall.does("there", new DotVote.TakeOverHands());
        hall.does("there", new DotVote.EnterHands("bench", 5));
        hall.leadsAt("1", new DotVote.CloseVote());
        hall.does("gone", new Seats.MoveSeat("gone", "1"));
        hall.next();
        hall.naming("shade").does("p1", new Consensus.Draft("夏までに木かげを作る", List.of()));
        hall.leadsAt("1", new Consensus.Ask("shade"));
        hall.does("gone", new Consensus.EnterHands("shade", "fine", 3));
        hall.does("gone", new Seats.MoveSeat("gone", "2"));
        hall.leadsAt("1", new Consensus.TakeOverHands("shade"));
        hall.undo();
        hall.does("there", new Consensus.TakeOverHands("shade"));
        hall.leadsAt("1", new Consensus.CloseAsking("shade"));
        return hall.log();
    }

    /** Notes are moved on a matrix in the hall and in columns at a table, and linked; one is taken back with its link. */
    private static List<Accepted> laid() {
        Hall hall = Hall.with(
                        Hall.step("weigh", "board", Names.HIDDEN, Everywhere.laid("matrix", "author")),
                        Hall.step("sort", "board", Names.SHOWN, Among.TABLES, Everywhere.laid("columns", "anyone")),
                        Hall.step("when", "board", Names.SHOWN, Everywhere.laid("timeline", "anyone")))
                .seat("p1", Role.PARTICIPANT, "1")
                .seat("p2", Role.PARTICIPANT, "1");
        hall.naming("money").does("p1", new Board.AddNote("会費の集金", 0, null, false));
        hall.naming("patrol").does("p2", new Board.AddNote("夜の見回り", 1, "a", false));
        hall.naming("festival").does("p2", new Board.AddNote("夏まつり", 0, null, false));
        hall.does("p1", new BoardPlaces.PlaceNote("money", 52, 0));
        hall.leads(new Board.Reveal());
        hall.leads(new BoardPlaces.PlaceNote("patrol", 35, 0));
        hall.undo();
        hall.leads(new BoardPlaces.PlaceNote("patrol", 34, 0));
        hall.naming("one").does("p1", new BoardLinks.AddLink("money", "patrol", "a"));
        hall.naming("two").leads(new BoardLinks.AddLink("patrol", "festival", null));
        hall.naming("three").does("p2", new BoardLinks.AddLink("money", "festival", "b"));
        hall.does("p1", new BoardLinks.RemoveLink("three"));
        hall.does("p2", new Board.WithdrawNote("festival"));
        hall.next();
        hall.naming("bench").does("p1", new Board.AddNote("ベンチ", 0, null, false));
        hall.naming("shade").does("p2", new Board.AddNote("木かげ", 1, "b", false));
        hall.leadsAt("1", new Board.Reveal());
        hall.does("p2", new BoardPlaces.PlaceNote("bench", 2, 1));
        hall.naming("four").does("p2", new BoardLinks.AddLink("shade", "bench", "a"));
        hall.does("p1", new BoardLinks.RemoveLink("four"));
        hall.naming("five").leadsAt("1", new BoardLinks.AddLink("shade", "bench", "b"));
        return hall.log();
    }

    private static List<Accepted> evening() {
        var park = new ParkEvening().closed();
        park.evening.conducts(new Leading.ConfirmClose());
        return List.copyOf(park.evening.accepted);
    }

    /** Gives the shortest talk in which all of a kind has happened at tables, where names are hidden. */
    private static List<Accepted> atTables(StepKind<?> kind) {
        var settings = drawing(kind);
        // At one table hardly ever do enough people rate one thing from one side.
        if (kind instanceof Rating) settings.put("counts", "every");
        var agenda = new Step[] {
            Hall.step("notes", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
            Hall.step("tables", kind.name(), masked(kind) ? Names.HIDDEN : Names.SHOWN, Among.TABLES, settings)
        };
        Predicate<List<Accepted>> whole = log -> happenedAtTables(log).containsAll(kind.events());
        return IntStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> talk(seed, whole, agenda))
                .filter(whole)
                .min(java.util.Comparator.comparingInt(List::size))
                .orElseThrow(() -> new AssertionError("no talk reaches everything at tables in " + kind.name()));
    }

    private static Set<Class<?>> happenedAtTables(List<Accepted> log) {
        var happened = new HashSet<Class<?>>();
        for (Accepted one : log)
            for (Event event : one.events()) if (event.part().startsWith("tables@")) happened.add(event.getClass());
        return happened;
    }

    private static HashMap<String, Object> drawing(StepKind<?> kind) {
        var settings = new HashMap<String, Object>(Everywhere.least(kind.name()));
        for (Setting one : kind.settings())
            if (one.type() instanceof SettingType.From) settings.put(one.name(), "notes");
        if (kind instanceof Inventory) settings.put("fields", List.of("人数", "時間"));
        if (kind instanceof Rating) settings.put("sides", Everywhere.SIDES);
        if (kind instanceof Board) settings.putAll(Everywhere.laid("columns", "anyone"));
        if (!masked(kind)) settings.put("empty", true);
        return settings;
    }

    /** Not all of a circle can happen where names are hidden: everybody sees who sits on its empty chair. */
    private static boolean masked(StepKind<?> kind) {
        return !(kind instanceof Circle);
    }

    private static Step[] agenda(StepKind<?> kind) {
        var settings = drawing(kind);
        var steps = new ArrayList<Step>();
        steps.add(Hall.step("notes", "board", Names.HIDDEN, Map.of("reveal", "at-once")));
        Names names = kind.naming().contains(Names.SHOWN) ? Names.SHOWN : Names.HIDDEN;
        steps.add(Hall.step("hall", kind.name(), names, settings));
        if (kind.places().contains(Among.TABLES))
            steps.add(Hall.step("tables", kind.name(), Names.HIDDEN, Among.TABLES, hidden(settings)));
        return steps.toArray(Step[]::new);
    }

    private static Map<String, Object> hidden(Map<String, Object> settings) {
        var without = new HashMap<>(settings);
        without.remove("empty");
        return without;
    }

    /** Gives the shortest random talk in which all has happened that can happen in these parts. */
    private static List<Accepted> shortest(List<Part<?>> parts, Step[] agenda) {
        return IntStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> talk(seed, log -> missing(log, parts).isEmpty(), agenda))
                .filter(log -> missing(log, parts).isEmpty())
                .min(java.util.Comparator.comparingInt(List::size))
                .orElseThrow(() -> new AssertionError("no talk reaches everything in " + parts));
    }

    private static List<Accepted> talk(long seed, Predicate<List<Accepted>> enough, Step[] agenda) {
        Hall hall = Hall.with(agenda).unchecked();
        Talk talk = Talk.of(seed, hall);
        for (Step step : agenda) {
            talk.stay(step.id());
            boolean whole = false;
            for (int i = 0; i < ACTS / agenda.length && !whole; i++) {
                talk.act();
                whole = i % 10 == 9 && i > 40 && enough.test(hall.log());
            }
        }
        return hall.log();
    }

    private static Set<Class<?>> missing(List<Accepted> log, List<Part<?>> parts) {
        var missing = new HashSet<Class<?>>();
        parts.forEach(part -> missing.addAll(part.events()));
        // A random talk never ends; the whole evening does.
        missing.removeAll(List.of(CourseEvents.Closed.class, CourseEvents.Finished.class));
        missing.removeAll(happened(log));
        return missing;
    }

    static Set<Class<?>> happened(List<Accepted> log) {
        var happened = new HashSet<Class<?>>();
        for (Accepted one : log) for (Event event : new ArrayList<>(one.events())) happened.add(event.getClass());
        return happened;
    }
}
