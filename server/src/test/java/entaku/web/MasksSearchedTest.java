package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.called;
import static entaku.web.Gathering.find;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import entaku.live.writer.KeyedMasks;
import entaku.session.Limits;
import entaku.store.Commit;
import entaku.store.Dump;
import entaku.store.Store;
import entaku.store.Traces;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Searches all that is left of a meeting for who wrote, moved, voted and spoke where names are hidden. */
class MasksSearchedTest {
    private static final List<String> HIDDEN =
            List.of("hello", "ideas", "clusters", "weight", "talk", "agreement", "quiet");

    /** Who did something in which hidden step, so that a search for them has to find something. */
    private static final Map<String, List<String>> ACTED = Map.of(
            "hello", List.of("ann", "ben", "cho", "dan"),
            "ideas", List.of("ann", "ben", "scribe", "facilitator"),
            "clusters", List.of("ann", "cho", "facilitator"),
            "weight", List.of("ann", "ben", "cho", "dan", "recorder", "scribe"),
            "talk", List.of("ann", "cho", "table-host", "scribe"),
            "agreement", List.of("ann", "ben", "cho", "scribe", "facilitator"),
            "quiet", List.of("ann", "ben"));

    @TempDir
    Path data;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private TestServer server;
    private Gathering hall;
    private byte[] key;

    @BeforeEach
    void start() throws Exception {
        lines.start();
        root.addAppender(lines);
        server = TestServer.start(data, TestServer.SHIPPED);
        hall = new Gathering(server);
        key = TestServer.await(store().keys().get(hall.session)).orElseThrow();
    }

    @AfterEach
    void stop() {
        root.detachAppender(lines);
        hall.close();
        server.close();
    }

    private Store store() {
        return server.server().store();
    }

    private void restart() throws Exception {
        server.restart();
        hall.comeBack();
    }

    // ---- the meeting

    private void done(String who, String step, String type, Object... body) {
        hall.done(who, step, type, body(body));
    }

    private void lead(String type, Object... body) {
        done("facilitator", null, type, body);
    }

    private String made(String who, boolean own, String step, String sort, String field, String value) {
        return find(hall.phone(who), own, step + ":" + sort + "/", field, value);
    }

    private void hello() {
        hall.next("hello");
        for (String who : List.of("ann", "ben", "cho", "dan"))
            done(who, "hello", "check-in/say", "mood", "sunny", "word", "WORD." + who);
        done("ann", "hello", "check-in/say", "word", "WORD.again");
    }

