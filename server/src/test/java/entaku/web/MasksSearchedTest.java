package entaku.web;

import static entaku.web.Gathering.body;
import static entaku.web.Gathering.called;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import entaku.live.writer.KeyedMasks;
import entaku.session.Event;
import entaku.session.Limits;
import entaku.session.Step;
import entaku.session.StepKind;
import entaku.session.Wire;
import entaku.steps.Steps;
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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Searches all that is left of a meeting for who wrote, moved, voted and spoke where names are hidden. */
class MasksSearchedTest {
    private static final Pattern TELLS =
            Pattern.compile("(NOTE|WORD|SAID|REASON|TAKEN|QUIET|LATER|LATE|REGRET|CLUSTER|PROPOSAL|PAPER|FIGURE)\\b");

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

    private Dump dump() {
        return Dump.of(server.server().vertx(), store());
    }

    private MaskSearch searched(Dump dump) {
        return new MaskSearch(store(), hall.session, dump);
    }

    private Map<String, Set<String>> search(byte[] withKey, Dump dump) {
        return searched(dump).found(withKey, seats());
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

    /** A free chair is asked for by name: it is refused where names are hidden. */
    private static final Set<String> ONLY_SHOWN =
            Set.of("circle/ask-chair", "circle/ask-no-longer", "circle/give-chair");

    /** Whatever can be asked of any kind of step was done in the hall and at tables, so that all of it is searched. */
    private void everythingWasDone(MaskSearch searched) {
        for (var steps : List.of(HiddenMeeting.HALL, HiddenMeeting.TABLES)) {
            boolean atTables = steps == HiddenMeeting.TABLES;
            for (StepKind<?> kind : new Steps().all()) {
                boolean held = kind.naming().contains(Step.Names.HIDDEN)
                        && kind.places().contains(atTables ? Step.Among.TABLES : Step.Among.HALL);
                if (!held) continue;
                assertThat(steps).as("a hidden step of every kind").containsKey(kind.name());
                String step = steps.get(kind.name());
                List<Commit> commits = searched.commits().get(step);
                assertThat(commits.stream().map(Commit::type).distinct())
                        .as("asked in %s", step)
                        .containsAll(kind.commands().stream()
                                .map(command -> Wire.name(kind.name(), command))
                                .filter(command -> !ONLY_SHOWN.contains(command))
                                .toList());
                assertThat(commits.stream()
                                .flatMap(one -> one.events().stream())
                                .map(Event::part))
                        .as("held where it is meant to be")
                        .allMatch(part -> part.startsWith(step + "@") == atTables || !part.startsWith(step));
            }
        }
    }

    /** Everybody is another in each step: whoever knows a mask in one finds nobody by it in another. */
    private void everybodyIsAnotherInEachStep(MaskSearch searched) {
        var masks = new KeyedMasks(key);
        var all = new HashSet<String>();
        for (String step : HiddenMeeting.STEPS)
            seats().values().forEach(seat -> all.addAll(List.of(masks.of(step, seat), masks.ofOffice(step, seat))));
        assertThat(all).hasSize(2 * HiddenMeeting.STEPS.size() * seats().size());
        for (String in : HiddenMeeting.STEPS)
            for (String of : HiddenMeeting.STEPS)
                if (!in.equals(of))
                    assertThat(searched.found(masks, in, of, seats()))
                            .as("in %s as in %s", in, of)
                            .isEmpty();
    }

    /** Few count hands and enter paper, and everybody knows who: nothing may lead from there to their own dots. */
    private void nothingJoinsAnOfficeToWhoHoldsIt(MaskSearch searched, Dump dump) {
        var masks = new KeyedMasks(key);
        for (String step : HiddenMeeting.STEPS)
            assertThat(searched.joined(masks, dump, step, seats())).as(step).isEmpty();
        for (var steps : List.of(HiddenMeeting.HALL, HiddenMeeting.TABLES)) {
            assertThat(searched.both(masks, steps.get("dot-vote"), seats())).contains("scribe");
            assertThat(searched.both(masks, steps.get("consensus"), seats())).contains("table-host");
        }
    }

    private void nobodyIsNamed(Dump dump) {
        MaskSearch searched = searched(dump);
        assertThat(searched.commits().keySet()).containsExactlyInAnyOrderElementsOf(HiddenMeeting.STEPS);
        var hidden = new HashSet<String>();
        searched.commits().values().forEach(all -> all.forEach(one -> hidden.add("commits/" + one.id())));
        assertThat(hidden).as("commits").hasSizeGreaterThan(100);
        var masks = new KeyedMasks(key);
        var masked = new HashSet<String>();
        for (String step : HiddenMeeting.STEPS)
            seats().values().forEach(seat -> masked.addAll(List.of(masks.of(step, seat), masks.ofOffice(step, seat))));
        var late = new ArrayList<String>();
        dump.documents().forEach((id, document) -> {
            boolean record = id.startsWith("record");
            boolean tells = TELLS.matcher(document).find()
                    || MaskSearch.pieces(document).stream().anyMatch(masked::contains);
            if (!hidden.contains(id) && !tells && !record) return;
            if (!record && document.contains("LATE.")) late.add(id);
            seats().forEach((who, seat) -> {
                // What Ben promised with his name shown is in the record, with him.
                if (record && who.equals("ben")) return;
                assertThat(document).as("%s and %s", id, who).doesNotContain(seat, called(who));
            });
        });
        assertThat(late)
                .as("what came too late, for a step in the hall and for one at tables")
                .hasSize(2);
    }

    private void noLineOfTheLogTells() {
        root.warn("the search hears what is logged");
        assertThat(lines.list).isNotEmpty();
        var masks = new KeyedMasks(key);
        for (ILoggingEvent line : lines.list)
            seats().forEach((who, seat) -> {
                assertThat(line.getFormattedMessage()).doesNotContain(seat, called(who));
                for (String step : HiddenMeeting.STEPS)
                    assertThat(line.getFormattedMessage())
                            .doesNotContain(masks.of(step, seat), masks.ofOffice(step, seat));
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
                (step, people) -> assertThat(found.get(step)).as(step).containsExactlyInAnyOrderElementsOf(people));
        everythingWasDone(searched(before));
        everybodyIsAnotherInEachStep(searched(before));
        nothingJoinsAnOfficeToWhoHoldsIt(searched(before), before);
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
        for (byte[] one : after.keys()) {
            assertThat(one).isNotEqualTo(key);
            assertThat(search(one, after)).isEmpty();
        }
        MaskSearch left = searched(after);
        List<byte[]> guessed = guessed(after);
        assertThat(guessed).as("keys to try").hasSizeGreaterThan(200).noneMatch(one -> Arrays.equals(one, key));
        for (byte[] one : guessed)
            assertThat(left.found(one, seats()))
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
