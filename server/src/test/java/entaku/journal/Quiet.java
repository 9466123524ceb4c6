package entaku.journal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.List;

/** Keeps off the terminal what is no news there: what goes well, and the power cuts and lost sockets that tests make. */
public final class Quiet extends Filter<ILoggingEvent> {
    private static final List<String> BELOW = List.of("org.mongodb", "de.bwaldvogel", "io.netty");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        String name = event.getLoggerName();
        boolean below = BELOW.stream().anyMatch(name::startsWith);
        boolean worth = event.getLevel().isGreaterOrEqual(below ? Level.ERROR : Level.WARN);
        return worth && !name.startsWith("entaku.store.embedded") ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
