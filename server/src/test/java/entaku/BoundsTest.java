package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Limits;
import entaku.web.door.Bounds;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Each bound on the protocol's page has the number that the code has, and none of the door and the talk is missing. */
class BoundsTest {
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("Bounds", "entaku.web.door"),
            Map.entry("Lifetimes", "entaku.web.door"),
            Map.entry("StaffRoutes", "entaku.web.staff"),
            Map.entry("Frame", "entaku.web.bridge"),
            Map.entry("Limits", "entaku.session"),
            Map.entry("Have", "entaku.live.show"),
            Map.entry("Show", "entaku.live.show"),
            Map.entry("Looks", "entaku.live.show"),
            Map.entry("Channel", "entaku.live.show"),
            Map.entry("Receipts", "entaku.live.writer"),
            Map.entry("Writer", "entaku.live.writer"),
            Map.entry("Sessions", "entaku.live.cluster"));

    private static final Map<String, Long> UNITS =
            Map.of(" KB", 1024L, " s", 1_000L, " minutes", 60_000L, " hour", 3_600_000L, " days", 86_400_000L, "", 1L);

    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9,]*)( KB| s\\b| minutes| hour(?=s?\\b)| days|)");
    private static final Pattern NAME = Pattern.compile("`([A-Z][A-Za-z]+)\\.([A-Za-z_]+)`");

    /** What the page says of one bound: its name in the code, its number. */
    private record Row(String home, String name, long number) {}

    private static List<Row> rows() throws IOException {
        String page = Files.readString(Path.of("docs/PROTOCOL.md"));
        String section = page.substring(page.indexOf("\n## 7. Bounds"), page.indexOf("\n## 8. "));
        var rows = new ArrayList<Row>();
        for (String line : section.lines().toList()) {
            String[] cells = line.split(" *\\| *");
            if (cells.length < 4 || !NAME.matcher(cells[3]).find()) continue;
            Matcher number = NUMBER.matcher(cells[2]);
            Matcher name = NAME.matcher(cells[3]);
            while (name.find()) {
                assertThat(number.find()).as("a number for %s", name.group()).isTrue();
                long unit = UNITS.get(number.group(2));
                rows.add(new Row(
                        name.group(1),
                        name.group(2),
                        Long.parseLong(number.group(1).replace(",", "")) * unit));
            }
        }
        return rows;
    }

    private static long inTheCode(Row row) throws ReflectiveOperationException {
        Field field = Class.forName(HOMES.get(row.home()) + "." + row.home()).getDeclaredField(row.name());
        field.setAccessible(true);
        Object value = field.get(null);
        return value instanceof Duration time ? time.toMillis() : ((Number) value).longValue();
    }

    @Test
    void every_number_on_the_page_is_the_one_in_the_code() throws Exception {
        int held = 0;
        for (Row row : rows()) {
            if (row.home().equals("Throttle")) continue;
            assertThat(row.number()).as(row.home() + "." + row.name()).isEqualTo(inTheCode(row));
            held++;
        }
        assertThat(held).isGreaterThan(60);
    }

    @Test
    void no_bound_of_the_door_or_of_the_talk_is_missing_on_the_page() throws IOException {
        var listed = new TreeSet<String>();
        for (Row row : rows()) listed.add(row.home() + "." + row.name());
        for (Class<?> all : List.of(Bounds.class, Limits.class))
            assertThat(listed)
                    .containsAll(Arrays.stream(all.getDeclaredFields())
                            .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                            .map(field -> all.getSimpleName() + "." + field.getName())
                            .toList());
    }

    /** Rates are written where buckets are made: {@code of("join/" + session, 6_000, 100, …)}, {@code codes = new Guessing(vertx, 300, 10)}. */
    @Test
    void the_rates_of_requests_are_those_of_their_buckets() throws IOException {
        String source = Files.readString(Path.of("src/main/java/entaku/web/door/Throttle.java"));
        String page = Files.readString(Path.of("docs/PROTOCOL.md"));
        var held = new TreeSet<String>();
        Matcher made = Pattern.compile(
                        "(?:of\\(\"([a-z]+)/\"[^,]*|([a-z]+) = (?:Pace.bucket|new Guessing)\\((?:vertx)?),? ?([0-9_]+), ([0-9_]+)"
                                + "(?:, Duration.of([A-Za-z]+)s\\(1\\))?")
                .matcher(source);
        while (made.find()) {
            String name = made.group(1) == null ? made.group(2) : made.group(1);
            String each = made.group(5) == null ? "second" : made.group(5).toLowerCase(java.util.Locale.ROOT);
            assertThat(page)
                    .contains("%,d at once, %s a %s | `Throttle.%s` |"
                            .formatted(
                                    Integer.parseInt(made.group(3).replace("_", "")),
                                    made.group(4).replace("_", ""),
                                    each,
                                    name));
            held.add(name);
        }
        assertThat(held)
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .filter(row -> row.home().equals("Throttle"))
                        .map(Row::name)
                        .distinct()
                        .toList());
    }
}
