package entaku.web.staff;

import entaku.session.Days;
import entaku.session.Letters;
import entaku.session.Rejected;
import entaku.store.SessionCard;
import entaku.store.Sessions;
import entaku.web.door.Access;
import entaku.web.door.Bodies;
import entaku.web.door.OnceLinks;
import entaku.web.door.Refused;
import entaku.web.door.Route;
import entaku.web.door.Wanted;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.LongSupplier;

/** What staff do before a talk: make a session from a meeting format, hand on its links. */
public final class StaffRoutes {
    /** An area as people write it, broadest first: names of letters and digits, with slashes between them. */
    private static final String AREA = "NAME(/NAME){0,5}".replace("NAME", "[\\p{L}\\p{M}\\p{N}・-]{1,40}");

    /** Characters of a title: one line of the projector at its smallest size. */
    private static final int TITLE = 80;

    /** Characters of a section's name in a city office. */
    private static final int SECTION = 60;

    /** Tables of one session: what a sports hall holds. */
    private static final int TABLES = 200;

    /** Sessions in a list: a page of staff; the newest matter. */
    private static final int LISTED = 500;

    private final Sessions cards;
    private final NewSession newSession;
    private final Following following;
    private final OnceLinks links;
    private final Shelf shelf;
    private final Wanted wanted;
    private final LongSupplier clock;

    /** @param id drawn by the browser: asked for again under it, the same session is given; null for one more */
    record NewTalk(
            String template,
            String title,
            String area,
            String heldOn,
            Integer tables,
            String section,
            Boolean sample,
            String follows,
            String id) {}

    record Made(String id, String code, OnceLinks.Issued facilitator, OnceLinks.Issued screen) {}

    record CardShown(
            String id,
            String code,
            String title,
            String area,
            String template,
            String status,
            Object heldOn,
            boolean sample) {}

    /** @param clock the time of day, ms */
    public StaffRoutes(
            Sessions cards,
            NewSession newSession,
            Following following,
            OnceLinks links,
            Shelf shelf,
            Wanted wanted,
            LongSupplier clock) {
        this.cards = cards;
        this.newSession = newSession;
        this.following = following;
        this.clock = clock;
        this.links = links;
        this.shelf = shelf;
        this.wanted = wanted;
    }

    public List<Route> all() {
        return List.of(
                Route.get(
                        "/sessions",
                        Access.STAFF,
                        request -> cards.newest(LISTED)
                                .map(all -> all.stream().map(StaffRoutes::shown).toList())),
                Route.post("/sessions", Access.STAFF, request -> make(request.body(NewTalk.class))));
    }

    private Future<Made> make(NewTalk body) {
        Refused.unless(body.title() != null && body.area() != null, "bad-body");
        int tables = body.tables() == null ? 0 : body.tables();
        Refused.unless(tables >= 0 && tables <= TABLES, "bad-body");
        boolean noSection = !Letters.show(body.section());
        String title = Bodies.line(body.title(), TITLE);
        String area = Bodies.word(body.area(), AREA);
        String heldOn = day(body.heldOn());
        String section = noSection ? "" : Bodies.line(body.section(), SECTION);
        boolean sample = Boolean.TRUE.equals(body.sample());
        String id = wanted.id("session", body.id());
        return shelf.named(String.valueOf(body.template()))
                .compose(template -> following
                        .left(body.follows(), area)
                        .map(carried -> new NewSession.Wish(
                                carried == null ? template.agenda() : template.following(),
                                title,
                                area,
                                heldOn,
                                tables,
                                section,
                                sample,
                                "staff",
                                carried)))
                .compose(wish -> newSession.make(id, wish))
                .compose(this::withLinks);
    }

    private Future<Made> withLinks(SessionCard card) {
        return links.toSession(card.id(), OnceLinks.FACILITATOR, OnceLinks.BY_STAFF)
                .compose(facilitator -> links.toSession(card.id(), OnceLinks.SCREEN, OnceLinks.BY_STAFF)
                        .map(screen -> new Made(card.id(), card.code(), facilitator, screen)));
    }

    private String day(String iso) {
        try {
            return Days.held(iso, clock.getAsLong());
        } catch (Rejected e) {
            throw new Refused(e.reason());
        }
    }

    private static CardShown shown(SessionCard c) {
        return new CardShown(
                c.id(),
                c.code(),
                c.title(),
                c.area(),
                c.template(),
                c.status(),
                c.agenda().get("heldOn"),
                Boolean.TRUE.equals(c.agenda().get("sample")));
    }
}
