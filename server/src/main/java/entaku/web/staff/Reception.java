package entaku.web.staff;

import entaku.live.Live;
import entaku.store.SessionCard;
import entaku.store.Store;
import entaku.templates.Template;
import entaku.templates.Templates;
import entaku.web.door.Addresses;
import entaku.web.door.OnceLinks;
import entaku.web.door.Secret;
import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Prepares what the terminal shows at start: a session to begin with, and fresh links to it. */
public final class Reception {
    private static final String SAMPLE_TEMPLATE = "min-naga-meeting";

    /** Sessions looked through for one that is open: as many as a town holds in some weeks. */
    private static final int LOOKED_AT = 50;

    private final Store store;
    private final Live live;
    private final Templates templates;
    private final Addresses addresses;
    private final LongSupplier clock;
    private final OnceLinks links;

    /** What to hand out for the newest open session; {@code card} and its links are null when there is none. */
    public record Welcome(SessionCard card, String join, String facilitator, String screen, String staff) {}

    public Reception(Store store, Live live, Templates templates, Addresses addresses, LongSupplier clock) {
        this.store = store;
        this.live = live;
        this.templates = templates;
        this.addresses = addresses;
        this.clock = clock;
        links = new OnceLinks(store.links(), addresses, clock);
    }

    /** Makes the sample session when the store holds no session at all; does nothing otherwise. */
    public Future<Void> sample() {
        return store.sessions().newest(1).compose(some -> some.isEmpty() ? make() : Future.succeededFuture());
    }

    private Future<Void> make() {
        Optional<Template> template = templates.named(SAMPLE_TEMPLATE);
        if (template.isEmpty()) return Future.succeededFuture();
        String today = Instant.ofEpochMilli(clock.getAsLong())
                .atZone(ZoneId.of("Asia/Tokyo"))
                .toLocalDate()
                .toString();
        String title = "【見本】" + template.get().title().in("ja");
        var wish =
                new NewSession.Wish(template.get().agenda(), title, "見本市/中央区", today, 4, "見本の担当課", true, "start", null);
        return new NewSession(store, live, clock).make(Secret.id(), wish).mapEmpty();
    }

    /** Makes fresh links. */
    public Future<Welcome> welcome() {
        return links.toStaff()
                .compose(staff -> store.sessions()
                        .newest(LOOKED_AT)
                        .compose(this::open)
                        .compose(card -> {
                            if (card.isEmpty())
                                return Future.succeededFuture(new Welcome(null, null, null, null, staff.url()));
                            String id = card.get().id();
                            return links.toSession(id, OnceLinks.FACILITATOR, OnceLinks.BY_STAFF)
                                    .compose(facilitator -> links.toSession(id, OnceLinks.SCREEN, OnceLinks.BY_STAFF)
                                            .map(screen -> new Welcome(
                                                    card.get(),
                                                    addresses.url() + "/j/"
                                                            + card.get().code(),
                                                    facilitator.url(),
                                                    screen.url(),
                                                    staff.url())));
                        }));
    }

    private Future<Optional<SessionCard>> open(List<SessionCard> newest) {
        if (newest.isEmpty()) return Future.succeededFuture(Optional.empty());
        SessionCard first = newest.get(0);
        return live.facts(first.id(), null)
                .map(facts -> !facts.closed())
                // A card without a log is a session whose making was cut off.
                .recover(e -> Future.succeededFuture(false))
                .compose(isOpen ->
                        isOpen ? Future.succeededFuture(Optional.of(first)) : open(newest.subList(1, newest.size())));
    }
}
