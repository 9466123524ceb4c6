package entaku.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "an enum constant with a body is a class of its own";
            }
        }
    }

    record Point(double x, double y) {}

    record Everything(
            String text,
            int i,
            long l,
            boolean b,
            Integer boxed,
            Colour colour,
            Point point,
            List<Point> points,
            Set<String> tags,
            Map<String, Integer> counts,
            Map<Colour, List<String>> byColour,
            Map<String, Object> settings,
            Instant when,
            Duration length,
            Optional<String> maybe)
            implements Samples.SampleEvent {}

    record Odd(Thread thread) implements Samples.SampleEvent {}

    record Typed(String type) implements Samples.SampleEvent {}

    private final EventCodec codec = new EventCodec(Map.of("sample/everything", Everything.class));

    private static final Everything FULL = new Everything(
            "付箋",
            1,
            2,
            true,
            3,
            Colour.BLUE,
            new Point(1.5, -2),
            List.of(new Point(0, 0)),
            Set.of("a"),
            Map.of("a.b%$c", 1),
            Map.of(Colour.RED, List.of("x")),
            Map.of("max", 3, "$deep", Map.of("list", List.of("a", 1))),
            Instant.ofEpochMilli(1_795_000_000_123L),
            Duration.ofSeconds(90),
            Optional.of("yes"));

    @Test
    void anEventOfEveryShapeIsReadAsItWasWritten() {
        Document document = codec.write(FULL);
        assertThat(document.getString("type")).isEqualTo("sample/everything");
        assertThat(document.get("when")).isEqualTo(1_795_000_000_123L);
        assertThat(codec.read(document)).isEqualTo(FULL);
    }

    @Test
    void nullIsLeftOutAndWhatIsMissingIsReadAsNothing() {
        Everything empty = new Everything(
                null,
                0,
                0,
                false,
                null,
                null,
                null,
                List.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                Optional.empty());
        assertThat(codec.write(empty)).doesNotContainKeys("text", "boxed", "colour", "maybe");
        assertThat(codec.read(new Document("type", "sample/everything"))).isEqualTo(empty);
    }

    @Test
    void aComponentThatWasDroppedIsIgnored() {
        assertThat(codec.read(codec.write(FULL).append("old", 1))).isEqualTo(FULL);
    }

    @Test
    void whatCannotBeStoredIsRefusedAtStart() {
        assertThatThrownBy(() -> new EventCodec(Map.of("sample/odd", Odd.class)))
                .hasMessageContaining("Thread");
        assertThatThrownBy(() -> new EventCodec(Map.of("sample/typed", Typed.class)))
                .hasMessageContaining("type");
        assertThatThrownBy(() -> new EventCodec(Map.of("a", Everything.class, "b", Everything.class)))
                .hasMessageContaining("both");
    }

    @Test
    void aNameNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> codec.read(new Document("type", "sample/gone")))
                .isInstanceOfSatisfying(Unreadable.class, e -> {
                    assertThat(e.reason()).isEqualTo("unknown-event");
                    assertThat(e.what()).isEqualTo("sample/gone");
                });
        assertThatThrownBy(() -> codec.write(new Typed("x"))).hasMessageContaining("no wire name");
    }
}
