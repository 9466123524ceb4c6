package entaku.steps.wishes;

import entaku.session.Fact;
import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Touched;
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** A kind of step that is known to tests alone: wishes called into the room, each perhaps moved by an earlier thing. */
public final class Wishes implements StepKind<Wishes.State> {
    /** One wish; {@code of} is the earlier thing that moved to it, or null. */
    record Wish(String id, String seat, String text, String of) {}

    record State(Set<String> drawn, PVector<Wish> wishes) {
        Wish wish(String id) {
            return wishes.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Calls a wish. */
    public record Call(String text, String of) implements StepCommand<State> {
        @Override
        public List<Called> decide(State state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            String words = Limits.words(text, Limits.NOTE);
            boolean again = state.wishes().stream().anyMatch(one -> one.text().equals(words));
            Rejected.unless(!again, "wished-already");
            Rejected.unless(of == null || state.drawn().contains(of), "no-such-item");
            var wish = new Wish(moment.id(), moment.seat().id(), words, of);
            return List.of(new Called(moment.stageId(), wish));
        }
    }

    /** A wish was called. */
    @Fact("called")
    public record Called(String stage, Wish wish) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return new State(state.drawn(), state.wishes().plus(wish));
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("wish/" + wish.id()).own(wish.seat(), "mine");
        }
    }

    record Form(int wishLimit) {}

    record Now(int wishes) {}

    record WishShown(String text, int order, Who who) {}

    record Mine(List<String> wishes) {}

    @Override
    public String name() {
        return "wishes";
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(Call.class);
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return List.of(Called.class);
    }

    @Override
    public List<Setting> settings() {
        return List.of(Setting.fromMany("from", "願いのもとになるステップ", "The steps that wishes can come from"));
    }

    @Override
    public State open(Step step) {
        read(step);
        return new State(Set.of(), TreePVector.empty());
    }

    @Override
    public State enter(State state, List<Item> drawn) {
        return new State(drawn.stream().map(Item::id).collect(Collectors.toSet()), state.wishes());
    }

    @Override
    public Collection<String> keys(State state, Look look) {
        if (look.own()) return List.of("mine");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now"));
        state.wishes().forEach(wish -> keys.add("wish/" + wish.id()));
        return keys;
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (look.own()) return key.equals("mine") && look.viewer() != null ? mine(state, look.viewer()) : null;
        if (!look.shared()) return null;
        if (key.equals("form")) return new Form(Limits.NOTE);
        if (key.equals("now")) return new Now(state.wishes().size());
        Wish wish = key.startsWith("wish/") ? state.wish(key.substring(5)) : null;
        if (wish == null) return null;
        return new WishShown(wish.text(), state.wishes().indexOf(wish) + 1, look.who(wish.seat()));
    }

    private static Mine mine(State state, String seat) {
        return new Mine(state.wishes().stream()
                .filter(wish -> wish.seat().equals(seat))
                .map(Wish::id)
                .toList());
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("wishes", state.wishes().size());
    }

    @Override
    public List<Item> items(State state) {
        return state.wishes().stream()
                .map(wish -> new Item(wish.id(), wish.text(), state.wishes().indexOf(wish) + 1, of(wish)))
                .toList();
    }

    static List<String> of(Wish wish) {
        return wish.of() == null ? List.of() : List.of(wish.of());
    }

    @Override
    public Habit habit() {
        return (sight, dice) -> Habit.list(sight.mine("mine"), "wishes").isEmpty()
                ? Habit.Deed.of("wishes/call", Map.of("text", dice.phrase("notes")))
                : Optional.empty();
    }

    @Override
    public Report<State> report() {
        return new WishesReport();
    }

    static Text words(String ja, String en) {
        return new Text(Map.of("ja", ja, "en", en));
    }
}
