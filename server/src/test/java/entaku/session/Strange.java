package entaku.session;

import entaku.session.seats.SeatTaken;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of step that does what the others do not: seats people, rings bells, and breaks one rule after another. */
final class Strange implements StepKind<Strange.State> {
    /**
     * @param bell when it is to ring, 0 for never
     * @param rung how often it has
     */
    record State(long bell, int rung) {}

    /** Which rule a command breaks. */
    enum Fault {
        IN_A_STREAM,
        IN_TWO_STREAMS,
        AT_ANOTHER_TABLE
    }

    /** Seats somebody at a table. */
    record Sit(String seat, String table) implements StepCommand<State> {
        @Override
        public List<SeatTaken> decide(State state, Moment moment) {
            Seat now = moment.session().seats().get(seat);
            return List.of(new SeatTaken(seat, now.role(), table, now));
        }
    }

    /** Breaks a rule. */
    record Do(Fault fault) implements StepCommand<State> {
        @Override
        public List<Done> decide(State state, Moment moment) {
            String stage = moment.stageId();
            String seat = moment.seat().id();
            return switch (fault) {
                case IN_A_STREAM -> List.of(new Done(stage, seat, "whisper"));
                case IN_TWO_STREAMS -> List.of(new Done(stage, seat, "whisper"), new Done(stage, seat, Event.MAIN));
                case AT_ANOTHER_TABLE -> List.of(new Done(moment.step().id() + "@2", seat, Event.MAIN));
            };
        }
    }

    /** Sets the bell. */
    record Set(long at) implements StepCommand<State> {
        @Override
        public List<BellSet> decide(State state, Moment moment) {
            return List.of(new BellSet(moment.stageId(), at));
        }
    }

    /** Rings the bell, its time having come. */
    record Ring() implements StepCommand<State> {
        @Override
        public List<BellSet> decide(State state, Moment moment) {
            return List.of(new BellSet(moment.stageId(), 0));
        }
    }

    /** Something was done. */
    @Fact(value = "done", was = "happened")
    record Done(String stage, String seat, String stream) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return state;
        }

        @Override
        public void touch(State before, State after, Touched touched) {}
    }

    /** The bell was set, or rang (0). */
    @Fact("bell-set")
    record BellSet(String stage, long at) implements StepEvent<State> {
        @Override
        public State applyTo(State state) {
            return new State(at, at == 0 ? state.rung() + 1 : state.rung());
        }

        @Override
        public void touch(State before, State after, Touched touched) {
            touched.key("now");
        }
    }

    /** What an event may not be. */
    interface Bad extends StepEvent<State> {
        @Override
        default State applyTo(State state) {
            return state;
        }

        @Override
        default void touch(State before, State after, Touched touched) {}
    }

    record Nameless(String stage) implements Bad {}

    @Fact("done")
    record Twin(String stage) implements Bad {}

    @Fact(value = "other", was = "done")
    record FormerTwin(String stage) implements Bad {}

    private final List<Class<? extends StepEvent<State>>> events = new ArrayList<>(List.of(Done.class, BellSet.class));
    private final List<Class<? extends Event>> permitted = new ArrayList<>();
    private final List<String> streams = new ArrayList<>();

    Strange permittedToSeat() {
        permitted.add(SeatTaken.class);
        return this;
    }

    Strange whispering() {
        streams.add("whisper");
        return this;
    }

    Strange with(Class<? extends Bad> event) {
        events.add(event);
        return this;
    }

    /** Gives a house that knows this kind alone. */
    Kinds alone() {
        return house(List.of(this));
    }

    /** Gives a house that has this kind twice. */
    Kinds twice() {
        return house(List.of(this, new Strange()));
    }

    private static Kinds house(List<StepKind<?>> kinds) {
        return new Kinds() {
            @Override
            public Collection<StepKind<?>> all() {
                return kinds;
            }

            @Override
            public List<Standing<?>> standing() {
                return new entaku.steps.Steps().standing();
            }
        };
    }

    record Now(int rung) {}

    record Mine(String table) {}

    @Override
    public String name() {
        return "strange";
    }

    @Override
    public List<Class<? extends StepCommand<State>>> commands() {
        return List.of(Sit.class, Do.class, Set.class);
    }

    @Override
    public List<Class<? extends StepCommand<State>>> inner() {
        return List.of(Ring.class);
    }

    @Override
    public List<Class<? extends StepEvent<State>>> events() {
        return events;
    }

    @Override
    public List<Class<? extends Event>> permitted() {
        return permitted;
    }

    @Override
    public List<String> streams() {
        return streams;
    }

    @Override
    public State open(Step step) {
        return new State(0, 0);
    }

    @Override
    public Due due(State state, SessionState session, Stage stage) {
        return state.bell() == 0 ? null : new Due(state.bell(), new Ring());
    }

    @Override
    public Collection<String> keys(State state, Look look) {
        return look.shared() ? List.of("now") : look.own() ? List.of("mine") : List.of();
    }

    @Override
    public Record view(State state, Look look, String key) {
        if (look.own()) return key.equals("mine") ? new Mine(look.stage().table()) : null;
        return look.shared() && key.equals("now") ? new Now(state.rung()) : null;
    }

    @Override
    public Map<String, Integer> produced(State state) {
        return Map.of("rung", state.rung());
    }
}
