package entaku.session;

/** States a fact inside the stage named by {@link #stage()}, whose state is {@code S}. */
public interface StepEvent<S> extends PartEvent<S> {
    /** Names the stage in which this happened: {@link Moment#stageId()} at its time. */
    String stage();

    @Override
    default String part() {
        return stage();
    }
}
