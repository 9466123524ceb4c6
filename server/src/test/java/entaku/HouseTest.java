package entaku;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import entaku.steps.Steps;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plan of the house: which room may open which door, and how large a file may grow. */
class HouseTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("entaku");

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST = 350;
    private static final int USUAL = 75;

    private static final String[] JDK = {"java.."};
    private static final String[] PURE = {"java..", "org.pcollections.."};
    private static final String[] VERTX = {
        "java..", "javax..", "io.vertx.core..", "org.slf4j..", "com.fasterxml.jackson..", "org.pcollections.."
    };
    private static final String[] ANY = {
        "java..",
        "javax..",
        "io.vertx..",
        "io.netty..",
        "org.slf4j..",
        "com.fasterxml.jackson..",
        "picocli..",
        "io.nayuki..",
        "ch.qos.logback..",
        "org.pcollections.."
    };
    private static final String[] DOOR =
            Stream.concat(Arrays.stream(ANY), Stream.of("io.github.bucket4j..")).toArray(String[]::new);

    /** Each package: the libraries it may use, and the other packages it may use. */
    enum Room {
        SESSION(PURE),
        STEPS(PURE, "session", "mathematics.tally", "mathematics.seating", "mathematics.lookalike"),
        VIEW(PURE, "session"),
        MATHEMATICS_OPINION(JDK),
        MATHEMATICS_TALLY(JDK),
        MATHEMATICS_SEATING(JDK),
        MATHEMATICS_LOOKALIKE(new String[] {"java..", "org.apache.lucene.."}),
        TEMPLATES(new String[] {"java..", "com.fasterxml.jackson..", "org.yaml.snakeyaml.."}, "session", "steps"),
        FILES(JDK),
        STORE(
                new String[] {
                    "java..", "io.vertx.core..", "com.mongodb..", "org.bson..", "org.reactivestreams..", "org.slf4j.."
                },
                "session",
                "files"),
        LIVE(VERTX, "session", "steps", "view", "store", "templates"),
        RECORD(VERTX, "session", "steps", "store", "mathematics.tally"),
        CLI(ANY, "session", "steps", "store", "record", "templates", "files"),
        CLI_RESIDENTS(ANY, "session", "steps", "files"),
        WEB_DOOR(DOOR, "session", "store", "live", "files"),
        WEB_BRIDGE(ANY, "session", "store", "live", "web.door"),
        WEB_STAFF(ANY, "session", "store", "templates", "live", "web.door"),
        WEB_PAGES(ANY, "session", "store", "live", "record", "web.door"),
        WEB(DOOR, "session", "store", "templates", "live", "record", "files");

        private final String[] libraries;
        private final String[] rooms;

        Room(String[] libraries, String... rooms) {
            this.libraries = libraries;
            this.rooms = rooms;
        }

        private String home() {
            return "entaku." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '.') + "..";
        }

        private String[] open() {
            return Stream.of(
                            Arrays.stream(libraries),
                            Arrays.stream(rooms).map(room -> "entaku." + room + ".."),
                            Stream.of(home()))
                    .flatMap(one -> one)
                    .toArray(String[]::new);
        }
    }

    @ParameterizedTest
    @EnumSource(Room.class)
    void a_room_uses_what_the_plan_lets_it_use(Room room) {
        ArchRule rule = classes()
                .that()
                .resideInAPackage(room.home())
                .and()
                .resideOutsideOfPackage("entaku.store.embedded")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room.open())
                .allowEmptyShould(false);
        rule.check(HOUSE);
    }

    @Test
    void whatever_is_done_beside_the_loops_is_counted_where_a_closing_store_waits_for_it() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("entaku.store.Work")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("executeBlocking")))
                .check(HOUSE);
    }

    @Test
    void no_room_of_the_door_knows_what_joins_them() {
        noClasses()
                .that()
                .resideInAPackage("entaku.web.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("entaku.web")
                .check(HOUSE);
    }

    @Test
    void the_door_knows_of_live_sessions_what_it_may_ask_and_nothing_else() {
        var may = Set.of("Live", "Ask", "Watch", "Line", "Facts", "Receipt", "Away", "Creation", "Wordless");
        noClasses()
                .that()
                .resideInAPackage("entaku.web..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are live sessions from inside",
                        c -> c.getPackageName().startsWith("entaku.live") && !may.contains(c.getSimpleName())))
                .check(HOUSE);
    }

    @Test
    void every_package_is_a_room_of_the_plan() {
        Set<String> planned = Arrays.stream(Room.values())
                .map(room -> room.home().replace("..", ""))
                .collect(Collectors.toSet());
        Set<String> built = HOUSE.stream().map(c -> c.getPackageName()).collect(Collectors.toSet());
        built.removeIf(name -> name.equals("entaku")
                || planned.stream().anyMatch(room -> name.equals(room) || name.startsWith(room + ".")));
        assertThat(built).isEmpty();
    }

    @Test
    void the_store_alone_knows_the_database_and_neither_it_nor_the_embedded_one_knows_the_other() {
        noClasses()
                .that()
                .resideOutsideOfPackages("entaku.store", "entaku.store.embedded")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("entaku.store")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("entaku.store.embedded", "de.bwaldvogel..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("entaku.store.embedded")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "entaku.store", "entaku.session..", "entaku.live..", "entaku.web..", "com.mongodb..")
                .check(HOUSE);
    }

    @Test
    void the_heart_asks_no_clock_and_no_dice() {
        noClasses()
                .that()
                .resideInAnyPackage("entaku.session..", "entaku.steps..", "entaku.view..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .check(HOUSE);
    }

    @Test
    void the_heart_does_not_know_the_parts_that_stand_in_it() {
        noClasses()
                .that()
                .resideInAPackage("entaku.session")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("entaku.session.*..")
                .check(HOUSE);
    }

    @Test
    void parts_and_rooms_stand_in_no_circle() {
        slices().matching("entaku.session.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("entaku.steps.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("entaku.(*)..").should().beFreeOfCycles().check(HOUSE);
        slices().matching("entaku.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void a_kind_of_step_knows_no_other_and_is_known_by_the_list_of_kinds_alone() {
        var known = new ArrayList<String>();
        for (var user : HOUSE)
            for (var use : user.getDirectDependenciesFromSelf()) {
                String of = kindOf(use.getTargetClass());
                boolean own = of == null || of.equals(kindOf(user)) || user.isEquivalentTo(Steps.class);
                if (!own) known.add(use.getDescription());
            }
        assertThat(known).isEmpty();
    }

    /** The package of the kind that a class belongs to; null outside of all kinds. */
    private static String kindOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("entaku.steps.") && !name.equals("entaku.steps.shared") ? name : null;
    }

    @Test
    void no_class_hides_behind_an_empty_word() {
        var empty = List.of("Manager", "Helper", "Util", "Utils", "Impl", "Dto", "DTO");
        var named = HOUSE.stream()
                .map(c -> c.getSimpleName())
                .filter(name -> empty.stream().anyMatch(name::endsWith))
                .toList();
        assertThat(named).isEmpty();
    }

    @Test
    void no_file_is_longer_than_the_roof() throws IOException {
        var tooLong = new ArrayList<String>();
        int seen = 0;
        for (Path file : sources()) {
            seen++;
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST) tooLong.add(REPOSITORY.relativize(file) + " has " + lines + " lines");
        }
        assertThat(seen).isGreaterThan(100);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void half_of_all_files_are_read_at_a_glance() throws IOException {
        var lengths = new ArrayList<Integer>();
        for (Path file : sources()) lengths.add(Files.readAllLines(file).size());
        assertThat(median(lengths)).isLessThanOrEqualTo(USUAL);
        // Tests and the bench are not to make up for what the house itself is made of.
        var main = new ArrayList<Integer>();
        for (Path file : sources())
            if (file.toString().matches(".*/(server/src/main/java|web-client/src)/.*\\.(java|ts|svelte)"))
                main.add(Files.readAllLines(file).size());
        assertThat(main).hasSizeGreaterThan(400);
        assertThat(median(main)).isLessThanOrEqualTo(USUAL);
    }

    private static int median(List<Integer> lengths) {
        return lengths.stream().sorted().toList().get(lengths.size() / 2);
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        var others = Set.of("node_modules", "target", "dist", "build", "built", "data");
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                String name = at.getFileName().toString();
                boolean skip = others.contains(name) || (name.startsWith(".") && !at.equals(REPOSITORY));
                return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
                if (at.toString().matches(".*\\.(java|ts|svelte|css|js|mjs)")) found.add(at);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
