package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.BusSocket;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

/** A phone was lost; its owner has returned to the seat on another one, and the finder goes on. */
class OldDeviceTest extends Attacked {
    private BusSocket line(JsonObject entry) throws InterruptedException {
        return BusSocket.open(server.server().vertx(), server.port(), entry.getString("session"))
                .shown(entry.getString("token"));
    }

    private static boolean isMoved(JsonObject frame) {
        return "err".equals(frame.getString("type")) && "seat-moved".equals(frame.getString("message"));
    }

    @Test
    void every_line_of_the_old_device_ends_and_is_told_why() throws Exception {
        JsonObject lost = server.join("花子");
        // Both event loops have some of them.
        BusSocket[] lines = new BusSocket[3];
        for (int i = 0; i < lines.length; i++) lines[i] = line(lost);
        JsonObject found = reenter(code(), lost.getString("reentry")).json();
        for (BusSocket one : lines) {
            one.next(OldDeviceTest::isMoved);
            one.awaitClosed();
        }
        assertThat(line(found).isClosed()).isFalse();
    }

    @Test
    void the_old_token_registers_no_more_and_opens_no_page() throws Exception {
        JsonObject lost = server.join("花子");
        reenter(code(), lost.getString("reentry"));
        BusSocket again = BusSocket.open(server.server().vertx(), server.port(), lost.getString("session"));
        again.register("hall", lost.getString("token"));
        again.next(OldDeviceTest::isMoved);
        again.close();
        assertThat(server.get("/api/me", lost.getString("token")).refusal()).isEqualTo("401 seat-moved");
    }

    @Test
    void a_register_under_way_while_the_seat_moves_stays_in_no_seat() throws Exception {
        for (int i = 0; i < 10; i++) {
            JsonObject lost = server.join(null);
            String code = code();
            var racing = new BusSocket[3];
            for (int n = 0; n < racing.length; n++)
                racing[n] = BusSocket.open(server.server().vertx(), server.port(), lost.getString("session"));
            var returning = new Thread(() -> reenter(code, lost.getString("reentry")));
            returning.start();
            for (BusSocket one : racing) one.register("hall", lost.getString("token"));
            returning.join();
            for (BusSocket one : racing) {
                one.next(OldDeviceTest::isMoved);
                one.close();
            }
        }
    }

    @Test
    void nobody_else_loses_a_line() throws Exception {
        JsonObject lost = server.join("花子");
        JsonObject neighbour = server.join("次郎");
        BusSocket line = line(neighbour);
        JsonObject found = reenter(code(), lost.getString("reentry")).json();
        line.ask("x", null, "look", new JsonObject());
        assertThat(line.isClosed()).isFalse();
        assertThat(line(found).isClosed()).isFalse();
    }
}
