package entaku.steps.commitments;

import entaku.session.Days;
import entaku.session.Habit;
import entaku.session.Item;
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
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who does what by when, and the questions that stay open. */
public final class Commitments implements StepKind<Commitments.State> {
    /** What can be changed about a commitment. */
    public record Promised(String what, String party, String by) {}

    /**
     * One commitment.
     *
     * @param author who wrote it down
     * @param seat who promised; null where only a party did
     * @param first what it said before somebody else than the one who wrote it changed it; null when nobody did
     */
    public record Commitment(
            String author, String seat, Promised said, String first, String proposal, int order, boolean withdrawn) {

        /** Gives the seat that is named beside it: whoever writes for a group of their own is not. */
        String named() {
            return said.party() != null && author.equals(seat) ? null : seat;
        }
    }

    /** One question carried over; {@code to} is {@code next} or a section's name. */
    public record Question(String author, String text, String to, int order, boolean withdrawn) {}

    /**
     * @param sources ids of what commitments can follow from, as it stood when the room came here
     * @param commitments id → commitment, withdrawn ones too
     * @param standing how many are not withdrawn
     */
    public record State(
            List<String> from,
            Set<String> sources,
            PMap<String, Commitment> commitments,
            PMap<String, Question> questions,
            int standing,
            int open) {

        State with(String id, Commitment next) {
            Commitment was = commitments.get(id);
            int more = stands(next.withdrawn()) - (was == null ? 0 : stands(was.withdrawn()));
            return new State(from, sources, commitments.plus(id, next), questions, standing + more, open);
        }

        State with(String id, Question next) {
            Question was = questions.get(id);
            int more = stands(next.withdrawn()) - (was == null ? 0 : stands(was.withdrawn()));
            return new State(from, sources, commitments, questions.plus(id, next), standing, open + more);
        }

        private static int stands(boolean withdrawn) {
            return withdrawn ? 0 : 1;
        }
    }

    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(Promise.class, Edit.class, Withdraw.class, AskLater.class, WithdrawQuestion.class);
    }

    @Override
    public boolean office(State state, PartCommand<?> command, Seat seat) {
        if (command instanceof Edit one) return !ones(known(state, one.commitment()), seat);
        if (command instanceof Withdraw one) return !ones(known(state, one.commitment()), seat);
        if (command instanceof WithdrawQuestion one)
            return !seat.id().equals(questioned(state, one.question()).author());
        return false;
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return CommitmentsEvents.ALL;
    }

    private static final List<Setting> SETTINGS =
            List.of(Setting.fromMany("from", "役割分担のもとになるステップ", "The steps that commitments can follow from"));

    @Override
    public List<Setting> settings() {
        return SETTINGS;
    }

    @Override
    public State open(Step step) {
        return new State(read(step).from("from"), Set.of(), HashTreePMap.empty(), HashTreePMap.empty(), 0, 0);
    }

    @Override
    public State enter(State state, List<Item> drawn) {
        var sources = new HashSet<String>();
        drawn.forEach(item -> sources.add(item.id()));
        return new State(state.from(), sources, state.commitments(), state.questions(), state.standing(), state.open());
    }

    // ---- commands

    /**
     * Promises: by oneself, or, entered by those who enter for others, by any seat or by a party without one.
     * {@code by} is an ISO date.
     */
    public record Promise(String what, String seat, String party, String by, String proposal)
            implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(role.speaks(), "not-your-role");
            Promised said = promised(moment, what, party, by);
            String own = moment.seat().id();
            String who = seat == null && party == null && role.takesPart() ? own : seat;
            boolean others = (who != null && !who.equals(own)) || (who == null && !role.takesPart());
            Rejected.unless(!others || role.entersForOthers(), "not-your-role");
            Rejected.unless(who != null || said.party() != null, "nobody-named");
            Rejected.unless(who == null || who.equals(own) || moment.person(who) != null, "no-such-seat");
            Rejected.unless(proposal == null || state.sources().contains(proposal), "no-such-item");
            Rejected.unless(state.commitments().size() < Limits.COMMITMENTS, "too-many-commitments");
            int order = state.commitments().size() + 1;
            return List.of(new CommitmentsEvents.Made(moment.stageId(), moment.id(), own, who, said, proposal, order));
        }
    }

    /**
     * Changes a commitment: whoever promised it or wrote it down, while they may promise anything, or the facilitator.
     * {@code before} (optional) is what one has seen of it, refused as {@code stale} when somebody has changed it
     * meanwhile.
     */
    public record Edit(String commitment, String what, String party, String by, Promised before)
            implements StepCommand<State> {
        public Edit(String commitment, String what, String party, String by) {
            this(commitment, what, party, by, null);
        }

        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            Commitment now = mine(state, moment, commitment);
            Rejected.unless(moment.seat().role().speaks(), "not-your-role");
            Promised said = promised(moment, what, party, by);
            Rejected.unless(now.seat() != null || said.party() != null, "nobody-named");
            if (said.equals(now.said())) return List.of();
            Rejected.ifStale(before, now.said());
            boolean author = moment.seat().id().equals(now.author());
            return List.of(new CommitmentsEvents.Edited(moment.stageId(), commitment, said, now.said(), author));
        }
    }

    /** Withdraws a commitment: whoever promised it or wrote it down, or the facilitator. */
    public record Withdraw(String commitment) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            mine(state, moment, commitment);
            return List.of(new CommitmentsEvents.Withdrawn(moment.stageId(), commitment, true));
        }
    }

    /** Keeps a question for the next round, or for a section of the city. */
    public record AskLater(String text, String to) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            Rejected.unless(moment.seat().role().speaks(), "not-your-role");
            String words = Limits.words(text, Limits.REASON);
            String whom = Letters.show(to) ? Limits.words(to, Limits.NAME) : "next";
            Rejected.unless(state.questions().size() < Limits.QUESTIONS, "too-many-questions");
            int order = state.questions().size() + 1;
            String author = moment.seat().id();
            return List.of(
                    new CommitmentsEvents.QuestionKept(moment.stageId(), moment.id(), author, words, whom, order));
        }
    }

    /** Withdraws a question: whoever asked it, or the facilitator. */
    public record WithdrawQuestion(String question) implements StepCommand<State> {
        @Override
        public List<StepEvent<State>> decide(State state, Moment moment) {
            boolean author =
                    moment.seat().id().equals(questioned(state, question).author());
            Rejected.unless(author || moment.seat().role() == Role.FACILITATOR, "not-yours");
            return List.of(new CommitmentsEvents.QuestionWithdrawn(moment.stageId(), question, true));
        }
    }

    private static Promised promised(Moment moment, String what, String party, String by) {
        String words = Limits.words(what, Limits.NOTE);
        String whom = Limits.wordsIfAny(party, Limits.NAME);
        return new Promised(
                words,
                whom,
                Letters.show(by) ? Days.by(by, moment.session().origin().heldOn()) : null);
    }

    private static boolean ones(Commitment one, Seat seat) {
        return seat.id().equals(one.seat()) || seat.id().equals(one.author());
    }

    private static Commitment mine(State state, Moment moment, String id) {
        Commitment now = known(state, id);
        Rejected.unless(ones(now, moment.seat()) || moment.seat().role() == Role.FACILITATOR, "not-yours");
        return now;
    }

    private static Commitment known(State state, String id) {
        Commitment now = id == null ? null : state.commitments().get(id);
        Rejected.unless(now != null && !now.withdrawn(), "no-such-commitment");
        return now;
    }

    private static Question questioned(State state, String id) {
        Question now = id == null ? null : state.questions().get(id);
        Rejected.unless(now != null && !now.withdrawn(), "no-such-question");
        return now;
    }

    // ---- view

    /** What was set once. */
    record Form(List<String> from, int whatLimit) {}

    /** How many commitments and questions stand. */
    record Now(int commitments, int questions) {}

    /** One commitment; {@code original} when somebody else changed its words. */
    record CommitmentShown(
            String what, Who who, String party, String by, String proposal, int order, String original) {}

    /** One open question. */
    record QuestionShown(String text, String to, int order) {}

    /** What one may change: ids. */
    record Mine(List<String> commitments, List<String> questions) {}

    @Override
    public Collection<String> keys(State state, Look look) {
        if (look.own()) return List.of("mine");
        if (look.desk()) return List.of();
        var keys = new ArrayList<>(List.of("form", "now"));
        for (String id : state.commitments().keySet()) keys.add("commitment/" + id);
        for (String id : state.questions().keySet()) keys.add("question/" + id);
        return keys;
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (look.own()) return key.equals("mine") && look.viewer() != null ? mine(state, look.viewer()) : null;
        if (!look.shared()) return null;
        String id = key.substring(key.indexOf('/') + 1);
        if (key.equals("form")) return new Form(state.from(), Limits.NOTE);
        if (key.equals("now")) return new Now(state.standing(), state.open());
        if (key.startsWith("commitment/")) return commitment(state.commitments().get(id), look);
        Question question = key.startsWith("question/") ? state.questions().get(id) : null;
        if (question == null || question.withdrawn()) return null;
        return new QuestionShown(question.text(), question.to(), look.order(question.order()));
    }

    private static Record commitment(Commitment one, Look look) {
        if (one == null || one.withdrawn()) return null;
        return new CommitmentShown(
                one.said().what(),
                look.who(one.named()),
                one.said().party(),
                one.said().by(),
                one.proposal(),
                look.order(one.order()),
                one.first());
    }

    private static Record mine(State state, String seat) {
        // At most a few hundred of both together, and asked for only when one of one's own changes.
        var commitments = state.commitments().entrySet().stream()
                .filter(e -> !e.getValue().withdrawn())
                .filter(e -> seat.equals(e.getValue().author())
                        || seat.equals(e.getValue().seat()))
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(Map.Entry::getKey)
                .toList();
        var questions = state.questions().entrySet().stream()
                .filter(e ->
                        !e.getValue().withdrawn() && seat.equals(e.getValue().author()))
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(Map.Entry::getKey)
                .toList();
        return new Mine(commitments, questions);
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("commitments", state.standing(), "questions", state.open());
    }

    @Override
    public List<Item> items(State state) {
        return state.commitments().entrySet().stream()
                .filter(e -> !e.getValue().withdrawn())
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> item(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Item item(State state, String id) {
        Commitment one = state.commitments().get(id);
        return one == null || one.withdrawn() ? null : item(id, one);
    }

    private static Item item(String id, Commitment one) {
        return new Item(
                id, one.said().what(), one.order(), one.proposal() == null ? List.of() : List.of(one.proposal()));
    }

    @Override
    public Report<State> report() {
        return new CommitmentsReport();
    }

    @Override
    public Habit habit() {
        return new CommitmentsHabit();
    }
}
