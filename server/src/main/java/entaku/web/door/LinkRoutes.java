package entaku.web.door;

import entaku.live.Live;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The one-time links into a session: made, seen while they are out, and taken back, by staff, whose are all, and by its
 * facilitators, whose are those that facilitators made.
 */
public final class LinkRoutes {
    private final Live live;
    private final OnceLinks links;
    private final Throttle throttle;

    record NewLink(String role) {}

    record OldLink(String link) {}

    public LinkRoutes(Live live, OnceLinks links, Throttle throttle) {
        this.live = live;
        this.links = links;
        this.throttle = throttle;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/sessions/:id/links", Access.CONDUCTS, this::theirs),
                Route.post("/sessions/:id/links", Access.CONDUCTS, this::make),
                Route.post("/sessions/:id/links/revoke", Access.CONDUCTS, this::revoke));
    }

    private Future<List<OnceLinks.Out>> theirs(Request request) {
        Predicate<OnceLinks.Out> theirs = out -> isStaff(request) || !out.by().equals(OnceLinks.BY_STAFF);
        return links.out(request.session())
                .map(all -> all.stream().filter(theirs).toList());
    }

    private Future<OnceLinks.Issued> make(Request request) {
        String role = request.body(NewLink.class).role();
        Refused.unless(OnceLinks.FACILITATOR.equals(role) || OnceLinks.SCREEN.equals(role), "bad-body");
        String by = isStaff(request) ? OnceLinks.BY_STAFF : request.seat().id();
        return live.facts(request.session(), null).compose(facts -> {
            Refused.unless(!facts.closed(), "session-closed");
            throttle.links(request.session());
            return links.toSession(request.session(), role, by);
        });
    }

    private Future<Map<String, Object>> revoke(Request request) {
        String link = request.body(OldLink.class).link();
        return theirs(request).compose(all -> {
            Refused.unless(all.stream().anyMatch(out -> out.id().equals(link)), "bad-link");
            return links.revoke(request.session(), link).map(done -> Map.of("revoked", link));
        });
    }

    private static boolean isStaff(Request request) {
        return request.caller() instanceof Caller.Staff;
    }
}
