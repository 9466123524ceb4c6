package entaku.steps.consensus;

import entaku.mathematics.tally.Band;
import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Who;
import entaku.steps.consensus.ConsensusState.Level;
import entaku.steps.consensus.ConsensusState.Proposal;
import entaku.steps.consensus.ConsensusState.Status;
import entaku.steps.consensus.ConsensusState.Wording;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Proposals, weighed by the room on an agreement scale.
 *
 * <p>Answers belong to one wording; a new wording is asked anew. Reasons given at other levels than full agreement are
 * the minority opinions that stay beside the sentence.
 */
public final class Consensus implements StepKind<ConsensusState> {
    @Override
    public String name() {
        return "consensus";
    }

    @Override
    public List<Class<? extends StepCommand<ConsensusState>>> commands() {
        return List.of(
                Draft.class,
                Reword.class,
                Ask.class,
                Answer.class,
                EnterHands.class,
                CloseAsking.class,
                Settle.class,
                Withdraw.class);
    }

    @Override
    public List<Class<? extends StepEvent<ConsensusState>>> events() {
        return ConsensusEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return ConsensusState.SETTINGS;
    }

    @Override
    public ConsensusState open(Step step) {
        return ConsensusState.open(read(step));
    }

    @Override
    public ConsensusState enter(ConsensusState state, List<Item> drawn) {
        var sources = new HashSet<String>();
        drawn.forEach(item -> sources.add(item.id()));
        return state.over(sources);
    }

    // ---- commands

