package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import java.util.List;

/**
 * Everything that can be asked of each kind of step, done where names are hidden: in the hall, or at tables, where Ann,
 * Ben and the table's host sit at one and Cho, Dan and the scribe at another.
 */
final class HiddenActs {
    private final Gathering hall;

    HiddenActs(Gathering hall) {
        this.hall = hall;
    }

    void done(String who, String step, String type, Object... body) {
        hall.done(who, step, type, body(body));
    }

    void lead(String step, String type, Object... body) {
        done("facilitator", step, type, body);
    }

    void giveRole(String who, String role) {
        lead(null, "seats/give-role", "seat", hall.seat(who), "role", role);
    }

    String made(String who, boolean own, String step, String sort, String field, String value) {
        return find(hall.phone(who), own, step + ":" + sort + "/", field, value);
    }

    void checkIn(String step) {
        for (String who : List.of("ann", "ben", "cho", "dan"))
            done(who, step, "check-in/say", "mood", "sunny", "word", "WORD." + who);
        done("ann", step, "check-in/say", "word", "WORD.again");
        done("scribe", step, "check-in/say", "word", "WORD.paper", "paper", true);
    }

    /** Brings a word for a step that has passed, while the room is in the next one. */
    void comeLate(String step) {
        done("ann", null, "late-words/bring", "step", step, "text", "LATE.ann", "to", "question");
    }

    void addNote(String who, String step, String text) {
        boolean paper = hall.phone(who).entry.getString("seat").equals(hall.seat("scribe"));
        done(who, step, "board/add-note", "text", text, "prompt", 0, "paper", paper);
    }

    /** Goes on with a board on which Ann has written a note. */
    void board(String step, String mine) {
        addNote("ben", step, "NOTE.ben");
        addNote("cho", step, "NOTE.cho");
        addNote("scribe", step, "PAPER.note");
        assertThat(hall.phone("ben").does(step, "board/edit-note", body("note", mine, "text", "MINE?")))
                .isEqualTo("409 no-such-note");
        done("ann", step, "board/edit-note", "note", mine, "text", "NOTE.ann better");

        lead(step, "board/reveal");
        String other = made("ben", false, step, "note", "text", "NOTE.ben");
        lead(step, "board/merge", "into", mine, "note", other);
        lead(step, "board/unmerge", "note", other);
        lead(step, "board/hold-note", "note", other);
        lead(step, "board/release-note", "note", other);
        lead(step, "board/merge", "into", mine, "note", other);
        lead(null, "undo/take-back");
        done("ben", step, "board/place-note", "note", mine, "at", 2, "from", 1);
        done("ann", step, "board/add-link", "note", mine, "onto", other);
        done("ben", step, "board/remove-link", "link", made("ben", false, step, "link", "from", mine));
        lead(step, "board/add-link", "note", other, "onto", mine);
        addNote("ann", step, "REGRET.ann");
        done("ann", step, "board/withdraw-note", "note", made("ann", true, step, "note", "text", "REGRET.ann"));
    }

    private String addCluster(String who, String step, String name, String... notes) {
        done(who, step, "cluster/add-cluster", "name", name, "notes", new JsonArray(List.of(notes)));
        return made(who, false, step, "cluster", "name", name);
    }

    /** Gathers what another step brought out. Leaves one cluster of Ann's and one of Cho's. */
    void cluster(String step, String from) {
        String note = made("ben", false, from, "item", "text", "NOTE.ben");
        String cluster = addCluster("ann", step, "CLUSTER.ann", note);
        done("ben", step, "cluster/move-note", "note", note, "cluster", null);
        lead(step, "cluster/rename-cluster", "cluster", cluster, "name", "CLUSTER.other");
        lead(null, "undo/take-back");
        addCluster("cho", step, "CLUSTER.cho");
        done("ben", step, "cluster/remove-cluster", "cluster", addCluster("ben", step, "CLUSTER.ben"));
        String twice = addCluster("ann", step, "CLUSTER.twice", note);
        lead(step, "cluster/merge-clusters", "cluster", twice, "into", cluster);
    }

    void dotVote(String step, String from) {
        String ours = made("ann", false, from, "item", "text", "CLUSTER.ann");
        String theirs = made("cho", false, from, "item", "text", "CLUSTER.cho");
        for (String who : List.of("ann", "ben", "table-host")) done(who, step, "dot-vote/place-dot", "item", ours);
        for (String who : List.of("cho", "dan", "scribe")) done(who, step, "dot-vote/place-dot", "item", theirs);
        done("ann", step, "dot-vote/take-dot", "item", ours);
        done("scribe", step, "dot-vote/enter-hands", "item", theirs, "dots", 4);
        giveRole("scribe", "participant");
        lead(step, "dot-vote/take-over-hands");
        giveRole("scribe", "scribe");
        lead(step, "dot-vote/close-vote");
    }

