package entaku.web;

import static entaku.web.Gathering.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A meeting in which everything that can be done where names are hidden is done, in a step of every kind in the hall and
 * in another one at tables, with the server stopped in between.
 */
public final class HiddenMeeting {
    /** Each kind, its hidden step in the hall, that at tables, and who does something in both. */
    private static final String KINDS = """
            check-in     hello         arrival          ann ben cho dan scribe
            board        ideas         cards            ann ben cho scribe facilitator
            cluster      clusters      bundles          ann ben cho facilitator
            dot-vote     weight        dots             ann ben cho dan table-host scribe facilitator
            poll         theme         mood             ann ben cho dan table-host scribe facilitator
            budget       purse         coins            ann ben cho dan table-host scribe facilitator
            statements   views         opinions         ann ben cho dan table-host scribe facilitator
            survey       sheet         slips            ann ben cho dan table-host scribe facilitator
            inventory    yearly        each-year        ann ben cho dan table-host scribe facilitator
            rating       marks         grades           ann ben cho dan table-host scribe facilitator
            dialogue     plenary       talk             ann ben cho table-host scribe
            consensus    agreement     accord           ann ben cho table-host facilitator
            commitments  quiet         vows             ann ben cho
            present      explained     shown            ann ben cho dan table-host scribe facilitator
            review       looking-back  each-looks-back  ann ben cho table-host facilitator
            break        rest          pause            ann ben cho
            circle       ring          inner            ann ben cho table-host scribe facilitator
            motion       accounts      -                ann ben cho dan table-host scribe facilitator
            """;

    /** The hidden step in the hall of every kind. */
    static final Map<String, String> HALL = column(1);

    /** The hidden step at tables of every kind that is held there. */
    static final Map<String, String> TABLES = column(2);

    static final List<String> STEPS = steps();

    /** Who did something in which hidden step, so that a search for them has to find something. */
    static final Map<String, List<String>> ACTED = acted();

    private final TestServer server;
    private final Gathering hall;
    private final HiddenActs acts;

    /** Adds hidden steps of what the meeting that is shipped holds openly or in one place only. */
    public HiddenMeeting(TestServer server, Gathering hall) {
        this.server = server;
        this.hall = hall;
        acts = new HiddenActs(hall);
        hall.done("facilitator", null, "course/change-step", body("step", "ideas", "settings", laid()));
        String after = "agreement";
        for (JsonObject step : List.of(
                step("plenary", "dialogue", "hall", body()),
                step("theme", "poll", "hall", body()),
                step("purse", "budget", "hall", budget()),
                step("views", "statements", "hall", statements()),
                step("sheet", "survey", "hall", survey()),
                step("yearly", "inventory", "hall", activities()),
                step("marks", "rating", "hall", rated()),
                step("arrival", "check-in", "tables", body()),
                step("cards", "board", "tables", laid()),
                step("bundles", "cluster", "tables", body("from", "cards", "singles", true)),
                step("dots", "dot-vote", "tables", body("from", "bundles")),
                step("mood", "poll", "tables", body()),
                step("coins", "budget", "tables", budget()),
                step("opinions", "statements", "tables", statements()),
                step("slips", "survey", "tables", survey()),
                step("each-year", "inventory", "tables", activities()),
                step("grades", "rating", "tables", rated()),
                step("accord", "consensus", "tables", body("levels", levels())),
                step("vows", "commitments", "tables", body()),
                step("shown", "present", "tables", body()),
                step("each-looks-back", "review", "tables", body("indicators", figures())),
                step("pause", "break", "tables", body()),
                step("inner", "circle", "tables", body()),
                step("explained", "present", "hall", body()),
                step("looking-back", "review", "hall", body("indicators", figures())),
                step("rest", "break", "hall", body()),
                step("ring", "circle", "hall", body()),
                step("before", "motion", "hall", body()),
                step("accounts", "motion", "hall", body()),
                step("quiet", "commitments", "hall", body("from", new JsonArray().add("agreement"))))) {
            hall.done("facilitator", null, "course/insert-step", body("step", step, "after", after));
            after = step.getString("id");
        }
    }

    private static Map<String, String> column(int n) {
        var column = new LinkedHashMap<String, String>();
        for (String line : KINDS.lines().toList())
            if (!line.split(" +")[n].equals("-")) column.put(line.split(" +")[0], line.split(" +")[n]);
        return column;
    }

    private static List<String> steps() {
        var steps = new ArrayList<>(HALL.values());
        steps.addAll(TABLES.values());
        return List.copyOf(steps);
    }

    private static Map<String, List<String>> acted() {
        var acted = new HashMap<String, List<String>>();
        for (String line : KINDS.lines().toList()) {
            List<String> cells = List.of(line.split(" +"));
            for (int step : new int[] {1, 2})
                if (!cells.get(step).equals("-")) acted.put(cells.get(step), cells.subList(3, cells.size()));
        }
        return acted;
    }

    private static JsonObject step(String id, String kind, String among, JsonObject settings) {
        return body(
                "id",
                id,
                "kind",
                kind,
                "title",
                "だれかは言わない",
                "promise",
                "だれのことかは、だれにも分かりません。",
                "names",
                "hidden",
                "among",
                among,
                "minutes",
                5,
                "settings",
                settings);
    }

    /** A board on which everybody moves and links notes. */
    private static JsonObject laid() {
        var prompts = new JsonArray().add("よい").add("こまる");
        return body("prompts", prompts, "layout", "columns", "place", "anyone", "links", "everyone");
    }

