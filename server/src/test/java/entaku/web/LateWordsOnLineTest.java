package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone is offline while its step passes; what its writer chose then goes through the public door. */
class LateWordsOnLineTest {
    @TempDir
    Path data;

    private static boolean sees(Gathering hall, String who, String words) {
        return hall.phone(who).heard().contains(words);
    }

    @Test
    void words_of_a_phone_that_was_away_reach_the_desk_alone_without_a_name() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            hall.next("hello");
            hall.phone("ann").cut();
            hall.done("facilitator", null, "course/next", body());
            hall.phone("ann").connect();
            hall.phone("ann")
                    .until("ann is back", () -> "ideas".equals(hall.phone("ann").current()));
            assertThat(hall.phone("ann").does("hello", "check-in/say", body("word", "LATE.one")))
                    .isEqualTo("409 wrong-step");

            var late = body("step", "hello", "text", "LATE.one", "to", "question");
            var first = hall.phone("ann")
                    .send("late-1", null, "late-words/bring", late)
                    .join();
            var again = hall.phone("ann")
                    .send("late-1", null, "late-words/bring", late)
                    .join();
            assertThat(again.getJsonObject("body")).as("told once").isEqualTo(first.getJsonObject("body"));
            assertThat(Phone.told(first)).isEqualTo("done");
            assertThat(hall.phone("ann").does(null, "late-words/bring", body("seat", hall.seat("ben"), "text", "x")))
                    .startsWith("400");

            hall.next("clusters");
            hall.phone("facilitator").until("the desk has it", () -> sees(hall, "facilitator", "LATE.one"));
            hall.settle();
            for (String who : new String[] {"ben", "cho", "recorder", "table-host", "scribe"})
                assertThat(sees(hall, who, "LATE.one")).as(who).isFalse();
            var shown = hall.phone("facilitator").view().entrySet().stream()
                    .filter(e -> e.getKey().contains("late/"))
                    .toList();
            assertThat(shown).hasSize(1);
            assertThat(shown.get(0).getValue().fieldNames()).containsExactlyInAnyOrder("step", "text", "to");
        }
    }
}
