package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.TestServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** Somebody reads the addresses of the fallback out of a proxy's log. */
class FallbackAddressTest extends Attacked {
    private TestServer.Answer ask(String path, String body, String cookie) {
        String[] headers = cookie == null
                ? new String[] {"Content-Type", "text/plain"}
                : new String[] {"Content-Type", "text/plain", "Cookie", cookie};
        return server.ask("POST", path, null, body, headers);
    }

    @Test
    void the_address_of_a_line_neither_listens_nor_speaks_without_what_its_browser_was_given() {
        JsonObject entry = server.enter(server.welcome().facilitator());
        String line = "/live/" + entry.getString("session") + "/001/abcdefgh";
        TestServer.Answer opened = ask(line + "/xhr", "", null);
        assertThat(opened.text()).isEqualTo("o\n");
        assertThat(opened.header("Set-Cookie"))
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=" + line);
        String cookie = opened.header("Set-Cookie").replaceAll(";.*", "");
        String register = new JsonArray()
                .add(new JsonObject()
                        .put("type", "register")
                        .put("address", "hall")
                        .put("headers", new JsonObject().put("token", entry.getString("token")))
                        .encode())
                .encode();
        assertThat(ask(line + "/xhr_send", register, cookie).status()).isEqualTo(204);
        String next = new JsonArray()
                .add(new JsonObject()
                        .put("type", "send")
                        .put("address", "send")
                        .put("body", new JsonObject().put("id", "a").put("type", "course/next"))
                        .encode())
                .encode();
        for (String way : new String[] {"xhr", "xhr_streaming", "eventsource", "htmlfile", "jsonp"})
            assertThat(ask(line + "/" + way, "", null).refusal()).as(way).isEqualTo("404 not-found");
        assertThat(ask(line + "/xhr_send", next, null).refusal()).isEqualTo("404 not-found");
        assertThat(ask(line + "/xhr_send", next, "entaku-line=guessed").refusal())
                .isEqualTo("404 not-found");
        assertThat(ask(line + "/xhr", "", cookie).text()).startsWith("a[");
    }

    @Test
    void nobody_speaks_on_a_line_that_was_never_opened() {
        assertThat(ask("/live/" + session() + "/001/never/xhr_send", "[]", null).refusal())
                .isEqualTo("404 not-found");
    }
}
