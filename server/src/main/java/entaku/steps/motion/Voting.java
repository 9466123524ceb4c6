package entaku.steps.motion;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import java.util.List;
import java.util.Objects;

/** How votes come: by phone, and counted by somebody. No way has more of them than the roll has members there. */
public final class Voting {
    private Voting() {}

    /**
     * Votes by phone instead of what one has said before; without a voice it takes one's vote back. Who has voted so is not
     * counted by hand. {@code vote} (optional) is the vote one sees, {@code stale} when it is over.
     */
    public record Vote(String voice, Integer vote) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(vote);
            Rejected.unless(!state.form().households(), "no-phones-here");
            String said =
                    voice == null || voice.isEmpty() ? null : Voice.of(voice).word();
            String seat = moment.seat().id();
            String before = state.ballots().phones().get(seat);
            if (Objects.equals(said, before)) return List.of();
            boolean fits =
                    before != null || state.ballots().inRoom() < state.roll().attending();
            Rejected.unless(fits, "all-voted");
            return List.of(new MotionEvents.Voted(moment.stageId(), seat, said));
        }
    }

    /** States how many votes of one side this seat has counted of those that came one way; again to correct it. */
    public record EnterVotes(String source, String voice, int count, Integer vote) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            Source way = Source.of(source);
            Voice side = Voice.of(voice);
            state.requireNow(vote);
            Rejected.unless(state.roll() != null, "no-roll");
            if (way.inRoom()) state.requireOpen(vote);
            Rejected.unless(way != Source.HANDS || !state.form().secret(), "no-hands-here");
            Rejected.unless(count >= 0 && count <= Limits.HANDS, "out-of-range");
            String seat = moment.seat().id();
            int before = state.ballots().counted().of(seat, Ballots.option(way, side));
            if (before == count) return List.of();
            way.require(count < before || room(state, way) >= count - before);
            return List.of(new MotionEvents.VotesEntered(
                    moment.stageId(), seat, way.word(), side.word(), count, before, state.vote()));
        }
    }

    /** Tells how many votes more can come this way by the roll. */
    static int room(MotionState state, Source way) {
        Ballots ballots = state.ballots();
        return state.roll().of(way) - (way.inRoom() ? ballots.inRoom() : ballots.of(way));
    }

    /** Makes one's own what those counted who may enter here no longer, so that somebody can correct it. */
    public record TakeOverVotes(Integer vote) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireNow(vote);
            String seat = moment.seat().id();
            return state.ballots().counted().without(moment.entering()).stream()
                    .<StepEvent<MotionState>>map(one -> new MotionEvents.VotesTakenOver(
                            moment.stageId(), seat, one.who(), one.option(), one.number()))
                    .toList();
        }
    }
}
