package entaku.steps.motion;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.steps.motion.Ballots.Mark;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Members marked on the roll one by one, so that no member has two votes. */
public final class Marking {
    private Marking() {}

    /**
     * Marks a member by name or number: {@code attending}, or absent with a {@code written} vote or a {@code proxy}, and then
     * with their voice and who holds the proxy.
     */
    public record MarkMember(String member, String as, String voice, String holder)
            implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireNow(null);
            Rejected.unless(state.roll() != null, "no-roll");
            String who = Limits.words(member, Limits.NAME);
            boolean here = Mark.ATTENDING.equals(as);
            Source way = here ? null : Source.of(as);
            Rejected.unless(here || !way.inRoom(), "no-such-source");
            for (Mark mark : state.ballots().marks().values()) {
                if (!same(mark.member()).equals(same(who))) continue;
                Rejected.unless(mark.absent() || here, "is-present");
                throw new Rejected("already-marked");
            }
            Rejected.unless(state.ballots().marks().size() < Limits.MARKED, "too-many-marks");
            if (here) {
                boolean fits =
                        state.ballots().marked(Mark.ATTENDING) < state.roll().attending();
                Rejected.unless(fits, "over-present");
                return List.of(marked(moment, 0, new Mark(who, as, null, null, 0)));
            }
            String said = Voice.of(voice).word();
            way.require(Voting.room(state, way) > 0);
            String by = way == Source.PROXY ? Limits.wordsIfAny(holder, Limits.NAME) : null;
            return List.of(marked(moment, 0, new Mark(who, as, said, by, 0)));
        }
    }

    static MotionEvents.MemberMarked marked(Moment moment, int more, Mark mark) {
        String id = more == 0 ? moment.id() : moment.id() + "-" + more;
        return new MotionEvents.MemberMarked(
                moment.stageId(), id, mark.member(), mark.as(), mark.voice(), mark.holder());
    }

    /** Lists who is marked already. */
    static Set<String> known(MotionState state) {
        var known = new HashSet<String>();
        state.ballots().marks().values().forEach(mark -> known.add(same(mark.member())));
        return known;
    }

    /** Gives what two ways of writing one name have in common. */
    static String same(String member) {
        return Normalizer.normalize(member, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Takes a mark away, such as of a member who came after all: their written vote counts no more. */
    public record UnmarkMember(String marked) implements StepCommand<MotionState> {
        @Override
        public List<StepEvent<MotionState>> decide(MotionState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireNow(null);
            Mark was = marked == null ? null : state.ballots().marks().get(marked);
            Rejected.unless(was != null, "not-marked");
            return List.of(new MotionEvents.MemberUnmarked(
                    moment.stageId(), marked, was.member(), was.as(), was.voice(), was.holder()));
        }
    }
}
