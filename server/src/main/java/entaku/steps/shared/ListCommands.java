package entaku.steps.shared;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import java.util.List;

/** What can be asked of a list of things to be answered; each kind has its own words and facts for it. */
public final class ListCommands {
    private ListCommands() {}

    /** Tells whether this is done for others, or by who leads. */
    public static boolean office(ThingList list, PartCommand<?> command) {
        if (command instanceof ThingCommands.Give || command instanceof ThingCommands.TakeBack) return false;
        if (command instanceof Add<?> add) return add.paper();
        if (!(command instanceof Withdraw<?> gone)) return true;
        var one = list.find(gone.thing());
        return one != null && one.paper();
    }

    /** Adds a thing; {@code paper} when it is entered for somebody without a phone, or called out in the room. */
    public interface Add<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        String text();

        boolean paper();

        /** Refuses where nobody may add one. */
        void requireAdding(S state);

        /** So many letters it may have. */
        int most();

        StepEvent<S> added(S state, Moment moment, String words);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper() ? role.entersForOthers() : role.takesPart(), "not-your-role");
            requireAdding(state);
            state.requireUnclosed();
            String words = Limits.words(text(), most());
            boolean room = state.list().hasRoom(moment.seat().id(), paper());
            Rejected.unless(room, state.called().refusals().many());
            return List.of(added(state, moment, words));
        }
    }

    /** Takes one's own thing away while answers are taken, or one from paper that one may see. */
    public interface Withdraw<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        String thing();

        StepEvent<S> withdrawn(Moment moment);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            var one = state.list().find(thing());
            Role role = moment.seat().role();
            boolean mine = one != null && one.seat().equals(moment.seat().id());
            boolean seen = one != null && (state.list().shows(thing()) || role == Role.FACILITATOR);
            // What somebody else wrote and nobody has shown yet does not exist for anybody else.
            Rejected.unless(mine || seen, state.called().refusals().none());
            Rejected.unless(mine || (one.paper() && role.entersForOthers()), "not-yours");
            state.requireUnclosed();
            return List.of(withdrawn(moment));
        }
    }

    interface Turn<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        String thing();

        /** Tells whether this is one that can be shown or not. */
        boolean known(ThingList list);

        default void require(S state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.unless(known(state.list()), state.called().refusals().none());
        }
    }

    /** Shows all a thing that was not shown; what could not be answered is not shown beside results. */
    public interface Show<S extends ThingsState<S, ?, ?>> extends Turn<S> {
        StepEvent<S> shown(Moment moment);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            require(state, moment);
            if (state.list().shows(thing())) return List.of();
            Rejected.unless(state.mayShow(thing()), state.called().refusals().closed());
            return List.of(shown(moment));
        }
    }

    /** Takes a thing away from sight, such as one that names a person. */
    public interface Hide<S extends ThingsState<S, ?, ?>> extends Turn<S> {
        StepEvent<S> hidden(Moment moment);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            require(state, moment);
            return state.list().shows(thing()) ? List.of(hidden(moment)) : List.of();
        }
    }
}
