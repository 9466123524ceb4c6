package entaku.steps.openspace;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.openspace.Market.Said;
import entaku.steps.openspace.OpenSpaceState.Place;
import entaku.steps.openspace.OpenSpaceState.Topic;
import java.util.List;
import java.util.Objects;

/** What can have happened in the market. */
final class MarketEvents {
    private MarketEvents() {}

    static final List<Class<? extends StepEvent<OpenSpaceState>>> ALL = List.of(
            TopicProposed.class,
            TopicReworded.class,
            TopicWithdrawn.class,
            PlaceGiven.class,
            Wished.class,
            HandsCounted.class,
            MarketClosed.class,
            MarketReopened.class,
            MarketRenewed.class);

    private static String key(String topic) {
        return "topic/" + topic;
    }

    /** Somebody proposed a topic; {@code name} is its sponsor where it came from paper. */
    @Fact("topic-proposed")
    public record TopicProposed(String stage, String id, String author, String name, Said said, int order)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.with(id, new Topic(author, name, said, null, order, false));
        }

        @Override
        public void touch(OpenSpaceState before, OpenSpaceState after, Touched touched) {
            touched.key("now").key(key(id)).own(author, "mine");
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            Topic made = now.topic(id);
            boolean same = made != null && made.said().equals(said) && made.place() == null;
            return same ? List.of(new TopicWithdrawn(stage, id, true, null)) : List.of();
        }
    }

    /** A topic says something else now. */
    @Fact("topic-reworded")
    public record TopicReworded(String stage, String topic, Said said, Said before)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.with(topic, state.topics().get(topic).saying(said));
        }

        @Override
        public void touch(OpenSpaceState was, OpenSpaceState after, Touched touched) {
            touched.key(key(topic));
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            Topic still = now.topic(topic);
            boolean same = still != null && still.said().equals(said);
            return same ? List.of(new TopicReworded(stage, topic, before, said)) : List.of();
        }
    }

    /** A topic was withdrawn and left its {@code place}, or that was taken back and it stands there again. */
    @Fact("topic-withdrawn")
    public record TopicWithdrawn(String stage, String topic, boolean gone, Place place)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.with(topic, state.topics().get(topic).gone(gone, gone ? null : place));
        }

        @Override
        public void touch(OpenSpaceState before, OpenSpaceState after, Touched touched) {
            touched.key("now").key(key(topic));
            touched.own(after.topics().get(topic).author(), "mine");
            // Whoever would like to go there has one wish fewer, or has it again.
            before.wishes().ballots().forEach((seat, ballot) -> {
                if (ballot.containsKey(topic)) touched.own(seat, "mine");
            });
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            if (now.topics().get(topic).withdrawn() != gone) return List.of();
            boolean back = gone && place != null && now.free(place);
            return List.of(new TopicWithdrawn(stage, topic, !gone, back ? place : null));
        }
    }

    /** A topic has this place now (null: none). */
    @Fact("place-given")
    public record PlaceGiven(String stage, String topic, Place place, Place before)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.with(topic, state.topics().get(topic).at(place));
        }

        @Override
        public void touch(OpenSpaceState was, OpenSpaceState after, Touched touched) {
            touched.key("now").key(key(topic));
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            Topic still = now.topic(topic);
            boolean same = still != null && Objects.equals(still.place(), place);
            boolean free = before == null || now.free(before);
            return same && free ? List.of(new PlaceGiven(stage, topic, before, place)) : List.of();
        }
    }

    /** A seat would like to go to a topic, or no longer. */
    @Fact("wished")
    public record Wished(String stage, String seat, String topic, boolean wishes) implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            var ballot = state.wishes().ballot(seat);
            return state.wishing(state.wishes().balloting(seat, wishes ? ballot.plus(topic, 1) : ballot.minus(topic)));
        }

        @Override
        public void touch(OpenSpaceState before, OpenSpaceState after, Touched touched) {
            touched.key("now").own(seat, "mine");
        }
    }

    /** So many hands were raised for a topic by people without a phone. */
    @Fact("hands-counted")
    public record HandsCounted(String stage, String who, String topic, int hands, int before)
            implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.wishing(state.wishes().counting(who, topic, hands));
        }

        @Override
        public void touch(OpenSpaceState was, OpenSpaceState after, Touched touched) {
            touched.key("now").key(key(topic));
        }

        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            boolean still = now.isOpen() && now.wishes().handsOn(topic) == hands;
            return still ? List.of(new HandsCounted(stage, who, topic, before, hands)) : List.of();
        }
    }

    /** The market ended. */
    @Fact("market-closed")
    public record MarketClosed(String stage) implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.wishing(state.wishes().closing());
        }

        @Override
        public void touch(OpenSpaceState before, OpenSpaceState after, Touched touched) {
            counts(after, touched);
        }

        /** A count that was seen cannot be unseen: where one was shown, people are asked anew. */
        @Override
        public List<StepEvent<OpenSpaceState>> undo(OpenSpaceState now) {
            if (now.wishes().closed() == null) return List.of();
            boolean published = now.wishes().published();
            return List.of(published ? new MarketRenewed(stage, now.wishes().vote() + 1) : new MarketReopened(stage));
        }
    }

    /** The market goes on: its end was taken back before any count was shown. */
    @Fact("market-reopened")
    public record MarketReopened(String stage) implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.wishing(state.wishes().reopening());
        }

        @Override
        public void touch(OpenSpaceState before, OpenSpaceState after, Touched touched) {
            counts(before, touched);
        }
    }

    /** The market goes on after counts were shown: everybody says anew where they would like to go. */
    @Fact("market-renewed")
    public record MarketRenewed(String stage, int vote) implements StepEvent<OpenSpaceState> {
        @Override
        public OpenSpaceState applyTo(OpenSpaceState state) {
            return state.wishing(state.wishes().anew());
        }

        @Override
        public void touch(OpenSpaceState before, OpenSpaceState after, Touched touched) {
            counts(before, touched);
            before.wishes().ballots().keySet().forEach(seat -> touched.own(seat, "mine"));
        }

        @Override
        public boolean startsAnew() {
            return true;
        }
    }

    private static void counts(OpenSpaceState closed, Touched touched) {
        touched.key("now");
        closed.topics().keySet().forEach(topic -> touched.key(key(topic)));
    }
}
