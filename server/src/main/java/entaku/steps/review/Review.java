package entaku.steps.review;

import entaku.session.Carried;
import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Who;
import entaku.session.Wire;
import entaku.steps.review.ReviewState.Entry;
import entaku.steps.review.ReviewState.Sort;
import entaku.steps.review.ReviewState.Telling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks back on the meeting before: what became of what was taken on, of what stayed open, and of indicators. */
public final class Review implements StepKind<ReviewState> {
    @Override
    public String name() {
        return "review";
    }

    @Override
    public List<Class<? extends StepCommand<ReviewState>>> commands() {
        return List.of(Tell.class, Unsay.class, Point.class);
    }

    @Override
    public boolean office(ReviewState state, PartCommand<?> command, Seat seat) {
        if (command instanceof Tell one) return byOffice(state, one.entry(), seat);
        if (command instanceof Unsay one) return byOffice(state, one.entry(), seat);
        return true;
    }

    private static boolean byOffice(ReviewState state, String entry, Seat seat) {
        Telling now = entry == null ? null : state.told().get(entry);
        if (now != null && now.seat().equals(seat.id())) return false;
        // Whoever leads takes no part: all that they tell, they tell by leading.
        return now != null || seat.role() == Role.FACILITATOR;
    }

    @Override
    public List<Class<? extends StepEvent<ReviewState>>> events() {
        return ReviewEvents.ALL;
    }

    private static final List<Setting> SETTINGS = List.of(Setting.list(
            "indicators",
            0,
            Limits.LISTED,
            "数で見る目標。今の数は、会場で入れる",
            "Goals that are seen in figures; how they stand now is entered in the room",
            Setting.text("name", "何の数か", "What is counted").need().example("顔なじみの人がいる参加者"),
            Setting.text("before", "前の数と、その出どころ", "What it was, and where that is from")
                    .example("32人（前回の会場で）"),
            Setting.text("goal", "目標の数", "What it is to be").example("40人")));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public ReviewState open(Step step) {
        return open(step, null);
    }

    @Override
    public ReviewState open(Step step, Carried carried) {
        return ReviewState.open(read(step), carried);
    }

    @Override
    public ReviewState change(ReviewState state, Step before, Step after) {
        if (before.settings().equals(after.settings())) return state;
        Rejected.unless(state.untouched(), "step-has-begun");
        return open(after, state.carried());
    }

    // ---- commands

    /** What one has seen of an entry: both null where nothing had been told. */
    public record Seen(String state, String word) {
        static Seen of(Telling telling) {
            return telling == null ? new Seen(null, null) : new Seen(telling.state(), telling.word());
        }
    }

    /**
     * Tells what became of an entry, with a word of why. Whoever takes part tells what nobody has told yet, and changes
     * what they told themselves; those who enter for others may change whatever was told. An answer and a figure need
     * words. {@code before} (optional) is what one has seen, refused as {@code stale} when it has changed meanwhile.
     */
    public record Tell(String entry, String state, String word, Seen before) implements StepCommand<ReviewState> {
        @Override
        public List<StepEvent<ReviewState>> decide(ReviewState review, Moment moment) {
            Entry one = known(review, entry);
            Rejected.unless(moment.seat().role().speaks(), "not-your-role");
            Rejected.unless(state != null && one.sort().states.contains(state), "no-such-state");
            int limit = ReviewState.limit(one.sort());
            boolean needed = state.equals(ReviewState.ANSWERED) || state.equals(ReviewState.MEASURED);
            String words = needed ? Limits.words(word, limit) : Limits.wordsIfAny(word, limit);
            Telling now = review.told().get(entry);
            Rejected.unless(now == null || may(now, moment), "not-yours");
            if (now != null && now.says(state, words)) return List.of();
            Rejected.ifStale(before, Seen.of(now));
            var said = new Telling(moment.seat().id(), state, words);
            return List.of(new ReviewEvents.StateTold(moment.stageId(), entry, said, now));
        }
    }

    /** Takes back what was told of an entry: whoever told it, whatever their role is by now, or who enters for others. */
    public record Unsay(String entry) implements StepCommand<ReviewState> {
        @Override
        public List<StepEvent<ReviewState>> decide(ReviewState review, Moment moment) {
            known(review, entry);
            Telling now = review.told().get(entry);
            Rejected.unless(now == null || may(now, moment), "not-yours");
            if (now == null) return List.of();
            return List.of(new ReviewEvents.StateTold(moment.stageId(), entry, null, now));
        }
    }

