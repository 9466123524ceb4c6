package entaku.steps.motion;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What only whoever conducts may do: the roll, the text, and when votes are taken. */
public final class Putting {
    private Putting() {}

    /** Sets who may vote, in numbers; again when somebody comes or leaves, but never below what was counted. */
    public record SetRoll(int members, int attending, int written, int proxies) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireNow(null);
            return setting(state, moment, new Roll(members, attending, written, proxies).checked());
        }
    }

    private static List<StepEvent<MotionState>> setting(MotionState state, Moment moment, Roll roll) {
        if (roll.equals(state.roll())) return List.of();
        Rejected.unless(fits(roll, state), "roll-too-small");
        return List.of(MotionEvents.RollSet.of(moment.stageId(), roll, state.roll()));
    }

    /** Tells whether a roll has room for all that was counted, on the motion beside an amendment as well. */
    static boolean fits(Roll roll, MotionState state) {
        return fits(roll, state.ballots()) && (state.held() == null || fits(roll, state.held()));
    }

    private static boolean fits(Roll roll, Ballots ballots) {
        return ballots.inRoom() <= roll.attending()
                && ballots.marked(Ballots.Mark.ATTENDING) <= roll.attending()
                && ballots.of(Source.WRITTEN) <= roll.written()
                && ballots.of(Source.PROXY) <= roll.proxies();
    }

    /** Takes the roll of the motion before, and who was marked present there. */
    public record CarryRoll() implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireNow(null);
            MotionState before = before(moment);
            Rejected.unless(before != null, "no-roll");
            var events = new ArrayList<>(setting(state, moment, before.roll()));
            var known = Marking.known(state);
            before.ballots().marks().values().stream()
                    .filter(mark -> !mark.absent() && !known.contains(Marking.same(mark.member())))
                    .sorted(Comparator.comparingInt(Ballots.Mark::n))
                    .forEach(mark -> events.add(Marking.marked(moment, events.size(), mark)));
            return events;
        }

        private static MotionState before(Moment moment) {
            MotionState found = null;
            for (Step step : moment.session().agenda().steps()) {
                if (step.id().equals(moment.step().id())) return found;
                if (!step.kind().equals(moment.step().kind())) continue;
                MotionState state = moment.session().state(new Stage(step, null));
                if (state != null && state.roll() != null) found = state;
            }
            return found;
        }
    }

    /** Puts the motion into other words before it is voted on, such as the names that are proposed; each text is kept. */
    public record Reword(String text, Integer version) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireText();
            Rejected.ifStale(version, state.wording().size());
            String words = Limits.words(text, Limits.MOTION);
            if (words.equals(state.text())) return List.of();
            Rejected.unless(state.wording().size() < Limits.WORDINGS, "too-many-wordings");
            return List.of(new MotionEvents.Reworded(moment.stageId(), words, state.text()));
        }
    }

    /**
     * Puts an amendment, on which the room votes before the motion. {@code proposer} (optional) is who brings it, in words;
     * {@code written} says how written votes count that were given on the text before, and is asked for where there are any.
     */
    public record PutAmendment(String text, String proposer, String written) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireText();
            Rejected.unless(state.roll() != null, "no-roll");
            String words = Limits.words(text, Limits.MOTION);
            Rejected.unless(!words.equals(state.text()), "same-text");
            Rejected.unless(state.amendments().size() < Limits.AMENDMENTS, "too-many-amendments");
            String how = Limits.wordsIfAny(written, Limits.REASON);
            Rejected.unless(how != null || state.roll().written() == 0, "say-written");
            String who = Limits.wordsIfAny(proposer, Limits.NAME);
            return List.of(new MotionEvents.AmendmentPut(moment.stageId(), moment.id(), words, who, how));
        }
    }

    /** Takes votes in the room on the amendment that is put, or on the motion. */
    public record OpenVote(Integer vote) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireNow(vote);
            Rejected.unless(state.roll() != null, "no-roll");
            return state.ballots().open() ? List.of() : List.of(new MotionEvents.VotingOpened(moment.stageId()));
        }
    }

    /** Takes no more votes, and shows what they came to. */
    public record CloseVote(Integer vote) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.ifStale(vote, state.vote());
            if (state.outcome() != null) return List.of();
            state.requireOpen(vote);
            String amendment = state.held() == null ? null : state.put().id();
            return List.of(new MotionEvents.VotingClosed(moment.stageId(), amendment));
        }
    }
}
