package entaku.web.staff;

import entaku.session.Step;
import entaku.store.OwnTemplate;
import entaku.store.OwnTemplates;
import entaku.store.Work;
import entaku.templates.Edit;
import entaku.templates.Editing;
import entaku.templates.Template;
import entaku.templates.Templates;
import entaku.templates.Written;
import entaku.web.door.Access;
import entaku.web.door.Bounds;
import entaku.web.door.Refused;
import entaku.web.door.Request;
import entaku.web.door.Route;
import entaku.web.door.Wanted;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** What staff do with meeting formats: look, make one of their own, change it, hand it out, take one in, take it away. */
public final class TemplateRoutes {
    /** Names of staff's own begin so, and those of formats that ship never do. */
    private static final String OWN = "own-";

    /** Letters and digits behind it: 50 bits, so that no two are alike. */
    private static final int DRAWN = 10;

    private final Shelf shelf;
    private final OwnTemplates own;
    private final Work work;
    private final Wanted wanted;
    private final LongSupplier clock;

    /**
     * One in the list.
     *
     * @param version of staff's own; null for one that ships
     * @param broken true where this version of the program cannot read it, else null
     */
    record Listed(
            String name,
            Integer version,
            Boolean broken,
            Map<String, String> title,
            Map<String, String> purpose,
            int minutes,
            int least,
            List<ListedStep> steps) {}

    /** @param following true where it is held only in a meeting that follows another, else null */
    record ListedStep(String id, String kind, Map<String, String> title, int minutes, Boolean following) {}

    record Saved(String name, int version) {}

    /** @param id drawn by the browser: asked for again under it, the same one is given; null for one more */
    record Making(Edit edit, String id) {}

    record Saving(Integer version, Edit edit) {}

    record Removing(Integer version) {}

    /** @param id as for one that is made */
    record Taken(String yaml, String id) {}

    record Handed(String file, String yaml) {}

    /** @param clock the time of day, ms */
    public TemplateRoutes(Shelf shelf, OwnTemplates own, Work work, Wanted wanted, LongSupplier clock) {
        this.shelf = shelf;
        this.own = own;
        this.work = work;
        this.wanted = wanted;
        this.clock = clock;
    }

    public List<Route> all() {
        return List.of(
                Route.get(
                        "/templates",
                        Access.STAFF,
                        request -> shelf.all()
                                .map(all ->
                                        all.stream().map(TemplateRoutes::listed).toList())),
                Route.get("/templates/:name", Access.STAFF, this::look),
                Route.get("/templates/:name/file", Access.STAFF, this::handOut),
                Route.post("/templates", Access.STAFF, this::make),
                Route.post("/templates/import", Access.STAFF, this::takeIn),
                Route.post("/templates/:name", Access.STAFF, this::save),
                Route.post("/templates/:name/remove", Access.STAFF, this::remove));
    }

    private Future<TemplateShown> look(Request request) {
        String name = request.part("name");
        return shelf.find(name)
                .compose(book -> shelf.named(name)
                        .map(template -> TemplateShown.of(
                                template,
                                book.stored() == null ? null : book.stored().version(),
                                shelf.shipped().kinds(),
                                shelf.promised())));
    }

    private Future<Handed> handOut(Request request) {
        String name = request.part("name");
        return shelf.shipped()
                .named(name)
                .map(template -> work.run(() -> Written.yaml(template)))
                // What cannot be read any more is handed out as it stands: nothing of it is lost.
                .orElseGet(() -> shelf.file(name).map(OwnTemplate::yaml))
                .map(yaml -> new Handed(name + ".yaml", yaml));
    }

    private Future<Saved> make(Request request) {
        Making making = request.body(Making.class);
        Refused.unless(making.edit() != null, "bad-body");
        return once(making.id(), name -> edited(name, making.edit()));
    }