    /** Puts a sentence before the room, drawn from these items. */
    public record Draft(String text, List<String> from) implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(role.takesPart() || role == Role.FACILITATOR, "not-your-role");
            String words = Limits.words(text, Limits.PROPOSAL);
            Rejected.unless(state.proposals().size() < Limits.PROPOSALS, "too-many-proposals");
            var sources = new LinkedHashSet<>(from == null ? List.<String>of() : from);
            Rejected.unless(sources.size() <= Limits.SOURCES, "too-many-sources");
            Rejected.unless(!sources.contains(null) && state.sources().containsAll(sources), "no-such-item");
            String seat = moment.seat().id();
            return List.of(new ConsensusEvents.Drafted(
                    moment.stageId(), moment.id(), seat, words, List.copyOf(sources), state.orders() + 1));
        }
    }

    /** Gives a proposal another wording, to be asked anew: its author while it is a draft, those who conduct or take down. */
    public record Reword(String proposal, String text, String why) implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Proposal now = known(state, proposal);
            mayWord(now, moment);
            Rejected.unless(now.status() != Status.WITHDRAWN, "withdrawn");
            String words = Limits.words(text, Limits.PROPOSAL);
            if (words.equals(now.text())) return List.of();
            Rejected.unless(now.version() < Limits.WORDINGS, "too-many-wordings");
            String reason = Limits.wordsIfAny(why, Limits.REASON);
            return List.of(new ConsensusEvents.Reworded(moment.stageId(), proposal, now.version() + 1, words, reason));
        }
    }

    /** Asks the room about the newest wording. */
    public record Ask(String proposal) implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Proposal now = known(state, proposal);
            if (now.status() == Status.ASKING) return List.of();
            Rejected.unless(now.status() == Status.DRAFT, "asked-already");
            return List.of(new ConsensusEvents.Asked(moment.stageId(), proposal, now.version()));
        }
    }

    /** Answers; {@code version} (optional) is the wording one has read, refused as {@code stale} when it has changed. */
    public record Answer(String proposal, String level, String reason, Integer version)
            implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            Proposal now = asking(state, proposal);
            Rejected.unless(version == null || version == now.version(), "stale");
            Rejected.unless(state.knows(level), "no-such-level");
            String words = Limits.wordsIfAny(reason, Limits.REASON);
            String seat = moment.seat().id();
            if (new ConsensusState.Answer(level, words).equals(now.answers().get(seat))) return List.of();
            return List.of(new ConsensusEvents.Answered(moment.stageId(), proposal, seat, now.version(), level, words));
        }
    }

    /** States how many hands this seat has counted at a level; again to correct it. */
    public record EnterHands(String proposal, String level, int count) implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            Proposal now = asking(state, proposal);
            Rejected.unless(state.knows(level), "no-such-level");
            Rejected.unless(count >= 0 && count <= Limits.HANDS, "out-of-range");
            String seat = moment.seat().id();
            int before = now.handsOf(seat, level);
            if (before == count) return List.of();
            return List.of(new ConsensusEvents.HandsEntered(moment.stageId(), proposal, seat, level, count, before));
        }
    }

    /** Ends asking and shows the result. */
    public record CloseAsking(String proposal) implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            asking(state, proposal);
            return List.of(new ConsensusEvents.AskingClosed(moment.stageId(), proposal));
        }
    }

    /** States what the room made of it, and on which conditions. */
    public record Settle(String proposal, boolean agreed, List<String> conditions)
            implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Proposal now = known(state, proposal);
            Rejected.unless(now.outcome() != null && now.status() != Status.WITHDRAWN, "not-closed");
            var all = conditions == null ? List.<String>of() : conditions;
            Rejected.unless(all.size() <= Limits.CONDITIONS, "too-many-conditions");
            List<String> on =
                    all.stream().map(one -> Limits.words(one, Limits.REASON)).toList();
            Status next = agreed ? Status.AGREED : Status.NOT_AGREED;
            if (next == now.status() && on.equals(now.conditions())) return List.of();
            return List.of(
                    new ConsensusEvents.Settled(moment.stageId(), proposal, next, on, now.status(), now.conditions()));
        }
    }

    /** Withdraws a proposal: its author while it is a draft, or the facilitator. It stays readable as withdrawn. */
    public record Withdraw(String proposal) implements StepCommand<ConsensusState> {
        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Proposal now = known(state, proposal);
            boolean own = now.author().equals(moment.seat().id()) && now.status() == Status.DRAFT;
            if (!own) moment.only(Role.FACILITATOR);
            if (now.status() == Status.WITHDRAWN) return List.of();
            return List.of(new ConsensusEvents.Withdrawn(moment.stageId(), proposal));
        }
    }

    private static void mayWord(Proposal now, Moment moment) {
        boolean own = now.author().equals(moment.seat().id()) && now.status() == Status.DRAFT;
        Rejected.unless(own || moment.seat().role().entersForOthers(), "not-your-role");
    }

    private static Proposal known(ConsensusState state, String id) {
        Rejected.unless(id != null && state.proposals().containsKey(id), "no-such-proposal");
        return state.proposals().get(id);
    }

    private static Proposal asking(ConsensusState state, String id) {
        Proposal now = known(state, id);
        Rejected.unless(now.status() == Status.ASKING, "not-asking");
        return now;
    }

    // ---- view

    /** What was set once. */
    record Form(List<String> from, List<Level> levels, int proposalLimit, int reasonLimit, int least) {}

    /** The proposals that are not withdrawn, and those that are agreed. */
    record Now(int proposals, int agreements) {}

    /**
     * How many people have answered a proposal so far; {@code hands} people counted in the room (null: none). It is told
     * at every answer, so its key is short: {@code n/<proposal>}.
     */
    record Answers(int n, Integer hands) {}

    /** One proposal; {@code result} and {@code reasons} once closed, lists of what there is null where there is none. */
    record ProposalShown(
            String text,
            int order,
            int version,
            List<Wording> wording,
            List<String> from,
            String state,
            List<String> conditions,
            Result result,
            List<ReasonShown> reasons) {}

    /**
     * The result; {@code bands} and all figures from them count the hands in, and when {@code withheld} nobody but them.
     * {@code byHand} gives the hands at each level, {@code lives} is null where a band reaches across that line.
     */
    record Result(
            List<Band> bands,
            Map<String, Integer> byHand,
            int total,
            Integer lives,
            List<String> median,
            boolean withheld) {}

    /** A reason in its author's words, and the levels of the band its author is counted in. */
    record ReasonShown(List<String> levels, String text, Who who) {}

    /** One's own answer to the newest wording. */
    record Mine(int version, String level, String reason) {}

    /** The hands one has counted, by level. */
    record Counted(Map<String, Integer> counts) {}

    @Override
    public Collection<String> keys(ConsensusState state, Look look) {
        return ConsensusView.keys(state, look);
    }

    @Override
    public Record view(ConsensusState state, Look look, String key) {
        return ConsensusView.record(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(ConsensusState state) {
        return Map.of("proposals", state.standing(), "agreements", state.agreed());
    }

    @Override
    public List<Item> items(ConsensusState state) {
        return state.items();
    }

    @Override
    public Report<ConsensusState> report() {
        return new ConsensusReport();
    }

    @Override
    public Habit habit() {
        return new ConsensusHabit();
    }
}
