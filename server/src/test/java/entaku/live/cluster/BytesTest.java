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

    /**
     * Who ({@code door}: the server itself; at which table), command, body; then the most bytes in each layer it changes: the {@code hall}, a {@code
     * table}, the {@code desk}, somebody's {@code own}. {@code phone} bounds what another participant at the same table receives in all; {@code nothing} reaches
     * nobody. {@code >} remembers the id of what was made; {@code *} is sixty characters, before a line ten people who do it ten times, unmeasured.
     */
    private static final String TABLE = """
            f course/next {} | hall:740 phone:740 desk:120
            door seats/take-seat {'seat':'4Rk8Vd2nQe7Tz5yWc1GmXo','role':'participant','table':'2'} | hall:130 phone:130 desk:180
            f clock/start {} | hall:130 phone:130 desk:120
            f clock/add-time {'minutes':1} | hall:130 phone:130 desk:120
            f clock/pause {} | hall:110 phone:110 desk:120
            f undo/take-back {} | hall:130 phone:130 desk:120
            elsewhere seats/move-seat {'seat':'elsewhere','table':'4'} | hall:120 phone:120 desk:170 own:130
            f seats/give-role {'seat':'s','role':'scribe'} | desk:200 own:110
            a check-in/say {'mood':'sunny','word':'川の音がきこえる朝の道'} | own:160
            s check-in/say {'mood':'sunny','word':'川の音がきこえる朝の道'} | own:160
            elsewhere check-in/say {'mood':'sunny','word':'川の音がきこえる朝の道'} | hall:390 phone:390 own:160
            f course/change-step {'step':'promises','minutes':20} | hall:160 phone:160 desk:120
            f course/insert-step {'after':'talk','step':{'id':'more','kind':'check-in','title':{'ja':'もう一度'},'promise':{'ja':'みんなに見えます'},'names':'hidden','among':'hall','minutes':5,'settings':{}}} | hall:320 phone:320 desk:120
            f course/skip-step {'step':'more','skip':true} | hall:270 phone:270 desk:120
            f course/move-step {'step':'more','after':'clusters'} | hall:270 phone:270 desk:120
            f course/go-to {'step':'ideas'} | hall:1040 phone:1130 desk:140 own:110
            a board/add-note {'text':'*','prompt':0} >note | hall:90 phone:90 desk:120 own:360
            a board/edit-note {'note':'$note','text':'*(直し)'} | own:330
            s board/add-note {'text':'*','prompt':1} >other | hall:90 phone:90 desk:120 own:360
            f board/reveal {} | hall:590 phone:590 desk:120 own:330
            * board/add-note {'text':'道','prompt':1}
            a board/add-note {'text':'*','prompt':2} >third | hall:330 phone:330 own:370
            f board/merge {'into':'$note','note':'$other'} | hall:580 phone:580 desk:120 own:320
            f board/unmerge {'note':'$other'} | hall:560 phone:560 desk:120 own:320
            f board/hold-note {'note':'$third'} | hall:140 phone:140 desk:350 own:320
            f board/release-note {'note':'$third'} | hall:330 phone:330 desk:150 own:320
            a board/withdraw-note {'note':'$third'} | hall:130 phone:130 desk:120 own:140
            f course/go-to {'step':'clusters'} | hall:9630 phone:9700 desk:130 own:100
            f cluster/add-cluster {'name':'木かげと居場所のこと','notes':['$note']} >cluster | hall:220 phone:220 desk:120
            f cluster/move-note {'note':'$other','cluster':'$cluster'} | hall:230 phone:230 desk:120
            f cluster/rename-cluster {'cluster':'$cluster','name':'木かげ'} | hall:160 phone:160 desk:120
            f cluster/add-cluster {'name':'夜の道','notes':['$other']} >twin | hall:270 phone:270 desk:120
            f cluster/merge-clusters {'cluster':'$twin','into':'$cluster'} | hall:240 phone:240 desk:120
            f cluster/add-cluster {'name':'夜の道'} >gone | hall:180 phone:180 desk:120
            f cluster/remove-cluster {'cluster':'$gone'} | hall:150 phone:150 desk:120
            f course/go-to {'step':'weight'} | hall:9200 phone:9300 desk:120 own:100
            * dot-vote/place-dot {'item':'$cluster'}
            a dot-vote/place-dot {'item':'$cluster'} | hall:90 phone:90 own:120
            a dot-vote/take-dot {'item':'$cluster'} | hall:90 phone:90 own:100
            s dot-vote/enter-hands {'item':'$cluster','dots':12} | hall:100 phone:100 desk:120 own:110
            f dot-vote/close-vote {} | hall:7100 phone:7100 desk:120
            f course/go-to {'step':'talk'} | hall:8100 table:480 phone:8800 desk:140 own:120
            a dialogue/raise-hand {} | table:100 phone:100 own:90
            a dialogue/lower-hand {} | table:100 phone:100 own:90
            a dialogue/raise-hand {} | table:100 phone:100 own:90
            f@1 dialogue/give-floor {} | table:110 phone:110 desk:120 own:100
            a dialogue/end-floor {} | table:100 phone:100 desk:120 own:90
            a dialogue/say {'text':'*'} >said | hall:90 table:360 phone:450
            s dialogue/take-down {'text':'*'} | hall:90 table:360 phone:450
            a dialogue/correct {'utterance':'$said','text':'*(直し)'} | table:530 phone:530
            f course/back {} | hall:22400 table:160 phone:22800 desk:150 own:170
            f course/go-to {'step':'agreement'} | hall:11300 phone:11400 desk:140 own:100
            a consensus/draft {'text':'*','from':[]} >proposal | hall:610 phone:610
            f consensus/reword {'proposal':'$proposal','text':'*(二)'} | hall:770 phone:770 desk:120
            f consensus/ask {'proposal':'$proposal'} | hall:770 phone:770 desk:120
            * consensus/answer {'proposal':'$proposal','level':'wholehearted'}
            a consensus/answer {'proposal':'$proposal','level':'mostly'} | hall:90 phone:90 own:130
            s consensus/enter-hands {'proposal':'$proposal','level':'mostly','count':12} | hall:110 phone:110 own:120
            f consensus/close-asking {'proposal':'$proposal'} | hall:1080 phone:1080 desk:120
            f consensus/settle {'proposal':'$proposal','agreed':true,'conditions':['夜は照らす']} | hall:1160 phone:1160 desk:120
            f consensus/draft {'text':'*','from':[]} >second | hall:610 phone:610 desk:120
            f consensus/withdraw {'proposal':'$second'} | hall:610 phone:610 desk:120
            f course/go-to {'step':'promises'} | hall:850 phone:960 desk:120 own:160
            a commitments/promise {'what':'*','proposal':'$proposal','by':'2026-12-24'} >promise | hall:440 phone:440 own:130
            f commitments/edit {'commitment':'$promise','what':'*(直し)','by':'2026-12-24'} | hall:590 phone:590 desk:120
            a commitments/ask-later {'text':'*','to':'next'} >question | hall:360 phone:360 own:140
            a commitments/withdraw-question {'question':'$question'} | hall:160 phone:160 own:130
            a commitments/withdraw {'commitment':'$promise'} | hall:160 phone:160 desk:120 own:120
            f course/close {} | hall:390 phone:390
            door course/finish {} | hall:350 phone:350
            f course/confirm-close {} | nothing
            """;

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
            TABLE.lines().forEach(line -> row(hall, line));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_table_names_every_command_there_is() {
        var named = new HashSet<String>();
        TABLE.lines().forEach(line -> named.add(line.split(" ")[1]));
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
        for (Layer layer : List.of(Layer.HALL, Layer.table("1"), Layer.own("a"), Layer.own("s")))
            for (String key : View.keys(hall.state(), layer))
                if (key.matches(".*:(note|cluster|utterance|proposal|commitment|question)/.*")) keys.add(key);
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
