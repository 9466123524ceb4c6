package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A meeting in which everything that can be done where names are hidden is done, with the server stopped in between. */
public final class HiddenMeeting {
    static final List<String> STEPS = List.of("hello", "ideas", "clusters", "weight", "talk", "agreement", "quiet");

    /** Who did something in which hidden step, so that a search for them has to find something. */
    static final Map<String, List<String>> ACTED = Map.of(
            "hello", List.of("ann", "ben", "cho", "dan"),
            "ideas", List.of("ann", "ben", "scribe", "facilitator"),
            "clusters", List.of("ann", "cho", "facilitator"),
            "weight", List.of("ann", "ben", "cho", "dan", "recorder", "scribe"),
            "talk", List.of("ann", "cho", "table-host", "scribe"),
            "agreement", List.of("ann", "ben", "cho", "scribe", "facilitator"),
            "quiet", List.of("ann", "ben"));

    private final TestServer server;
    private final Gathering hall;

    /** Adds a step of promises whose makers are hidden to the meeting that is shipped. */
    public HiddenMeeting(TestServer server, Gathering hall) {
        this.server = server;
        this.hall = hall;
        lead("course/insert-step", "step", quietStep(), "after", "agreement");
    }

    private void restart() throws IOException {
        server.restart();
        hall.comeBack();
    }

    private void done(String who, String step, String type, Object... body) {
        hall.done(who, step, type, body(body));
    }

    private void lead(String type, Object... body) {
        done("facilitator", null, type, body);
    }

    private String made(String who, boolean own, String step, String sort, String field, String value) {
        return find(hall.phone(who), own, step + ":" + sort + "/", field, value);
    }

    void hello() {
        hall.next("hello");
        for (String who : List.of("ann", "ben", "cho", "dan"))
            done(who, "hello", "check-in/say", "mood", "sunny", "word", "WORD." + who);
        done("ann", "hello", "check-in/say", "word", "WORD.again");
    }

    private void ideas() throws Exception {
        hall.next("ideas");
        done("ann", null, "late-words/bring", "step", "hello", "text", "LATE.ann", "to", "question");
        var note = body("text", "NOTE.ann", "prompt", 0);
        JsonObject first = hall.phone("ann")
                .send("note-1", "ideas", "board/add-note", note)
                .join();
        done("ben", "ideas", "board/add-note", "text", "NOTE.ben", "prompt", 1);
        done("scribe", "ideas", "board/add-note", "text", "PAPER.note", "prompt", 1, "paper", true);
        String mine = made("ann", true, "ideas", "note", "text", "NOTE.ann");

        restart();
        assertThat(hall.phone("ann").own("ideas:note/" + mine).getString("text"))
                .isEqualTo("NOTE.ann");
        assertThat(hall.phone("ben").own("ideas:note/" + mine).fieldNames()).isEmpty();
        JsonObject again = hall.phone("ann")
                .send("note-1", "ideas", "board/add-note", note)
                .join();
        assertThat(again.getJsonObject("body")).as("the first answer").isEqualTo(first.getJsonObject("body"));
        assertThat(hall.phone("ann").own("ideas:mine").getJsonArray("notes")).isEqualTo(new JsonArray().add(mine));
        assertThat(hall.phone("ben").does("ideas", "board/edit-note", body("note", mine, "text", "MINE?")))
                .isEqualTo("409 no-such-note");
        done("ann", "ideas", "board/edit-note", "note", mine, "text", "NOTE.ann better");

        done("facilitator", "ideas", "board/reveal");
        String other = made("ben", false, "ideas", "note", "text", "NOTE.ben");
        done("facilitator", "ideas", "board/merge", "into", mine, "note", other);
        lead("undo/take-back");
        done("ann", "ideas", "board/add-note", "text", "REGRET.ann", "prompt", 0);
        done("ann", "ideas", "board/withdraw-note", "note", made("ann", true, "ideas", "note", "text", "REGRET.ann"));
    }

    private String clusters() {
        hall.next("clusters");
        String note = made("cho", false, "ideas", "item", "text", "NOTE.ben");
        done("ann", "clusters", "cluster/add-cluster", "name", "CLUSTER", "notes", new JsonArray().add(note));
        String cluster = made("cho", false, "clusters", "cluster", "name", "CLUSTER");
        done("cho", "clusters", "cluster/move-note", "note", note, "cluster", null);
        done("facilitator", "clusters", "cluster/rename-cluster", "cluster", cluster, "name", "CLUSTER.two");
        lead("undo/take-back");
        return cluster;
    }

    private void weight(String cluster) {
        hall.next("weight");
        for (String who : List.of("ann", "ben", "cho", "dan", "recorder"))
            done(who, "weight", "dot-vote/place-dot", "item", cluster);
        done("ann", "weight", "dot-vote/take-dot", "item", cluster);
        done("scribe", "weight", "dot-vote/enter-hands", "item", cluster, "dots", 4);
        done("facilitator", "weight", "dot-vote/close-vote");
    }

    private void talk() {
        hall.next("talk");
        done("ann", "talk", "dialogue/raise-hand");
        done("table-host", "talk", "dialogue/give-floor");
        done("ann", "talk", "dialogue/say", "text", "SAID.ann");
        String said = made("ann", false, "talk", "utterance", "text", "SAID.ann");
        done("ann", "talk", "dialogue/correct", "utterance", said, "text", "SAID.ann better");
        done("ann", "talk", "dialogue/end-floor");
        done("cho", "talk", "dialogue/raise-hand");
        done(
                "scribe",
                "talk",
                "dialogue/take-down",
                "text",
                "TAKEN.down",
                "speaker",
                hall.seat("cho"),
                "label",
                "LABEL");
    }

    private void agreement() {
        hall.next("agreement");
        done("ann", "agreement", "consensus/draft", "text", "PROPOSAL", "from", new JsonArray());
        String proposal = made("ben", false, "agreement", "proposal", "text", "PROPOSAL");
        done("facilitator", "agreement", "consensus/ask", "proposal", proposal);
        for (String who : List.of("ann", "ben", "cho"))
            done(
                    who,
                    "agreement",
                    "consensus/answer",
                    "proposal",
                    proposal,
                    "level",
                    "worried",
                    "reason",
                    "REASON." + who);
        done("scribe", "agreement", "consensus/enter-hands", "proposal", proposal, "level", "mostly", "count", 9);
        done("facilitator", "agreement", "consensus/close-asking", "proposal", proposal);
        done("facilitator", "agreement", "consensus/settle", "proposal", proposal, "agreed", true);
    }

    private void quiet() {
        hall.next("quiet");
        done("ann", "quiet", "commitments/promise", "what", "QUIET.ann");
        done("ben", "quiet", "commitments/ask-later", "text", "LATER.ben", "to", "next");
        String promise = made("ann", false, "quiet", "commitment", "what", "QUIET.ann");
        done("ann", "quiet", "commitments/edit", "commitment", promise, "what", "QUIET.ann better");
    }

    private static JsonObject quietStep() {
        return body(
                "id", "quiet",
                "kind", "commitments",
                "title", "だまって約束する",
                "promise", "だれの約束かは、だれにも分かりません。",
                "names", "hidden",
                "among", "hall",
                "minutes", 5,
                "settings", body("from", new JsonArray().add("agreement")));
    }

    /** Holds all of it but the closing. */
    public void whole() throws Exception {
        hello();
        ideas();
        weight(clusters());
        talk();
        restart();
        agreement();
        quiet();
        hall.next("promises");
        done("ben", "promises", "commitments/promise", "what", "PROMISE.ben");
    }
}
