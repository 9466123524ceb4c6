package entaku.steps.motion;

import entaku.session.Fact;
import entaku.session.Limits;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.motion.Ballots.Mark;
import java.util.List;

/** What can have happened to a motion. */
final class MotionEvents {
    static final List<Class<? extends StepEvent<MotionState>>> ALL = List.of(
            RollSet.class,
            Reworded.class,
            AmendmentPut.class,
            AmendmentTakenBack.class,
            VotingOpened.class,
            VotingStopped.class,
            Voted.class,
            VotesEntered.class,
            VotesTakenOver.class,
            MemberMarked.class,
            MemberUnmarked.class,
            VotingClosed.class,
            VotingRenewed.class);

    private MotionEvents() {}

    /** Names all that shows votes, when others take the place of those that were there. */
    private static void ballots(Touched touched, MotionState... states) {
        touched.key("now");
        for (MotionState state : states) {
            state.ballots().phones().keySet().forEach(seat -> touched.own(seat, "ballot"));
            state.ballots().counted().byWho().keySet().forEach(seat -> touched.own(seat, "counts"));
            state.ballots().marks().keySet().forEach(id -> touched.desk("mark/" + id));
            MotionView.OPTIONS.forEach(option -> touched.desk("counted/" + option));
            state.amendments().forEach(one -> touched.key("amendment/" + one.id()));
            for (int n = 1; n <= state.wording().size(); n++) touched.key("wording/" + n);
            touched.key("outcome");
        }
    }