    private void ideas() throws Exception {
        hall.next("ideas");
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

    private void wholeMeeting() throws Exception {
        lead("course/insert-step", "step", quietStep(), "after", "agreement");
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

    // ---- the search

    private Map<String, String> seats() {
        var seats = new TreeMap<String, String>();
        hall.phones().keySet().forEach(who -> seats.put(who, hall.seat(who)));
        return seats;
    }

    /** Lists the commits that belong to a hidden step, by the ids they are stored under. */
    private Map<String, Set<String>> hiddenCommits() {
        var found = new TreeMap<String, Set<String>>();
        var streams = new ArrayList<>(List.of(Commit.MAIN));
        for (int table = 1; table <= 4; table++) streams.add("talk-talk@" + table);
        for (String stream : streams)
            for (Commit commit : TestServer.await(store().readAll(hall.session, stream)))
                for (var event : commit.events()) {
                    String step = event.part().replaceFirst("@.*", "");
                    if (HIDDEN.contains(step))
                        found.computeIfAbsent(step, s -> new TreeSet<>())
                                .add("commits/" + Commit.id(hall.session, stream, commit.seq()));
                }
        return found;
    }

    private Dump dump() {
        return Dump.of(server.server().vertx(), store());
    }

    /** Tries every seat in every hidden step against what is stored of that step: who is found where. */
    private Map<String, Set<String>> search(byte[] withKey, Dump dump) {
        var masks = new KeyedMasks(withKey);
        var found = new TreeMap<String, Set<String>>();
        hiddenCommits()
                .forEach((step, commits) -> seats().forEach((who, seat) -> {
                    String mask = masks.of(step, seat);
                    boolean there = commits.stream()
                            .anyMatch(id -> dump.documents().get(id).contains(mask));
                    if (there) found.computeIfAbsent(step, s -> new TreeSet<>()).add(who);
                }));
        return found;
    }

    private void nobodyIsNamed(Dump dump) {
        Map<String, Set<String>> hidden = hiddenCommits();
        assertThat(hidden.keySet()).containsExactlyInAnyOrderElementsOf(HIDDEN);
        assertThat(hidden.values().stream().mapToInt(Set::size).sum())
                .as("commits")
                .isGreaterThan(40);
        var masks = new KeyedMasks(key);
        dump.documents().forEach((id, document) -> {
            boolean ofHidden = hidden.values().stream().anyMatch(ids -> ids.contains(id));
            boolean record = id.startsWith("record");
            boolean tells =
                    document.matches("(?s).*(NOTE|WORD|SAID|REASON|TAKEN|QUIET|LATER|CLUSTER|PROPOSAL|PAPER)\\..*")
                            || HIDDEN.stream()
                                    .anyMatch(step -> seats().values().stream()
                                            .anyMatch(seat -> document.contains(masks.of(step, seat))));
            if (!ofHidden && !tells && !record) return;
            seats().forEach((who, seat) -> {
                // What Ben promised with his name shown is in the record, with him.
                if (record && who.equals("ben")) return;
                assertThat(document).as("%s and %s", id, who).doesNotContain(seat, called(who));
            });
        });
    }

    private void noLineOfTheLogTells() {
        root.warn("the search hears what is logged");
        assertThat(lines.list).isNotEmpty();
        var masks = new KeyedMasks(key);
        for (ILoggingEvent line : lines.list)
            seats().forEach((who, seat) -> {
                assertThat(line.getFormattedMessage()).doesNotContain(seat, called(who));
                for (String step : HIDDEN)
                    assertThat(line.getFormattedMessage()).doesNotContain(masks.of(step, seat));
            });
    }

    /** Names the layers in which somebody sees anything of a step that is over. */
    private Set<String> looksBack(String who, String step) {
        Phone phone = hall.phone(who);
        JsonObject answer = phone.send(phone.freshId(), step, "look", body()).join();
        return answer.getJsonObject("body").getJsonObject("layers").fieldNames();
    }

    private void untilTheKeyIsGone() {
        Phone.within(
                "the end of the key",
                () -> dump().documents().get("keys/" + hall.session).contains("\"destroyed\": \"done\""));
        assertThat(TestServer.await(store().keys().get(hall.session))).isEmpty();
    }

    @Test
    void once_a_closing_is_confirmed_nobody_can_tell_any_more_who_it_was() throws Exception {
        wholeMeeting();
        Dump before = dump();
        Map<String, Set<String>> found = search(key, before);
        ACTED.forEach((step, people) -> assertThat(found.get(step)).as(step).containsAll(people));
        assertThat(found.get("talk")).doesNotContain("screen", "observer", "dan");
        var ann = new HashSet<String>();
        for (String step : HIDDEN) ann.add(new KeyedMasks(key).of(step, hall.seat("ann")));
        assertThat(ann).as("another mask in each step").hasSize(HIDDEN.size());
        assertThat(before.keys()).anyMatch(one -> java.util.Arrays.equals(one, key));
        assertThat(Traces.of(key, data.resolve("store"))).isNotEmpty();
        nobodyIsNamed(before);
        assertThat(looksBack("ann", "ideas")).contains("own", "hall");

        var another = Cast.talk();
        String staff = server.enter(server.welcome().staff()).getString("token");
        assertThat(server.post("/api/sessions", staff, another).status()).isEqualTo(200);
        lead("course/close");
        Phone.within("the record", () -> dump().documents().keySet().stream().anyMatch(id -> id.startsWith("record")));
        assertThat(TestServer.await(store().keys().get(hall.session)))
                .as("it can be thought better of")
                .isPresent();
        lead("course/confirm-close");
        untilTheKeyIsGone();
        assertThat(Traces.of(key, data.resolve("store"))).isEmpty();

        Dump after = dump();
        nobodyIsNamed(after);
        assertThat(after.keys()).as("the other session's").isNotEmpty();
        for (byte[] left : after.keys()) {
            assertThat(left).isNotEqualTo(key);
            assertThat(search(left, after)).isEmpty();
        }
        assertThat(search(new byte[KeyedMasks.SECRET], after)).isEmpty();
        assertThat(looksBack("ann", "ideas")).doesNotContain("own").contains("hall");
        restart();
        assertThat(looksBack("ann", "ideas")).doesNotContain("own").contains("hall");
        assertThat(Traces.of(key, data.resolve("store"))).as("after a restart").isEmpty();
        noLineOfTheLogTells();
    }

    @Test
    void ten_minutes_after_a_closing_the_key_is_gone_by_itself_though_nobody_looks_and_the_server_was_stopped()
            throws Exception {
        lead("course/insert-step", "step", quietStep(), "after", "agreement");
        hello();
        lead("course/close");
        Phone.within(
                "the card",
                () -> TestServer.await(store().sessions().get(hall.session))
                        .orElseThrow()
                        .status()
                        .equals("closed"));
        hall.close();
        server.later(Duration.ofMillis(Limits.FINAL_MS / 2));
        server.restart();
        assertThat(TestServer.await(store().keys().get(hall.session))).isPresent();
        assertThat(search(key, dump()).get("hello")).containsAll(List.of("ann", "ben", "cho", "dan"));

        server.later(Duration.ofMillis(Limits.FINAL_MS / 2));
        server.restart();
        untilTheKeyIsGone();
        assertThat(Traces.of(key, data.resolve("store"))).isEmpty();
        for (byte[] left : dump().keys()) assertThat(search(left, dump())).isEmpty();
        noLineOfTheLogTells();
    }
}
