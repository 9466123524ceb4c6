package entaku.steps.dialogue;

import entaku.session.Habit;
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
import entaku.session.Who;
import entaku.steps.shared.Utterances.Utterance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Talk: a queue of those who wish to speak, and what was said, taken down or typed.
 *
 * <p>Utterances are facts of their own stream and touch nothing but talk.
 */
public final class Dialogue implements StepKind<DialogueState> {
    @Override
    public String name() {
        return "dialogue";
    }

    @Override
    public List<Class<? extends StepCommand<DialogueState>>> commands() {
        return List.of(
                RaiseHand.class,
                LowerHand.class,
                GiveFloor.class,
                EndFloor.class,
                Say.class,
                TakeDown.class,
                Correct.class);
    }

    @Override
    public boolean office(DialogueState state, PartCommand<?> command, Seat seat) {
        if (command instanceof EndFloor) return !seat.id().equals(state.speaking());
        if (command instanceof Correct one) return !spoke(known(state, one.utterance()), seat);
        return command instanceof GiveFloor || command instanceof TakeDown;
    }

    @Override
    public List<Class<? extends StepEvent<DialogueState>>> events() {
        return DialogueEvents.ALL;
    }

    @Override
    public List<String> streams() {
        return List.of(DialogueEvents.TALK);
    }

    private static final List<Setting> SETTINGS = List.of(Setting.text("topic", "話し合うこと", "What we talk about")
            .instead("ステップの題名", "the step's title")
            .example("水辺をどう使うか"));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public DialogueState open(Step step) {
        return DialogueState.open(read(step).text("topic", step.title()));
    }

    @Override
    public DialogueState change(DialogueState state, Step before, Step after) {
        return state.about(open(after).topic());
    }

    // ---- commands

