package entaku.steps.shared;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What can be asked where things are answered; each kind has its own words and facts for it. {@code vote} (optional) is
 * the vote one sees, {@code stale} when it is over.
 */
public final class ThingCommands {
    private ThingCommands() {}

    /** Answers a thing, or changes the answer. */
    public interface Give<S extends ThingsState<S, A, ?>, A> extends StepCommand<S> {
        String thing();

        Integer vote();

        /** Reads the answer, or refuses it. */
        A read(S state, Moment moment);

        StepEvent<S> given(Moment moment, A answer);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(thing(), vote());
            A answer = read(state, moment);
            boolean stands = answer.equals(state.vote().of(moment.seat().id(), thing()));
            return stands ? List.of() : List.of(given(moment, answer));
        }
    }

    /** Takes one's answer back. */
    public interface TakeBack<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        String thing();

        Integer vote();

        StepEvent<S> takenBack(Moment moment);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            state.requireOpen(thing(), vote());
            boolean given = state.vote().of(moment.seat().id(), thing()) != null;
            return given ? List.of(takenBack(moment)) : List.of();
        }
    }

    /** States how many people without a phone one has counted at an option, hands or paper; again to correct it. */
    public interface EnterHands<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        String thing();

        int count();

        Integer vote();

        /** Names the option, or refuses one that there is not. */
        String option(S state);

        StepEvent<S> entered(Moment moment, String option, int before);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(thing(), vote());
            String option = option(state);
            Rejected.unless(count() >= 0 && count() <= Limits.HANDS, "out-of-range");
            int before = state.vote().handsOn(thing()).of(moment.seat().id(), option);
            return before == count() ? List.of() : List.of(entered(moment, option, before));
        }
    }

    /**
     * Makes one's own what those counted who may enter here no longer, so that somebody can correct it: they moved, or
     * have another role by now. Each person counts once, as before.
     */
    public interface TakeOverHands<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        Integer vote();

        StepEvent<S> takenOver(Moment moment, String thing, CountedHands.One one);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            state.requireOpen(vote());
            var taken = new ArrayList<StepEvent<S>>();
            var here = moment.entering();
            new TreeMap<>(state.vote().hands()).forEach((thing, hands) -> {
                if (state.list().shows(thing))
                    hands.without(here).forEach(one -> taken.add(takenOver(moment, thing, one)));
            });
            return List.copyOf(taken);
        }
    }

    /** Ends answering and shows all results at once. */
    public interface Close<S extends ThingsState<S, ?, ?>> extends StepCommand<S> {
        Integer vote();

        StepEvent<S> closed(Moment moment);

        @Override
        default List<StepEvent<S>> decide(S state, Moment moment) {
            moment.only(Role.FACILITATOR);
            state.requireAnswered();
            Rejected.ifStale(vote(), state.vote().number());
            return state.closed() != null ? List.of() : List.of(closed(moment));
        }
    }
}
