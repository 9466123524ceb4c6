package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Requests that no client makes, written by hand on a bare socket: none can be read in two ways, none fills the log, and
 * what stands behind one on its connection is not read. {@code ↵} ends a line.
 */
class StrangeRequestsTest extends Attacked {
    private static final String HONEST = "GET /healthz HTTP/1.1↵Host: a↵Connection: close↵↵";

    private static final String WEBSOCKET = "Connection: Upgrade↵Upgrade: websocket↵Sec-WebSocket-Version: 13↵"
            + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==↵";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(logged);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }

    /** Writes all of it at once, and gives what is answered until the server closes; it has to close, and to log nothing. */
    private String answer(String words) throws IOException {
        try (var socket = new BareSocket(server.port())) {
            socket.say(words.replace("↵", "\r\n").replace("␀", "\0").replace("…", "a".repeat(9_000)));
            String all = socket.rest();
            assertThat(logged.list).as("log after %s", words).isEmpty();
            isStrict(all);
            return all;
        }
    }

    /** Every answer, whoever gave it, carries the headers that all carry, and a refusal its reason. */
    private static void isStrict(String answers) {
        for (String one : answers.split("(?=HTTP/1\\.[01] [0-9]{3} )"))
            if (!one.isEmpty())
                assertThat(one.toLowerCase(Locale.ROOT))
                        .as(answers)
                        .contains("content-security-policy: default-src 'self'")
                        .contains("x-content-type-options: nosniff")
                        .contains("referrer-policy: no-referrer")
                        .contains("x-frame-options: deny");
    }

    /** Takes one answer to what came first, whatever came behind it. */
    private static void isOne(String answers, String begins) {
        assertThat(answers).matches("(?s)" + begins + ".*");
        assertThat(answers.split("HTTP/[0-9]", -1)).as(answers).hasSize(2);
    }