    /** Asks to speak. */
    public record RaiseHand() implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            String seat = moment.seat().id();
            if (state.raised(seat)) return List.of();
            boolean room = state.waiting().size() < Limits.QUEUE
                    || state.waiting().stream().filter(moment::takesPart).count() < Limits.QUEUE;
            Rejected.unless(room, "queue-full");
            return List.of(new DialogueEvents.HandRaised(moment.stageId(), seat));
        }
    }

    /** Asks no longer. */
    public record LowerHand() implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            String seat = moment.seat().id();
            return state.raised(seat) ? List.of(new DialogueEvents.HandLowered(moment.stageId(), seat)) : List.of();
        }
    }

    /**
     * Lets a seat speak; without a seat the next in the queue. Whoever waited and takes part no longer waits no longer.
     * {@code turns} (optional) is the queue's that one sees, refused as {@code stale} when the floor has passed on since:
     * pressed twice, nobody is passed over.
     */
    public record GiveFloor(String seat, Integer turns) implements StepCommand<DialogueState> {
        public GiveFloor(String seat) {
            this(seat, null);
        }

        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            moment.only(Role.FACILITATOR, Role.TABLE_HOST);
            if (seat == null || !seat.equals(state.speaking())) seen(state, turns);
            Rejected.unless(seat != null || !state.waiting().isEmpty(), "nobody-waits");
            var facts = new ArrayList<StepEvent<DialogueState>>();
            var waiting = new ArrayList<String>();
            for (String one : state.waiting()) {
                if (moment.takesPart(one)) waiting.add(one);
                else facts.add(new DialogueEvents.HandLowered(moment.stageId(), one));
            }
            if (seat == null && waiting.isEmpty()) {
                // Where names are hidden all of them were shown as waiting until now.
                Rejected.unless(moment.step().hidden(), "nobody-waits");
                return facts;
            }
            String next = seat != null ? seat : waiting.get(0);
            int waited = waiting.indexOf(next);
            // Where names are hidden, only somebody who waits is known at all.
            boolean known = waited >= 0 || !moment.step().hidden();
            Rejected.unless(known && moment.takesPart(next), "no-such-seat");
            if (next.equals(state.speaking())) return List.of();
            String before = moment.takesPart(state.speaking()) ? state.speaking() : null;
            facts.add(new DialogueEvents.FloorGiven(moment.stageId(), next, before, waited));
            return facts;
        }
    }

    /** Ends the speech: who speaks, or those who lead here; {@code turns} (optional) is the queue's that one sees. */
    public record EndFloor(Integer turns) implements StepCommand<DialogueState> {
        public EndFloor() {
            this(null);
        }

        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            if (!moment.seat().id().equals(state.speaking())) moment.only(Role.FACILITATOR, Role.TABLE_HOST);
            if (state.speaking() == null) return List.of();
            seen(state, turns);
            return List.of(new DialogueEvents.FloorEnded(moment.stageId(), state.speaking()));
        }
    }

    private static Utterance known(DialogueState state, String id) {
        Utterance said = state.said().of(id);
        Rejected.unless(said != null, "no-such-utterance");
        return said;
    }

    private static boolean spoke(Utterance said, Seat seat) {
        return seat.id().equals(said.speaker());
    }

    private static void seen(DialogueState state, Integer turns) {
        Rejected.ifStale(turns, state.turns());
    }

    /** Says something in writing. */
    public record Say(String text) implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Rejected.unless(moment.seat().role().speaks(), "not-your-role");
            String words = Limits.words(text, Limits.UTTERANCE);
            String seat = moment.seat().id();
            return List.of(new DialogueEvents.Said(
                    moment.stageId(), moment.id(), words, seat, seat, null, moment.at(), false));
        }
    }

    /**
     * Takes down what somebody said. {@code speaker} is a seat, {@code label} words for somebody without one; where
     * names are hidden neither is kept.
     */
    public record TakeDown(String text, String speaker, String label) implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            String words = Limits.words(text, Limits.UTTERANCE);
            boolean hidden = moment.step().hidden();
            Rejected.unless(hidden || speaker == null || moment.person(speaker) != null, "no-such-seat");
            String named = Limits.wordsIfAny(label, Limits.NAME);
            return List.of(new DialogueEvents.Said(
                    moment.stageId(),
                    moment.id(),
                    words,
                    moment.seat().id(),
                    hidden ? null : speaker,
                    hidden ? null : named,
                    moment.at(),
                    true));
        }
    }

    /**
     * Puts the words right: what one typed, while one may still say something; what was taken down of one, whatever one
     * is there for by now; or, for those who take down, what was taken down. {@code before} (optional) is the words that
     * one has seen, refused as {@code stale} when somebody has put them otherwise meanwhile.
     */
    public record Correct(String utterance, String text, String before) implements StepCommand<DialogueState> {
        public Correct(String utterance, String text) {
            this(utterance, text, null);
        }

        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Utterance now = known(state, utterance);
            boolean mine = spoke(now, moment.seat());
            Role role = moment.seat().role();
            Rejected.unless(mine || (now.takenDown() && role.entersForOthers()), "not-yours");
            Rejected.unless(now.takenDown() || role.speaks(), "not-your-role");
            String words = Limits.words(text, Limits.UTTERANCE);
            if (words.equals(now.text())) return List.of();
            Rejected.ifStale(before, now.text());
            return List.of(new DialogueEvents.Corrected(moment.stageId(), utterance, words, now.text()));
        }
    }

    // ---- view

    /** What was set once. */
    record Form(Text topic, int utteranceLimit) {}

    /** All utterances there have been. */
    record Now(int utterances) {}

    /**
     * Who speaks and who waits, of those who take part here now: whoever went to another table or looks on is left out
     * until they are back, and for good once the floor is given. Where names are hidden, only whether somebody speaks
     * ({@code busy}) and how many wait ({@code length}); where nobody waits, {@code waiting} is null. {@code turns}
     * counts how often the floor has passed on.
     */
    record QueueShown(Who speaking, List<Who> waiting, boolean busy, int length, int turns) {}

    /** One utterance; {@code n} is its place in the talk, {@code original} its first words if corrected. */
    record UtteranceShown(int n, String text, String original, Who who, String label, long at, String taken) {}

    /** Whether one has asked to speak, or is speaking. */
    record Turn(boolean raised, boolean speaking) {}

    @Override
    public Collection<String> keys(DialogueState state, Look look) {
        if (look.own()) return List.of("turn");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now", "queue"));
        for (String id : state.said().latest()) keys.add("utterance/" + id);
        return keys;
    }

    @Override
    public Record view(DialogueState state, Look look, String key) {
        if (look.own()) return key.equals("turn") ? turn(state, look) : null;
        if (!look.shared()) return null;
        if (key.equals("form")) return new Form(state.topic(), Limits.UTTERANCE);
        if (key.equals("now")) return new Now(state.said().count());
        if (key.equals("queue")) return queue(state, look);
        String id = key.startsWith("utterance/") ? key.substring(10) : null;
        Utterance said = state.said().of(id);
        if (said == null) return null;
        return new UtteranceShown(
                said.n(),
                said.text(),
                said.original(),
                look.who(said.speaker()),
                said.label(),
                said.at(),
                said.takenDown() ? "recorder" : "self");
    }

    private static Record queue(DialogueState state, Look look) {
        boolean there = state.speaking() != null && look.takesPart(state.speaking());
        String speaking = there ? state.speaking() : null;
        List<String> waiting = state.waiting().stream().filter(look::takesPart).toList();
        boolean told = !look.step().hidden() && !waiting.isEmpty();
        return new QueueShown(
                look.who(speaking),
                told ? waiting.stream().map(look::who).toList() : null,
                speaking != null,
                waiting.size(),
                state.turns());
    }

    private static Record turn(DialogueState state, Look look) {
        String seat = look.viewer();
        if (seat == null) return null;
        boolean raised = state.raised(seat);
        boolean speaks = seat.equals(state.speaking());
        boolean here = (raised || speaks) && look.takesPart(seat);
        return new Turn(here && raised, here && speaks);
    }

    @Override
    public List<String> waiting(DialogueState state) {
        return state.waiting();
    }

    @Override
    public List<String> shownWhileHere(DialogueState state) {
        if (state.speaking() == null) return state.waiting();
        var shown = new ArrayList<>(state.waiting());
        shown.add(state.speaking());
        return shown;
    }

    @Override
    public void moved(DialogueState state, String id, Touched touched) {
        if (shownWhileHere(state).contains(id)) touched.key("queue");
    }

    @Override
    public Map<String, Integer> produced(DialogueState state) {
        return Map.of("utterances", state.said().count());
    }

    @Override
    public Report<DialogueState> report() {
        return new DialogueReport();
    }

    @Override
    public Habit habit() {
        return new DialogueHabit();
    }
}
