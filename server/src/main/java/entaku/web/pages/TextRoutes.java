package entaku.web.pages;

import entaku.live.Facts;
import entaku.session.AgendaTexts;
import entaku.session.Role;
import entaku.web.door.Access;
import entaku.web.door.Kept;
import entaku.web.door.Refused;
import entaku.web.door.Request;
import entaku.web.door.Route;
import io.vertx.core.Future;
import java.util.List;

/**
 * Hands out the words of a talk, once to each browser. The address names the content, so what was asked for once is good
 * for ever; whoever asks by the name of words that have changed since gets the new ones, which are not kept.
 */
public final class TextRoutes {
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?";

    public List<Route> all() {
        return List.of(Route.get("/sessions/:id/texts/:hash", Access.SEATED_HERE, this::texts));
    }

    private Future<Kept> texts(Request request) {
        String language = request.query("lang") == null ? "ja" : request.query("lang");
        Refused.unless(language.matches(LANGUAGE), "unknown-language");
        return request.seat().facts().map(facts -> kept(facts, language, request.part("hash")));
    }

    private static Kept kept(Facts facts, String language, String asked) {
        boolean facilitates = facts.seat().role() == Role.FACILITATOR;
        String hash = AgendaTexts.hash(facts.agenda());
        String tag = hash + "-" + language + (facilitates ? "-f" : "");
        return new Kept(Texts.of(facts.agenda(), language, facilitates), tag, hash.equals(asked));
    }
}
