package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody chose on a screen stands in the minutes in the same words. */
class SayTest {
    private static Map<String, String> words(String part, String prefix) throws IOException {
        var words = new TreeMap<String, String>();
        new ObjectMapper()
                .readTree(Path.of("../web-client/src/i18n/ja/" + part + ".json").toFile())
                .fields()
                .forEachRemaining(word -> {
                    if (word.getKey().startsWith(prefix))
                        words.put(
                                word.getKey().substring(prefix.length()),
                                word.getValue().asText());
                });
        return words;
    }

    @ParameterizedTest(name = "{0} is called in the minutes as at the door")
    @ValueSource(strings = {"actor.", "age."})
    void every_answer_that_the_door_offers_has_the_same_word_in_the_minutes(String question) throws IOException {
        Map<String, String> offered = words("about", question);

        assertThat(offered).hasSizeGreaterThan(4);
        var say = new Say("ja");
        offered.forEach((code, word) -> assertThat(say.profile(code)).isEqualTo(word));
        offered.keySet().forEach(code -> assertThat(new Say("en").profile(code)).contains(" / "));
    }

    @ParameterizedTest(name = "{0} are called in the minutes as on the screens")
    @ValueSource(strings = "role.")
    void every_role_has_the_same_word_in_the_minutes(String roles) throws IOException {
        words("common", roles)
                .forEach((code, word) -> assertThat(new Say("ja").role(code)).isEqualTo(word));
    }
}
