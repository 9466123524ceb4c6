package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happened on the way, a phone ends with what a phone that has just come in sees. */
class PatchChainTest {
    private static final long SEED = Long.getLong("entaku.chain.seed", 20261122);
    private static final List<String> STEPS =
            List.of("hello", "ideas", "clusters", "weight", "talk", "agreement", "promises");

    @TempDir
    Path data;

    private final RandomActs acts = new RandomActs(SEED);
    private final List<Phone> away = new ArrayList<>();
    private final List<CompletableFuture<JsonObject>> answers = new ArrayList<>();
    private Gathering hall;
    private int done;

    @Test
    void cut_off_doubled_and_interleaved_every_phone_of_every_audience_ends_with_the_fresh_view() throws Exception {
        try (var server = TestServer.start(data, TestServer.SHIPPED);
                var gathering = new Gathering(server)) {
            hall = gathering;
            for (String step : STEPS) {
                go(step);
                for (int i = 0; i < 110; i++) {
                    disturb();
                    act();
                    if (i == 60 && step.equals("ideas"))
                        hall.phone("facilitator").does(step, "board/reveal", body());
                    Thread.sleep(acts.dice(6));
                }
                comeBack();
                compare(step);
            }
            hall.phone("facilitator").does(null, "course/close", body());
            compare("the end");
            assertThat(done).as("acts that were carried out").isGreaterThan(150);
        }
    }

    private void go(String step) {
        String told = hall.phone("facilitator").does(null, "course/go-to", body("step", step));
        assertThat(told).isEqualTo("done");
        hall.phones().forEach((who, phone) -> phone.until(who + " in " + step, () -> step.equals(phone.current())));
    }

    private Phone any() {
        return acts.one(List.copyOf(hall.phones().values()));
    }

    /** Cuts somebody off, brings somebody back, or lets somebody register once more. */
    private void disturb() {
        switch (acts.dice(12)) {
            case 0 -> {
                Phone phone = any();
                if (phone == hall.phone("facilitator") || away.size() > 3 || away.contains(phone)) return;
                phone.cut();
                away.add(phone);
            }
            case 1, 2 -> {
                if (!away.isEmpty()) away.remove(0).connect();
            }
            case 3 -> {
                Phone phone = any();
                if (!away.contains(phone)) phone.register();
            }
            default -> {}
        }
    }

    private void act() {
        Phone phone = acts.dice(3) == 0 ? hall.phone("facilitator") : any();
        if (away.contains(phone) || phone.status() == null) return;
        List<String> seats = hall.phones().keySet().stream().map(hall::seat).toList();
        RandomActs.Act act = acts.next(phone, phone == hall.phone("facilitator"), seats);
        answers.add(phone.send(phone.freshId(), act.step(), act.type(), act.body()));
    }

    private void comeBack() {
        while (!away.isEmpty()) away.remove(0).connect();
        hall.phones().values().forEach(Phone::shown);
        for (var answer : answers)
            if (Phone.told(answer.handle((told, e) -> e == null ? told : body("type", "err"))
                            .join())
                    .equals("done")) done++;
        answers.clear();
    }

    private void compare(String step) {
        hall.phones().forEach((who, phone) -> {
            try (Phone fresh = hall.another(who)) {
                try {
                    phone.until(
                            "",
                            () -> phone.byLayer().equals(fresh.byLayer())
                                    && phone.own().equals(fresh.own()));
                } catch (AssertionError e) {
                    assertThat(phone.byLayer())
                            .as(who + " in " + step + ", seed " + SEED)
                            .isEqualTo(fresh.byLayer());
                    assertThat(phone.own())
                            .as(who + " in " + step + ", seed " + SEED)
                            .isEqualTo(fresh.own());
                }
            }
            assertThat(phone.gaps()).as("gaps of " + who + " up to " + step).isZero();
            String current = phone.current();
            if (current == null) return;
            // What is asked for anew is computed anew, not taken from what was kept encoded. What was on its way when
            // its
            // line was cut may still be carried out.
            try {
                phone.until("", () -> seen(phone, current).equals(looked(phone, current)));
            } catch (AssertionError e) {
                assertThat(seen(phone, current))
                        .as(who + " in " + step + ", seed " + SEED)
                        .isEqualTo(looked(phone, current));
            }
        });
    }

    private static Map<String, JsonObject> seen(Phone phone, String step) {
        var seen = new TreeMap<>(phone.byLayer());
        seen.keySet().removeIf(key -> !key.matches("\\S+ (" + step + "[:@].*|.*:item/.*)"));
        return seen;
    }

    private static Map<String, JsonObject> looked(Phone phone, String step) {
        JsonObject answer = phone.send(phone.freshId(), step, "look", body()).join();
        Map<String, JsonObject> looked = Layers.lookedByLayer(answer.getJsonObject("body"));
        // When all is over everybody may look at what was said at the other tables, though it is not sent unasked.
        if ("closed".equals(phone.status())) {
            var followed =
                    phone.byLayer().keySet().stream().map(PatchChainTest::layer).toList();
            looked.keySet().removeIf(key -> !followed.contains(layer(key)));
        }
        return looked;
    }

    private static String layer(String key) {
        return key.substring(0, key.indexOf(' '));
    }
}