    /**
     * Points at the entry that the room is at (null: at none), for those who lead here. {@code from} (optional, empty for
     * none) is where one saw it, refused as {@code stale} when it is elsewhere: two presses pass nothing over.
     */
    public record Point(String entry, String from) implements StepCommand<ReviewState> {
        @Override
        public List<StepEvent<ReviewState>> decide(ReviewState review, Moment moment) {
            moment.only(Role.FACILITATOR, Role.TABLE_HOST);
            if (entry != null) known(review, entry);
            if (Objects.equals(entry, review.on())) return List.of();
            Rejected.ifStale(from, review.on() == null ? "" : review.on());
            return List.of(new ReviewEvents.Pointed(moment.stageId(), entry, review.on()));
        }
    }

    private static Entry known(ReviewState review, String id) {
        Entry one = id == null ? null : review.entries().get(id);
        Rejected.unless(one != null, "no-such-entry");
        return one;
    }

    private static boolean may(Telling now, Moment moment) {
        return now.seat().equals(moment.seat().id()) || moment.seat().role().entersForOthers();
    }

    // ---- view

    /** What was set once; {@code title} and {@code heldOn} are of the meeting before, null where there was none. */
    record Form(String title, String heldOn, int wordLimit, int figureLimit) {}

    /** Of how many entries it was told what became of them. */
    record Now(int told) {}

    /** The entry that the room is at. */
    record On(String entry) {}

    /**
     * One thing to go through. A {@code commitment} has {@code text}, {@code who}, {@code party} and {@code by}; a
     * {@code question} {@code text}, {@code to} and {@code by}; an {@code indicator} {@code name}, {@code before} and {@code goal}.
     */
    record EntryShown(
            String sort,
            String text,
            Text name,
            Who who,
            String party,
            String by,
            String to,
            Text before,
            Text goal,
            int order) {}

    /** What became of the entry of the same id, and who told it. */
    record ToldShown(String state, String word, Who who) {}

    /** The entries of which one told oneself what became of them: ids. */
    record Yours(List<String> told) {}

    @Override
    public Collection<String> keys(ReviewState state, Look look) {
        if (look.own()) return List.of("yours");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now", "on"));
        for (String id : state.entries().keySet()) keys.add("entry/" + id);
        for (String id : state.told().keySet()) keys.add("told/" + id);
        return keys;
    }

    @Override
    public Record view(ReviewState state, Look look, String key) {
        if (look.own()) return key.equals("yours") && look.viewer() != null ? yours(state, look) : null;
        if (!look.shared()) return null;
        String id = key.substring(key.indexOf('/') + 1);
        if (key.equals("form")) return form(state.carried());
        if (key.equals("now")) return new Now(state.told().size());
        if (key.equals("on")) return state.on() == null ? null : new On(state.on());
        if (key.startsWith("entry/")) return entry(state.entries().get(id), look);
        Telling telling = key.startsWith("told/") ? state.told().get(id) : null;
        return telling == null ? null : new ToldShown(telling.state(), telling.word(), look.who(telling.seat()));
    }

    private static Form form(Carried carried) {
        String title = carried == null ? null : carried.title();
        String heldOn = carried == null ? null : carried.heldOn();
        return new Form(title, heldOn, ReviewState.limit(Sort.COMMITMENT), ReviewState.limit(Sort.INDICATOR));
    }

    private static Record entry(Entry one, Look look) {
        if (one == null) return null;
        return new EntryShown(
                Wire.name(one.sort()),
                one.text(),
                one.name(),
                look.who(one.seat()),
                one.party(),
                one.by(),
                one.to(),
                one.before(),
                one.goal(),
                look.order(one.order()));
    }

    private static Record yours(ReviewState state, Look look) {
        return new Yours(state.told().entrySet().stream()
                .filter(e -> e.getValue().seat().equals(look.viewer())
                        || e.getValue().seat().equals(look.office()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    @Override
    public Map<String, Integer> produced(ReviewState state) {
        return Map.of("told", state.told().size());
    }

    @Override
    public List<Item> items(ReviewState state) {
        return state.entries().keySet().stream()
                .map(id -> item(state, id))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Item item(ReviewState state, String id) {
        Entry one = state.entries().get(id);
        boolean goesOn = one != null && one.sort().goesOn(state.told().get(id));
        return goesOn ? new Item(id, one.text(), one.order()) : null;
    }

    @Override
    public Report<ReviewState> report() {
        return new ReviewReport();
    }

    @Override
    public Habit habit() {
        return new ReviewHabit();
    }
}
