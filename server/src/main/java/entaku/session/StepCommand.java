package entaku.session;

/** Asks for something to happen inside one step whose state is {@code S}. */
public interface StepCommand<S> extends PartCommand<S> {}
