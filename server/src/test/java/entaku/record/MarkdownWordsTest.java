package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class MarkdownWordsTest {
    private static final List<String> AWKWARD = List.of(
            "https://example.jp/a_b_c(d)*e*?f=1&g=|h|",
            "見てhttp://example.jp/_x_。",
            "HTTPS://example.jp/`a`\\b",
            "https://",
            "1. ",
            "12) ",
            "# ",
            "- ",
            "+ ",
            "= ",
            "* ",
            "> ",
            "|",
            "\n",
            "\r\n# ",
            "**",
            "__",
            "~~",
            "```",
            "\\",
            "<b>",
            "&amp;",
            "![a](b)",
            "[a]: b",
            "$x$",
            "{#id}",
            "---",
            "公園 ",
            "ليلى",
            "שלום",
            "\u202E",
            " ");

    /** One of what Markdown reads: a link, an escaped letter, an entity, or a letter that means nothing. */
    private static final Pattern READ = Pattern.compile(
            "<(https?://[^<>\\s|`\\\\]+)>|\\\\([!-/:-@\\[-`{-~])|&(amp|lt|gt);|([^\\\\`*_{}\\[\\]()#|~!$<>&])",
            Pattern.CASE_INSENSITIVE);

    private static String read(String markdown) {
        var words = new StringBuilder();
        var next = READ.matcher(markdown);
        int at = 0;
        while (at < markdown.length()) {
            assertThat(next.find(at) && next.start() == at)
                    .as(markdown.substring(at) + " is only words")
                    .isTrue();
            if (next.group(1) != null)
                words.append(
                        next.group(1).replace("%7C", "|").replace("%5C", "\\").replace("%60", "`"));
            else if (next.group(2) != null) words.append(next.group(2));
            else if (next.group(3) != null)
                words.append(next.group(3).equals("amp") ? '&' : next.group(3).equals("lt") ? '<' : '>');
            else words.append(next.group(4));
            at = next.end();
        }
        return words.toString().replaceAll("[\u2068\u2069]", "");
    }

    @ParameterizedTest(name = "seed {0}")
    @ForSeeds(500)
    void whatever_somebody_wrote_is_read_letter_for_letter_and_begins_no_list_and_no_heading(long seed) {
        var draw = new Draw(seed);
        String words = String.join(
                "", draw.list(0, 8, () -> draw.random().nextInt(4) == 0 ? draw.text(6) : draw.one(AWKWARD)));

        String markdown = MarkdownWords.of(words);

        String kept = words.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
        assertThat(read(markdown)).isEqualTo(kept);
        assertThat(markdown).doesNotContain("\n").doesNotContainPattern("^ *([-+=#>|]|[0-9]+[.)])");
    }

    @Test
    void a_link_stays_one_link_with_all_its_letters_and_nothing_of_what_follows_it() {
        assertThat(MarkdownWords.of("https://example.jp/a_b_(c)*d")).isEqualTo("<https://example.jp/a_b_(c)*d>");
        assertThat(MarkdownWords.of("地図(https://example.jp/a_b)。")).isEqualTo("地図\\(<https://example.jp/a_b>\\)。");
        assertThat(MarkdownWords.of("こちらhttps://example.jp/_x, y")).isEqualTo("こちら<https://example.jp/_x>, y");
        assertThat(MarkdownWords.of("https://example.jp/?a|b&c=`d`"))
                .isEqualTo("<https://example.jp/?a%7Cb&c=%60d%60>");
        assertThat(MarkdownWords.of("https://example.jp/x_(y)_(z) へ")).isEqualTo("<https://example.jp/x_(y)_(z)> へ");
    }

    @Test
    void what_is_written_from_the_right_is_kept_apart_and_nothing_else_is() {
        assertThat(MarkdownWords.of("ليلى بنت عمر")).isEqualTo("\u2068ليلى بنت عمر\u2069");
        assertThat(MarkdownWords.of("דוד 12")).isEqualTo("\u2068דוד 12\u2069");
        assertThat(MarkdownWords.of("さくら")).isEqualTo("さくら");
    }
}