    private static JsonObject statements() {
        return body("statements", new JsonArray().add("夜の道は、歩きやすい"));
    }

    static JsonObject survey() {
        return body("questions", new JsonArray("[" + HiddenActs.ASKED.replace('\'', '"') + "]"));
    }

    static JsonObject budget() {
        var projects = new JsonArray()
                .add(body("id", "patrol", "text", "夜の見回り", "cost", 12))
                .add(body("id", "lunch", "text", "昼食会", "cost", 15));
        return body("total", 20, "rule", "equal-shares", "projects", projects);
    }

    static JsonObject activities() {
        var activities = new JsonArray().add(body("id", "fair", "text", "夏まつり"));
        return body("activities", activities, "fields", new JsonArray().add("人数"));
    }

    static JsonObject rated() {
        var sides = new JsonArray().add(body("id", "residents", "text", "住民")).add(body("id", "office", "text", "市"));
        return body("items", new JsonArray().add("決まったことが進む"), "sides", sides);
    }

    static JsonArray figures() {
        var figures = new JsonArray();
        for (String id : List.of("known", "came", "helped")) figures.add(body("id", id, "name", id, "goal", "40人"));
        return figures;
    }

    private static JsonArray levels() {
        return new JsonArray()
                .add(body("id", "mostly", "text", "ほぼ賛成", "full", true))
                .add(body("id", "worried", "text", "心配がある", "lives", true));
    }

    private void restart() throws IOException {
        server.restart();
        hall.comeBack();
    }

    void hello() {
        hall.next("hello");
        acts.checkIn("hello");
    }

    /** Writes a note that outlives a stop of the server and is there once, and its author's alone. */
    private void ideas() throws Exception {
        hall.next("ideas");
        acts.comeLate("hello");
        var note = body("text", "NOTE.ann", "prompt", 0);
        JsonObject first = hall.phone("ann")
                .send("note-1", "ideas", "board/add-note", note)
                .join();
        String mine = acts.made("ann", true, "ideas", "note", "text", "NOTE.ann");

        restart();
        assertThat(hall.phone("ann").own("ideas:note/" + mine).getString("text"))
                .isEqualTo("NOTE.ann");
        assertThat(hall.phone("ben").own("ideas:note/" + mine).fieldNames()).isEmpty();
        JsonObject again = hall.phone("ann")
                .send("note-1", "ideas", "board/add-note", note)
                .join();
        assertThat(again.getJsonObject("body")).as("the first answer").isEqualTo(first.getJsonObject("body"));
        assertThat(hall.phone("ann").own("ideas:mine").getJsonArray("notes")).isEqualTo(new JsonArray().add(mine));
        acts.board("ideas", mine);
    }

    private void inTheHall() throws Exception {
        hello();
        ideas();
        hall.next("clusters");
        acts.cluster("clusters", "ideas");
        hall.next("weight");
        acts.dotVote("weight", "clusters");
    }

    private void atTables() throws Exception {
        hall.next("arrival");
        acts.checkIn("arrival");
        hall.next("cards");
        acts.comeLate("arrival");
        acts.addNote("ann", "cards", "NOTE.ann");
        acts.board("cards", acts.made("ann", true, "cards", "note", "text", "NOTE.ann"));
        restart();
        hall.next("bundles");
        acts.cluster("bundles", "cards");
        hall.next("dots");
        acts.dotVote("dots", "bundles");
        hall.next("mood");
        acts.poll("mood");
        hall.next("coins");
        acts.budget("coins");
        hall.next("opinions");
        acts.statements("opinions");
        hall.next("slips");
        acts.survey("slips");
        hall.next("each-year");
        acts.inventory("each-year");
        hall.next("grades");
        acts.rating("grades");
        hall.next("accord");
        acts.consensus("accord");
        hall.next("vows");
        acts.commitments("vows");
        hall.next("shown");
        acts.present("shown");
        hall.next("each-looks-back");
        acts.review("each-looks-back");
        hall.next("pause");
        acts.rest("pause");
        hall.next("inner");
        acts.circle("inner");
    }

    /** Holds all of it but the closing. */
    public void whole() throws Exception {
        inTheHall();
        hall.done("dan", null, "seats/move-seat", body("seat", hall.seat("dan"), "table", "2"));
        hall.next("talk");
        acts.dialogue("talk");
        hall.next("agreement");
        acts.consensus("agreement");
        hall.next("plenary");
        acts.dialogue("plenary");
        hall.next("theme");
        acts.poll("theme");
        hall.next("purse");
        acts.budget("purse");
        hall.next("views");
        acts.statements("views");
        hall.next("sheet");
        acts.survey("sheet");
        hall.next("yearly");
        acts.inventory("yearly");
        hall.next("marks");
        acts.rating("marks");
        atTables();
        hall.next("explained");
        acts.present("explained");
        hall.next("looking-back");
        acts.review("looking-back");
        hall.next("rest");
        acts.rest("rest");
        hall.next("ring");
        acts.circle("ring");
        hall.next("before");
        new MotionActs(acts).roll("before");
        hall.next("accounts");
        new MotionActs(acts).motion("accounts");
        hall.next("quiet");
        acts.commitments("quiet");
        hall.next("promises");
        hall.done("ben", "promises", "commitments/promise", body("what", "PROMISE.ben"));
    }
}