    void poll(String step) {
        for (String who : List.of("ann", "ben", "table-host", "cho", "dan", "scribe"))
            done(who, step, "poll/answer", "choices", new JsonArray(List.of(step + "-1")));
        done("cho", step, "poll/answer", "choices", new JsonArray(List.of(step + "-2")));
        done("ann", step, "poll/answer", "choices", new JsonArray());
        done("scribe", step, "poll/enter-hands", "choice", step + "-2", "count", 4);
        giveRole("scribe", "participant");
        lead(step, "poll/take-over-hands");
        giveRole("scribe", "scribe");
        lead(step, "poll/close-poll");
    }

    /** Two questions as a template writes them, one to choose an answer to and one to write about. */
    static final String ASKED =
            "{'id':'said','text':'言えましたか','answers':['はい','いいえ']}," + "{'id':'more','text':'感想','type':'words'}";

    /** Fills in sheets with {@link #ASKED} on them. */
    void survey(String step) {
        for (String who : List.of("ann", "ben", "table-host", "cho", "dan", "scribe"))
            done(who, step, "survey/fill-in", "choices", marks("said-1"), "words", marks("SHEET." + who));
        done("cho", step, "survey/fill-in", "choices", marks("said-2"), "words", marks());
        done("ann", step, "survey/fill-in", "choices", marks(), "words", marks());
        done("scribe", step, "survey/enter-slip", "choices", marks("said-2"), "words", marks("SHEET.paper"));
        lead(step, "survey/enter-slip", "choices", marks("said-2"), "words", marks());
        done("scribe", step, "survey/remove-slip", "slip", 1);
        lead(step, "survey/close-survey");
    }

    private static JsonArray marks(String... all) {
        return new JsonArray(List.of(all));
    }

    /** Leaves two projects level that cannot both be paid, and lets a lot decide. */
    void budget(String step) {
        var lunch = new JsonArray(List.of(step + "-lunch"));
        var both = new JsonArray(List.of(step + "-patrol", step + "-lunch"));
        for (String who : List.of("ann", "ben", "table-host", "cho", "dan", "scribe"))
            done(who, step, "budget/choose", "projects", both);
        done("cho", step, "budget/choose", "projects", lunch);
        done("cho", step, "budget/choose", "projects", both);
        done("scribe", step, "budget/enter-slips", "projects", both, "count", 4);
        giveRole("scribe", "participant");
        lead(step, "budget/take-over-slips");
        giveRole("scribe", "scribe");
        lead(step, "budget/close-budget");
        lead(step, "budget/settle-tie", "rule", "by-lot", "lot", "4 2");
    }

    /** Answers statements of which the template has one, {@code <step>-01}. */
    void statements(String step) {
        String first = step + "-01";
        for (String who : List.of("ann", "ben", "table-host"))
            done(who, step, "statements/give-answer", "statement", first, "answer", "agree", "reason", "REASON." + who);
        for (String who : List.of("cho", "dan", "scribe"))
            done(who, step, "statements/give-answer", "statement", first, "answer", "disagree");
        done("ann", step, "statements/withdraw-answer", "statement", first);
        done("ann", step, "statements/add-statement", "text", "STATEMENT.ann");
        String added = made("ann", true, step, "statement", "text", "STATEMENT.ann");
        lead(step, "statements/show-statement", "statement", added);
        lead(step, "statements/hold-statement", "statement", added);
        lead(null, "undo/take-back");
        done("ben", step, "statements/give-answer", "statement", added, "answer", "unsure");
        done("scribe", step, "statements/add-statement", "text", "STATEMENT.paper", "paper", true);
        String paper = made("scribe", true, step, "statement", "text", "STATEMENT.paper");
        done("scribe", step, "statements/withdraw-statement", "statement", paper);
        done("scribe", step, "statements/enter-hands", "statement", first, "answer", "unsure", "count", 4);
        giveRole("scribe", "participant");
        lead(step, "statements/take-over-hands");
        giveRole("scribe", "scribe");
        lead(step, "statements/close-answers");
    }