    private Future<Saved> takeIn(Request request) {
        Taken taken = request.body(Taken.class);
        Refused.unless(taken.yaml() != null, "bad-body");
        return once(
                taken.id(),
                name -> work.run(() -> Shelf.checked(() ->
                                Templates.parse(taken.yaml(), shelf.shipped().kinds())))
                        .map(template -> template.as(name)));
    }

    /** Adds what is made, once; gives the same where it is there, whatever has become of it since. */
    private Future<Saved> once(String asked, Function<String, Future<Template>> made) {
        String name = OWN + letters(wanted.id("template", asked));
        return own.get(name)
                .compose(found -> found.isPresent()
                        ? Future.succeededFuture()
                        : made.apply(name).compose(template -> add(name, template)))
                .map(done -> new Saved(name, 1));
    }

    private Future<Void> add(String name, Template template) {
        return own.all().compose(there -> {
            Refused.unless(there.size() < Bounds.TEMPLATES, "too-many-templates");
            return written(name, 1, template).compose(own::add).mapEmpty();
        });
    }

    private Future<Saved> save(Request request) {
        String name = request.part("name");
        Saving saving = request.body(Saving.class);
        Refused.unless(saving.version() != null && saving.edit() != null, "bad-body");
        int next = saving.version() + 1;
        return shelf.file(name)
                .map(stored -> {
                    // One ahead may be this very change, sent again because its answer was lost.
                    boolean seen = stored.version() == saving.version() || stored.version() == next;
                    Refused.unless(seen, "stale");
                    return stored;
                })
                .compose(stored -> edited(name, saving.edit())
                        // What no longer fits a version that was not seen is no fault of this change.
                        .recover(e -> Future.failedFuture(stored.version() == next ? new Refused("stale") : e))
                        .compose(template -> written(name, next, template)))
                .compose(one -> own.replace(one).compose(done -> done ? Future.succeededFuture() : same(one)))
                .map(done -> new Saved(name, next));
    }

    private Future<Void> same(OwnTemplate one) {
        return shelf.file(one.name()).map(stored -> {
            Refused.unless(stored.version() == one.version() && stored.yaml().equals(one.yaml()), "stale");
            return null;
        });
    }

    private Future<Map<String, String>> remove(Request request) {
        String name = request.part("name");
        Integer version = request.body(Removing.class).version();
        Refused.unless(version != null, "bad-body");
        return shelf.file(name).compose(stored -> own.remove(name, version)).map(done -> {
            Refused.unless(done, "stale");
            return Map.of("name", name);
        });
    }

    private Future<Template> edited(String name, Edit edit) {
        return shelf.named(Editing.templatesOf(edit))
                .compose(templates -> work.run(() -> Shelf.checked(() ->
                        Editing.template(name, edit, templates, shelf.shipped().kinds()))));
    }

    private Future<OwnTemplate> written(String name, int version, Template template) {
        return work.run(() -> {
            String yaml = Written.yaml(template);
            Refused.unless(yaml.getBytes(StandardCharsets.UTF_8).length <= Bounds.TEMPLATE, "too-large");
            return new OwnTemplate(name, version, yaml, clock.getAsLong());
        });
    }

    private static String letters(String id) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return plain.substring(0, Math.min(DRAWN, plain.length()));
    }

    private static Listed listed(Shelf.Book book) {
        Integer version = book.stored() == null ? null : book.stored().version();
        Template t = book.template();
        if (t == null) {
            var name = Map.of("ja", book.name());
            return new Listed(book.name(), version, true, name, name, 0, 0, List.of());
        }
        return new Listed(
                t.name(),
                version,
                null,
                t.title().in(),
                t.purpose().in(),
                t.minutes(),
                t.least(),
                t.following().steps().stream()
                        .map(step -> listed(step, t.agenda().step(step.id()).isEmpty() ? true : null))
                        .toList());
    }

    private static ListedStep listed(Step step, Boolean following) {
        return new ListedStep(step.id(), step.kind(), step.title().in(), step.minutes(), following);
    }
}
