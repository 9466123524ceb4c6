package entaku.steps;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Proceedings;
import entaku.session.StepKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts the places that name a kind of step: its own package, its own folder, and the one list of all. */
class NamedOnceTest {
    private static final Path SERVER = Path.of("src/main/java/entaku");
    private static final Path CLIENT = Path.of("../web-client/src");
    private static final String KINDS =
            new Steps().all().stream().map(StepKind::name).collect(Collectors.joining("|"));

    /** A kind's word in quotes, alone or before what it is asked ({@code "board/add-note"}), or its package or folder. */
    private static final Pattern NAMES =
            Pattern.compile("[\"'`](" + KINDS + ")[\"'`/]|steps[./](" + KINDS + "|" + KINDS.replace("-", "") + ")\\b");

    /** The record tells of these whatever kind brought them out; they are words of its own. */
    private static final Set<String> OF_THE_RECORD = Arrays.stream(Proceedings.class.getRecordComponents())
            .map(component -> component.getName())
            .collect(Collectors.toSet());

    private static Set<String> naming(Path root, String files) throws IOException {
        var found = new TreeSet<String>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(f -> f.toString().matches(files)).toList()) {
                Path inside = root.relativize(file);
                boolean own = inside.getNameCount() > 2
                        && inside.getName(0).toString().equals("steps");
                if (!own && names(inside, Files.readString(file))) found.add(inside.toString());
            }
        }
        return found;
    }

    private static boolean names(Path file, String text) {
        var names = NAMES.matcher(text);
        while (names.find()) {
            boolean ofTheRecord = file.startsWith("record") && OF_THE_RECORD.contains(names.group(1));
            if (!ofTheRecord) return true;
        }
        return false;
    }

    @Test
    void the_search_finds_a_name_where_there_is_one() {
        for (String there : new String[] {
            "import entaku.steps.board.Board;",
            "case 'dot-vote':",
            "send(\"check-in/say\")",
            "from '../steps/cluster/x'"
        }) assertThat(names(Path.of("live/X.java"), there)).as(there).isTrue();
        for (String none : new String[] {"a board of notes", "import entaku.live.cluster.Owner;", "entaku.steps.Steps"})
            assertThat(names(Path.of("live/X.java"), none)).as(none).isFalse();
    }

    @Test
    void the_server_names_kinds_in_the_list_of_kinds_alone() throws IOException {
        assertThat(naming(SERVER, ".*\\.java")).containsExactly("steps/Steps.java");
    }

    @Test
    void the_client_names_no_kind_outside_of_its_folder() throws IOException {
        assertThat(naming(CLIENT, ".*\\.(ts|svelte|js|json|css|html)")).isEmpty();
    }
}
