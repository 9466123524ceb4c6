package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.Role;
import entaku.session.Vocabulary;
import entaku.session.seats.Seats;
import entaku.steps.Steps;
import entaku.steps.consensus.Consensus;
import java.util.List;
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
}
