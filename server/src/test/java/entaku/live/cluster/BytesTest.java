package entaku.live.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.Ear;
import entaku.live.Receipt;
import entaku.session.Agenda;
import entaku.session.Layer;
import entaku.session.Masks;
import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Vocabulary;
import entaku.steps.Steps;
import entaku.templates.Templates;
import entaku.view.View;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each command may cost on the wire, layer by layer, in the meeting that is shipped. */
class BytesTest {
    /** Sixty characters, the length of a note that says something. */
    private static final String WORDS = "駅前の広場にベンチと木かげがあれば、買い物の帰りに休めて、知らない人とも言葉をかわせると思います。夏は特に助かる。";

    /** A version of a layer late in a long evening has so many digits; those of this short one are counted as if. */
    private static final int DIGITS = 4;

    @TempDir
    Path data;

    private final Map<String, String> known = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int ids;
    private static final int CROWD = 10;

    private static Agenda shipped() {
        Path file = Path.of("../facilitation-templates/min-naga-meeting.yaml");
        return Templates.readFile(file, new Steps()).agenda();
    }

    /** Seats {@code a}, the other phone {@code b} and a scribe at one table, somebody elsewhere, and a crowd of ten. */
    private Simulated hall(Agenda agenda) throws Exception {
        Simulated hall = Simulated.with(data, new Steps(), 4, agenda);
        for (String seat : List.of("a", "b", "s")) hall.seat(seat, Role.PARTICIPANT, "1");
        hall.seat("elsewhere", Role.PARTICIPANT, "3");
        for (int i = 0; i < CROWD; i++) hall.seat("x" + i, Role.PARTICIPANT, "2");
        for (String seat : List.of(Simulated.FACILITATOR, "a", "b", "s", "elsewhere")) {
            hall.named(seat, "長尾 花子");
            hall.watch(seat, null);
        }
        hall.heard();
        return hall;
    }

