package entaku.steps.present;

import entaku.session.Fact;
import entaku.session.StepEvent;
import entaku.session.Touched;
import entaku.steps.present.PresentState.On;
import entaku.steps.present.PresentState.Part;
import entaku.steps.present.PresentState.Saying;
import java.util.List;
import java.util.Objects;

/** What can have happened to the parts that are explained. */
final class ExplainingEvents {
    private ExplainingEvents() {}

    static final List<Class<? extends StepEvent<PresentState>>> ALL =
            List.of(PartAdded.class, PartChanged.class, PartRemoved.class, TurnedTo.class);

    /** A part was added. */
    @Fact("part-added")
    public record PartAdded(String stage, String id, Saying said, int order) implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.putting(id, new Part(said, null, null, order, 0, false));
        }

        @Override
        public void touch(PresentState before, PresentState after, Touched touched) {
            touched.key("part/" + id);
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            Part part = now.part(id);
            boolean untouched = part != null && part.said().equals(said);
            return untouched ? List.of(new PartRemoved(stage, id, true)) : List.of();
        }
    }

    /** A part says something else now. */
    @Fact("part-changed")
    public record PartChanged(String stage, String id, Saying said, Saying before) implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.putting(id, state.parts().get(id).saying(said));
        }

        @Override
        public void touch(PresentState then, PresentState after, Touched touched) {
            touched.key("part/" + id);
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            boolean same = now.part(id) != null && now.part(id).said().equals(said);
            return same ? List.of(new PartChanged(stage, id, before, said)) : List.of();
        }
    }

    /** A part was taken away, or that was taken back. */
    @Fact("part-removed")
    public record PartRemoved(String stage, String id, boolean gone) implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.putting(id, state.parts().get(id).gone(gone));
        }

        @Override
        public void touch(PresentState before, PresentState after, Touched touched) {
            touched.key("part/" + id).key("on");
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            boolean still = now.parts().get(id).gone() == gone;
            return still ? List.of(new PartRemoved(stage, id, !gone)) : List.of();
        }
    }

    /**
     * The room was turned to a part, to a question that was asked meanwhile, or to neither.
     *
     * @param explained the part, or null
     * @param before what it looked at until then
     */
    @Fact("turned-to")
    public record TurnedTo(String stage, String explained, String question, long since, On before)
            implements StepEvent<PresentState> {
        @Override
        public PresentState applyTo(PresentState state) {
            return state.turning(explained, question, since);
        }

        @Override
        public void touch(PresentState then, PresentState after, Touched touched) {
            touched.key("on");
        }

        @Override
        public List<StepEvent<PresentState>> undo(PresentState now) {
            On on = now.on();
            boolean still = Objects.equals(explained, on.part()) && Objects.equals(question, on.question());
            if (!still || on.since() != since) return List.of();
            return List.of(new TurnedTo(stage, before.part(), before.question(), before.since(), on));
        }
    }
}
