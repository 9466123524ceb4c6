package entaku.journal;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;

/** Hears all that is logged in this process, stacks of faults too. Named in the logging's own configuration. */
public final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
        Journal.suite().line(event.getLoggerName() + " " + event.getFormattedMessage());
        if (event.getThrowableProxy() != null)
            Journal.suite().line(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
}
