package entaku.session.clock;

import entaku.session.Fact;
import entaku.session.PartEvent;
import entaku.session.Timer;
import entaku.session.Touched;
import java.util.List;

/** The clock was started, paused or changed. */
@Fact("timer-set")
public record TimerSet(Timer timer, Timer before) implements PartEvent<Timer> {
    @Override
    public String part() {
        return "clock";
    }

    @Override
    public Timer applyTo(Timer state) {
        return timer;
    }

    @Override
    public void touch(Timer then, Timer now, Touched touched) {
        touched.key("clock");
    }

    @Override
    public List<TimerSet> undo(Timer now) {
        return now.equals(timer) ? List.of(new TimerSet(before, timer)) : List.of();
    }
}
