package entaku.steps.circle;

import entaku.session.BadSetting;
import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Look;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Touched;
import entaku.session.Values;
import entaku.steps.circle.CircleState.CircleNote;
import entaku.steps.circle.CircleState.Form;
import entaku.steps.shared.Utterances.Utterance;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An inner circle that speaks while an audience listens. Those inside are called by name before everybody: where names
 * are hidden nobody sits there by their seat, and there is no empty chair, so that nothing leads from who is seen inside
 * to what they wrote.
 */
public final class Circle implements StepKind<CircleState> {
    private static final List<Setting> SETTINGS = List.of(
            Setting.text("topic", "輪で話すこと", "The topic of the circle")
                    .instead("ステップの題名", "the step's title")
                    .example("夜のバスがなくなった後、だれが何に困っていますか"),
            Setting.yes(
                            "empty",
                            "会場から一人ずつ入れる、空いている椅子を置くか。names が hidden のときは置けない",
                            "Whether there is an empty chair that one person at a time may ask for; not with hidden names")
                    .otherwise(false),
            Setting.yes("notes", "会場から輪への付箋を受け取るか", "Whether the audience may write notes to the circle")
                    .otherwise(true),
            Setting.fromMany(
                            "from",
                            "輪に渡せる付箋などを出したステップ",
                            "Earlier steps whose items can be handed to the circle as well")
                    .example("first-ideas"));

    @Override
    public String name() {
        return "circle";
    }

    @Override
    public List<Class<? extends StepCommand<CircleState>>> commands() {
        return Stream.of(Inside.COMMANDS, Turns.COMMANDS, ToCircle.COMMANDS, Recording.COMMANDS)
                .flatMap(List::stream)
                .toList();
    }

    /** The audience asks for the empty chair and writes notes; all else is for few. */
    @Override
    public boolean office(CircleState state, PartCommand<?> command, Seat seat) {
        if (command instanceof ToCircle.WriteNote note) return note.paper();
        if (command instanceof ToCircle.WithdrawNote gone) {
            CircleNote one = state.note(gone.note());
            return one != null && one.paper();
        }
        if (command instanceof Inside.LeaveCircle gone) return !Inside.own(state.inside(gone.chair()), seat.id());
        return !(command instanceof Inside.AskChair || command instanceof Inside.AskNoLonger);
    }

    @Override
    public List<Class<? extends StepEvent<CircleState>>> events() {
        return Stream.of(InsideEvents.ALL, Turns.EVENTS, ToCircleEvents.ALL, Recording.EVENTS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<String> streams() {
        return List.of(Recording.RECORD);
    }

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public CircleState open(Step step) {
        return CircleState.open(form(step));
    }

    private Form form(Step step) {
        Values settings = read(step);
        if (settings.yes("empty") && step.hidden())
            throw new BadSetting("empty", "must be false where names are hidden: all see who sits on the empty chair");
        return new Form(settings.text("topic", step.title()), settings.yes("empty"), settings.yes("notes"));
    }

    /** What was said and written stands whatever is asked now; what can be handed in was read when the room came. */
    @Override
    public CircleState change(CircleState state, Step before, Step after) {
        boolean untouched = state.equals(open(before));
        Rejected.unless(untouched || drawsFrom(before).equals(drawsFrom(after)), "step-has-begun");
        return state.about(form(after));
    }

    @Override
    public CircleState enter(CircleState state, List<Item> drawn) {
        var items = new HashMap<String, Item>();
        drawn.forEach(item -> items.putIfAbsent(item.id(), item));
        return state.over(Map.copyOf(items));
    }

    @Override
    public Collection<String> keys(CircleState state, Look look) {
        return CircleView.keys(state, look);
    }

    @Override
    public Record view(CircleState state, Look look, String key) {
        return CircleView.view(state, look, key);
    }

    @Override
    public List<String> waiting(CircleState state) {
        return state.asking();
    }

    @Override
    public List<String> shownWhileHere(CircleState state) {
        return state.asking();
    }

    @Override
    public void moved(CircleState state, String id, Touched touched) {
        if (state.asking().contains(id)) touched.key("asking");
    }

    @Override
    public Map<String, Integer> produced(CircleState state) {
        var counts = new HashMap<>(Map.of(
                "inside", state.inside().size(), "lines", state.recorded().count()));
        if (state.written() > 0) counts.put("written", state.written());
        if (state.handedIn() > 0) counts.put("handed", state.handedIn());
        return counts;
    }

    @Override
    public List<Item> items(CircleState state) {
        return state.recorded().latest().stream()
                .map(id -> line(id, state.recorded().of(id)))
                .toList();
    }

    @Override
    public Item item(CircleState state, String id) {
        Utterance one = state.recorded().of(id);
        return one == null ? null : line(id, one);
    }

    private static Item line(String id, Utterance one) {
        return new Item(id, one.text(), one.n());
    }

    @Override
    public Report<CircleState> report() {
        return new CircleReport();
    }

    @Override
    public Habit habit() {
        return new CircleHabit();
    }
}
