package entaku.session;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares the name under which an event is stored. Logs are for ever: a class may be renamed, this name may not. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Fact {
    /** The stored name within its part: {@code note-added}. */
    String value();

    /** Names it was stored under before; they are still read. */
    String[] was() default {};
}