    @Test
    void an_honest_one_is_answered_and_the_next_one_on_its_connection_too() throws IOException {
        String answers = answer("GET /api/check HTTP/1.1↵Host: a↵↵" + HONEST);
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
        assertThat(answer("GET /api/check HTTP/1.0↵↵")).startsWith("HTTP/1.0 200 OK");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host:↵",
                "Host: a↵Host: a↵",
                "Host: a↵Host: b↵",
                "Host: a b↵",
                "Host: [::1↵",
                "Host: a:b↵",
                "Host: u@a/..↵",
                WEBSOCKET
            })
    void without_one_host_it_is_400_and_nothing_is_logged(String headers) throws IOException {
        for (String path : new String[] {"/", "/api/check", "/live/x/websocket", "/live/x/info"})
            isOne(answer("GET " + path + " HTTP/1.1↵" + headers + "↵" + HONEST), "HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked↵↵zz↵{}↵0↵↵",
                "Transfer-Encoding: xchunked↵↵0↵↵",
                "Transfer-Encoding: chunked, identity↵↵0↵↵",
                "Transfer-Encoding: identity↵↵",
                "Transfer-Encoding: gzip, chunked↵↵0↵↵",
                "Transfer-Encoding: chunked↵Transfer-Encoding: chunked↵↵0↵↵",
                "Transfer-Encoding:↵ chunked↵↵0↵↵",
                "Transfer-Encoding : chunked↵↵0↵↵",
                "Content-Length: 2↵Content-Length: 3↵↵{}",
                "Content-Length: 2↵Content-Length: 2↵↵{}",
                "Content-Length: 2, 2↵↵{}",
                "Content-Length: +2↵↵{}",
                "Content-Length: -2↵↵{}",
                "Content-Length: 0x2↵↵{}",
                "Content-Length : 2↵↵{}",
                "Content-Length:↵ 2↵↵{}"
            })
    void where_its_end_is_not_certain_the_connection_ends_and_nothing_behind_it_is_read(String rest)
            throws IOException {
        for (String path : new String[] {"/api/join", "/live/x/1/line/xhr_send", "/"}) {
            String request = "POST " + path + " HTTP/1.1↵Host: a↵Content-Type: application/json↵" + rest;
            // Where even its parts cannot be told apart the connection ends without a word.
            assertThat(answer(request + HONEST))
                    .matches("(?s)(HTTP/1\\.[01] 400 .*)?")
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2↵Transfer-Encoding: chunked↵↵0↵↵",
                "Transfer-Encoding: chunked↵Content-Length: 5↵↵0↵↵",
                "Transfer-Encoding: chunked↵↵2↵{}↵0↵↵",
                "Transfer-Encoding: Chunked↵↵0↵↵"
            })
    void what_comes_in_chunks_may_state_a_length_besides_and_is_the_last_on_its_connection(String rest)
            throws IOException {
        for (String path : new String[] {"/api/join", "/live/x/1/line/xhr_send", "/"}) {
            String answers =
                    answer("POST " + path + " HTTP/1.1↵Host: a↵Content-Type: application/json↵" + rest + HONEST);
            isOne(answers, "HTTP/1.1 4[0-9][0-9] ");
            assertThat(answers).containsIgnoringCase("connection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1↵Host: a↵↵",
                "GET /% HTTP/1.1↵Host: a↵↵",
                "GET /?a=%zz HTTP/1.1↵Host: a↵↵",
                "GET /api/sessions/%4/room HTTP/1.1↵Host: a↵↵",
                "GET /live/%zz/info HTTP/1.1↵Host: a↵↵",
                "GET /api/me HTTP/1.1↵Host: a↵Authorization: Bearer ␀↵↵",
                "GET / HTTP/1.1↵Host: a↵X␀: b↵↵",
                "GET / HTTP/1.1↵Host: a↵X: …↵↵",
                "GET /… HTTP/1.1↵Host: a↵↵",
                "GET / HTTP/9.9↵Host: a↵↵",
                "nonsense↵↵",
                "↵↵nonsense"
            })
    void what_is_no_request_at_all_ends_its_connection_and_nothing_is_logged(String request) throws IOException {
        isOne(answer(request + HONEST), "HTTP/[0-9.]+ (4[0-9][0-9]|501) ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1↵Host: a↵↵",
                "GET /%c3%28 HTTP/1.1↵Host: a↵↵",
                "OPTIONS * HTTP/1.1↵Host: a↵↵",
                "CONNECT a:80 HTTP/1.1↵Host: a↵↵",
                "TRACE / HTTP/1.1↵Host: a↵↵",
                "POST /api/join HTTP/1.1↵Host: a↵Expect: nonsense↵Content-Type: application/json↵Content-Length: 2↵↵{}",
                "POST /api/join HTTP/1.1↵Host: a↵Content-Type: multipart/form-data; boundary=x↵Content-Length: 2↵↵{}"
            })
    void what_is_not_served_is_refused_without_a_line_in_the_log(String request) throws IOException {
        String close = request.replaceFirst("Host: a↵", "Host: a↵Connection: close↵");
        isOne(answer(close), "HTTP/1.1 4[0-9][0-9] ");
    }

    @Test
    void nobody_gets_another_protocol_by_asking_for_it() throws IOException {
        String h2c = "GET /healthz HTTP/1.1↵Host: a↵Connection: Upgrade, HTTP2-Settings↵Upgrade: h2c↵"
                + "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA↵↵";
        assertThat(answer(h2c + HONEST)).startsWith("HTTP/1.1 200 OK").doesNotContain("101 ");
    }

    @Test
    void nor_by_speaking_it() throws IOException {
        // The preface of HTTP/2, and empty settings behind it.
        String preface = "PRI * HTTP/2.0↵↵SM↵↵␀␀␀\4␀␀␀␀␀";
        isOne(answer(preface), "HTTP/[0-9.]+ (4[0-9][0-9]|501) ");
    }
}