    /** Decides on activities of which the template has one, {@code <step>-fair}. */
    void inventory(String step) {
        String fair = step + "-fair";
        for (String who : List.of("ann", "ben", "table-host"))
            done(who, step, "inventory/give-decision", "activity", fair, "decision", "keep", "reason", "REASON." + who);
        for (String who : List.of("cho", "dan", "scribe"))
            done(who, step, "inventory/give-decision", "activity", fair, "decision", "stop");
        done("cho", step, "inventory/withdraw-decision", "activity", fair);
        done("cho", step, "inventory/give-decision", "activity", fair, "decision", "lighten");
        done("table-host", step, "inventory/add-activity", "text", "ACTIVITY.paper", "paper", true);
        String paper = made("table-host", true, step, "activity", "text", "ACTIVITY.paper");
        done("table-host", step, "inventory/tell-fact", "activity", paper, "field", 0, "text", "FACT", "paper", true);
        lead(step, "inventory/leave-out", "activity", fair);
        lead(step, "inventory/take-up", "activity", fair);
        done("table-host", step, "inventory/withdraw-activity", "activity", paper);
        done("scribe", step, "inventory/enter-hands", "activity", fair, "decision", "keep", "count", 4);
        giveRole("scribe", "participant");
        lead(step, "inventory/take-over-hands");
        giveRole("scribe", "scribe");
        lead(step, "inventory/close-decisions");
        lead(step, "inventory/give-verdict", "activity", fair, "decision", "undecided", "sentence", "SENTENCE");
    }

    /** Rates the one thing of the template, {@code <step>-01}, from two sides. */
    void rating(String step) {
        String thing = step + "-01";
        for (String who : List.of("ann", "ben", "table-host"))
            done(who, step, "rating/choose-side", "side", "residents");
        for (String who : List.of("cho", "dan", "scribe")) done(who, step, "rating/choose-side", "side", "office");
        for (String who : List.of("ann", "ben", "table-host"))
            done(who, step, "rating/rate", "item", thing, "mark", "2");
        for (String who : List.of("cho", "dan", "scribe")) done(who, step, "rating/rate", "item", thing, "mark", "5");
        done("cho", step, "rating/rate", "item", thing, "mark", "unsure");
        done("ann", step, "rating/withdraw-rating", "item", thing);
        done("scribe", step, "rating/enter-hands", "item", thing, "side", "office", "mark", "4", "count", 4);
        giveRole("scribe", "participant");
        lead(step, "rating/take-over-hands");
        giveRole("scribe", "scribe");
        lead(step, "rating/close-ratings");
    }

    void dialogue(String step) {
        done("ann", step, "dialogue/raise-hand");
        done("table-host", step, "dialogue/give-floor");
        done("ann", step, "dialogue/say", "text", "SAID.ann");
        String said = made("ann", false, step, "utterance", "text", "SAID.ann");
        done("ann", step, "dialogue/correct", "utterance", said, "text", "SAID.ann better");
        done("ann", step, "dialogue/end-floor");
        done("ben", step, "dialogue/raise-hand");
        done("ben", step, "dialogue/lower-hand");
        done("cho", step, "dialogue/raise-hand");
        String cho = hall.seat("cho");
        done("scribe", step, "dialogue/take-down", "text", "TAKEN.down", "speaker", cho, "label", "LABEL");
    }

    void consensus(String step) {
        done("ann", step, "consensus/draft", "text", "PROPOSAL.first", "from", new JsonArray());
        String proposal = made("ann", false, step, "proposal", "text", "PROPOSAL.first");
        done("ann", step, "consensus/reword", "proposal", proposal, "text", "PROPOSAL", "why", "REASON.wording");
        done("cho", step, "consensus/draft", "text", "PROPOSAL.cho", "from", new JsonArray());
        String other = made("cho", false, step, "proposal", "text", "PROPOSAL.cho");
        done("cho", step, "consensus/withdraw", "proposal", other);
        lead(step, "consensus/ask", "proposal", proposal);
        for (String who : List.of("ann", "ben", "table-host"))
            done(who, step, "consensus/answer", "proposal", proposal, "level", "worried", "reason", "REASON." + who);
        done("table-host", step, "consensus/enter-hands", "proposal", proposal, "level", "mostly", "count", 9);
        giveRole("table-host", "participant");
        lead(step, "consensus/take-over-hands", "proposal", proposal);
        giveRole("table-host", "table-host");
        lead(step, "consensus/close-asking", "proposal", proposal);
        lead(step, "consensus/settle", "proposal", proposal, "agreed", true);
    }

