package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.called;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is hidden is searched for in every byte that left the server, for everybody it is hidden from. */
class WireSecrecyTest {
    private static final List<String> WRITE = List.of("ann", "ben", "cho", "dan", "recorder", "table-host", "scribe");
    private static final List<String> LOOK_ON = List.of("facilitator", "screen", "observer");
    private static final List<String> STEPS =
            List.of("hello", "ideas", "clusters", "weight", "talk", "agreement", "promises");
    private static final List<String> PAGES = List.of("record", "minutes.md", "minutes.json", "minutes.html");

    /** Where the facilitator may read who is there. */
    private static final Pattern SEATS = Pattern.compile("\"seat/[^\"]+\":\\{\"who\":\\{[^}]*}[^}]*}");

    @TempDir
    Path data;

    private TestServer server;
    private Gathering hall;
    private final Map<String, StringBuilder> pages = new HashMap<>();
    private final Map<String, Integer> marks = new HashMap<>();

    @Test
    void what_is_hidden_reaches_nobody_else_by_socket_by_look_by_refusal_or_by_page() throws Exception {
        try (var started = TestServer.start(data, TestServer.SHIPPED);
                var gathering = new Gathering(started)) {
            server = started;
            hall = gathering;
            checkIn();
            String held = board();
            clusters();
            vote(held);
            talk();
            consensus();
            promisesAndRecord(held);
        }
    }

    /** Gives all that somebody was sent; for the facilitator without the list of seats, which is theirs. */
    private String heard(String who) {
        String socket = hall.phone(who).heard();
        if (who.equals("facilitator")) socket = SEATS.matcher(socket).replaceAll("");
        return socket + pages.getOrDefault(who, new StringBuilder());
    }

    private void mark() {
        hall.phones().keySet().forEach(who -> marks.put(who, heard(who).length()));
    }

    private String lately(String who) {
        return heard(who).substring(marks.get(who));
    }

    private void hidden(String secret, String... from) {
        for (String who : from.length == 0 ? hall.phones().keySet().toArray(String[]::new) : from)
            assertThat(heard(who).contains(secret))
                    .as(secret + " heard by " + who)
                    .isFalse();
    }

    private void hiddenFromAllBut(String knowing, String secret) {
        for (String who : hall.phones().keySet())
            assertThat(heard(who).contains(secret))
                    .as(secret + " heard by " + who)
                    .isEqualTo(who.equals(knowing));
    }

    private void toldToAll(String secret) {
        for (String who : hall.phones().keySet())
            assertThat(heard(who).contains(secret))
                    .as(secret + " heard by " + who)
                    .isTrue();
    }

    /** Nobody may learn who is who: neither seat nor name of any other, in anything they were sent. */
    private void nobodyIsNamed() {
        for (String who : hall.phones().keySet())
            for (String other : hall.phones().keySet())
                if (!who.equals(other)) {
                    hidden(hall.seat(other), who);
                    hidden(called(other), who);
                }
    }

    /** Everybody looks at every step, asks for every page, and reaches for what is somebody else's. */
    private void pry(String owner, String step, String type, String field, String id) {
        hall.phones().forEach((who, phone) -> {
            for (String any : STEPS)
                phone.send(phone.freshId(), any, "look", new JsonObject()).join();
            if (!who.equals(owner)) {
                String real = phone.does(step, type, body(field, id));
                String invented = phone.does(step, type, body(field, "000000000000"));
                assertThat(real).as(who).isEqualTo(invented).isNotEqualTo("done");
            }
            for (String page : PAGES)
                pages.computeIfAbsent(who, w -> new StringBuilder())
                        .append(server.get("/api/sessions/" + hall.session + "/" + page, phone.entry.getString("token"))
                                .text());
        });
        hall.settle();
    }

    /** An id must not be something that can be tried out: many clients number their commands. */
    private void idsTellNothing(String id, String command) throws Exception {
        for (String who : hall.phones().keySet()) {
            String key = hall.session + "/" + hall.seat(who) + "/" + command;
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            assertThat(new BigInteger(1, hash).toString(36)).doesNotEndWith(id);
        }
    }

