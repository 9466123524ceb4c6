package entaku.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Agenda;
import entaku.session.AgendaTexts;
import entaku.session.Step;
import entaku.steps.Steps;
import entaku.templates.Templates;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a talk over HTTP: in one language, once, and those of the facilitator for nobody else. */
class TextsTest {
    @TempDir
    static Path data;

    private static TestServer server;
    private static Agenda agenda;
    private static String session;
    private static String facilitator;
    private static String phone;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start(data, TestServer.SHIPPED);
        agenda = Templates.read(TestServer.SHIPPED, new Steps())
                .named("min-naga-meeting")
                .orElseThrow()
                .agenda();
        session = server.welcome().card().id();
        facilitator = server.enter(server.welcome().facilitator()).getString("token");
        phone = server.join("花子").getString("token");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TestServer.Answer texts(String hash, String language, String token, String... headers) {
        String query = language == null ? "" : "?lang=" + language;
        return server.ask("GET", "/api/sessions/" + session + "/texts/" + hash + query, token, null, headers);
    }

    @Test
    void everybody_gets_title_purpose_and_promise_of_every_step_in_the_language_they_ask_for() {
        for (String language : new String[] {"ja", "en"}) {
            JsonObject texts = texts(AgendaTexts.hash(agenda), language, phone).json();
            assertThat(texts.getString("title")).isEqualTo(agenda.title().in(language));
            assertThat(texts.getString("purpose")).isEqualTo(agenda.purpose().in(language));
            assertThat(texts.getJsonObject("steps").fieldNames())
                    .containsExactlyElementsOf(
                            agenda.steps().stream().map(Step::id).toList());
            for (Step step : agenda.steps()) {
                JsonObject words = texts.getJsonObject("steps").getJsonObject(step.id());
                assertThat(words.fieldNames()).containsExactly("title", "purpose", "promise");
                assertThat(words.getString("title")).isEqualTo(step.title().in(language));
                assertThat(words.getString("purpose")).isEqualTo(step.purpose().in(language));
                assertThat(words.getString("promise")).isEqualTo(step.promise().in(language));
            }
        }
    }

    @Test
    void what_is_not_there_in_a_language_is_in_japanese_and_nothing_else_than_a_language_is_taken() {
        assertThat(texts("latest", "pt-BR", phone).json().getString("title"))
                .isEqualTo(agenda.title().in("ja"));
        assertThat(texts("latest", null, phone).json().getString("title"))
                .isEqualTo(agenda.title().in("ja"));
        assertThat(texts("latest", "../ja", phone).refusal()).isEqualTo("400 unknown-language");
    }

    @Test
    void what_to_say_and_how_is_for_the_facilitator_alone() {
        String theirs = texts("latest", "ja", facilitator).text();
        String others = texts("latest", "ja", phone).text();
        int said = 0;
        for (Step step : agenda.steps()) {
            JsonObject words = new JsonObject(theirs).getJsonObject("steps").getJsonObject(step.id());
            if (step.say().in("ja").isEmpty()) continue;
            said++;
            assertThat(words.getString("say")).isEqualTo(step.say().in("ja"));
            assertThat(new JsonObject(others).getJsonObject("steps").getJsonObject(step.id()))
                    .doesNotContain(java.util.Map.entry("say", words.getString("say")));
        }
        assertThat(said).isPositive();
        assertThat(others).doesNotContain("\"say\"", "\"hint\"");
    }

    @Test
    void by_the_name_of_their_content_they_are_kept_for_good_and_by_any_other_name_they_are_not() {
        var kept = texts(AgendaTexts.hash(agenda), "ja", phone);
        assertThat(kept.header("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(kept.header("Vary")).contains("Authorization");
        for (String other : new String[] {"latest", "AAAAAAAAAAAAAAAA"}) {
            var latest = texts(other, "ja", phone);
            assertThat(latest.text()).isEqualTo(kept.text());
            assertThat(latest.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void who_has_them_is_told_so_and_a_facilitator_and_a_phone_have_not_the_same() {
        String tag = texts("latest", "ja", phone).header("ETag");
        assertThat(texts("latest", "ja", phone, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(texts("latest", "en", phone, "If-None-Match", tag).status()).isEqualTo(200);
        assertThat(texts("latest", "ja", facilitator, "If-None-Match", tag).status())
                .isEqualTo(200);
    }
}
