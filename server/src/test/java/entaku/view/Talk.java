package entaku.view;

import entaku.steps.Hall;

/** Random talk for tests outside of this package. */
public final class Talk {
    private final RandomTalk talk;
    private final Hall hall;

    private Talk(RandomTalk talk, Hall hall) {
        this.talk = talk;
        this.hall = hall;
    }

    public static Talk of(long seed, Hall hall) {
        return new Talk(new RandomTalk(seed, hall), hall);
    }

    /** Lets somebody do something, or try to. */
    public void act() {
        talk.act();
    }

    /** Leads the room to a step where it mostly stays. */
    public Talk stay(String step) {
        talk.stay(step);
        return this;
    }

    /** Goes through the agenda from its first step to its last, with so many acts in each. */
    public void walk(int acts) {
        var steps = hall.state().agenda().steps();
        for (var step : steps) {
            talk.stay(step.id());
            for (int i = 0; i < acts; i++) talk.act();
        }
    }
}
