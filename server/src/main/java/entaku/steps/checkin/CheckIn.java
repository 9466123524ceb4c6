package entaku.steps.checkin;

import entaku.session.Fact;
import entaku.session.Habit;
import entaku.session.Letters;
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
import entaku.session.Touched;
import entaku.session.Values;
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A word or a mood from each, so that every voice has been in the room once. */
public final class CheckIn implements StepKind<CheckIn.State> {
    /** Faces that a person can choose without writing; the client draws them. */
    static final List<String> MOODS = List.of("sunny", "cloudy", "rainy", "sleepy", "excited", "nervous");

    /** What one seat (null: somebody without a phone) said; {@code order} is its place in time, from 1. */
    public record Said(String seat, String mood, String word, int order) {}

    /**
     * @param said id → what was said
     * @param mine seat → id of what it said
     */
    public record State(Text question, boolean moods, PMap<String, Said> said, PMap<String, String> mine) {
        /**
         * Counts the words that are shown: where names are hidden, and while the room is here, so many at a time that
         * none can be told to be that of whoever has just come in.
         */
        int shown(Look look) {
            boolean here = look.step().hidden()
                    && look.session() != null
                    && look.step().id().equals(look.session().course().current());
            return here ? said.size() - said.size() % Limits.TOGETHER : said.size();
        }
    }

    @Override
    public String name() {
        return "check-in";
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(Say.class);
    }

    @Override
    public boolean office(State state, PartCommand<?> command, Seat seat) {
        return ((Say) command).paper();
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return List.of(CheckedIn.class);
    }

    private static final List<Setting> SETTINGS = List.of(
            Setting.text("question", "みんながひとことで答える質問", "What everybody answers in a word")
                    .instead("ステップの題名", "the step's title")
                    .example("今の気分は"),
            Setting.yes("moods", "気分のマークを選べるか", "Whether a mood can be chosen").otherwise(true));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public State open(Step step) {
        Values settings = read(step);
        return new State(
                settings.text("question", step.title()),
                settings.yes("moods"),
                HashTreePMap.empty(),
                HashTreePMap.empty());
    }

    // ---- commands and events

    /**
     * Says one's word, chooses one's mood, or changes them. Either may be null, not both. With {@code paper} it adds
     * what somebody without a phone said.
     */
    public record Say(String mood, String word, boolean paper) implements StepCommand<State> {
        @Override
        public List<CheckedIn> decide(State state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
            Rejected.unless(mood != null || Letters.show(word), "empty");
            Rejected.unless(mood == null || (state.moods() && MOODS.contains(mood)), "no-such-mood");
            Rejected.unless(!paper || state.said().size() < Limits.SEATS, "hall-full");
            String words = Limits.wordsIfAny(word, Limits.NAME);
            String seat = paper ? null : moment.seat().id();
            String id = paper ? moment.id() : state.mine().getOrDefault(seat, moment.id());
            Said before = state.said().get(id);
            int order = before == null ? state.said().size() + 1 : before.order();
            var said = new Said(seat, mood, words, order);
            return said.equals(before) ? List.of() : List.of(new CheckedIn(moment.stageId(), id, said));
        }
    }

    /** A seat checked in, or changed its word; without a seat, somebody without a phone did. */
    @Fact("checked-in")
    public record CheckedIn(String stage, String id, Said said) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            var mine = said.seat() == null ? state.mine() : state.mine().plus(said.seat(), id);
            return new State(state.question(), state.moods(), state.said().plus(id, said), mine);
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now").key("said/" + id).own(said.seat(), "mine");
            boolean more = after.said().size() > before.said().size();
            if (more && after.said().size() % Limits.TOGETHER == 0)
                after.said().forEach((other, one) -> {
                    if (one.order() > after.said().size() - Limits.TOGETHER) touched.key("said/" + other);
                });
        }
    }

    // ---- view

    /** What was set once; {@code together} words are shown at a time (null: each as it comes). */
    record Form(Text question, List<String> moods, int wordLimit, Integer together) {}

    /** How many words are shown. */
    record Now(int voices) {}

    /** What one person said; {@code order} is 0 and {@code who} null where names are hidden. */
    record SaidShown(String mood, String word, int order, Who who) {}

    /** One's own. */
    record Mine(String id, String mood, String word) {}

    @Override
    public Collection<String> keys(State state, Look look) {
        if (look.own()) return List.of("mine");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now"));
        for (String id : state.said().keySet()) keys.add("said/" + id);
        return keys;
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (look.own())
            return look.viewer() == null ? null : mine(state, state.mine().get(look.viewer()));
        if (!look.shared()) return null;
        if (key.equals("form")) {
            Integer together = look.step().hidden() ? Limits.TOGETHER : null;
            return new Form(state.question(), state.moods() ? MOODS : List.of(), Limits.NAME, together);
        }
        if (key.equals("now")) return new Now(state.shown(look));
        Said said = key.startsWith("said/") ? state.said().get(key.substring(5)) : null;
        if (said == null || said.order() > state.shown(look)) return null;
        return new SaidShown(said.mood(), said.word(), look.order(said.order()), look.who(said.seat()));
    }

    private static Record mine(State state, String id) {
        if (id == null) return null;
        Said said = state.said().get(id);
        return new Mine(id, said.mood(), said.word());
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("voices", state.said().size());
    }

    @Override
    public Map<String, Integer> told(State state, Look look) {
        return Map.of("voices", state.shown(look));
    }

    @Override
    public Report<State> report() {
        return new CheckInReport();
    }

    @Override
    public Habit habit() {
        return new CheckInHabit();
    }
}
