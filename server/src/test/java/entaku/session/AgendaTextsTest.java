package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgendaTextsTest {
    private static Agenda agenda(Text title, Text hint) {
        var step = new Step(
                "ideas",
                "board",
                title,
                Text.ja("出し合う"),
                Text.NONE,
                hint,
                Text.ja("みんなに見えます"),
                Step.Names.HIDDEN,
                Step.Among.HALL,
                10,
                Settings.NONE);
        return new Agenda("park", Text.ja("公園"), Text.NONE, List.of(step));
    }

    private static String hash(Text title, Text hint) {
        return AgendaTexts.hash(agenda(title, hint));
    }

    @Test
    void the_same_words_have_the_same_name_in_whatever_order_their_languages_come() {
        var one = new LinkedHashMap<String, String>();
        one.put("ja", "案");
        one.put("en", "Ideas");
        one.put("ja-easy", "あん");
        var other = new LinkedHashMap<String, String>();
        other.put("ja-easy", "あん");
        other.put("en", "Ideas");
        other.put("ja", "案");
        assertThat(hash(new Text(one), Text.NONE))
                .isEqualTo(hash(new Text(other), Text.NONE))
                .matches("[A-Za-z0-9_-]{16}");
    }

    @Test
    void one_other_word_in_any_language_or_for_the_facilitator_alone_gives_another_name() {
        String before = hash(new Text(Map.of("ja", "案", "en", "Ideas")), Text.ja("急がない"));
        assertThat(hash(new Text(Map.of("ja", "案", "en", "Idea")), Text.ja("急がない")))
                .isNotEqualTo(before);
        assertThat(hash(new Text(Map.of("ja", "案", "en", "Ideas")), Text.ja("急ぐ")))
                .isNotEqualTo(before);
    }

    @Test
    void words_cannot_pass_for_the_marks_between_them() {
        assertThat(hash(new Text(Map.of("ja", "a\",\"en\":\"b")), Text.NONE))
                .isNotEqualTo(hash(new Text(Map.of("ja", "a", "en", "b")), Text.NONE));
    }
}
