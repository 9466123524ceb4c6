package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Vocabulary;
import entaku.session.course.Planning;
import entaku.session.seats.Seats;
import entaku.steps.Steps;
import entaku.steps.commitments.Commitments;
import entaku.steps.consensus.Consensus;
import entaku.steps.inventory.Inventory;
import entaku.steps.openspace.Market;
import entaku.steps.review.Review;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandCodecTest {
    private final CommandCodec codec = new CommandCodec(Vocabulary.of(new Steps()));

    @Test
    void reads_lists_and_roles_as_the_protocol_writes_them() {
        assertThat(codec.read("consensus/draft", "{\"text\":\"案\",\"from\":[\"a\",\"b\"]}"))
                .isEqualTo(new Consensus.Draft("案", List.of("a", "b")));
        assertThat(codec.read("seats/give-role", "{\"seat\":\"s\",\"role\":\"table-host\"}"))
                .isEqualTo(new Seats.GiveRole("s", Role.TABLE_HOST));
        assertThat(codec.read(
                        "course/change-step",
                        "{\"step\":\"s\",\"minutes\":5,\"title\":{\"ja\":\"題\"},\"settings\":{\"dots\":3}}"))
                .isEqualTo(new Planning.ChangeStep("s", 5, Text.ja("題"), new Settings(Map.of("dots", 3))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "consensus/draft|{\"text\":\"案\",\"from\":\"a\"}|bad-body",
                "consensus/draft|{\"text\":\"案\",\"colour\":\"a\"}|bad-body",
                "consensus/draft|{\"text\":\"案\",\"author\":\"a\"}|identity-in-body",
                "clock/add-time|{\"minutes\":\"5\"}|bad-body",
                "clock/add-time|{\"minutes\":1.5}|bad-body",
                "seats/give-role|{\"seat\":\"s\",\"role\":\"king\"}|bad-body",
                "seats/take-seat|{\"seat\":\"s\",\"role\":\"facilitator\"}|unknown-command",
                "nothing/at-all|{}|unknown-command"
            })
    void refuses_what_has_not_the_shape_of_a_command(String type, String body, String reason) {
        assertThatThrownBy(() -> codec.read(type, body)).hasMessage(reason);
    }

    /** What nobody may send where something of this type is asked for. */
    private static final Map<Class<?>, List<String>> WRONG = Map.ofEntries(
            Map.entry(int.class, List.of("null", "'3'", "''", "1.5", "1.0", "true", "[1]", "{}", "99999999999")),
            Map.entry(Integer.class, List.of("'3'", "''", "1.5", "1.0", "true", "[1]", "{}", "99999999999")),
            Map.entry(Long.class, List.of("'3'", "''", "1.5", "1.0", "true", "[1]", "{}", "99999999999999999999")),
            Map.entry(boolean.class, List.of("null", "0", "1", "'true'", "''", "[true]", "{}")),
            Map.entry(String.class, List.of("5", "1.5", "true", "['a']", "[]", "{}")),
            Map.entry(List.class, List.of("'a'", "''", "5", "{}", "[null]", "[5]", "[true]", "[['a']]")),
            Map.entry(Role.class, List.of("5", "true", "'king'", "''", "[]", "{}")),
            Map.entry(Text.class, List.of("5", "true", "[]", "{}", "{'ja':5}", "{'ja':null}", "{'ja':'a','en':null}")),
            Map.entry(
                    Planning.Planned.class,
                    List.of("5", "'a'", "true", "[]", "{'minutes':'5'}", "{'title':5}", "{'why':'b'}")),
            Map.entry(Settings.class, List.of("5", "'a'", "true", "[]")),
            Map.entry(Step.class, List.of("5", "'a'", "true", "[]", "{'minutes':null}", "{'minutes':'5'}")),
            Map.entry(Market.Said.class, List.of("5", "'a'", "true", "[]", "{'text':5}", "{'why':'b'}")),
            Map.entry(Inventory.Seen.class, List.of("5", "'a'", "true", "[]", "{'decision':5}", "{'why':'b'}")),
            Map.entry(Review.Seen.class, List.of("5", "'a'", "true", "[]", "{'state':5}", "{'why':'b'}")),
            Map.entry(
                    Commitments.Promised.class,
                    List.of("5", "'a'", "true", "[]", "{'what':5}", "{'what':'a','why':'b'}")));

    @Test
    void no_field_of_any_command_takes_what_is_nearly_right() {
        Vocabulary.of(new Steps()).commands().forEach((type, command) -> {
            for (RecordComponent field : command.getRecordComponents()) {
                assertThat(WRONG).as(type).containsKey(field.getType());
                for (String wrong : WRONG.get(field.getType())) {
                    String body = body(command, field, wrong);
                    assertThatThrownBy(() -> codec.read(type, body))
                            .as(type + body)
                            .hasMessage("bad-body");
                }
                if (field.getType() == int.class)
                    assertThatThrownBy(() -> codec.read(type, body(command, field, null)))
                            .as(type)
                            .hasMessage("bad-body");
                else if (field.getType() != Step.class)
                    assertThat(codec.read(type, body(command, field, null))).isNotNull();
            }
        });
    }

    /** Writes the numbers that a command needs, and one field as it is said here; null for not at all. */
    private static String body(Class<?> command, RecordComponent field, String said) {
        var members = new ArrayList<String>();
        for (RecordComponent one : command.getRecordComponents())
            if (!one.getName().equals(field.getName()) && one.getType() == int.class)
                members.add("'" + one.getName() + "':1");
        if (said != null) members.add("'" + field.getName() + "':" + said);
        return "{" + String.join(",", members).replace('\'', '"') + "}";
    }

    @Test
    void what_is_said_twice_or_behind_the_end_is_refused() {
        for (String body :
                List.of("{\"minutes\":1,\"minutes\":1}", "{\"minutes\":1} {}", "{\"minutes\":1}]", "null", ""))
            assertThatThrownBy(() -> codec.read("clock/add-time", body))
                    .as(body)
                    .hasMessage("bad-body");
    }
}
