package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.BusSocket;
import entaku.web.Phone;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who conducts says what is nearly what was asked for: nothing is made up in its place. */
class LooseBodiesTest extends Attacked {
    private JsonObject leads;

    @BeforeEach
    void enter() {
        leads = server.enter(server.welcome().facilitator());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock/add-time|{}",
                "clock/add-time|{\"minutes\":null}",
                "clock/add-time|{\"minutes\":\"3\"}",
                "clock/add-time|{\"minutes\":\"\"}",
                "clock/add-time|{\"minutes\":1.5}",
                "clock/add-time|{\"minutes\":1e0}",
                "clock/add-time|{\"minutes\":true}",
                "clock/add-time|{\"minutes\":[1]}",
                "clock/add-time|{\"minutes\":99999999999}",
                "clock/add-time|{\"minutes\":1,\"since\":\"2\"}",
                "course/skip-step|{\"step\":\"hello\",\"skip\":null}",
                "course/skip-step|{\"step\":\"hello\",\"skip\":1}",
                "course/skip-step|{\"step\":\"hello\",\"skip\":\"true\"}",
                "course/skip-step|{\"step\":5,\"skip\":true}",
                "course/change-step|{\"step\":\"hello\",\"minutes\":\"5\"}",
                "course/change-step|{\"step\":\"hello\",\"title\":5}",
                "course/change-step|{\"step\":\"hello\",\"title\":{\"ja\":5}}",
                "course/change-step|{\"step\":\"hello\",\"settings\":[]}"
            })
    void on_a_line_it_is_refused(String type, String body) {
        try (Phone phone = Phone.at(server.server().vertx(), server.port(), leads)) {
            assertThat(phone.does(null, "course/next", new JsonObject())).isEqualTo("done");
            phone.until("the first step", () -> phone.current() != null);
            JsonObject before = phone.record("clock");
            assertThat(Phone.told(
                            phone.send("a", null, type, new JsonObject(body)).join()))
                    .isEqualTo("400 bad-body");
            assertThat(phone.does(null, "clock/add-time", new JsonObject().put("minutes", 1)))
                    .isEqualTo("done");
            long left = before.getLong("left") + 60_000;
            phone.until(
                    "one minute more and no other change",
                    () -> phone.record("clock").getLong("left") == left);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ping\",\"type\":\"send\",\"address\":\"send\"}",
                "{\"type\":\"send\",\"address\":\"send\",\"body\":{\"id\":\"a\",\"type\":\"clock/add-time\","
                        + "\"body\":{\"minutes\":1,\"minutes\":2}}}",
                "{\"type\":\"ping\"} {\"type\":\"ping\"}",
                "{\"type\":\"ping\"}]",
                "null",
                "[]",
                "\"ping\"",
                "{\"type\":\"ping\",}",
                "{'type':'ping'}",
                "{\"type\":\"ping\"/**/}",
                "{\"type\":NaN}"
            })
    void what_can_be_read_in_two_ways_is_no_message(String frame) throws Exception {
        BusSocket line = BusSocket.open(server.server().vertx(), server.port(), leads);
        line.view("own");
        line.writeRaw(frame);
        assertThat(line.next(f -> "err".equals(f.getString("type"))).getString("body"))
                .isEqualTo("invalid_json");
        line.awaitClosed();
    }

    @Test
    void at_the_door_it_is_refused() {
        String code = "{\"code\":\"" + code() + "\",";
        for (String more : new String[] {
            "\"name\":5}",
            "\"name\":true}",
            "\"name\":[\"花子\"]}",
            "\"table\":1}",
            "\"firstTime\":1}",
            "\"firstTime\":\"true\"}",
            "\"observer\":\"\"}",
            "\"name\":\"a\",\"name\":\"b\"}"
        })
            assertThat(server.ask("POST", "/api/join", null, code + more).refusal())
                    .as(more)
                    .isEqualTo("400 bad-body");
        String staff = server.enter(server.welcome().staff()).getString("token");
        for (String tables : new String[] {"\"3\"", "1.5", "true", "[3]", "\"\"", "99999999999"})
            assertThat(server.ask(
                                    "POST",
                                    "/api/sessions",
                                    staff,
                                    "{\"template\":\"check-in-only\",\"tables\":" + tables + "}")
                            .refusal())
                    .as(tables)
                    .isEqualTo("400 bad-body");
    }
}
