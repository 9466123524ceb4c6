package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody says of themselves is shown to others and counted in the minutes. */
class NamesTest extends Attacked {
    private String kept(JsonObject entry) {
        return TestServer.await(
                        server.server().store().people().get(entry.getString("session"), entry.getString("seat")))
                .orElseThrow()
                .name();
    }

    @Test
    void what_one_is_comes_from_the_list_and_from_nowhere_else() {
        for (String word : List.of("mayor", "constructor", "tostring", "hasownproperty", "a", "resident-x", "yakuza"))
            assertThat(join(new JsonObject().put("actor", word)).refusal()).isEqualTo("400 bad-body");
        for (String word : List.of("30s", "100", "constructor", "0", "20-40", "__proto__"))
            assertThat(join(new JsonObject().put("ageBand", word)).refusal()).isEqualTo("400 bad-body");
        assertThat(join(new JsonObject().put("actor", "npo").put("ageBand", "75-over"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_list_of_the_door_is_the_list_on_the_phone() throws Exception {
        String face = Files.readString(Path.of("../web-client/src/faces/phone/AboutFields.svelte"));
        for (String list : List.of("actors", "ages")) {
            var written =
                    Pattern.compile("const " + list + " = \\[([^\\]]*)\\]").matcher(face);
            assertThat(written.find()).isTrue();
            var words = Pattern.compile("'([^']+)'")
                    .matcher(written.group(1))
                    .results()
                    .map(word -> word.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(words).isNotEmpty();
            for (String word : words) {
                String field = list.equals("actors") ? "actor" : "ageBand";
                assertThat(join(new JsonObject().put(field, word)).status())
                        .as(word)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void nobody_is_called_what_those_are_called_who_conduct() {
        assertThat(Names.ROLES)
                .filteredOn(name -> !"400 role-name"
                        .equals(join(new JsonObject().put("name", name)).refusal()))
                .isEmpty();
    }

    @Test
    void other_names_are_anybodys() {
        assertThat(Names.HONEST)
                .allSatisfy(name -> assertThat(
                                kept(join(new JsonObject().put("name", name)).json()))
                        .isEqualTo(name));
    }

    @Test
    void what_acts_unseen_is_taken_out_of_names() {
        assertThat(kept(join(new JsonObject().put("name", "花\u0000子\u0007")).json()))
                .isEqualTo("花子");
        assertThat(kept(join(new JsonObject().put("name", "\u202e次\u2066郎\u2069\u200f"))
                        .json()))
                .isEqualTo("次郎");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "　",
                "\u00a0",
                "\u200b",
                "\u3164",
                "\u115f\u1160",
                "\uffa0",
                "\u2800",
                "\u2060\ufeff",
                "\u00ad",
                "\u034f",
                "\u180e",
                "\ufe0f",
                "\u0301",
                "\u2028",
                "\u0000\u0007",
                "\ud834\udd59",
                "\udb40\udc41",
                "\u17b4",
                "\ufffc",
                "\u202e\u202c"
            })
    void a_name_of_which_nothing_shows_is_no_name(String name) {
        assertThat(kept(join(new JsonObject().put("name", name)).json())).isNull();
    }

    @Test
    void names_that_look_the_same_get_a_number_and_keep_it() throws Exception {
        for (String name : List.of("Ada", "ADA", "Аdа", "A d a", "Ada\u200b", "Ａｄａ"))
            join(new JsonObject().put("name", name));
        List<String> kept = names();
        assertThat(kept).hasSize(6).doesNotHaveDuplicates();
        assertThat(kept.stream().filter(n -> n.matches(".*（[2-6]）"))).hasSize(5);
        server.restart();
        join(new JsonObject().put("name", "ada"));
        assertThat(names()).hasSize(7).containsAll(kept).contains("ada（7）");
    }

    private List<String> names() {
        return TestServer.await(server.server().store().people().all(session())).stream()
                .map(person -> person.name())
                .filter(name -> name != null)
                .toList();
    }
}
