package entaku.live;

import entaku.session.Profile;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * Answers everything that the door may ask of live sessions, wherever their writer runs.
 *
 * <p>Every future completes on the context of its caller. Reasons of failure are {@link entaku.session.Rejected}
 * (refused by the rules), {@link Away} (not happened, the store does not answer); anything else is a fault of ours.
 */
public interface Live {
    /** The seat that stands for the door itself: it seats people ({@code seats/take-seat}), and can do nothing else. */
    String DOOR = "door";

    /** Makes a session; answered when it is durable, and again when it is made again. */
    Future<Receipt> create(Creation creation);

    /** Carries out a command once; the answer comes when it is durable, and again for the same id of the same seat. */
    Future<Receipt> ask(Ask ask);

    /**
     * Shows a session to a line from now on: the greeting, then every layer its seat follows, then patches.
     *
     * @param have what the line has already, as its register says ({@code run hall=12 own=7}); null when nothing
     * @return fails with {@code no-such-session}, {@code no-such-seat}
     */
    Future<Watch> watch(String session, String seat, String have, Line line);

    /**
     * Gives all records of one step as the seat may see them, as JSON: {@code {layer: {key: record}}}, empty layers left
     * out.
     *
     * @param table null for every table it may see
     */
    Future<Buffer> look(String session, String seat, String step, String table);

    /**
     * Tells what the door has to know of a session, and of one seat in it (null: of none).
     *
     * @return fails with {@code no-such-session}
     */
    Future<Facts> facts(String session, String seat);

    /**
     * Tells the display name of a seat, or that it has none any more (null).
     *
     * @return the name as everybody sees it, with a number where another one looks the same; null when there is none
     */
    Future<String> named(String session, String seat, String name);

    /** Tells what somebody said of themselves, before they are seated; it is kept in no log. */
    Future<Void> about(String session, String seat, Profile profile);
}
