package entaku.web.staff;

import entaku.store.OwnTemplate;
import entaku.store.OwnTemplates;
import entaku.store.Work;
import entaku.templates.BadTemplate;
import entaku.templates.Fault;
import entaku.templates.Promised;
import entaku.templates.Template;
import entaku.templates.Templates;
import entaku.web.door.Refused;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All meeting formats there are: those that ship, and staff's own, which are read once for each version. */
public final class Shelf {
    private final Templates shipped;
    private final OwnTemplates own;
    private final Work work;
    private final Map<String, Book> read = new ConcurrentHashMap<>();

    /**
     * One of them.
     *
     * @param stored how it is stored, without its file; null for one that ships
     * @param template null where this version of the program cannot read it
     */
    public record Book(String name, OwnTemplate stored, Template template) {}

    public Shelf(Templates shipped, OwnTemplates own, Work work) {
        this.shipped = shipped;
        this.own = own;
        this.work = work;
    }

    Templates shipped() {
        return shipped;
    }

    Promised promised() {
        return new Promised(shipped);
    }

    /** Lists those that ship, then staff's own. */
    Future<List<Book>> all() {
        return own.all().compose(stored -> {
            read.keySet().retainAll(stored.stream().map(OwnTemplate::name).toList());
            return Future.join(stored.stream().map(this::book).toList()).map(done -> {
                var all = new ArrayList<Book>();
                shipped.all().forEach(one -> all.add(new Book(one.name(), null, one)));
                for (int i = 0; i < done.size(); i++) {
                    Optional<Book> book = done.resultAt(i);
                    book.ifPresent(all::add);
                }
                return all;
            });
        });
    }

    /** Gives the one of that name. Fails with {@code no-such-template}, or {@code bad-template} where it cannot be read. */
    Future<Template> named(String name) {
        return find(name).compose(book -> {
            if (book.template() != null) return Future.succeededFuture(book.template());
            return file(name).compose(stored -> work.run(() -> parse(stored)));
        });
    }

    Future<Book> find(String name) {
        Optional<Template> there = shipped.named(name);
        if (there.isPresent()) return Future.succeededFuture(new Book(name, null, there.get()));
        Book known = read.get(name);
        // Its version may be another by now: the file says.
        return file(name)
                .compose(stored -> known != null && known.stored().version() == stored.version()
                        ? Future.succeededFuture(known)
                        : keep(stored));
    }

    /** Gives all of these names, by name. */
    Future<Map<String, Template>> named(Collection<String> names) {
        var all = new HashMap<String, Template>();
        return Future.all(names.stream()
                        .map(name -> named(name).onSuccess(template -> all.put(name, template)))
                        .toList())
                .map(all);
    }

    /** Gives what is stored of one of staff's own. */
    Future<OwnTemplate> file(String name) {
        return own.get(name).map(found -> found.orElseThrow(() -> new Refused("no-such-template")));
    }

    /** Gives one that is listed; nothing where it has just been taken away. */
    private Future<Optional<Book>> book(OwnTemplate stored) {
        Book known = read.get(stored.name());
        if (known != null && known.stored().version() == stored.version())
            return Future.succeededFuture(Optional.of(known));
        return own.get(stored.name())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : keep(found.get()).map(Optional::of));
    }

    private Future<Book> keep(OwnTemplate stored) {
        var without = new OwnTemplate(stored.name(), stored.version(), null, stored.changedAt());
        return work.run(() -> parse(stored))
                .recover(e -> e instanceof Refused ? Future.succeededFuture(null) : Future.failedFuture(e))
                .map(template -> new Book(stored.name(), without, template))
                .onSuccess(book -> read.put(stored.name(), book));
    }

    private Template parse(OwnTemplate stored) {
        return checked(() -> Templates.parse(stored.name() + ".yaml", stored.yaml(), shipped.kinds()));
    }

    /** Does what reads a template; refuses what is wrong with it as {@code bad-template}, with all that is. */
    static Template checked(java.util.function.Supplier<Template> reading) {
        try {
            return reading.get();
        } catch (BadTemplate e) {
            var problems = e.problems().stream().map(Fault::of).toList();
            throw new Refused("bad-template").saying(Map.of("problems", problems));
        }
    }
}
