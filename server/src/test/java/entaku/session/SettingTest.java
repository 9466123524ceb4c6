package entaku.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingTest {
    private static final List<Setting> DECLARED = List.of(
            Setting.from("from", "元", "source").need(),
            Setting.number("dots", 1, 20, "数", "number").otherwise(3),
            Setting.number("max", 1, 20, "上限", "most").instead("dots と同じ", "as dots"),
            Setting.yes("moods", "気分", "moods").otherwise(true),
            Setting.choice("by", List.of("all", "hosts"), "人", "who").otherwise("all"),
            Setting.text("topic", "題", "topic").instead("題名", "the title"),
            Setting.texts("prompts", "問い", "prompts"),
            Setting.fromMany("also", "ほか", "others"),
            Setting.list(
                    "levels",
                    2,
                    10,
                    "度合い",
                    "levels",
                    Setting.text("text", "言葉", "words").need()));

    private static Values read(Map<String, Object> said) {
        var all = new java.util.HashMap<String, Object>(Map.of("from", "ideas"));
        all.putAll(said);
        return new Settings(all).read(DECLARED);
    }

    private static void refused(String name, Object value, String path, String why) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOfSatisfying(BadSetting.class, e -> {
            assertThat(e.path()).isEqualTo(path);
            assertThat(e).hasMessage(why);
        });
    }

    @Test
    void what_is_not_said_is_what_the_declaration_or_the_kind_says() {
        Values values = read(Map.of());
        assertThat(values.number("dots")).isEqualTo(3);
        assertThat(values.number("max", 7)).isEqualTo(7);
        assertThat(values.yes("moods")).isTrue();
        assertThat(values.word("by")).isEqualTo("all");
        assertThat(values.text("topic", Text.ja("題名"))).isEqualTo(Text.ja("題名"));
        assertThat(values.texts("prompts")).isEmpty();
        assertThat(values.from("also")).isEmpty();
        assertThat(values.each("levels", one -> one)).isEmpty();
    }

    @Test
    void what_is_said_is_read_in_its_type() {
        Values values = read(Map.of(
                "dots",
                20,
                "moods",
                false,
                "topic",
                Map.of("ja", "川", "en", " river "),
                "also",
                "talk",
                "prompts",
                List.of("よい", Map.of("ja", "こまる")),
                "levels",
                List.of(Map.of("id", "full", "text", "はい"), Map.of("id", "no", "text", "いいえ"))));
        assertThat(values.number("dots")).isEqualTo(20);
        assertThat(values.yes("moods")).isFalse();
        assertThat(values.text("topic").in("en")).isEqualTo("river");
        assertThat(values.from("also")).containsExactly("talk");
        assertThat(values.texts("prompts")).containsExactly(Text.ja("よい"), Text.ja("こまる"));
        assertThat(values.each("levels", one -> one.word("id"))).containsExactly("full", "no");
    }

    @Test
    void a_wrong_value_is_refused_at_its_path_with_a_sentence() {
        refused("dots", "many", "dots", "must be a whole number");
        refused("dots", 2.5, "dots", "must be a whole number");
        refused("dots", 21, "dots", "must be from 1 to 20");
        refused("moods", 1, "moods", "must be true or false");
        refused("by", "guests", "by", "must be one of all, hosts");
        refused("from", "", "from", "must be a word");
        refused("from", "My Ideas", "from", "must be small Latin letters, digits and hyphens, such as first-ideas");
        refused("also", List.of("a", "a"), "also", "must be a list of words, each once");
        refused("topic", 3, "topic", "must be a text, or a text per language");
        refused("topic", Map.of("en", "river"), "topic", "must have the Japanese text (ja)");
        refused("topic", Map.of("ja", "川", "en", 3), "topic.en", "must be a text");
        refused("prompts", "one", "prompts", "must be a list");
        refused("prompts", List.of("one", 2), "prompts.1", "must be a text, or a text per language");
        refused("prompts", java.util.Collections.nCopies(41, "x"), "prompts", "must be from 0 to 40 prompts");
    }

    @Test
    void a_wrong_entry_of_a_list_is_refused_at_its_whole_path() {
        Map<String, Object> right = Map.of("id", "full", "text", "はい");
        refused("levels", List.of(right), "levels", "must be from 2 to 10 levels");
        refused("levels", List.of(right, right), "levels", "must have different ids");
        refused("levels", List.of(right, 7), "levels.1", "must be a mapping");
        refused("levels", List.of(right, Map.of("id", "no")), "levels.1.text", "is needed");
        refused("levels", List.of(right, Map.of("text", "いいえ")), "levels.1.id", "is needed");
        refused(
                "levels",
                List.of(right, Map.of("id", "no", "text", Map.of("ja", ""))),
                "levels.1.text.ja",
                "must be a text");
        refused(
                "levels",
                List.of(right, Map.of("id", "no", "text", "いいえ", "colour", "red")),
                "levels.1.colour",
                "is not a setting of this kind of step; known are id, text");
    }

    @Test
    void what_is_not_declared_and_what_is_needed_are_refused_by_name() {
        refused(
                "dot",
                3,
                "dot",
                "is not a setting of this kind of step; known are also, by, dots, from, levels, max, moods, prompts, topic");
        assertThatThrownBy(() -> Settings.NONE.read(DECLARED))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("from"))
                .hasMessage("is needed");
    }

    @Test
    void a_step_draws_from_what_its_settings_say_each_once() {
        var settings = new Settings(Map.of("from", "ideas", "also", List.of("talk", "ideas"), "by", "hosts"));
        assertThat(settings.drawsFrom(DECLARED)).containsExactly("ideas", "talk");
        assertThat(Settings.NONE.drawsFrom(DECLARED)).isEmpty();
    }

    @Test
    void a_declaration_that_would_refuse_itself_cannot_be_made() {
        assertThatThrownBy(() -> Setting.number("dots", 1, 20, "数", "number").otherwise(21))
                .isInstanceOf(BadSetting.class);
        assertThatThrownBy(() -> Setting.text("topic", "題", "topic").example(3)).isInstanceOf(BadSetting.class);
        Setting from = Setting.from("from", "元", "source");
        assertThatThrownBy(() -> Setting.list("parts", 0, 9, "部分", "parts", from))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_kind_that_reads_what_it_has_not_declared_is_found_out() {
        assertThatThrownBy(() -> read(Map.of()).number("dot")).isInstanceOf(IllegalArgumentException.class);
    }
}
