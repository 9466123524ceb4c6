package entaku.steps.openspace;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.steps.openspace.OpenSpaceState.Place;
import entaku.steps.openspace.OpenSpaceState.Topic;
import java.util.List;

/** What may be asked in the market. {@code vote} (optional) is the vote on wishes that one sees. */
public final class Market {
    private Market() {}

    static final List<Class<? extends StepCommand<OpenSpaceState>>> COMMANDS = List.of(
            Propose.class,
            Reword.class,
            Withdraw.class,
            GivePlace.class,
            Wish.class,
            CountHands.class,
            CloseMarket.class);

    /** What a topic says: its name ({@code text}), and one line that may be left out (null). */
    public record Said(String text, String line) {}

    /** Everybody counts the same hands of the room. */
    private static final String ROOM = "room";

    /** Proposes a topic: one's own, or, with the sponsor's {@code name}, one that somebody without a phone calls out. */
    public record Propose(String text, String line, String name) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Role role = moment.seat().role();
            String sponsor = Limits.wordsIfAny(name, Limits.NAME);
            Rejected.unless(role.speaks(), "not-your-role");
            Rejected.unless(sponsor == null || role.entersForOthers(), "not-your-role");
            Rejected.unless(sponsor != null || role.takesPart(), "no-sponsor");
            Said said = said(text, line);
            state.requireOpen(null);
            String own = moment.seat().id();
            Rejected.unless(state.topics().size() < Limits.TOPICS, "too-many-topics");
            long mine = state.standing().stream()
                    .filter(one -> own.equals(one.getValue().sponsor()))
                    .count();
            Rejected.unless(sponsor != null || mine < Limits.TOPICS_PER_SEAT, "too-many-topics");
            int order = state.topics().size() + 1;
            return List.of(new MarketEvents.TopicProposed(moment.stageId(), moment.id(), own, sponsor, said, order));
        }
    }

    /** Words a topic anew: whoever brought it, or the facilitator; {@code before} (optional) is what one has seen of it. */
    public record Reword(String topic, String text, String line, Said before) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Topic now = mine(state, moment, topic);
            Said next = said(text, line);
            state.requireOpen(null);
            if (next.equals(now.said())) return List.of();
            Rejected.ifStale(before, now.said());
            return List.of(new MarketEvents.TopicReworded(moment.stageId(), topic, next, now.said()));
        }
    }

    /** Withdraws a topic: whoever brought it, or the facilitator. */
    public record Withdraw(String topic) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Topic now = mine(state, moment, topic);
            state.requireOpen(null);
            return List.of(new MarketEvents.TopicWithdrawn(moment.stageId(), topic, true, now.place()));
        }
    }

    /**
     * Gives a topic a table in a round, or (both left out) takes it away. The facilitator may after the closing as well,
     * when the wishes are known.
     */
    public record GivePlace(String topic, Integer round, String table) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Topic now = state.require(topic);
            boolean leads = moment.seat().role() == Role.FACILITATOR;
            boolean sponsors = state.setup().sponsors() && owns(now, moment.seat());
            Rejected.unless(leads || sponsors, state.setup().sponsors() ? "not-yours" : "not-your-role");
            Rejected.unless(leads || moment.seat().role().speaks(), "not-your-role");
            if (!leads) state.requireOpen(null);
            Place next = round == null && table == null ? null : place(state, moment);
            if (next == null ? now.place() == null : next.equals(now.place())) return List.of();
            Rejected.unless(next == null || state.free(next), "place-taken");
            return List.of(new MarketEvents.PlaceGiven(moment.stageId(), topic, next, now.place()));
        }

        private Place place(OpenSpaceState state, Moment moment) {
            boolean known =
                    round != null && round >= 1 && round <= state.setup().rounds();
            Rejected.unless(known, "no-such-round");
            Rejected.unless(table != null, "no-such-table");
            moment.session().roster().require(table);
            return new Place(round, table);
        }
    }

    /** Says that one would like to go to a topic, or no longer. */
    public record Wish(String topic, boolean wishes, Integer vote) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.require(topic);
            state.requireOpen(vote);
            String seat = moment.seat().id();
            if (state.wishes().ballot(seat).containsKey(topic) == wishes) return List.of();
            return List.of(new MarketEvents.Wished(moment.stageId(), seat, topic, wishes));
        }
    }

    /** States how many hands without a phone were raised for a topic; again to correct it. */
    public record CountHands(String topic, int hands, Integer vote) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.require(topic);
            state.requireOpen(vote);
            Rejected.unless(hands >= 0 && hands <= Limits.HANDS, "out-of-range");
            int before = state.wishes().handsOn(topic);
            if (before == hands) return List.of();
            return List.of(new MarketEvents.HandsCounted(moment.stageId(), ROOM, topic, hands, before));
        }
    }

    /** Ends the market: topics stay as they are, and how many would like to go to each is shown. */
    public record CloseMarket(Integer vote) implements StepCommand<OpenSpaceState> {
        @Override
        public List<StepEvent<OpenSpaceState>> decide(OpenSpaceState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.wishes().requireNow(vote);
            return state.isOpen() ? List.of(new MarketEvents.MarketClosed(moment.stageId())) : List.of();
        }
    }

    private static Said said(String text, String line) {
        return new Said(Limits.words(text, Limits.NAME), Limits.wordsIfAny(line, Limits.NOTE));
    }

    static boolean owns(Topic topic, Seat seat) {
        return topic != null && seat.id().equals(topic.author());
    }

    private static Topic mine(OpenSpaceState state, Moment moment, String id) {
        Topic now = state.require(id);
        boolean leads = moment.seat().role() == Role.FACILITATOR;
        Rejected.unless(leads || owns(now, moment.seat()), "not-yours");
        Rejected.unless(leads || moment.seat().role().speaks(), "not-your-role");
        return now;
    }
}
