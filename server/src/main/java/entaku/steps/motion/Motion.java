package entaku.steps.motion;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Look;
import entaku.session.PartCommand;
import entaku.session.Report;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A motion of a general meeting: the roll and its quorum, amendments first, then the vote, each way of voting apart.
 *
 * <p>Whose answer by phone it is, is told to nobody, whether or not the step shows names. Every count is published, zero
 * and one too: a vote that decides has to be one that anybody can add up.
 */
public final class Motion implements StepKind<MotionState> {
    @Override
    public String name() {
        return "motion";
    }

    @Override
    public List<Class<? extends StepCommand<MotionState>>> commands() {
        return List.of(
                Putting.SetRoll.class,
                Putting.CarryRoll.class,
                Putting.Reword.class,
                Putting.PutAmendment.class,
                Putting.OpenVote.class,
                Putting.CloseVote.class,
                Voting.Vote.class,
                Voting.EnterVotes.class,
                Voting.TakeOverVotes.class,
                Marking.MarkMember.class,
                Marking.UnmarkMember.class);
    }

    @Override
    public boolean office(MotionState state, PartCommand<?> command, Seat seat) {
        return !(command instanceof Voting.Vote);
    }

    @Override
    public List<Class<? extends StepEvent<MotionState>>> events() {
        return MotionEvents.ALL;
    }

    /** A general meeting votes as one. */
    @Override
    public List<Among> places() {
        return List.of(Among.HALL);
    }

    @Override
    public List<Setting> settings() {
        return MotionForm.SETTINGS;
    }

    @Override
    public MotionState open(Step step) {
        return MotionState.open(step, read(step));
    }

    @Override
    public Collection<String> keys(MotionState state, Look look) {
        return MotionView.keys(state, look);
    }

    @Override
    public Record view(MotionState state, Look look, String key) {
        return MotionView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(MotionState state) {
        return Map.of("counted", state.ballots().all());
    }

    /** Lists the motion, in the text that was adopted. */
    @Override
    public List<Item> items(MotionState state) {
        return state.items();
    }

    @Override
    public Report<MotionState> report() {
        return new MotionReport();
    }

    @Override
    public Habit habit() {
        return new MotionHabit();
    }
}
