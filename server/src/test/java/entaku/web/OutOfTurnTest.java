package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutOfTurnTest {
    @TempDir
    Path data;

    private static String does(Gathering hall, String step, String type, Object... pairs) {
        return hall.phone("ann").does(step, type, body(pairs));
    }

    @Test
    void what_comes_too_early_too_late_too_long_or_too_often_is_refused_and_the_talk_goes_on() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            assertThat(does(hall, "ideas", "board/add-note", "text", "早い", "prompt", 0))
                    .isEqualTo("409 wrong-step");
            hall.next("hello");
            hall.next("ideas");
            assertThat(does(hall, "hello", "check-in/say", "word", "遅い")).isEqualTo("409 wrong-step");
            assertThat(does(hall, "ideas", "check-in/say", "word", "別の種類")).isEqualTo("409 wrong-step");
            assertThat(does(hall, "ideas", "board/add-note", "text", "あ".repeat(141), "prompt", 0))
                    .isEqualTo("409 too-long");
            assertThat(does(hall, "ideas", "board/add-note", "text", "𠮷".repeat(140), "prompt", 0))
                    .isEqualTo("done");
            assertThat(does(hall, "ideas", "board/add-note", "text", " \u3000 ", "prompt", 0))
                    .isEqualTo("409 empty");
            assertThat(does(hall, "ideas", "board/add-note", "text", "あ", "prompt", 3))
                    .isEqualTo("409 no-such-prompt");
            hall.next("clusters");
            for (String name : new String[] {"一", "二"})
                hall.done("ann", "clusters", "cluster/add-cluster", body("name", name));
            String one = find(hall.phone("ann"), false, "clusters:cluster/", "name", "一");
            String two = find(hall.phone("ann"), false, "clusters:cluster/", "name", "二");
            hall.next("weight");
            for (int i = 0; i < 2; i++) hall.done("ann", "weight", "dot-vote/place-dot", body("item", one));
            assertThat(does(hall, "weight", "dot-vote/place-dot", "item", one)).isEqualTo("409 item-full");
            hall.done("ann", "weight", "dot-vote/place-dot", body("item", two));
            assertThat(does(hall, "weight", "dot-vote/place-dot", "item", two)).isEqualTo("409 no-dots-left");
            assertThat(does(hall, "weight", "dot-vote/place-dot", "item", "nothing"))
                    .isEqualTo("409 no-such-item");
            hall.done("facilitator", "weight", "dot-vote/close-vote", body());
            assertThat(does(hall, "weight", "dot-vote/take-dot", "item", two)).isEqualTo("409 vote-closed");
            hall.next("talk");
            hall.next("agreement");
            stale(hall);
            hall.done("facilitator", null, "course/close", body());
            assertThat(does(hall, "agreement", "consensus/draft", "text", "あとから", "from", Gathering.none()))
                    .isEqualTo("409 session-closed");
            assertThat(hall.phone("facilitator").does(null, "course/next", body()))
                    .isEqualTo("409 session-closed");
            hall.phones().forEach((who, phone) -> {
                phone.until(who + " sees the end", () -> "closed".equals(phone.status()));
                assertThat(phone.gaps()).as(who).isZero();
            });
        }
    }

    /** An answer to a wording that has been replaced. */
    private static void stale(Gathering hall) {
        hall.done("ann", "agreement", "consensus/draft", body("text", "木かげを作る", "from", Gathering.none()));
        String id = find(hall.phone("ann"), false, "agreement:proposal/", "text", "木かげを作る");
        hall.done("ann", "agreement", "consensus/reword", body("proposal", id, "text", "夏までに木かげを作る"));
        hall.done("facilitator", "agreement", "consensus/ask", body("proposal", id));
        assertThat(does(hall, "agreement", "consensus/answer", "proposal", id, "level", "mostly", "version", 1))
                .isEqualTo("409 stale");
        assertThat(does(hall, "agreement", "consensus/answer", "proposal", id, "level", "mostly", "version", 2))
                .isEqualTo("done");
    }
}
