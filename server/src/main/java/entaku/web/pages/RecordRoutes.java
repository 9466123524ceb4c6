package entaku.web.pages;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.store.People;
import entaku.store.Person;
import entaku.store.Work;
import entaku.web.door.Access;
import entaku.web.door.Page;
import entaku.web.door.Refused;
import entaku.web.door.Request;
import entaku.web.door.Route;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hands out the record of a session, as data and as documents. */
public final class RecordRoutes {
    private static final Set<String> LANGUAGES = Set.of("ja", "en");

    private static final String JSON = "application/json";

    private final Archive archive;
    private final People people;
    private final Work work;

    /** Makes a document of a record. */
    private interface Form {
        String of(Proceedings record, Map<String, String> names, String lang);
    }

    public RecordRoutes(Archive archive, People people, Work work) {
        this.work = work;
        this.archive = archive;
        this.people = people;
    }

    public List<Route> all() {
        return List.of(
                Route.get("/sessions/:id/record", Access.READER, request -> page(request, JSON, Minutes::json)),
                Route.get("/sessions/:id/minutes.json", Access.READER, request -> page(request, JSON, Minutes::json)),
                Route.get(
                        "/sessions/:id/minutes.md",
                        Access.READER,
                        request -> page(request, "text/markdown; charset=utf-8", Minutes::markdown)),
                Route.get(
                        "/sessions/:id/minutes.html",
                        Access.READER,
                        request -> page(request, "text/html; charset=utf-8", Minutes::standalone)
                                .map(page -> new Page(page.type(), page.words(), policy(page.words())))));
    }

    private Future<Page> page(Request request, String type, Form form) {
        String lang = request.query("lang") == null ? "ja" : request.query("lang");
        Refused.unless(LANGUAGES.contains(lang), "unknown-language");
        // The minutes of a large hall take half a second to write: not on the loop that serves the live talks.
        return archive.of(request.session())
                .compose(record ->
                        names(request.session(), record).compose(names -> work.run(() -> form.of(record, names, lang))))
                .map(words -> new Page(type, words, null));
    }

    /** While it goes on, those are named of whom it speaks: whoever has just come may not be told yet. */
    private Future<Map<String, String>> names(String session, Proceedings record) {
        return people.all(session).map(all -> {
            var names = new HashMap<String, String>();
            for (Person person : all) {
                boolean told = record.ended() > 0 || record.seated().containsKey(person.seat());
                if (told && person.name() != null) names.put(person.seat(), person.name());
            }
            return names;
        });
    }

    /** A document of its own carries its style sheet inside; the policy lets in exactly that one and nothing else. */
    private static String policy(String html) {
        int from = html.indexOf("<style>") + 7;
        String style = html.substring(from, html.indexOf("</style>", from));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-modals";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
