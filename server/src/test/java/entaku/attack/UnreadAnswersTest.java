package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.BusSocket;
import entaku.web.door.Bounds;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Somebody without a token says what is answered, again and again, and never reads an answer. */
class UnreadAnswersTest extends Attacked {
    private static final int SOCKETS = 20;

    /** Frames of one socket: some 100 MB of answers, were they kept. */
    private static final int FRAMES = 400;

    /** Lets all of them flood at once while somebody who means well goes on. */
    private void withstands(byte[] flood) throws Exception {
        JsonObject entry = server.join("花子");
        BusSocket honest = BusSocket.open(server.server().vertx(), server.port(), entry);
        honest.view("own");
        long before = used();
        var floods = new ArrayList<CompletableFuture<Boolean>>();
        for (int i = 0; i < SOCKETS; i++) {
            BareSocket one = BareSocket.line(server.port(), "/live/" + session() + "/websocket");
            floods.add(CompletableFuture.supplyAsync(() -> one.flood(flood, FRAMES)));
        }
        JsonObject heard = honest.send("while", null, "look", new JsonObject()).reply("while");
        assertThat(heard.getString("message")).isEqualTo("wrong-step");
        for (var one : floods) assertThat(one.join()).as("ended by the server").isTrue();
        assertThat(used() - before).as("bytes it has grown by").isLessThan(GROWTH);
        assertThat(server.get("/api/check", null).status()).isEqualTo(200);
        heard = honest.send("after", null, "look", new JsonObject()).reply("after");
        assertThat(heard.getString("message")).isEqualTo("wrong-step");
        honest.close();
    }

    @Test
    void what_is_no_message_is_answered_once() throws Exception {
        withstands(BareSocket.times(4_000, BareSocket.frame(BareSocket.TEXT, true, "{")));
    }

    @Test
    void pings_are_counted() throws Exception {
        withstands(BareSocket.times(4_000, BareSocket.frame(BareSocket.TEXT, true, "{\"type\":\"ping\"}")));
    }

    @Test
    void pings_of_the_socket_itself_are_counted_which_nobody_is_asked_about() throws Exception {
        withstands(BareSocket.times(500, BareSocket.frame(BareSocket.PING, true, "p".repeat(125))));
    }

    @Test
    void empty_parts_of_a_message_that_never_ends_are_counted() throws Exception {
        byte[] begin = BareSocket.frame(BareSocket.TEXT, false, "");
        byte[] parts = BareSocket.times(4_000, BareSocket.frame(BareSocket.CONTINUATION, false, ""));
        byte[] all = java.util.Arrays.copyOf(begin, begin.length + parts.length);
        System.arraycopy(parts, 0, all, begin.length, parts.length);
        withstands(all);
    }

    @Test
    void however_many_lines_show_no_token_the_last_to_come_gets_in() throws Exception {
        JsonObject entry = server.join("花子");
        var strangers = new ArrayList<BareSocket>();
        // Two event loops hold them.
        for (int i = 0; i < 2 * Bounds.STRANGERS + 100; i++)
            strangers.add(BareSocket.line(server.port(), "/live/" + session() + "/websocket"));
        BusSocket honest = BusSocket.open(server.server().vertx(), server.port(), entry);
        honest.view("own");
        // The oldest have to go at once, and the others when they have shown nothing for some seconds.
        for (BareSocket one : strangers) {
            one.rest();
            one.close();
        }
        assertThat(honest.send("after", null, "look", new JsonObject())
                        .reply("after")
                        .getString("message"))
                .isEqualTo("wrong-step");
    }

    @Test
    void no_other_transport_answers() throws IOException {
        String live = "/live/" + session();
        for (String way : new String[] {"eventsource", "htmlfile", "jsonp", "jsonp_send", "websocket"})
            assertThat(server.ask("POST", live + "/001/abcdefgh/" + way, null, "")
                            .refusal())
                    .as(way)
                    .isEqualTo("404 not-found");
        for (String path : new String[] {"/iframe.html", "/iframe-1.html", "/chunking_test", "", "/"})
            assertThat(server.get(live + path, null).refusal()).as(path).isEqualTo("404 not-found");
        assertThat(server.get(live + "/info", null).json().getBoolean("websocket"))
                .isFalse();
    }
}
