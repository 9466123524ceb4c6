package entaku.web.staff;

import entaku.session.Days;
import entaku.session.Letters;
import entaku.session.Rejected;
import entaku.session.Step;
import entaku.store.SessionCard;
import entaku.store.Sessions;
import entaku.templates.Template;
import entaku.templates.Templates;
import entaku.web.door.Access;
import entaku.web.door.Bodies;
import entaku.web.door.OnceLinks;
import entaku.web.door.Refused;
import entaku.web.door.Route;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What staff do before a talk: choose a way of talking, make a session, hand on its links. */
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
    private final Templates templates;
    private final LongSupplier clock;

    record NewTalk(
            String template,
            String title,
            String area,
            String heldOn,
            Integer tables,
            String section,
            Boolean sample,
            String follows) {}

    record Made(String id, String code, OnceLinks.Issued facilitator, OnceLinks.Issued screen) {}

    record TemplateShown(
            String name,
            Map<String, String> title,
            Map<String, String> purpose,
            int minutes,
            int least,
            List<StepShown> steps) {}

    /** @param following true where it is held only in a meeting that follows another, else null */
    record StepShown(String id, String kind, Map<String, String> title, int minutes, Boolean following) {}

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
            Templates templates,
            LongSupplier clock) {
        this.cards = cards;
        this.newSession = newSession;
        this.following = following;
        this.clock = clock;
        this.links = links;
        this.templates = templates;
    }

    public List<Route> all() {
        return List.of(
                Route.get(
                        "/templates",
                        Access.STAFF,
                        request -> Future.succeededFuture(
                                templates.all().stream().map(StaffRoutes::shown).toList())),
                Route.get(
                        "/sessions",
                        Access.STAFF,
                        request -> cards.newest(LISTED)
                                .map(all -> all.stream().map(StaffRoutes::shown).toList())),
                Route.post("/sessions", Access.STAFF, request -> make(request.body(NewTalk.class))));
    }

    private Future<Made> make(NewTalk body) {
        Template template =
                templates.named(String.valueOf(body.template())).orElseThrow(() -> new Refused("no-such-template"));
        Refused.unless(body.title() != null && body.area() != null, "bad-body");
        int tables = body.tables() == null ? 0 : body.tables();
        Refused.unless(tables >= 0 && tables <= TABLES, "bad-body");
        boolean noSection = !Letters.show(body.section());
        String title = Bodies.line(body.title(), TITLE);
        String area = Bodies.word(body.area(), AREA);
        String heldOn = day(body.heldOn());
        String section = noSection ? "" : Bodies.line(body.section(), SECTION);
        boolean sample = Boolean.TRUE.equals(body.sample());
        return following
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
                        carried))
                .compose(newSession::make)
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

    private static TemplateShown shown(Template t) {
        return new TemplateShown(
                t.name(),
                t.title().in(),
                t.purpose().in(),
                t.minutes(),
                t.least(),
                t.following().steps().stream()
                        .map(step -> shown(step, t.agenda().step(step.id()).isEmpty() ? true : null))
                        .toList());
    }

    private static StepShown shown(Step step, Boolean following) {
        return new StepShown(step.id(), step.kind(), step.title().in(), step.minutes(), following);
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