    @Test
    void no_command_costs_more_than_the_table_says() throws Exception {
        try (Simulated hall = hall(shipped())) {
            BytesTable.ROWS.lines().forEach(line -> row(hall, line));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_table_names_every_command_there_is() {
        var named = new HashSet<String>();
        BytesTable.ROWS.lines().forEach(line -> named.add(line.split(" ")[1]));
        // Nobody can look before a session is made.
        named.add("course/create");
        Vocabulary words = Vocabulary.of(new Steps());
        var all = new HashSet<>(words.commands().keySet());
        all.addAll(words.inner().keySet());
        assertThat(named).isEqualTo(all);
    }

    private void row(Simulated hall, String line) {
        String[] halves = line.split(" \\| ");
        String[] words = halves[0].split(" ", 3);
        String[] body = words[2].split(" >");
        if (words[0].equals("*")) {
            crowd(hall, words[1], filled(body[0]));
            return;
        }
        Set<String> before = keys(hall);
        does(hall, words[0], words[1], filled(body[0]));
        var made = new HashSet<>(keys(hall));
        made.removeAll(before);
        if (body.length > 1) {
            assertThat(made).as(line).isNotEmpty();
            String key = made.iterator().next();
            known.put(body[1], key.substring(key.lastIndexOf('/') + 1));
        }
        var bounds = new TreeMap<String, Integer>();
        for (String bound : halves[1].split(" "))
            if (!bound.equals("nothing")) bounds.put(bound.split(":")[0], Integer.parseInt(bound.split(":")[1]));
        Map<String, Integer> bytes = bytes(hall.heard());
        boolean holds = bytes.keySet().equals(bounds.keySet())
                && bytes.entrySet().stream().allMatch(e -> e.getValue() <= bounds.get(e.getKey()));
        if (!holds) wrong.add(words[0] + " " + words[1] + " took " + bytes + " and may take " + bounds);
    }

    /** Sends a command of somebody, for the table that is named behind an {@code @}. */
    private void does(Simulated hall, String who, String type, String body) {
        if (who.equals("door")) {
            hall.door(type, new JsonObject(body));
            // The store destroys the keys in its own time, and what is shown then belongs to this command.
            if (type.equals("course/finish"))
                hall.turns.until("the end of the keys", () -> hall.state().masks() == Masks.DESTROYED);
            return;
        }
        int at = who.indexOf('@');
        String seat = at < 0 ? who : who.substring(0, at);
        String table = at < 0 ? null : who.substring(at + 1);
        hall.turns.await(hall.asks(seat, "phone-" + ids++, type, table, new JsonObject(body)));
    }

    private void crowd(Simulated hall, String type, String body) {
        var all = new ArrayList<Future<Receipt>>();
        for (int i = 0; i < CROWD; i++)
            for (int times = 0; times < (type.equals("board/add-note") ? 10 : 1); times++)
                all.add(hall.asks("x" + i, "phone-" + ids++, type, new JsonObject(body)));
        all.forEach(hall.turns::await);
        hall.heard();
    }

    private String filled(String body) {
        String all = body.replace('\'', '"').replace("*", WORDS);
        for (var one : known.entrySet()) all = all.replace("$" + one.getKey(), one.getValue());
        return all;
    }

    /** Lists the keys of all things there are, seen or not. */
    private static Set<String> keys(Simulated hall) {
        var keys = new HashSet<String>();
        for (Layer layer : List.of(Layer.HALL, Layer.DESK, Layer.table("1"), Layer.own("a"), Layer.own("s")))
            for (String key : View.keys(hall.state(), layer))
                if (key.matches(
                        ".*:(note|link|cluster|statement|activity|chair|line|utterance|proposal|commitment|question|part|mark)/.*"))
                    keys.add(key);
        return keys;
    }

    private static Map<String, Integer> bytes(Map<String, List<Buffer>> heard) {
        var bytes = new TreeMap<String, Integer>();
        heard.values().forEach(frames -> {
            for (Buffer frame : frames) {
                String address = Ear.address(frame);
                String layer = address.startsWith("table/") ? "table" : address;
                if (!address.equals("hello"))
                    bytes.merge(layer, Ear.bytes(frames, address) + later(frames, address), Math::max);
            }
        });
        int phone = Ear.bytes(heard.get("b")) + later(heard.get("b"), null);
        if (phone > 0) bytes.put("phone", phone);
        return bytes;
    }

    /** Counts the bytes by which these patches are longer late in the evening. */
    private static int later(List<Buffer> frames, String address) {
        return frames.stream()
                .filter(frame -> address == null || Ear.address(frame).equals(address))
                .filter(frame -> Ear.body(frame).containsKey("b"))
                .mapToInt(frame ->
                        DIGITS - String.valueOf(Ear.body(frame).getLong("b")).length())
                .sum();
    }

    // ---- the bounds of the whole

    private static Agenda with(Agenda agenda, Names names, Among among) {
        UnaryOperator<Step> each = step -> new Step(
                step.id(),
                step.kind(),
                step.title(),
                step.purpose(),
                step.say(),
                step.hint(),
                step.promise(),
                names,
                among,
                step.minutes(),
                step.settings());
        return new Agenda(
                agenda.template(),
                agenda.title(),
                agenda.purpose(),
                agenda.steps().stream().map(each).toList());
    }

    private int phone(Simulated hall, String phone, String who, String type, JsonObject body) {
        does(hall, who, type, body.encode());
        List<Buffer> heard = hall.heard().get(phone);
        return Ear.bytes(heard) + later(heard, null);
    }

    private void draft(Simulated hall) {
        hall.leads("course/go-to", new JsonObject().put("step", "agreement"));
        Set<String> before = keys(hall);
        does(hall, "a", "consensus/draft", new JsonObject().put("text", WORDS).encode());
        var made = new HashSet<>(keys(hall));
        made.removeAll(before);
        known.put("proposal", made.iterator().next().replaceFirst(".*/", ""));
        hall.leads("consensus/ask", new JsonObject().put("proposal", known.get("proposal")));
        hall.heard();
    }

    private static JsonObject note() {
        return new JsonObject().put("text", WORDS).put("prompt", 1);
    }

    @Test
    void with_names_shown_a_note_carries_who_wrote_it_and_everything_else_costs_the_same() throws Exception {
        try (Simulated hall = hall(with(shipped(), Names.SHOWN, Among.HALL))) {
            hall.leads("course/go-to", new JsonObject().put("step", "ideas"));
            crowd(hall, "board/add-note", note().encode());
            assertThat(phone(hall, "b", "a", "board/add-note", note())).isLessThanOrEqualTo(90);
            hall.leads("board/reveal", new JsonObject());
            hall.heard();
            assertThat(phone(hall, "b", "a", "board/add-note", note())).isLessThanOrEqualTo(330 + 60);
            draft(hall);
            var answer = new JsonObject().put("proposal", known.get("proposal")).put("level", "mostly");
            // That few have answered is told once; from then on each vote costs what a count costs.
            assertThat(phone(hall, "b", "s", "consensus/answer", answer)).isLessThanOrEqualTo(90 + 4);
            crowd(hall, "consensus/answer", answer.encode());
            assertThat(phone(hall, "b", "a", "consensus/answer", answer)).isLessThanOrEqualTo(90);
        }
    }

    @Test
    void held_at_tables_the_hall_hears_a_count_and_the_table_what_the_hall_would_have_heard() throws Exception {
        try (Simulated hall = hall(with(shipped(), Names.HIDDEN, Among.TABLES))) {
            hall.leads("course/go-to", new JsonObject().put("step", "ideas"));
            crowd(hall, "board/add-note", note().encode());
            assertThat(phone(hall, "elsewhere", "a", "board/add-note", note())).isLessThanOrEqualTo(90);
            assertThat(phone(hall, "b", "a", "board/add-note", note())).isLessThanOrEqualTo(90 + 90);
            hall.leads("board/reveal", new JsonObject());
            hall.heard();
            assertThat(phone(hall, "elsewhere", "a", "board/add-note", note())).isLessThanOrEqualTo(90);
            assertThat(phone(hall, "b", "a", "board/add-note", note())).isLessThanOrEqualTo(330 + 90);
            draft(hall);
            var answer = new JsonObject().put("proposal", known.get("proposal")).put("level", "mostly");
            does(hall, "a", "consensus/answer", answer.encode());
            Map<String, List<Buffer>> heard = hall.heard();
            assertThat(heard.get("elsewhere")).isEmpty();
            assertThat(Ear.bytes(heard.get("b")) + later(heard.get("b"), null)).isLessThanOrEqualTo(90 + 4 + 3);
            // That there are few is told once.
            assertThat(phone(hall, "b", "s", "consensus/answer", answer)).isZero();
        }
    }

    @Test
    void the_first_view_of_an_empty_session_is_small() throws Exception {
        try (Simulated hall =
                Simulated.with(data, new Steps(), 4, shipped()).seat("4Rk8Vd2nQe7Tz5yWc1GmXo", Role.PARTICIPANT, "1")) {
            hall.heard();
            for (int step = 0; step < 2; step++) {
                Ear ear = hall.watch("4Rk8Vd2nQe7Tz5yWc1GmXo", null);
                List<Buffer> frames = ear.heard(hall.turns);
                assertThat(frames).extracting(Ear::address).containsExactly("hello", "hall", "own");
                assertThat(Ear.bytes(frames)).isLessThanOrEqualTo(2_500);
                hall.leads("course/next", new JsonObject());
                hall.heard();
            }
        }
    }
}
