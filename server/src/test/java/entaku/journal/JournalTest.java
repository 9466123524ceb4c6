package entaku.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The search of the logs finds what is there, and is at work in every class. */
class JournalTest {
    private static final String TOKEN = "pAbCdEfGhIjKlMnOpQrStUvWx";

    private final Journal journal = new Journal();
    private final SearchesTheJournal search = new SearchesTheJournal(journal);

    private void confide() {
        var answer = new JsonObject()
                .put("token", TOKEN)
                .put("reentry", "4821-0937-5566")
                .put("code", "314159")
                .put(
                        "facilitator",
                        new JsonObject().put("url", "http://127.0.0.1/facilitator#once=once-secret-of-a-link"));
        journal.confided(answer.encode());
        journal.name("ななしの花子");
        journal.name("Hanako");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a frame broke: {\"token\":\"" + TOKEN + "\"}",
                "the link http://127.0.0.1/facilitator#once=once-secret-of-a-link",
                "GET /?x=once-secret-of-a-link",
                "4821-0937-5566 opens nothing",
                "482109375566 opens nothing",
                "nobody has the code 314159",
                "nobody has the code 314 159.",
                "/j/314159",
                "ななしの花子 has left",
                "「ななしの花子」さん",
                "name=Hanako"
            })
    void what_is_confided_is_found_wherever_it_stands(String line) {
        journal.line("before");
        journal.line(line);
        journal.line("after");
        assertThatCode(search::search).doesNotThrowAnyException();
        confide();
        assertThatThrownBy(search::search)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("after");
    }

    @Test
    void what_only_looks_like_it_is_not() {
        confide();
        for (String line : new String[] {"took 3141592 ns", "bytes 1314159", "Hanakotoba", "四月の花子", "4821-0937"})
            journal.line(line);
        assertThatCode(search::search).doesNotThrowAnyException();
    }

    @Test
    void what_a_server_logs_while_it_ends_is_searched_for_secrets_of_the_class_before_and_not_for_its_codes() {
        confide();
        journal.begin();
        journal.line("nobody has the code 314159");
        assertThatCode(search::search).doesNotThrowAnyException();
        journal.line(TOKEN);
        assertThatThrownBy(search::search).hasMessageContaining(TOKEN);
        journal.begin();
        journal.line(TOKEN);
        assertThatCode(search::search).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.concurrent.RejectedExecutionException: event executor terminated",
                "java.lang.IllegalStateException: state should be: server session pool is open"
            })
    void what_comes_back_to_a_server_that_has_ended_is_found(String line) {
        journal.line("before");
        journal.line(line);
        assertThatThrownBy(search::search)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("before");
    }

    @Test
    void however_much_is_logged_what_was_found_stays_found() {
        confide();
        journal.line(TOKEN);
        for (int i = 0; i < 10_000; i++) journal.line("x".repeat(1_000));
        assertThat(journal.heard(TOKEN)).as("kept for ever").isFalse();
        assertThatThrownBy(search::search).hasMessageContaining(TOKEN);
    }

    @Test
    void the_whole_suite_is_heard_and_what_its_servers_give_out_is_known(@TempDir Path data) throws Exception {
        Journal suite = Journal.suite();
        LoggerFactory.getLogger("entaku.journal").info("an ordinary line");
        LoggerFactory.getLogger("org.mongodb.driver")
                .warn("a line of others", new IllegalStateException("with a stack"));
        assertThat(suite.heard("an ordinary line")).isTrue();
        assertThat(suite.heard("with a stack")).isTrue();
        try (TestServer server = TestServer.start(data)) {
            var welcome = server.welcome();
            JsonObject entry = server.join("ななしの花子");
            JsonObject leads = server.enter(welcome.facilitator());
            for (String confided : new String[] {
                entry.getString("token"),
                entry.getString("reentry"),
                leads.getString("token"),
                TestServer.secret(welcome.screen()),
                TestServer.secret(welcome.staff()),
                welcome.card().code(),
                "ななしの花子"
            }) assertThat(suite.knows(confided)).as(confided).isTrue();
        }
    }
}
