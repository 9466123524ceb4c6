package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.called;
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
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
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
    @TempDir
    Path data;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private TestServer server;
    private Gathering hall;
    private HiddenMeeting meeting;
    private byte[] key;

    @BeforeEach
    void start() throws Exception {
        lines.start();
        root.addAppender(lines);
        server = TestServer.start(data, TestServer.SHIPPED);
        hall = new Gathering(server);
        meeting = new HiddenMeeting(server, hall);
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

    private void lead(String type) {
        hall.done("facilitator", null, type, body());
    }

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
                    if (HiddenMeeting.STEPS.contains(step))
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
        return search(withKey, dump, hiddenCommits());
    }

    private Map<String, Set<String>> search(byte[] withKey, Dump dump, Map<String, Set<String>> hidden) {
        var masks = new KeyedMasks(withKey);
        var found = new TreeMap<String, Set<String>>();
        hidden.forEach((step, commits) -> seats().forEach((who, seat) -> {
            String mask = masks.of(step, seat);
            boolean there =
                    commits.stream().anyMatch(id -> dump.documents().get(id).contains(mask));
            if (there) found.computeIfAbsent(step, s -> new TreeSet<>()).add(who);
        }));
        return found;
    }

    /** Gives every key that whoever holds the store and knows all seats could think of. */
    private List<byte[]> guessed(Dump dump) {
        var known = new ArrayList<>(seats().values());
        for (String step : HiddenMeeting.STEPS) {
            known.add(step);
            known.add(hall.session + step);
            for (String seat : seats().values()) known.addAll(List.of(step + seat, step + "/" + seat, seat + step));
        }
        return GuessedKeys.in(dump.documents().values(), known);
    }

    private void nobodyIsNamed(Dump dump) {
        Map<String, Set<String>> hidden = hiddenCommits();
        assertThat(hidden.keySet()).containsExactlyInAnyOrderElementsOf(HiddenMeeting.STEPS);
        assertThat(hidden.values().stream().mapToInt(Set::size).sum())
                .as("commits")
                .isGreaterThan(40);
        var masks = new KeyedMasks(key);
        dump.documents().forEach((id, document) -> {
            boolean ofHidden = hidden.values().stream().anyMatch(ids -> ids.contains(id));
            boolean record = id.startsWith("record");
            boolean tells =
                    document.matches("(?s).*(NOTE|WORD|SAID|REASON|TAKEN|QUIET|LATER|CLUSTER|PROPOSAL|PAPER)\\..*")
                            || HiddenMeeting.STEPS.stream()
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
                for (String step : HiddenMeeting.STEPS)
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
        meeting.whole();
        Dump before = dump();
        Map<String, Set<String>> found = search(key, before);
        HiddenMeeting.ACTED.forEach(
                (step, people) -> assertThat(found.get(step)).as(step).containsAll(people));
        assertThat(found.get("talk")).doesNotContain("screen", "observer", "dan");
        var ann = new HashSet<String>();
        for (String step : HiddenMeeting.STEPS) ann.add(new KeyedMasks(key).of(step, hall.seat("ann")));
        assertThat(ann).as("another mask in each step").hasSize(HiddenMeeting.STEPS.size());
        assertThat(before.keys()).anyMatch(one -> Arrays.equals(one, key));
        assertThat(guessed(before)).as("found as it is stored").anyMatch(one -> Arrays.equals(one, key));
        for (String written : List.of(
                "{\"x\": {\"y\": [\"" + HexFormat.of().formatHex(key) + "\"]}}",
                "{\"x\": \"" + Base64.getEncoder().encodeToString(key) + "\"}",
                "{\"x\": \"" + Base64.getUrlEncoder().withoutPadding().encodeToString(key) + "\"}"))
            assertThat(GuessedKeys.in(List.of(written), List.of()))
                    .as("found in %s", written)
                    .anyMatch(one -> Arrays.equals(one, key));
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
        Map<String, Set<String>> hidden = hiddenCommits();
        List<byte[]> guessed = guessed(after);
        assertThat(guessed).as("keys to try").hasSizeGreaterThan(200).noneMatch(one -> Arrays.equals(one, key));
        for (byte[] one : guessed)
            assertThat(search(one, after, hidden))
                    .as(HexFormat.of().formatHex(one))
                    .isEmpty();
        assertThat(looksBack("ann", "ideas")).doesNotContain("own").contains("hall");
        restart();
        assertThat(looksBack("ann", "ideas")).doesNotContain("own").contains("hall");
        assertThat(Traces.of(key, data.resolve("store"))).as("after a restart").isEmpty();
        noLineOfTheLogTells();
    }

    @Test
    void ten_minutes_after_a_closing_the_key_is_gone_by_itself_though_nobody_looks_and_the_server_was_stopped()
            throws Exception {
        meeting.hello();
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
