package entaku.steps.consensus;

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
import entaku.session.Wire;
import entaku.steps.consensus.ConsensusState.Proposal;
import entaku.steps.consensus.ConsensusState.Status;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Proposals, weighed by the room on an agreement scale.
 *
 * <p>Answers belong to one wording; a new wording is asked anew. Reasons stay beside the
 * sentence; those of people who cannot live with it are the minority opinions.
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
                TakeOverHands.class,
                CloseAsking.class,
                Settle.class,
                Withdraw.class);
    }

    @Override
    public boolean office(ConsensusState state, PartCommand<?> command, Seat seat) {
        if (command instanceof Reword one) return !ownDraft(known(state, one.proposal()), seat);
        if (command instanceof Withdraw one) return !ownDraft(known(state, one.proposal()), seat);
        return !(command instanceof Draft || command instanceof Answer);
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
            Rejected.unless(moment.seat().role().speaks(), "not-your-role");
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

    /**
     * Gives a proposal another wording, to be asked anew: its author while it is a draft, those who conduct or take down.
     * {@code version} (optional) is the wording that one has read.
     */
    public record Reword(String proposal, String text, String why, Integer version)
            implements StepCommand<ConsensusState> {
        public Reword(String proposal, String text, String why) {
            this(proposal, text, why, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Proposal now = known(state, proposal);
            mayWord(now, moment);
            Rejected.unless(now.status() != Status.WITHDRAWN, "withdrawn");
            String words = Limits.words(text, Limits.PROPOSAL);
            if (words.equals(now.text())) return List.of();
            meant(now, version, null);
            Rejected.unless(now.version() < Limits.WORDINGS, "too-many-wordings");
            String reason = Limits.wordsIfAny(why, Limits.REASON);
            return List.of(new ConsensusEvents.Reworded(moment.stageId(), proposal, now.version() + 1, words, reason));
        }
    }

    /** Asks the room about the newest wording; {@code version} (optional) is the one that is meant. */
    public record Ask(String proposal, Integer version) implements StepCommand<ConsensusState> {
        public Ask(String proposal) {
            this(proposal, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Proposal now = known(state, proposal);
            Rejected.ifStale(version, now.version());
            if (now.status() == Status.ASKING) return List.of();
            Rejected.unless(now.status() == Status.DRAFT, "asked-already");
            return List.of(new ConsensusEvents.Asked(moment.stageId(), proposal, now.version()));
        }
    }

    /**
     * Answers; {@code version} and {@code vote} (optional) are the wording one has read and the vote one answers to,
     * refused as {@code stale} when there is another by now.
     */
    public record Answer(String proposal, String level, String reason, Integer version, Integer vote)
            implements StepCommand<ConsensusState> {
        public Answer(String proposal, String level, String reason, Integer version) {
            this(proposal, level, reason, version, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            Proposal now = asking(state, proposal);
            meant(now, version, vote);
            Rejected.unless(state.knows(level), "no-such-level");
            String words = Limits.wordsIfAny(reason, Limits.REASON);
            String seat = moment.seat().id();
            if (new ConsensusState.Answer(level, words).equals(now.answers().get(seat))) return List.of();
            return List.of(new ConsensusEvents.Answered(moment.stageId(), proposal, seat, now.version(), level, words));
        }
    }

    /** States how many hands this seat has counted at a level; again to correct it. */
    public record EnterHands(String proposal, String level, int count, Integer version, Integer vote)
            implements StepCommand<ConsensusState> {
        public EnterHands(String proposal, String level, int count) {
            this(proposal, level, count, null, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            Proposal now = asking(state, proposal);
            meant(now, version, vote);
            Rejected.unless(state.knows(level), "no-such-level");
            Rejected.unless(count >= 0 && count <= Limits.HANDS, "out-of-range");
            String seat = moment.seat().id();
            int before = now.hands().of(seat, level);
            if (before == count) return List.of();
            return List.of(new ConsensusEvents.HandsEntered(moment.stageId(), proposal, seat, level, count, before));
        }
    }

    /**
     * Makes one's own what those counted who may enter here no longer, so that somebody can correct it: they moved, or
     * have another role by now. Each hand counts once, as before.
     */
    public record TakeOverHands(String proposal, Integer version, Integer vote) implements StepCommand<ConsensusState> {
        public TakeOverHands(String proposal) {
            this(proposal, null, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            Proposal now = asking(state, proposal);
            meant(now, version, vote);
            String seat = moment.seat().id();
            return now.hands().without(moment.entering()).stream()
                    .<StepEvent<ConsensusState>>map(one -> new ConsensusEvents.HandsTakenOver(
                            moment.stageId(), proposal, seat, one.who(), one.option(), one.number()))
                    .toList();
        }
    }

    /** Ends asking and shows the result; {@code version} and {@code vote} (optional) are what is meant. */
    public record CloseAsking(String proposal, Integer version, Integer vote) implements StepCommand<ConsensusState> {
        public CloseAsking(String proposal) {
            this(proposal, null, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Proposal now = known(state, proposal);
            meant(now, version, vote);
            if (now.status() == Status.CLOSED) return List.of();
            asking(state, proposal);
            return List.of(new ConsensusEvents.AskingClosed(moment.stageId(), proposal));
        }
    }

    /**
     * States what the room made of it, and on which conditions. {@code before} (optional) names the state it is settled
     * from, refused as {@code stale} when somebody else has settled it otherwise meanwhile.
     */
    public record Settle(String proposal, boolean agreed, List<String> conditions, String before)
            implements StepCommand<ConsensusState> {
        public Settle(String proposal, boolean agreed, List<String> conditions) {
            this(proposal, agreed, conditions, null);
        }

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
            Rejected.ifStale(before, Wire.name(now.status()));
            return List.of(
                    new ConsensusEvents.Settled(moment.stageId(), proposal, next, on, now.status(), now.conditions()));
        }
    }

    /**
     * Withdraws a proposal: its author while it is a draft, or the facilitator. It stays readable as withdrawn.
     * {@code version} (optional) is the wording that is meant.
     */
    public record Withdraw(String proposal, Integer version) implements StepCommand<ConsensusState> {
        public Withdraw(String proposal) {
            this(proposal, null);
        }

        @Override
        public List<StepEvent<ConsensusState>> decide(ConsensusState state, Moment moment) {
            Proposal now = known(state, proposal);
            if (!ownDraft(now, moment.seat())) moment.only(Role.FACILITATOR);
            if (now.status() == Status.WITHDRAWN) return List.of();
            meant(now, version, null);
            return List.of(new ConsensusEvents.Withdrawn(moment.stageId(), proposal));
        }
    }

    private static void mayWord(Proposal now, Moment moment) {
        Role role = moment.seat().role();
        boolean own = ownDraft(now, moment.seat());
        Rejected.unless((own && role.speaks()) || role.entersForOthers(), "not-your-role");
    }

    private static boolean ownDraft(Proposal proposal, Seat seat) {
        return proposal.author().equals(seat.id()) && proposal.status() == Status.DRAFT;
    }

    private static Proposal known(ConsensusState state, String id) {
        Rejected.unless(id != null && state.proposals().containsKey(id), "no-such-proposal");
        return state.proposals().get(id);
    }

    /** Refuses what was meant for another wording or another vote than there is now. */
    private static void meant(Proposal now, Integer version, Integer vote) {
        Rejected.ifStale(version, now.version());
        Rejected.ifStale(vote, now.vote());
    }

    private static Proposal asking(ConsensusState state, String id) {
        Proposal now = known(state, id);
        Rejected.unless(now.status() == Status.ASKING, "not-asking");
        return now;
    }

    // ---- view

    @Override
    public Collection<String> keys(ConsensusState state, Look look) {
        return ConsensusView.keys(state, look);
    }

    @Override
    public Record view(ConsensusState state, Look look, String key) {
        return ConsensusView.view(state, look, key);
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
