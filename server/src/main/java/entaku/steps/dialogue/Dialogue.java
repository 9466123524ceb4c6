package entaku.steps.dialogue;

import entaku.session.Audience;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.SessionState;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Talk: a queue of those who wish to speak, and what was said, taken down or typed. Settings: topic, among.
 *
 * <p>With {@code among: table} every table talks by itself: it is a place of its own, seen by its table and the
 * facilitator. Utterances are facts of their own stream per place, {@code talk-<place>}, and touch nothing but talk.
 */
public final class Dialogue implements StepKind<DialogueState> {
    /** The place of those who sit at no table, and of everybody where the room talks together. */
    static final String ALL = "all";

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
    public List<Class<? extends StepEvent<DialogueState>>> events() {
        return DialogueEvents.ALL;
    }

    @Override
    public DialogueState open(Step step) {
        Settings settings = step.settings();
        settings.only("topic", "among");
        boolean byTable =
                settings.choice("among", List.of("all", "table"), "all").equals("table");
        return DialogueState.open(settings.text("topic", step.title()), byTable);
    }

    // ---- commands

    /** Asks to speak. */
    public record RaiseHand() implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            String seat = moment.seat().id();
            if (state.raised().containsKey(seat)) return List.of();
            String place = placeOf(state, moment.seat());
            Rejected.unless(state.queue(place).waiting().size() < Limits.QUEUE, "queue-full");
            return List.of(new DialogueEvents.HandRaised(moment.step().id(), place, seat));
        }
    }

    /** Asks no longer. */
    public record LowerHand() implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            String place = state.raised().get(moment.seat().id());
            if (place == null) return List.of();
            return List.of(new DialogueEvents.HandLowered(
                    moment.step().id(), place, moment.seat().id()));
        }
    }

    /** Lets a seat speak; without a seat the next in the queue of one's own place, or of the place named. */
    public record GiveFloor(String seat, String place) implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            String at = place != null ? place : seat != null ? seatPlace(state, moment) : placeOf(state, moment.seat());
            mayChair(state, moment, at);
            DialogueState.Queue queue = state.queue(at);
            Rejected.unless(seat != null || !queue.waiting().isEmpty(), "nobody-waits");
            String next = seat != null ? seat : queue.waiting().get(0);
            Seat taken = moment.session().seats().get(next);
            Rejected.unless(taken != null && taken.role().takesPart(), "no-such-seat");
            if (next.equals(queue.speaking())) return List.of();
            int waited = queue.waiting().indexOf(next);
            return List.of(new DialogueEvents.FloorGiven(moment.step().id(), at, next, queue.speaking(), waited));
        }

        private String seatPlace(DialogueState state, Moment moment) {
            Seat taken = moment.session().seats().get(seat);
            Rejected.unless(taken != null, "no-such-seat");
            String raised = state.raised().get(seat);
            return raised != null ? raised : placeOf(state, taken);
        }
    }

    /** Ends the speech at one's own place, or at the place named. */
    public record EndFloor(String place) implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            String at = place != null ? place : placeOf(state, moment.seat());
            String speaking = state.queue(at).speaking();
            if (!moment.seat().id().equals(speaking)) mayChair(state, moment, at);
            if (speaking == null) return List.of();
            return List.of(new DialogueEvents.FloorEnded(moment.step().id(), at, speaking));
        }
    }

    /** Says something in writing. */
    public record Say(String text) implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(role.takesPart() || role == Role.FACILITATOR, "not-your-role");
            String words = Limits.words(text, Limits.UTTERANCE);
            String seat = moment.seat().id();
            String at = placeOf(state, moment.seat());
            return List.of(new DialogueEvents.Said(
                    moment.step().id(), at, moment.id(), words, seat, seat, null, moment.at(), false));
        }
    }

    /**
     * Takes down what somebody said. {@code speaker} is a seat, {@code label} words for somebody without one; where
     * names are hidden neither is kept.
     */
    public record TakeDown(String text, String speaker, String label, String place)
            implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            String words = Limits.words(text, Limits.UTTERANCE);
            String at = place != null ? place : placeOf(state, moment.seat());
            requirePlace(state, moment, at);
            boolean away = !at.equals(placeOf(state, moment.seat()));
            if (away) moment.only(Role.FACILITATOR);
            boolean names = moment.step().names() == Names.SHOWN;
            boolean known = speaker == null || moment.session().seats().containsKey(speaker);
            Rejected.unless(known, "no-such-seat");
            String named = label == null || label.isBlank() ? null : Limits.words(label, Limits.NAME);
            return List.of(new DialogueEvents.Said(
                    moment.step().id(),
                    at,
                    moment.id(),
                    words,
                    moment.seat().id(),
                    names ? speaker : null,
                    names ? named : null,
                    moment.at(),
                    true));
        }
    }

    /** Puts the words right: what one typed, what was taken down of one, or, for those who take down, what was taken down. */
    public record Correct(String utterance, String text) implements StepCommand<DialogueState> {
        @Override
        public List<StepEvent<DialogueState>> decide(DialogueState state, Moment moment) {
            DialogueState.Utterance now =
                    utterance == null ? null : state.utterances().get(utterance);
            boolean there = now != null && sees(state, Audience.of(moment.seat()), now.place());
            Rejected.unless(there, "no-such-utterance");
            boolean mine = moment.seat().id().equals(now.speaker());
            Rejected.unless(mine || (now.takenDown() && moment.seat().role().entersForOthers()), "not-yours");
            String words = Limits.words(text, Limits.UTTERANCE);
            if (words.equals(now.text())) return List.of();
            return List.of(new DialogueEvents.Corrected(moment.step().id(), now.place(), utterance, words, now.text()));
        }
    }

    private static String placeOf(DialogueState state, Seat seat) {
        return state.byTable() && seat.table() != null ? seat.table() : ALL;
    }

    private static void mayChair(DialogueState state, Moment moment, String place) {
        requirePlace(state, moment, place);
        Role role = moment.seat().role();
        boolean host = role == Role.TABLE_HOST && Objects.equals(moment.seat().table(), place);
        Rejected.unless(role == Role.FACILITATOR || host, "not-your-role");
    }

    private static void requirePlace(DialogueState state, Moment moment, String place) {
        Rejected.unless(isPlace(state, moment.session(), place), "no-such-place");
    }

    private static boolean isPlace(DialogueState state, SessionState session, String place) {
        if (place.equals(ALL)) return true;
        boolean number = state.byTable() && place.matches("[1-9][0-9]{0,2}");
        return number && Integer.parseInt(place) <= session.facts().tables();
    }

    // ---- view

    /** The talk; {@code count} of all utterances at all places. */
    record Shown(Text topic, String among, int count, int utteranceLimit) {}

    /**
     * Who speaks and who waits at one place. Where names are hidden, only whether somebody speaks ({@code busy}) and how
     * many wait ({@code length}).
     */
    record QueueShown(String place, Who speaking, List<Who> waiting, boolean busy, int length) {}

    /** One utterance; {@code n} is its place in the talk of its place, {@code original} its first words if corrected. */
    record UtteranceShown(
            String id,
            int n,
            String place,
            String text,
            String original,
            Who who,
            String label,
            long at,
            String taken) {}

    /** Whether one has asked to speak, or is speaking. */
    record Turn(boolean raised, boolean speaking) {}

    @Override
    public Collection<String> keys(DialogueState state, Look look) {
        if (look.audience().is(Audience.Kind.OWN)) return List.of("turn");
        var keys = new ArrayList<String>();
        keys.add("dialogue");
        keys.add("queue/" + ALL);
        int tables = state.byTable() ? look.session().facts().tables() : 0;
        for (int table = 1; table <= tables; table++) keys.add("queue/" + table);
        for (String id : state.utterances().keySet()) keys.add("utterance/" + id);
        return keys;
    }

    @Override
    public Record view(DialogueState state, Look look, String key) {
        if (look.audience().is(Audience.Kind.OWN))
            return key.equals("turn") ? turn(state, look.audience().of()) : null;
        if (key.equals("dialogue"))
            return new Shown(state.topic(), state.byTable() ? "table" : "all", state.count(), Limits.UTTERANCE);
        boolean names = look.step().names() == Names.SHOWN;
        if (key.startsWith("queue/")) return queue(state, look, key.substring(6), names);
        if (!key.startsWith("utterance/")) return null;
        DialogueState.Utterance said = state.utterances().get(key.substring(10));
        if (said == null || !sees(state, look.audience(), said.place())) return null;
        return new UtteranceShown(
                key.substring(10),
                said.n(),
                said.place(),
                said.text(),
                said.original(),
                names && said.speaker() != null ? new Who(said.speaker()) : null,
                said.label(),
                said.at(),
                said.takenDown() ? "recorder" : "self");
    }

    private static boolean sees(DialogueState state, Audience audience, String place) {
        if (!state.byTable() || audience.is(Audience.Kind.FACILITATOR)) return true;
        return place.equals(ALL) ? !audience.is(Audience.Kind.TABLE) : audience.at(place);
    }

    private static Record queue(DialogueState state, Look look, String place, boolean names) {
        if (!isPlace(state, look.session(), place) || !sees(state, look.audience(), place)) return null;
        DialogueState.Queue queue = state.queue(place);
        Who speaking = names && queue.speaking() != null ? new Who(queue.speaking()) : null;
        List<Who> waiting = names ? queue.waiting().stream().map(Who::new).toList() : List.of();
        return new QueueShown(
                place,
                speaking,
                waiting,
                queue.speaking() != null,
                queue.waiting().size());
    }

    private static Record turn(DialogueState state, String seat) {
        return new Turn(state.raised().containsKey(seat), state.speaking().contains(seat));
    }

    @Override
    public Map<String, Integer> produced(DialogueState state, SessionState session, Step step) {
        return Map.of("utterances", state.count());
    }

    @Override
    public Report<DialogueState> report() {
        return new DialogueReport();
    }
}
