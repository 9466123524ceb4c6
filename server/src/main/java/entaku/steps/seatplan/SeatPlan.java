package entaku.steps.seatplan;

import entaku.session.BadSetting;
import entaku.session.Event;
import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.PartCommand;
import entaku.session.Report;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Touched;
import entaku.session.Values;
import entaku.session.seats.SeatTaken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/** Spreads people over the tables. Who sits where is seen by everybody in the hall, so that it is no place to hide names. */
public final class SeatPlan implements StepKind<SeatPlanState> {
    static final String BY_THEME = "theme";
    static final String HOME = "home";

    /**
     * How people can be spread: kinds of actor or ages mixed, by lot, each by hand, by what they would like to talk about,
     * or back to where they talked first.
     */
    static final List<String> WAYS = List.of("actor", "age", "random", "hand", BY_THEME, HOME);

    @Override
    public String name() {
        return "seat-plan";
    }

    @Override
    public List<Among> places() {
        return List.of(Among.HALL);
    }

    @Override
    public List<Names> naming() {
        return List.of(Names.SHOWN);
    }

    @Override
    public boolean office(SeatPlanState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof SeatPlanCommands.Wish);
    }

    @Override
    public List<Class<? extends StepCommand<SeatPlanState>>> commands() {
        return List.of(
                SeatPlanCommands.Wish.class,
                SeatPlanCommands.Propose.class,
                SeatPlanCommands.Move.class,
                SeatPlanCommands.Stay.class,
                SeatPlanCommands.Apply.class,
                SeatPlanCommands.SeatLate.class);
    }

    @Override
    public List<Class<? extends StepEvent<SeatPlanState>>> events() {
        return List.of(
                SeatPlanEvents.Wished.class,
                SeatPlanEvents.PlanSet.class,
                SeatPlanEvents.PersonMoved.class,
                SeatPlanEvents.StayMarked.class,
                SeatPlanEvents.PlanApplied.class,
                SeatPlanEvents.PlanTakenBack.class);
    }

    @Override
    public List<Class<? extends Event>> permitted() {
        return List.of(SeatTaken.class);
    }

    private static final List<Setting> SETTINGS = List.of(
            Setting.choice(
                            "by",
                            WAYS,
                            "席の決め方。actor は立場、age は年代がまざるように、random はくじ、hand は一人ずつ、theme は話したいことごとに、home は最初に話したテーブルへ",
                            "How people are spread: kinds of actor mixed, ages mixed, by lot, one by one, by what they would like to talk about, or home to the table where they talked first")
                    .otherwise("actor"),
            Setting.from(
                    "from",
                    "各テーブルで話すことを出したステップ（by が theme のとき）。はじめのものから順に、一つのテーブルに一つ",
                    "The step whose items are the themes of the tables, needed by theme: one a table, the first ones first"),
            Setting.choice(
                            "stays",
                            List.of("hosts", "one"),
                            "席を替わらない人。hosts はテーブル進行役だけ。one はどのテーブルも1人（テーブル進行役も動かさない人もいなければ、くじで）",
                            "Who keeps their table: table hosts only, or one at every table, by lot where there is no host and nobody is marked to stay")
                    .otherwise("hosts"),
            Setting.yes(
                            "list",
                            "だれがどのテーブルかを、会場の画面とみんなの手元に名前で出すか",
                            "Whether the room screen and all phones show by name who sits at which table")
                    .otherwise(true),
            Setting.number(
                            "fewest",
                            1,
                            20,
                            "一つのテーブルの人数がこれより少なくなるときは、使うテーブルを減らす",
                            "Rather than seat fewer people at a table, tables are left empty")
                    .otherwise(3));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public SeatPlanState open(Step step) {
        Values settings = read(step);
        boolean themed = !settings.from("from").isEmpty();
        if (settings.word("by").equals(BY_THEME) && !themed)
            throw new BadSetting("from", "is needed where people are spread by theme");
        MapPSet<String> nobody = HashTreePSet.empty();
        return new SeatPlanState(
                settings.word("by"),
                settings.yes("list"),
                settings.number("fewest"),
                settings.word("stays").equals("one"),
                List.of(),
                HashTreePMap.empty(),
                null,
                null,
                0,
                nobody);
    }

    @Override
    public SeatPlanState enter(SeatPlanState state, List<Item> drawn) {
        return state.over(drawn.stream().limit(Limits.SOURCES).map(Item::id).toList());
    }

    // ---- view

    @Override
    public boolean showsTables() {
        return true;
    }

    @Override
    public void moved(SeatPlanState state, String id, Touched touched) {
        touched.key("at/" + id).desk("late");
    }

    @Override
    public Collection<String> keys(SeatPlanState state, Look look) {
        if (look.own()) return List.of("mine");
        var keys = new ArrayList<>(
                look.shared() ? List.of("form", "now", "themes") : List.of("stays", "wishes", "plan", "mix", "late"));
        if (look.step().hidden()) return keys;
        if (look.desk() && state.plan() != null)
            state.plan().seats().keySet().forEach(seat -> keys.add("place/" + seat));
        if (look.shared() && state.applied() != null && state.listed())
            for (Seat seat : SeatPlanState.present(look.session())) keys.add("at/" + seat.id());
        return keys;
    }

    @Override
    public Record view(SeatPlanState state, Look look, String key) {
        if (look.own()) return SeatPlanView.own(state, look, key);
        return look.desk() ? SeatPlanView.onDesk(state, look, key) : SeatPlanView.shared(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(SeatPlanState state) {
        return Map.of("seated", state.people());
    }

    @Override
    public Report<SeatPlanState> report() {
        return new SeatPlanReport();
    }

    @Override
    public Habit habit() {
        return (sight, dice) -> {
            List<String> themes = Habit.list(sight.get("form"), "themes");
            boolean wishes = !themes.isEmpty() && sight.mine("mine").isEmpty();
            return wishes ? Habit.Deed.of("seat-plan/wish", Map.of("theme", dice.one(themes))) : Optional.empty();
        };
    }
}
