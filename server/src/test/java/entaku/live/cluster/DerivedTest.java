package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ear;
import entaku.session.Kinds;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.steps.Steps;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is worked out beside the fold, by a worker that works when the test says so. */
class DerivedTest {
    @TempDir
    Path data;

    private final Kinds kinds = Patient.beside(new Steps());
    private final Map<String, Map<String, Object>> layers = new TreeMap<>();
    private Simulated hall;

    @BeforeEach
    void open() throws Exception {
        Step first = Hall.step("first", Patient.NAME, Names.SHOWN, Map.of());
        Step second = Hall.step("second", Patient.NAME, Names.SHOWN, Among.TABLES, Map.of());
        hall = Simulated.with(data, kinds, 2, first, second).seat("p", Role.PARTICIPANT, "1");
        hall.watch("p", null);
        hall.leads("course/next", new JsonObject());
        works();
        listen();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    private void add(String word) {
        hall.does("p", "patient/add", new JsonObject().put("word", word));
    }

    private void works() {
        listen();
        for (Runnable one = hall.work.poll(); one != null; one = hall.work.poll()) {
            one.run();
            listen();
        }
    }

    /** Takes in what a phone was sent, as the protocol says. */
    private void listen() {
        for (Buffer frame : hall.heard().get("p")) {
            JsonObject body = Ear.body(frame);
            if (Ear.address(frame).equals("hello")) {
                layers.keySet().retainAll(body.getJsonArray("layers").getList());
                continue;
            }
            if (body.containsKey("v")) layers.put(Ear.address(frame), new TreeMap<>());
            Map<String, Object> layer = layers.get(Ear.address(frame));
            layer.putAll(body.getJsonObject("set", new JsonObject()).getMap());
            for (Object key : body.getJsonArray("gone", new JsonArray())) layer.remove((String) key);
        }
    }

    private Map<String, Object> shown() {
        var all = new TreeMap<String, Object>();
        layers.values().forEach(all::putAll);
        return all;
    }

    private int words() {
        return (int) ((Map<?, ?>) shown().get("first:now")).get("words");
    }

    /** Gives word → weight as a phone sees them in a step. */
    private Map<String, Integer> weights(String step) {
        var weights = new TreeMap<String, Integer>();
        shown().forEach((key, record) -> {
            if (key.startsWith(step + ":weight/"))
                weights.put(key.substring(key.indexOf('/') + 1), (Integer) ((Map<?, ?>) record).get("n"));
        });
        return weights;
    }

    @Test
    void commands_are_answered_while_it_works_and_its_records_come_when_they_are_ready() {
        add("川");
        listen();
        assertThat(hall.work).as("under way").hasSize(1);
        add("道");
        add("川");
        listen();
        assertThat(words()).isEqualTo(3);
        assertThat(hall.work).as("one at a time").hasSize(1);
        assertThat(weights("first")).isEmpty();

        hall.work.poll().run();
        listen();
        assertThat(weights("first")).isEqualTo(Map.of("川", 1));
        assertThat(hall.work).as("the newest follows, without another command").hasSize(1);
        hall.work.poll().run();
        listen();
        assertThat(weights("first")).isEqualTo(Map.of("川", 2, "道", 1));
        assertThat(hall.work).isEmpty();
    }

    @Test
    void newer_ones_replace_older_ones_as_a_whole_and_what_is_the_same_is_not_sent_again() {
        for (String word : List.of("川", "道", "橋")) add(word);
        works();
        assertThat(weights("first").keySet()).containsExactly("川", "橋", "道");
        add("道");
        works();
        assertThat(weights("first")).isEqualTo(Map.of("道", 2, "橋", 1));
        hall.does("p", "patient/ring-in", new JsonObject().put("ms", 1 << 30));
        listen();
        assertThat(hall.work).as("nothing it is made of has changed").isEmpty();
    }

    @Test
    void who_comes_later_sees_them_in_the_view() {
        add("川");
        works();
        hall.cut("p");
        layers.clear();
        hall.watch("p", null);
        listen();
        assertThat(weights("first")).isEqualTo(Map.of("川", 1));
    }

    @Test
    void when_the_room_leaves_they_vanish_and_what_comes_too_late_is_not_shown() {
        add("川");
        works();
        add("道");
        listen();
        Runnable late = hall.work.poll();
        hall.leads("course/next", new JsonObject());
        works();
        assertThat(weights("first")).isEmpty();
        late.run();
        listen();
        assertThat(weights("first")).isEmpty();

        add("橋");
        works();
        assertThat(weights("second")).as("at the table").isEqualTo(Map.of("橋", 1));
        hall.leads("course/back", new JsonObject());
        works();
        assertThat(weights("first")).isEqualTo(Map.of("川", 1, "道", 1));
        assertThat(weights("second")).isEmpty();
    }

    @Test
    void what_breaks_leaves_nothing_shown_and_the_session_goes_on() {
        add("川");
        works();
        add("broken");
        works();
        assertThat(weights("first")).isEmpty();
        add("道");
        listen();
        assertThat(words()).isEqualTo(3);
    }
}
