package entaku.live.writer;

import entaku.live.Receipt;
import entaku.live.log.Heads;
import entaku.session.SessionState;
import entaku.store.Commit;
import entaku.view.Changes;
import io.vertx.core.Promise;
import java.util.List;

/**
 * One command under way to the store: decided and folded, not yet durable.
 *
 * @param commits what it adds to the log, end marks included; empty when it changed nothing
 * @param after the state behind it
 * @param heads the ends of the streams behind it
 * @param changes what may look different because of it
 */
record UnderWay(
        String key,
        Asked asked,
        Promise<Receipt> promise,
        List<Commit> commits,
        SessionState after,
        Heads heads,
        Changes changes,
        Receipt receipt) {}
