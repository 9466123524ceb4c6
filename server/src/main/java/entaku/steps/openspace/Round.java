package entaku.steps.openspace;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.steps.openspace.OpenSpaceState.Talk;
import entaku.steps.openspace.OpenSpaceState.Topic;
import java.util.List;
import java.util.Objects;

/**
 * What may be asked in a round: of a topic by its sponsor, of any by those who enter for others. {@code before} (optional)
 * is what one has seen, refused as {@code stale} when it has changed meanwhile.
 */
public final class Round {
    private Round() {}

    static final List<Class<? extends StepCommand<OpenSpaceState>>> COMMANDS =
            List.of(CountGuests.class, WriteReport.class);

    /** States how many people have come to a topic, its sponsor not counted; none at all is a count as well. */
    public record CountGuests(String topic, int guests, Integer before) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Talk now = talk(state, moment, topic);
            Rejected.unless(guests >= 0 && guests <= Limits.HANDS, "out-of-range");
            if (Objects.equals(now.guests(), guests)) return List.of();
            Rejected.ifStale(before, now.guests());
            return List.of(new RoundEvents.GuestsCounted(moment.stageId(), topic, guests, now.guests()));
        }
    }

    /** Writes a topic's report, or writes it anew; empty words take it back. {@code before} is empty for none. */
    public record WriteReport(String topic, String text, String before) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Talk now = talk(state, moment, topic);
            String words = Limits.wordsIfAny(text, Limits.REPORT);
            if (Objects.equals(now.report(), words)) return List.of();
            Rejected.ifStale(before, Objects.requireNonNullElse(now.report(), ""));
            return List.of(new RoundEvents.ReportWritten(moment.stageId(), topic, words, now.report()));
        }
    }

    private static Talk talk(OpenSpaceState state, Moment moment, String id) {
        OpenSpaceState market = state.setup().market() ? null : state.market(moment.session());
        Topic one = market == null ? null : market.inRound(id, state.setup().round());
        Rejected.unless(one != null, "no-such-topic");
        boolean others = moment.seat().role().entersForOthers();
        Rejected.unless(others || Market.owns(one, moment.seat()), "not-yours");
        Rejected.unless(moment.seat().role().speaks(), "not-your-role");
        return state.told(id);
    }
}
