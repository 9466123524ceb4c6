package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.Letters;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.web.Phone;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of which nothing shows, and characters that act unseen: a sheet that looks empty, or turns what stands after it. */
class UnseenWordsTest {
    /** Sorts of characters of which nothing is ever seen. */
    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SPACE_SEPARATOR,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.NON_SPACING_MARK,
            (int) Character.ENCLOSING_MARK);

    @TempDir
    Path data;

    private static boolean isEmpty(String words) {
        try {
            Limits.words(words, 1_000_000);
            return false;
        } catch (Rejected refused) {
            return refused.reason().equals("empty");
        }
    }

    @Test
    void of_all_characters_those_that_are_not_seen_are_no_words() {
        var wrong = new ArrayList<String>();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            int type = Character.getType(c);
            boolean letter = Character.isLetterOrDigit(c) && type != Character.MODIFIER_LETTER;
            String words = Character.toString(c);
            if (UNSEEN.contains(type) && !isEmpty(words.repeat(3)))
                wrong.add(Integer.toHexString(c) + " shows nothing");
            if (UNSEEN.contains(type) && isEmpty("あ" + words)) wrong.add(Integer.toHexString(c) + " swallows");
            if (letter
                    && isEmpty(words)
                    && !Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x13441, 0x13442).contains(c))
                wrong.add(Integer.toHexString(c) + " is a letter");
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200b",
                "\u3164",
                "\u115f",
                "\u1160",
                "\uffa0",
                "\u2800",
                "\ufffc",
                "\ud834\udd59",
                "\ufe0f",
                "\u2065"
            })
    void letters_and_signs_that_are_blank_are_no_words(String blank) {
        assertThatThrownBy(() -> Limits.words(blank + " " + blank, 100)).hasMessage("empty");
        assertThat(Limits.wordsIfAny(blank, 100)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "は",
                "？",
                "👍",
                "👩‍👩‍👧",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "❤️",
                "1️⃣",
                "می‌خواهم",
                "क्ष",
                "𠮷",
                "葛󠄀",
                "e\u0301",
                "🫠",
                "一行\n二行",
                "a\tb"
            })
    void what_is_seen_stays_as_it_was_written(String words) {
        assertThat(Limits.words(words, 100)).isEqualTo(words);
    }

    @Test
    void what_acts_unseen_is_taken_out_and_the_rest_stays() {
        assertThat(Limits.words("賛\u0000成\u0007です\u001b[2J", 100)).isEqualTo("賛成です[2J");
        assertThat(Limits.words("\u202eabc\u202c \u2067def\u2069\u200e\u200f\u061c", 100))
                .isEqualTo("abc def");
        assertThat(Limits.words("一\r\n二\r三\u2028四\u0085五", 100)).isEqualTo("一\n二\n三\n四\n五");
        assertThat(Limits.words("\ud83d半", 100)).isEqualTo("半");
        assertThat(Limits.words("\u00a0\u3000\u200bはい\ufeff ", 100)).isEqualTo("はい");
    }

    @Test
    void names_that_look_the_same_have_one_skeleton_and_others_have_their_own() {
        for (String twin : List.of("ADA", "Аdа", "Ａｄａ", "a d a", "Ada\u200b", "\u00adAda"))
            assertThat(Letters.skeleton(twin)).as(twin).isEqualTo(Letters.skeleton("Ada"));
        assertThat(Letters.skeleton("カ口")).isEqualTo(Letters.skeleton("力ロ"));
        assertThat(List.of("花子", "花", "次郎", "Ada", "Eda", "é", "e", "山田1", "山田2").stream()
                        .map(Letters::skeleton))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_phone_that_sends_nothing_visible_is_told_so_and_no_control_character_reaches_the_wall() throws Exception {
        try (TestServer server = TestServer.start(data, TestServer.SHIPPED);
                Phone facilitator = Phone.at(
                        server.server().vertx(),
                        server.port(),
                        server.enter(server.welcome().facilitator()));
                Phone phone = Phone.at(server.server().vertx(), server.port(), server.join("花子"))) {
            facilitator.does(null, "course/next", new JsonObject());
            phone.until("the first step", () -> phone.current() != null);
            String hello = phone.current();
            assertThat(phone.does(hello, "check-in/say", new JsonObject().put("word", "\u3164")))
                    .isEqualTo("409 empty");
            assertThat(phone.does(hello, "check-in/say", new JsonObject().put("word", "は\u0007い\u202e")))
                    .isEqualTo("done");
            facilitator.does(
                    hello, "check-in/say", new JsonObject().put("word", "一").put("paper", true));
            facilitator.does(
                    hello, "check-in/say", new JsonObject().put("word", "二").put("paper", true));
            facilitator.until("the word", () -> facilitator.heard().contains("はい"));
            facilitator.does(null, "course/next", new JsonObject());
            phone.until("the second step", () -> !hello.equals(phone.current()));
            var note = new JsonObject().put("prompt", 0);
            assertThat(phone.does(phone.current(), "board/add-note", note.copy().put("text", "\u200b\u2800")))
                    .isEqualTo("409 empty");
            assertThat(phone.does(phone.current(), "board/add-note", note.copy().put("text", "木\u0000かげ")))
                    .isEqualTo("done");
            facilitator.does(phone.current(), "board/reveal", new JsonObject());
            facilitator.until("the note", () -> facilitator.heard().contains("木かげ"));
            assertThat(facilitator.heard()).doesNotContain("\\u0007", "\u202e", "\\u0000");
        }
    }

    @Test
    void no_kind_of_step_has_a_measure_of_its_own_for_what_is_empty() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/entaku/steps"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".isBlank(", ".strip(", ".trim(");
        }
    }
}
