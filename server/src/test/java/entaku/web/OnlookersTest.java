package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever only looks on from now on changes nothing of what they made, and may still take it back. */
class OnlookersTest {
    @TempDir
    Path data;

    private static String does(Gathering hall, String who, String step, String type, Object... body) {
        return hall.phone(who).does(step, type, body(body));
    }

    private static void made(Gathering hall, String who, String role) {
        hall.done("facilitator", null, "seats/give-role", body("seat", hall.seat(who), "role", role));
    }

    @Test
    void who_looks_on_now_rewords_nothing_they_wrote_while_they_took_part_and_may_take_it_back() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var hall = new Gathering(server)) {
            hall.next("hello");
            hall.next("ideas");
            hall.done("ann", "ideas", "board/add-note", body("text", "木かげがほしい", "prompt", 0));
            String note = Gathering.find(hall.phone("ann"), true, "ideas:note/", "text", "木かげがほしい");
            hall.done("scribe", "ideas", "board/add-note", body("text", "紙の付箋", "prompt", 0, "paper", true));
            String paper = Gathering.find(hall.phone("scribe"), true, "ideas:note/", "text", "紙の付箋");
            made(hall, "ann", "observer");
            made(hall, "scribe", "participant");
            assertThat(does(hall, "ann", "ideas", "board/edit-note", "note", note, "text", "別の言葉"))
                    .isEqualTo("403 not-your-role");
            assertThat(does(hall, "scribe", "ideas", "board/edit-note", "note", paper, "text", "別の言葉"))
                    .isEqualTo("403 not-your-role");
            assertThat(does(hall, "ann", "ideas", "board/withdraw-note", "note", note))
                    .isEqualTo("done");
            made(hall, "ann", "participant");
            for (String step : new String[] {"clusters", "weight", "talk"}) hall.next(step);

            hall.done("ann", "talk", "dialogue/say", body("text", "木かげがほしいです"));
            String said = Gathering.find(hall.phone("ann"), false, "talk:utterance/", "text", "木かげがほしいです");
            made(hall, "ann", "observer");
            assertThat(does(hall, "ann", "talk", "dialogue/correct", "utterance", said, "text", "いらないです"))
                    .isEqualTo("403 not-your-role");
            made(hall, "ann", "participant");

            hall.next("agreement");
            hall.done("ann", "agreement", "consensus/draft", body("text", "木かげを作る", "from", Gathering.none()));
            String draft = Gathering.find(hall.phone("ann"), false, "agreement:proposal/", "text", "木かげを作る");
            made(hall, "ann", "observer");
            assertThat(does(hall, "ann", "agreement", "consensus/reword", "proposal", draft, "text", "作らない"))
                    .isEqualTo("403 not-your-role");
            assertThat(does(hall, "ann", "agreement", "consensus/withdraw", "proposal", draft))
                    .isEqualTo("done");
            made(hall, "ann", "participant");

            hall.next("promises");
            hall.done("ann", "promises", "commitments/promise", body("what", "苗木をたずねる"));
            String promise = Gathering.find(hall.phone("ann"), false, "promises:commitment/", "what", "苗木をたずねる");
            made(hall, "ann", "observer");
            assertThat(does(hall, "ann", "promises", "commitments/edit", "commitment", promise, "what", "何もしない"))
                    .isEqualTo("403 not-your-role");
            assertThat(does(hall, "ann", "promises", "commitments/withdraw", "commitment", promise))
                    .isEqualTo("done");
        }
    }
}