    private void checkIn() {
        hall.next("hello");
        for (String who : WRITE) hall.done(who, "hello", "check-in/say", body("word", "WORD." + who));
        hall.settle();
        // Shown three at a time: the seventh waits for others.
        hiddenFromAllBut("scribe", "WORD.scribe");
        for (String paper : List.of("one", "two"))
            hall.done("scribe", "hello", "check-in/say", body("word", "PAPER." + paper, "paper", true));
        hall.settle();
        for (String who : WRITE) toldToAll("WORD." + who);
        for (String paper : List.of("one", "two")) toldToAll("PAPER." + paper);
        nobodyIsNamed();
    }

    private String board() throws Exception {
        hall.next("ideas");
        var ids = new HashMap<String, String>();
        for (String who : WRITE) {
            hall.done(who, "ideas", "board/add-note", body("text", "NOTE." + who, "prompt", 0));
            ids.put(who, find(hall.phone(who), true, "ideas:note/", "text", "NOTE." + who));
        }
        hall.phone("ben")
                .send("1", "ideas", "board/add-note", body("text", "NUMBERED.ben", "prompt", 0))
                .join();
        idsTellNothing(find(hall.phone("ben"), true, "ideas:note/", "text", "NUMBERED.ben"), "1");
        hall.done("ann", "ideas", "board/add-note", body("text", "REGRET.ann", "prompt", 1));
        String regret = find(hall.phone("ann"), true, "ideas:note/", "text", "REGRET.ann");
        hall.done("ann", "ideas", "board/withdraw-note", body("note", regret));
        hall.done("scribe", "ideas", "board/add-note", body("text", "PAPER.scribe", "prompt", 1, "paper", true));
        pry("dan", "ideas", "board/withdraw-note", "note", ids.get("dan"));
        for (String who : WRITE) {
            hiddenFromAllBut(who, "NOTE." + who);
            hiddenFromAllBut(who, ids.get(who));
        }
        hiddenFromAllBut("scribe", "PAPER.scribe");
        hall.done("facilitator", "ideas", "board/reveal", body());
        hall.settle();
        for (String who : WRITE) toldToAll("NOTE." + who);
        toldToAll("PAPER.scribe");
        hiddenFromAllBut("ann", "REGRET.ann");
        hall.done("facilitator", "ideas", "board/hold-note", body("note", ids.get("dan")));
        hall.settle();
        for (String who : List.of("observer", "screen", "ann", "dan", "facilitator"))
            try (Phone fresh = hall.another(who)) {
                fresh.send("look", "ideas", "look", body()).join();
                boolean may = who.equals("dan") || who.equals("facilitator");
                assertThat(fresh.heard().contains("NOTE.dan")).as(who).isEqualTo(may);
            }
        nobodyIsNamed();
        return "NOTE.dan";
    }

    private void clusters() {
        hall.next("clusters");
        for (String who : WRITE) hall.done(who, "clusters", "cluster/add-cluster", body("name", "CLUSTER." + who));
        hall.settle();
        for (String who : WRITE) toldToAll("CLUSTER." + who);
        nobodyIsNamed();
    }

    private void vote(String held) {
        var ids = new LinkedHashMap<String, String>();
        for (String who : WRITE)
            ids.put(who, find(hall.phone("screen"), false, "clusters:cluster/", "name", "CLUSTER." + who));
        hall.next("weight");
        mark();
        // Everybody votes for the cluster they named, so that one ballot can be told from another.
        ids.forEach((who, item) -> {
            hall.done(who, "weight", "dot-vote/place-dot", body("item", item));
            hall.done(who, "weight", "dot-vote/place-dot", body("item", item));
        });
        hall.done("scribe", "weight", "dot-vote/enter-hands", body("item", ids.get("ann"), "dots", 4));
        pry("", "weight", "dot-vote/take-dot", "item", "no-such");
        for (String who : hall.phones().keySet()) {
            var dotted = new TreeSet<String>();
            matches("\"dots\":\\{([^}]*)}", lately(who))
                    .forEach(dots -> matches("\"([^\"]+)\"", dots).forEach(dotted::add));
            if (who.equals("scribe")) dotted.remove(ids.get("ann"));
            assertThat(dotted)
                    .as("ballots that reached " + who)
                    .isEqualTo(WRITE.contains(who) ? Set.of(ids.get(who)) : Set.of());
            assertThat(lately(who)).doesNotContain("weight:result/");
            if (!Set.of("dan", "facilitator").contains(who))
                assertThat(lately(who)).doesNotContain(held);
            if (!who.equals("facilitator")) assertThat(lately(who)).doesNotContain("weight:hands/");
        }
        hall.done("facilitator", "weight", "dot-vote/close-vote", body());
        hall.settle();
        toldToAll("weight:result/" + ids.get("ann"));
        nobodyIsNamed();
    }

