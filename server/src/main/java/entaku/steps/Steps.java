package entaku.steps;

import entaku.session.BadSetting;
import entaku.session.Kinds;
import entaku.session.Standing;
import entaku.session.StepKind;
import entaku.session.calls.Calls;
import entaku.session.clock.Clock;
import entaku.session.course.Course;
import entaku.session.late.LateWords;
import entaku.session.seats.Seats;
import entaku.session.undo.Undo;
import entaku.steps.board.Board;
import entaku.steps.budget.Budget;
import entaku.steps.checkin.CheckIn;
import entaku.steps.circle.Circle;
import entaku.steps.cluster.Cluster;
import entaku.steps.commitments.Commitments;
import entaku.steps.consensus.Consensus;
import entaku.steps.dialogue.Dialogue;
import entaku.steps.dotvote.DotVote;
import entaku.steps.inventory.Inventory;
import entaku.steps.motion.Motion;
import entaku.steps.pause.Break;
import entaku.steps.poll.Poll;
import entaku.steps.present.Present;
import entaku.steps.rating.Rating;
import entaku.steps.review.Review;
import entaku.steps.seatplan.SeatPlan;
import entaku.steps.statements.Statements;
import entaku.steps.survey.Survey;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists every kind of step. */
public final class Steps implements Kinds {
    private static final List<Standing<?>> STANDING =
            List.of(new Course(), new Seats(), new Clock(), new Undo(), new LateWords(), new Calls());

    private final Map<String, StepKind<?>> byName = new LinkedHashMap<>();

    public Steps() {
        add(new SeatPlan());
        add(new CheckIn());
        add(new Board());
        add(new Cluster());
        add(new DotVote());
        add(new Poll());
        add(new Budget());
        add(new Statements());
        add(new Survey());
        add(new Inventory());
        add(new Rating());
        add(new Dialogue());
        add(new Consensus());
        add(new Commitments());
        add(new Present());
        add(new Break());
        add(new Review());
        add(new Circle());
        add(new Motion());
    }

    private void add(StepKind<?> kind) {
        byName.put(kind.name(), kind);
    }

    @Override
    public Collection<StepKind<?>> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    @Override
    public StepKind<?> named(String name) {
        StepKind<?> kind = byName.get(name);
        if (kind == null) throw new BadSetting("kind", "there is no kind of step called " + name);
        return kind;
    }

    @Override
    public List<Standing<?>> standing() {
        return STANDING;
    }
}
