package entaku.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.live.log.Tail;
import entaku.record.Proceedings;
import entaku.steps.Steps;
import entaku.store.Finding;
import entaku.store.FrozenRecord;
import entaku.store.Person;
import entaku.store.Store;
import entaku.store.TokenHash;
import entaku.web.BusSocket;
import entaku.web.Phone;
import entaku.web.TestServer;
import entaku.web.door.Lifetimes;
import entaku.web.door.Secret;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    Path data;

    private TestServer server;
    private JsonObject facilitator;
    private JsonObject speaker;
    private String session;
    private String staff;

    @BeforeEach
    void talk() throws Exception {
        server = TestServer.start(data);
        session = server.welcome().card().id();
        staff = server.enter(server.welcome().staff()).getString("token");
        facilitator = server.enter(server.welcome().facilitator());
        speaker = server.join("見本花子");
        send(facilitator, null, "course/next", new JsonObject());
        send(speaker, "hello", "check-in/say", new JsonObject().put("word", "木かげがほしい"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void send(JsonObject entry, String step, String type, JsonObject body) throws Exception {
        BusSocket socket = BusSocket.open(server.server().vertx(), server.port(), entry);
        socket.view("own");
        socket.send("a1", step, type, body);
        assertThat(socket.reply("a1").getString("type")).as(type).isEqualTo("rec");
        socket.close();
    }

    private void close() throws Exception {
        BusSocket socket = BusSocket.open(server.server().vertx(), server.port(), facilitator);
        socket.view("own");
        socket.send("end", null, "course/close", new JsonObject());
        assertThat(socket.reply("end").getString("type")).isEqualTo("rec");
        socket.close();
    }

    private String minutes(String form, JsonObject who) {
        return server.get("/api/sessions/" + session + "/minutes." + form, who.getString("token"))
                .text();
    }

    private Optional<FrozenRecord> kept() {
        return TestServer.await(server.server().store().records().get(session));
    }

    private FrozenRecord frozen() {
        Phone.within("the record", () -> kept().isPresent());
        return kept().orElseThrow();
    }

    private String status() {
        return server.get("/api/sessions", staff).text();
    }

    @Test
    void a_session_that_closes_leaves_a_frozen_record_that_everybody_in_it_can_read() throws Exception {
        assertThat(status()).contains("\"status\":\"open\"");
        assertThat(minutes("md", facilitator)).contains("木かげがほしい");
        assertThat(kept()).isEmpty();
        close();
        FrozenRecord frozen = frozen();
        assertThat(minutes("md", speaker)).contains("木かげがほしい");
        var json = new JsonObject(minutes("json", speaker));
        assertThat(json.getString("sha256")).isEqualTo(frozen.sha256());
        Phone.within("the closing on the card", () -> status().contains("\"status\":\"closed\""));
    }

    @Test
    void the_record_names_the_end_of_its_log_and_the_code_is_free_for_another_session() throws Exception {
        String code = server.welcome().card().code();
        assertThat(held(code)).isTrue();
        close();
        Phone.within("the closing on the card", () -> status().contains("\"status\":\"closed\""));
        var seal =
                new JsonObject(minutes("json", speaker)).getJsonObject("record").getJsonObject("seal");
        var main = TestServer.await(server.server().store().readAll(session, "main"));
        assertThat(seal.getJsonObject("streams").getLong("main")).isEqualTo(main.size());
        var streams = seal.getJsonObject("streams");
        long all = streams.stream()
                .mapToLong(one -> ((Number) one.getValue()).longValue())
                .sum();
        assertThat(seal.getLong("commits")).isEqualTo(all);
        Finding finding =
                TestServer.await(server.server().store().audit(name -> false).session(session));
        var places = new HashMap<String, Long>();
        seal.getJsonObject("streams").forEach(one -> places.put(one.getKey(), ((Number) one.getValue()).longValue()));
        assertThat(finding.head(places)).contains(seal.getString("head"));
        assertThat(minutes("md", speaker)).contains(seal.getString("head"));
        Phone.within("the code given back", () -> !held(code));
    }

    private boolean held(String code) {
        return TestServer.await(server.server().store().sessions().byCode(code)).isPresent();
    }

    private static Archive.Log unsealed(Tail stored) {
        return new Archive.Log(stored.accepted(), Proceedings.Seal.of("", Map.of()));
    }

    @Test
    void a_record_that_can_never_be_stored_is_reported_and_not_tried_for_ever() throws Exception {
        var archive = new Archive(
                (ms, task) -> {
                    throw new AssertionError("tried again in " + ms + " ms");
                },
                server.server().store(),
                id -> server.server().sessions().log(id).map(ArchiveTest::unsealed),
                new Steps(),
                System::currentTimeMillis);
        server.server().sessions().onTurn(archive::turned);
        TestServer.await(
                server.server().store().records().freeze(new FrozenRecord(session, "none", TokenHash.of("none"), 1)));
        assertThat(archive.unfrozen()).isEmpty();
        close();
        Phone.within("the report", () -> !archive.unfrozen().isEmpty());
        assertThat(archive.unfrozen()).containsOnlyKeys(session);
        assertThat(archive.unfrozen().get(session)).contains("this is no record");
    }

    @Test
    void a_record_is_tried_again_ever_more_slowly_while_the_store_is_away_and_then_reported() throws Exception {
        var pauses = new ArrayList<Long>();
        var waiting = new LinkedBlockingQueue<Runnable>();
        Store store = server.server().store();
        var archive = new Archive(
                (ms, task) -> {
                    pauses.add(ms);
                    waiting.add(task);
                },
                store,
                id -> Future.failedFuture("nobody gets so far"),
                new Steps(),
                System::currentTimeMillis);
        store.close();
        archive.turned(session, "closed");
        for (int i = 0; i < 11; i++) waiting.poll(30, TimeUnit.SECONDS).run();
        Phone.within("the report", () -> !archive.unfrozen().isEmpty());
        assertThat(pauses.stream().map(ms -> ms / 1_000))
                .containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L, 300L, 300L);
        assertThat(waiting).isEmpty();
        assertThat(archive.unfrozen().get(session)).contains("the store is closed");
    }

    @Test
    void the_frozen_record_is_the_same_after_a_restart_and_without_names_once_they_are_erased() throws Exception {
        close();
        String before = minutes("json", facilitator);
        server.restart();
        assertThat(minutes("json", facilitator)).isEqualTo(before).contains("見本花子");
        String digest = frozen().sha256();
        TestServer.await(server.server().store().people().erase(session));
        var staffs = new JsonObject().put("token", staff);
        assertThat(minutes("json", staffs)).contains(digest).doesNotContain("見本花子");
    }

    @Test
    void a_frozen_record_is_read_without_its_session_by_everybody_who_was_there() throws Exception {
        close();
        // A session of which nothing is left but the record and who was there: nobody could wake it.
        String kept = frozen().json().replace(session, "past");
        var record = new FrozenRecord("past", kept, TokenHash.of(kept), 1);
        TestServer.await(server.server().store().records().freeze(record));
        long now = System.currentTimeMillis();
        String token = Secret.token(Secret.Kind.SEAT, now, Lifetimes.SEAT_TOKEN);
        var person =
                new Person("past", "x", null, "participant", null, null, null, false, TokenHash.of(token), null, 1);
        TestServer.await(server.server().store().people().put(person, now));
        for (String reader : new String[] {token, staff})
            for (String form : new String[] {"minutes.md", "minutes.json", "minutes.html", "record"})
                assertThat(server.get("/api/sessions/past/" + form, reader).text())
                        .as(form)
                        .contains("木かげがほしい");
        assertThat(server.get("/api/sessions/past/record", speaker.getString("token"))
                        .refusal())
                .isEqualTo("403 not-your-role");
        assertThat(server.get("/api/sessions/none/record", staff).refusal()).isEqualTo("404 no-such-session");
    }

    @Test
    void a_closing_that_was_cut_off_is_made_up_for_at_the_next_start() throws Exception {
        server.server().sessions().onTurn((session, status) -> {});
        close();
        assertThat(kept()).isEmpty();
        server.restart();
        assertThat(frozen().sha256()).hasSize(64);
    }

    @Test
    void the_page_to_print_carries_exactly_the_style_sheet_that_its_policy_lets_in() throws Exception {
        var answer = server.get("/api/sessions/" + session + "/minutes.html?lang=en", facilitator.getString("token"));
        String html = answer.text();
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.raw().headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'")
                .doesNotContain("unsafe");
        assertThat(html).doesNotContain("<script", " style=", "http://", "https://");
        assertThat(server.get("/api/sessions/" + session + "/minutes.html?lang=fr", facilitator.getString("token"))
                        .refusal())
                .isEqualTo("400 unknown-language");
    }
}