    /** The roll was set; the {@code …Before} are what it was, -1 where there was none. */
    @Fact("roll-set")
    public record RollSet(
            String stage,
            int members,
            int attending,
            int written,
            int proxies,
            int membersBefore,
            int attendingBefore,
            int writtenBefore,
            int proxiesBefore)
            implements StepEvent<MotionState> {
        static RollSet of(String stage, Roll now, Roll was) {
            Roll before = was == null ? new Roll(-1, -1, -1, -1) : was;
            return new RollSet(
                    stage,
                    now.members(),
                    now.attending(),
                    now.written(),
                    now.proxies(),
                    before.members(),
                    before.attending(),
                    before.written(),
                    before.proxies());
        }

        private Roll now() {
            return new Roll(members, attending, written, proxies);
        }

        @Override
        public MotionState applyTo(MotionState state) {
            return state.with(now());
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now");
        }

        /** The first roll stays: votes may stand upon it. */
        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            boolean still = membersBefore > 0 && now.outcome() == null && now().equals(now.roll());
            Roll was = new Roll(membersBefore, attendingBefore, writtenBefore, proxiesBefore);
            if (!still || !Putting.fits(was, now)) return List.of();
            return List.of(RollSet.of(stage, was, now.roll()));
        }
    }

    /** The motion was put into other words; the ones before are kept. */
    @Fact("reworded")
    public record Reworded(String stage, String text, String before) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.wording(text);
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now").key("wording/" + after.wording().size());
        }

        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            boolean still = now.outcome() == null
                    && now.held() == null
                    && !now.ballots().open()
                    && now.text().equals(text)
                    && now.wording().size() < Limits.WORDINGS;
            return still ? List.of(new Reworded(stage, before, text)) : List.of();
        }
    }

    /** An amendment was put, to be voted on first. */
    @Fact("amendment-put")
    public record AmendmentPut(String stage, String id, String text, String proposer, String written)
            implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.putting(new MotionState.Amendment(id, text, proposer, written, null));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            ballots(touched, before, after);
        }

        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            boolean still = now.put() != null
                    && now.put().id().equals(id)
                    && now.ballots().equals(now.held().forOtherText());
            return still ? List.of(new AmendmentTakenBack(stage, id)) : List.of();
        }
    }

    /** The amendment that was put was taken back before anybody voted on it. */
    @Fact("amendment-taken-back")
    public record AmendmentTakenBack(String stage, String id) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.unputting();
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            ballots(touched, before, after);
        }
    }

    /** Votes were taken in the room. */
    @Fact("voting-opened")
    public record VotingOpened(String stage) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.with(state.ballots().opening(true));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now");
        }

        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            boolean still = now.ballots().open() && now.ballots().inRoom() == 0;
            return still ? List.of(new VotingStopped(stage)) : List.of();
        }
    }

    /** That votes are taken was taken back before anybody in the room had voted. */
    @Fact("voting-stopped")
    public record VotingStopped(String stage) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.with(state.ballots().opening(false));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now");
        }
    }

    /** A seat voted; without a voice it took its vote back. */
    @Fact("voted")
    public record Voted(String stage, String seat, String voice) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.with(state.ballots().voicing(seat, voice));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now").own(seat, "ballot");
        }
    }

    /** A seat stated how many votes it counted. */
    @Fact("votes-entered")
    public record VotesEntered(String stage, String seat, String source, String voice, int count, int before, int vote)
            implements StepEvent<MotionState> {
        private String option() {
            return source + "-" + voice;
        }

        @Override
        public MotionState applyTo(MotionState state) {
            return state.with(state.ballots().counting(state.ballots().counted().stating(seat, option(), count)));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now").desk("counted/" + option()).own(seat, "counts");
        }

        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            boolean still = now.outcome() == null
                    && now.vote() == vote
                    && now.ballots().counted().of(seat, option()) == count
                    && (before < count || Voting.room(now, Source.of(source)) >= before - count);
            return still ? List.of(new VotesEntered(stage, seat, source, voice, before, count, vote)) : List.of();
        }
    }

    /** A seat took over what another had counted; there are as many as before. */
    @Fact("votes-taken-over")
    public record VotesTakenOver(String stage, String seat, String from, String option, int count)
            implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            var counted = state.ballots().counted().handing(from, seat, option, count);
            return state.with(state.ballots().counting(counted));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.own(seat, "counts").own(from, "counts");
        }

        /** Nothing is given back that was corrected meanwhile. */
        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            var counted = now.ballots().counted();
            boolean still = now.outcome() == null && counted.of(seat, option) >= count && counted.of(from, option) == 0;
            return still ? List.of(new VotesTakenOver(stage, from, seat, option, count)) : List.of();
        }
    }

    /** A member was marked on the roll. */
    @Fact("member-marked")
    public record MemberMarked(String stage, String id, String member, String as, String voice, String holder)
            implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            int n = state.ballots().marks().values().stream()
                            .mapToInt(Mark::n)
                            .max()
                            .orElse(0)
                    + 1;
            return state.with(state.ballots().marking(id, new Mark(member, as, voice, holder, n)));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now").desk("mark/" + id);
        }

        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            boolean still = now.outcome() == null && now.ballots().marks().containsKey(id);
            return still ? List.of(new MemberUnmarked(stage, id, member, as, voice, holder)) : List.of();
        }
    }

    /** A mark was taken away again. */
    @Fact("member-unmarked")
    public record MemberUnmarked(String stage, String id, String member, String as, String voice, String holder)
            implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.with(state.ballots().marking(id, null));
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            touched.key("now").desk("mark/" + id);
        }

        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            if (now.outcome() != null || Marking.known(now).contains(Marking.same(member))) return List.of();
            boolean fits = as.equals(Mark.ATTENDING)
                    ? now.ballots().marked(as) < now.roll().attending()
                    : Voting.room(now, Source.of(as)) > 0;
            return fits ? List.of(new MemberMarked(stage, id, member, as, voice, holder)) : List.of();
        }
    }

    /** No more votes were taken on this amendment (null: on the motion). */
    @Fact("voting-closed")
    public record VotingClosed(String stage, String amendment) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.closing();
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            ballots(touched, before, after);
        }

        /** A result that was seen cannot be unseen: who is in the room votes anew. */
        @Override
        public List<StepEvent<MotionState>> undo(MotionState now) {
            return now.lastVote(amendment) ? List.of(new VotingRenewed(stage, amendment, now.vote() + 1)) : List.of();
        }
    }

    /** The room votes anew on what was voted on last; sheets of the absent on this text still count. */
    @Fact("voting-renewed")
    public record VotingRenewed(String stage, String amendment, int vote) implements StepEvent<MotionState> {
        @Override
        public MotionState applyTo(MotionState state) {
            return state.anew(amendment);
        }

        @Override
        public void touch(MotionState before, MotionState after, Touched touched) {
            ballots(touched, before, after);
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }
}
