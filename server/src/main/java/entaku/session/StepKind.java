package entaku.session;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A kind of step: everything the server knows about one way of talking, in one package. It is a part on a stage and
 * knows nothing of tables, of layers or of who is behind a mask.
 *
 * @param <S> the state of one stage, never changed in place
 */
public interface StepKind<S> extends Part<S> {
    @Override
    List<Class<? extends StepCommand<S>>> commands();

    @Override
    default List<Class<? extends StepCommand<S>>> inner() {
        return List.of();
    }

    @Override
    List<Class<? extends StepEvent<S>>> events();

    /** Lists where a step of this kind can be held; a template that says otherwise is refused. */
    default List<Step.Among> places() {
        return List.of(Step.Among.values());
    }

    /** Lists what can be promised of names here: nobody is hidden where all in the room see who does what. */
    default List<Step.Names> naming() {
        return List.of(Step.Names.values());
    }

    /** Declares what a template can set. */
    default List<Setting> settings() {
        return List.of();
    }

    /** Reads the step's settings as they are declared. Throws {@link BadSetting}. */
    default Values read(Step step) {
        return step.settings().read(settings());
    }

    /** Opens a stage of the step: {@link #read}s its settings and starts with nothing in it. Throws {@link BadSetting}. */
    S open(Step step);

    /**
     * Opens a stage of the step in a session that may follow an earlier one; {@code carried} is what that one left, null
     * where there is none.
     */
    default S open(Step step, Carried carried) {
        return open(step);
    }

    /**
     * Follows a change of the step's settings while the meeting runs; throws {@link Rejected} ({@code step-has-begun})
     * when what is there already would lose its ground.
     */
    default S change(S state, Step before, Step after) {
        boolean untouched = state.equals(open(before));
        Rejected.unless(untouched || before.settings().equals(after.settings()), "step-has-begun");
        return untouched ? open(after) : state;
    }

    /**
     * Enters the stage: the room has come to it, for the first time or again. What the steps it draws from have brought
     * out is given here, once, so that no later command has to look through it; until the room leaves, it stays the same.
     */
    default S enter(S state, List<Item> drawn) {
        return state;
    }

    @Override
    Collection<String> keys(S state, Look look);

    /** Counts what the stage has produced, for the process map: {@code notes → 42}. Counts must hide nobody's secret. */
    Map<String, Integer> produced(S state);

    /** Gives {@link #produced} as it may be told now. */
    default Map<String, Integer> told(S state, Look look) {
        return produced(state);
    }

    /** Names the earlier steps this one draws from, by id, as its settings say; their items are shown with it. */
    default List<String> drawsFrom(Step step) {
        return step.settings().drawsFrom(settings());
    }

    /** Lists what this stage brought out for later steps to draw from, in order. Only what everybody may see. */
    default List<Item> items(S state) {
        return List.of();
    }

    /**
     * Tells whether its items stand in the order of a result that everybody has seen. That tells nothing of who came when,
     * and so it is kept also where names are hidden.
     */
    default boolean ranks() {
        return false;
    }

    /** Gives one of {@link #items}, at once; null when it is not among them. */
    default Item item(S state, String id) {
        return items(state).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Lists what is worked out beside the state, on a worker. */
    default List<Derivation<S>> derivations() {
        return List.of();
    }

    /** Gives this kind's part of the record. */
    default Report<S> report() {
        return Report.nothing();
    }

    /**
     * Lists those who wait for their turn, the next one first, by the ids the stage knows them under. Some of them may
     * take part here no longer.
     */
    default List<String> waiting(S state) {
        return List.of();
    }

    /** Lists those who are shown only as long as they take part here, by the ids the stage knows them under. */
    default List<String> shownWhileHere(S state) {
        return List.of();
    }

    /**
     * Names every record that may look different because somebody with this id came to take part here, takes part no
     * longer, or sits at another table now. Not asked where names are hidden.
     */
    default void moved(S state, String id, Touched touched) {}

    /** Tells whether its records say where people sit now, so that they follow from the roster as well. */
    default boolean showsTables() {
        return false;
    }

    /** Gives what simulated residents do here. */
    default Habit habit() {
        return Habit.WATCH;
    }
}