    void present(String step) {
        lead(step, "present/add-part", "title", "PART", "text", "PART.text", "link", "https://www.city.example.jp/");
        String part = made("ann", false, step, "part", "link", "https://www.city.example.jp/");
        lead(step, "present/change-part", "part", part, "title", "PART better");
        lead(step, "present/turn-to", "part", part);
        done("ann", step, "present/ask", "text", "ASKED.ann");
        done("cho", step, "present/ask", "text", "ASKED.cho");
        done("scribe", step, "present/ask", "text", "ASKED.paper", "paper", true);
        String ours = made("ann", false, step, "question", "text", "ASKED.ann");
        String theirs = made("cho", false, step, "question", "text", "ASKED.cho");
        for (String who : List.of("ben", "table-host")) done(who, step, "present/want", "question", ours);
        for (String who : List.of("dan", "scribe")) done(who, step, "present/want", "question", theirs);
        done("ben", step, "present/want-no-longer", "question", ours);
        done("ben", step, "present/ask", "text", "ASKED.ben");
        done("ben", step, "present/withdraw", "question", made("ben", false, step, "question", "text", "ASKED.ben"));
        done("table-host", step, "present/enter-hands", "question", ours, "hands", 4);
        lead(step, "present/hold-question", "question", theirs);
        lead(step, "present/release-question", "question", theirs);
        done("table-host", step, "present/take", "question", ours);
        done("table-host", step, "present/answer", "question", ours, "text", "ANSWER");
        lead(step, "present/carry", "question", theirs, "to", "SECTION");
        lead(step, "present/pass-on", "question", theirs, "text", "ELSEWHERE");
        lead(step, "present/reopen", "question", theirs);
        lead(step, "present/remove-part", "part", part);
    }

    void rest(String step) {
        for (String who : List.of("ann", "ben", "cho")) done(who, step, "break/come-back");
    }

    void circle(String step) {
        done("table-host", step, "circle/seat-inside", "name", "CHAIR.one", "actor", "company");
        done("table-host", step, "circle/seat-inside", "name", "CHAIR.two");
        String chair = made("ann", false, step, "chair", "name", "CHAIR.one");
        done("table-host", step, "circle/give-turn");
        lead(step, "circle/end-turn");
        lead(null, "undo/take-back");
        done("table-host", step, "circle/change-chair", "chair", chair, "name", "CHAIR.one", "actor", "npo");
        for (String who : List.of("ann", "ben", "cho")) done(who, step, "circle/write-note", "text", "SLIP." + who);
        done("scribe", step, "circle/write-note", "text", "SLIP.paper", "paper", true);
        String mine = made("ann", true, step, "note", "text", "SLIP.ann");
        lead(step, "circle/hand-in", "note", mine, "handed", true);
        lead(step, "circle/hand-in", "note", made("cho", true, step, "note", "text", "SLIP.cho"), "handed", true);
        done("ben", step, "circle/withdraw-note", "note", made("ben", true, step, "note", "text", "SLIP.ben"));
        done("table-host", step, "circle/take-down", "text", "LINE.one", "chair", chair);
        String line = made("ann", false, step, "line", "text", "LINE.one");
        done("table-host", step, "circle/correct", "line", line, "text", "LINE.better");
        done("table-host", step, "circle/leave-circle", "chair", chair);
    }

    void commitments(String step) {
        for (String who : List.of("ann", "cho")) done(who, step, "commitments/promise", "what", "QUIET." + who);
        done("ben", step, "commitments/ask-later", "text", "LATER.ben", "to", "next");
        String promise = made("ann", false, step, "commitment", "what", "QUIET.ann");
        done("ann", step, "commitments/edit", "commitment", promise, "what", "QUIET.ann better");
        done("ben", step, "commitments/promise", "what", "QUIET.ben");
        promise = made("ben", false, step, "commitment", "what", "QUIET.ben");
        done("ben", step, "commitments/withdraw", "commitment", promise);
        done("ben", step, "commitments/ask-later", "text", "LATER.never", "to", "next");
        String question = made("ben", false, step, "question", "text", "LATER.never");
        done("ben", step, "commitments/withdraw-question", "question", question);
    }

    private void measures(String who, String step, String entry) {
        done(who, step, "review/tell", "entry", entry, "state", "measured", "word", "FIGURE." + who);
    }

    void review(String step) {
        lead(step, "review/point", "entry", "known", "from", "");
        lead(null, "undo/take-back");
        measures("ann", step, "known");
        measures("table-host", step, "known");
        lead(step, "review/tell", "entry", "came", "state", "measured", "word", "FIGURE.facilitator");
        lead(null, "undo/take-back");
        measures("ben", step, "came");
        measures("cho", step, "helped");
        done("cho", step, "review/unsay", "entry", "helped");
        measures("cho", step, "helped");
        done("table-host", step, "review/point", "entry", "came");
    }
}
