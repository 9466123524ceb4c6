package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MinutesTest {
    private final ParkEvening park = new ParkEvening().closed();
    private final Proceedings record = park.evening.proceedings();
    private final String html = Minutes.html(record, park.evening.names, "ja");

    private static List<String> all(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    @Test
    void what_matters_comes_first_and_in_order() {
        assertThat(html)
                .containsSubsequence(
                        "中央公園のこれから",
                        "見本：",
                        "令和8年11月22日（日）",
                        "要点記録",
                        "合意事項",
                        "木かげに、ベンチを二つ",
                        "12人が受け入れられる",
                        "条件",
                        "少数意見",
                        "夜に人が集まって",
                        "合意に至らなかった提案",
                        "役割分担",
                        "令和8年12月20日",
                        "持ち越し",
                        "話し合いの流れ",
                        "全文記録",
                        "発言録",
                        "出されたものと、その後どうなったか",
                        "参加者");
    }

    @Test
    void nobodys_words_become_markup() {
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;と&quot;");
        // The mark that turns writing round was taken out of the words before they were kept.
        assertThat(html).containsPattern("<bdi>[^<]*逆さ[^<]*</bdi>").doesNotContain("\u202E");
        assertThat(Html.escape("a\u0000b\uFFFEc")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(Html.id("t", "a:b\"c")).isEqualTo("t-a_3a_b_22_c");
    }

    @Test
    void the_page_loads_nothing_but_its_style_and_runs_nothing() {
        assertThat(all("(?:src|href)=\"([^\"]*)\"", html))
                .allMatch(link -> link.startsWith("#") || link.equals(Minutes.CSS_PATH));
        assertThat(html).doesNotContain("style=\"").doesNotContain("<style").doesNotContainPattern("\\son[a-z]+=");
        assertThat(Minutes.standalone(record, Map.of(), "ja"))
                .contains("<style>")
                .doesNotContain("<link");
        assertThat(Minutes.css()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void every_link_leads_somewhere_and_every_place_is_there_once() {
        List<String> places = all(" id=\"([^\"]*)\"", html);

        assertThat(places).doesNotHaveDuplicates();
        assertThat(places).containsAll(all("href=\"#([^\"]*)\"", html));
    }

    @Test
    void every_element_is_closed_where_it_was_opened() {
        var open = new java.util.ArrayDeque<String>();
        Matcher tags = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>").matcher(html);
        while (tags.find()) {
            if (List.of("meta", "link").contains(tags.group(2))
                    || !tags.group(3).isEmpty()) continue;
            if (tags.group(1).isEmpty()) open.push(tags.group(2));
            else assertThat(open.pop()).isEqualTo(tags.group(2));
        }
        assertThat(open).isEmpty();
    }

    @Test
    void a_name_is_shown_while_it_is_known_and_a_number_once_it_is_erased() {
        String erased = Minutes.html(record, Map.of(), "ja");

        assertThat(html).contains("参加 2子").doesNotContain("参加 1子").doesNotContain("参加 7子");
        assertThat(erased).doesNotContain("参加 2子").contains("参加者2");
        assertThat(Minutes.html(record, Map.of(), "en")).contains("Participant 2");
    }

    @Test
    void the_english_page_has_english_below_and_the_japanese_page_has_none() {
        String english = Minutes.html(record, park.evening.names, "en");

        assertThat(english)
                .contains("<span lang=\"en\" class=\"below\">Agreements</span>")
                .contains("合意事項");
        assertThat(html).doesNotContain("Agreements").doesNotContain("class=\"below\"");
    }

    @Test
    void markdown_holds_the_same_and_lets_no_markup_in() {
        String markdown = Minutes.markdown(record, park.evening.names, "ja");

        assertThat(markdown)
                .containsSubsequence("# 中央公園のこれから", "## 合意事項", "## 役割分担", "## 持ち越し", "## 発言録")
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("\u202E");
        assertThat(MarkdownWords.of("[x](http://a) *b* `c` | d # e"))
                .isEqualTo("\\[x\\]\\(<http://a>\\) \\*b\\* \\`c\\` \\| d \\# e");
        assertThat(MarkdownWords.of("- a")).doesNotStartWith("- ");
        assertThat(MarkdownWords.of("1. a")).doesNotStartWith("1.");
        assertThat(MarkdownWords.of("a\n# b")).isEqualTo("a \\# b");
    }

    @Test
    void json_holds_the_record_its_digest_and_the_names_apart_from_it() throws Exception {
        var json = new ObjectMapper().readTree(Minutes.json(record, park.evening.names, "ja"));

        assertThat(json.at("/sha256").asText()).isEqualTo(Frozen.of(record).sha256());
        assertThat(json.at("/names/p2").asText()).isEqualTo("参加 2子");
        assertThat(json.at("/record/proposals/0/text").asText()).contains("ベンチ");
        assertThat(json.at("/record").toString()).doesNotContain("参加 2子");
    }

    @Test
    void the_whole_digest_stands_under_the_record() {
        assertThat(html).contains(Frozen.of(record).sha256());
    }

    @Test
    void the_minutes_of_a_closed_talk_name_the_value_by_which_its_log_is_checked() throws Exception {
        String head = "0123456789abcdef".repeat(4);
        var sealed = record.withSeal(Proceedings.Seal.of(head, Map.of("talk-all", 20L, "main", 300L)));
        String words = "話し合いの間に受け付けた320件から計算しました。";
        assertThat(Minutes.html(sealed, park.evening.names, "ja")).contains(head, words);
        assertThat(Minutes.html(sealed, park.evening.names, "en")).contains(head, words, "the 320 things accepted");
        assertThat(Minutes.markdown(sealed, park.evening.names, "ja")).contains("`" + head + "`", words);
        var json = new ObjectMapper().readTree(Minutes.json(sealed, park.evening.names, "ja"));
        assertThat(json.at("/record/seal/head").asText()).isEqualTo(head);
        assertThat(json.at("/record/seal/streams/talk-all").asInt()).isEqualTo(20);
        assertThat(Frozen.read(Frozen.of(sealed).text())).isEqualTo(sealed);
        assertThat(html).doesNotContain("受け付けた");
    }

    @Test
    void figures_say_what_they_count_and_minutes_how_many_were_planned() {
        assertThat(html)
                .contains("ひとこと 2件", "まとまり 2件", "投票した人 6人", "シール 9枚", "1位")
                .containsPattern("[0-9]+分（予定10分）")
                .contains("16人（席に着いた人。紙だけで参加した人は含みません）")
                .doesNotContain("{n}");
        assertThat(Minutes.markdown(record, Map.of(), "ja"))
                .contains("ひとこと 2件")
                .containsPattern("\\| [0-9]+分（予定10分） \\|")
                .doesNotContain("{n}");
        assertThat(Minutes.html(record, Map.of(), "en"))
                .contains("opening words: 2")
                .doesNotContain("{n}");
    }

    @Test
    void every_answer_to_the_questions_at_the_door_has_a_word_and_an_empty_box_is_no_answer() {
        var evening = Evening.of("round-table").residents(20);
        for (int i = 1; i <= 20; i++)
            evening.profiles.put(
                    "p" + i,
                    new Proceedings.Profile(i <= 10 ? "office" : "resident", i <= 10 ? "75-over" : "0-19", i <= 8));
        String told = Minutes.html(evening.goesOn().proceedings(), Map.of(), "ja");

        assertThat(told)
                .contains("役所 10人", "75歳以上 10人", "19歳まで 10人", "はい（答えた人だけ） 8人")
                .doesNotContain("office", "75-over", "いいえ");
    }

    @Test
    void first_timers_are_not_told_where_they_or_all_others_are_few() {
        for (int first : new int[] {1, 2, 19, 20}) {
            var evening = Evening.of("round-table").residents(20);
            for (int i = 1; i <= 20; i++)
                evening.profiles.put("p" + i, new Proceedings.Profile("resident", null, i <= first));
            String told = Minutes.html(evening.goesOn().proceedings(), Map.of(), "ja");
            assertThat(told.contains("初めての参加")).as(first + " of 20").isEqualTo(first == 20);
        }
    }

    @Test
    void an_empty_session_has_minutes_too() {
        var empty = Evening.of("round-table").proceedings();

        assertThat(Minutes.html(empty, Map.of(), "ja")).contains("途中の記録").contains("今回、合意した提案はありません。");
        assertThat(Minutes.markdown(empty, Map.of(), "en")).contains("No proposal was agreed on");
    }
}
