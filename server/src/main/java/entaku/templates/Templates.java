package entaku.templates;

import entaku.session.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The facilitation templates that sessions can be made from, by name. */
public final class Templates {
    private final Map<String, Template> byName;
    private final Kinds kinds;

    private Templates(Map<String, Template> byName, Kinds kinds) {
        this.byName = Collections.unmodifiableMap(byName);
        this.kinds = kinds;
    }

    /**
     * Reads every {@code .yaml} file of a directory.
     *
     * @throws BadTemplate naming everything that is wrong in all of them
     */
    public static Templates read(Path directory, Kinds kinds) {
        var templates = new TreeMap<String, Template>();
        var problems = new ArrayList<BadTemplate.Problem>();
        for (Path file : files(directory)) {
            try {
                Template template = readFile(file, kinds);
                templates.put(template.name(), template);
            } catch (BadTemplate e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) throw new BadTemplate(problems);
        return new Templates(templates, kinds);
    }

    /** Reads one file. Throws {@link BadTemplate} naming everything that is wrong in it. */
    public static Template readFile(Path file, Kinds kinds) {
        try {
            String yaml = Files.readString(file, StandardCharsets.UTF_8);
            return parse(file.getFileName().toString(), yaml, kinds);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Reads the words of a file of that name. */
    public static Template parse(String file, String yaml, Kinds kinds) {
        return new Reading(new Source(file, yaml), kinds).template();
    }

    /** Reads words that have come without a file, whatever name stands in them. Throws {@link BadTemplate}. */
    public static Template parse(String yaml, Kinds kinds) {
        return new Reading(new Source(null, yaml), kinds).template();
    }

    /** Gives the kinds of step that templates are made of. */
    public Kinds kinds() {
        return kinds;
    }

    public Collection<Template> all() {
        return byName.values();
    }

    public Optional<Template> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the templates in " + directory, e);
        }
    }
}