    private static Set<String> matches(String pattern, String text) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(m -> found.add(m.group(1)));
        return found;
    }

    private void talk() {
        hall.next("talk");
        hall.done("ann", "talk", "dialogue/raise-hand", body());
        hall.done("cho", "talk", "dialogue/say", body("text", "SAID.cho"));
        hall.done("ann", "talk", "dialogue/say", body("text", "SAID.ann"));
        hall.done("table-host", "talk", "dialogue/take-down", body("text", "TAKEN.down"));
        pry("", "talk", "dialogue/correct", "utterance", "no-such");
        for (String who : hall.phones().keySet()) {
            boolean one =
                    Set.of("ann", "ben", "table-host", "facilitator", "screen").contains(who);
            boolean two = Set.of("cho", "scribe", "facilitator", "screen").contains(who);
            assertThat(heard(who).contains("SAID.ann")).as(who).isEqualTo(one);
            assertThat(heard(who).contains("TAKEN.down")).as(who).isEqualTo(one);
            assertThat(heard(who).contains("SAID.cho")).as(who).isEqualTo(two);
        }
        nobodyIsNamed();
    }

    private void consensus() {
        hall.next("agreement");
        hall.done("dan", "agreement", "consensus/draft", body("text", "PROPOSAL.dan", "from", Gathering.none()));
        String proposal = find(hall.phone("facilitator"), false, "agreement:proposal/", "text", "PROPOSAL.dan");
        hall.done("facilitator", "agreement", "consensus/ask", body("proposal", proposal));
        hall.settle();
        mark();
        for (String who : WRITE) {
            String level = who.equals("ann") ? "against" : who.equals("ben") ? "worried" : "mostly";
            var answer = body("proposal", proposal, "level", level, "reason", "REASON." + who);
            hall.done(who, "agreement", "consensus/answer", answer);
        }
        pry("", "agreement", "consensus/withdraw", "proposal", "no-such");
        for (String who : WRITE) hiddenFromAllBut(who, "REASON." + who);
        for (String who : hall.phones().keySet()) {
            String level = who.equals("ann") ? "against" : who.equals("ben") ? "worried" : "mostly";
            assertThat(matches("\"level\":\"([^\"]+)\"", lately(who)))
                    .as("levels that reached " + who)
                    .isEqualTo(LOOK_ON.contains(who) ? Set.of() : Set.of(level));
            assertThat(lately(who)).doesNotContain("\"median\":").doesNotContain("\"bands\":");
        }
        hall.done("facilitator", "agreement", "consensus/close-asking", body("proposal", proposal));
        hall.settle();
        for (String who : WRITE) toldToAll("REASON." + who);
        var settle = body("proposal", proposal, "agreed", true, "conditions", Gathering.none());
        hall.done("facilitator", "agreement", "consensus/settle", settle);
        hall.settle();
        nobodyIsNamed();
    }

    private void promisesAndRecord(String held) {
        hall.next("promises");
        hall.done("ben", "promises", "commitments/promise", body("what", "PROMISE.ben"));
        hall.settle();
        toldToAll(called("ben"));
        toldToAll(hall.seat("ben"));
        hall.done("facilitator", null, "course/close", body());
        mark();
        for (String who : hall.phones().keySet()) {
            var all = new StringBuilder();
            for (String page : PAGES) {
                var answer = server.get(
                        "/api/sessions/" + hall.session + "/" + page,
                        hall.phone(who).entry.getString("token"));
                assertThat(answer.status()).isEqualTo(200);
                all.append(answer.text());
            }
            for (String other : hall.phones().keySet())
                if (!other.equals("ben"))
                    assertThat(all).doesNotContain(called(other)).doesNotContain(hall.seat(other));
            assertThat(all)
                    .contains("NOTE.ann", "REASON.ann", "SAID.ann", "SAID.cho", "TAKEN.down", "PAPER.scribe")
                    .contains("PROMISE.ben", called("ben"), hall.seat("ben"))
                    .doesNotContain(held, "REGRET.ann");
        }
    }
}
