package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Told;
import entaku.session.course.Leading;
import entaku.steps.consensus.Consensus;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SupportTextTest {
    private final Evening evening = Evening.of("min-naga-meeting").residents(14);
    private String proposal;

    private void asks(String hands, int raised, String... levels) {
        evening.conducts(new Leading.GoTo("agreement", null));
        proposal = evening.leads(new Consensus.Draft("公園にベンチを増やす", null));
        evening.leads(new Consensus.Ask(proposal));
        for (int i = 0; i < levels.length; i++)
            evening.does("p" + (i + 1), new Consensus.Answer(proposal, levels[i], levels[i] + "のわけ", null));
        if (raised > 0) evening.leads(new Consensus.EnterHands(proposal, hands, raised));
        evening.leads(new Consensus.CloseAsking(proposal));
    }

    private String html() {
        return Minutes.html(evening.proceedings(), Map.of(), "ja");
    }

    private String markdown() {
        return Minutes.markdown(evening.proceedings(), Map.of(), "ja");
    }

    private void onePerson() {
        String[] levels = new String[13];
        for (int i = 0; i < 12; i++) levels[i] = i < 6 ? "wholehearted" : "mostly";
        levels[12] = "against";
        asks("acceptable", 2, levels);
    }

    @Test
    void who_stands_alone_is_counted_with_the_neighbours_on_every_page() {
        onePerson();
        Told.Support support = evening.proceedings().proposals().get(0).support();
        assertThat(support.bands()).extracting(Told.Band::count).containsExactly(6, 9);
        assertThat(support.lives()).isNull();
        assertThat(html())
                .contains("15人（挙手2人を含む）が答えました。", "となりの度合いと合わせて")
                .contains("<td>6人</td><td colspan=\"4\">")
                .containsPattern("9人（うち挙手 [^・）]+ 2人）");
        assertThat(markdown()).contains("15人").containsPattern("\\| 6人 \\| 9人（うち挙手 [^・）]+ 2人） \\|");
    }

    @Test
    void a_reason_is_told_with_its_band_and_not_with_its_level() {
        onePerson();
        assertThat(html()).containsPattern("againstのわけ</bdi><span class=\"by\"> ― [^<・]+・[^<・]+・[^<・]+・[^<・]+<");
        String bytes = new String(Frozen.of(evening.proceedings()).json(), StandardCharsets.UTF_8);
        assertThat(bytes)
                .contains("{\"levels\":[\"mostly\",\"acceptable\",\"worried\",\"against\"],\"text\":\"againstのわけ\"");
        assertThat(bytes).doesNotContain("\"level\":");
    }

    @Test
    void only_reasons_of_those_who_cannot_accept_it_stand_under_the_minority_opinions() {
        String[] levels = new String[18];
        for (int i = 0; i < 18; i++) levels[i] = i < 6 ? "wholehearted" : i < 12 ? "mostly" : "against";
        evening.residents(18);
        asks("acceptable", 0, levels);

        assertThat(html())
                .containsSubsequence("受け入れられない理由（少数意見）", "againstのわけ", "そのほかの理由・気になる点", "mostlyのわけ")
                .doesNotContainPattern("そのほかの理由・気になる点.*againstのわけ");
        assertThat(markdown())
                .contains("- 受け入れられない理由（少数意見）: againstのわけ", "- そのほかの理由・気になる点: mostlyのわけ")
                .doesNotContain("少数意見）: mostly", "少数意見）: wholehearted");
    }

    @Test
    void a_reason_whose_band_reaches_across_the_line_is_no_minority_opinion() {
        onePerson();
        assertThat(markdown()).contains("そのほかの理由・気になる点: againstのわけ").doesNotContain("少数意見");
    }

    @Test
    void two_phones_beside_fifty_six_hands_hide_only_themselves() {
        asks("mostly", 56, "against", "wholehearted");
        assertThat(html())
                .contains("スマートフォンで答えた人の内訳と理由は、だれの答えか分からないように出しません。")
                .contains("手を挙げた56人のうち、56人が受け入れられると答えました。")
                .contains("<td>0人</td><td>56人</td><td>0人</td>")
                .doesNotContain("58人", "againstのわけ");
        assertThat(markdown()).contains("スマートフォンで答えた人の内訳と理由は", "| 0人 | 56人 |");
        Told.Support support = evening.proceedings().proposals().get(0).support();
        assertThat(support.withheld()).isTrue();
        assertThat(support.total()).isEqualTo(56);
        assertThat(evening.proceedings().things())
                .filteredOn(thing -> thing.id().endsWith(proposal))
                .singleElement()
                .satisfies(thing -> assertThat(thing.numbers()).isEqualTo(Map.of("hands", 56, "lives", 56)));
    }

    @Test
    void where_there_are_no_hands_either_there_is_no_number() {
        asks("mostly", 0, "against", "wholehearted");
        assertThat(html()).contains("スマートフォンで答えた人の内訳と理由は").doesNotContain("class=\"levels\"");
        assertThat(markdown()).doesNotContain("0人");
    }
}
