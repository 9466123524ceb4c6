package entaku.mathematics.lookalike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAlikesTest {
    private static final SampleNotes SAMPLE = SampleNotes.read();
    private static final LookAlikes ALIKE = LookAlikes.among(SAMPLE.text());

    @Test
    void near_duplicates_are_nearly_always_right_and_mostly_found() {
        assertThat(SAMPLE.text()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(SAMPLE.topic().values().stream().distinct()).hasSize(3);
        var ids = List.copyOf(SAMPLE.text().keySet());
        long marked = 0;
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                marked += SAMPLE.same(ids.get(a), ids.get(b)) ? 1 : 0;
            }
        }
        var found = ALIKE.nearDuplicates();
        double right = found.stream()
                .filter(pair -> SAMPLE.same(pair.one(), pair.other()))
                .count();
        assertThat(right / found.size()).as("precision").isGreaterThanOrEqualTo(0.9);
        assertThat(right / marked).as("recall").isGreaterThanOrEqualTo(0.7);
    }

    @Test
    void whoever_has_a_duplicate_finds_one_among_the_three_nearest() {
        double all = 0;
        double first = 0;
        double three = 0;
        for (String id : SAMPLE.text().keySet()) {
            if (SAMPLE.group().values().stream()
                            .filter(SAMPLE.group().get(id)::equals)
                            .count()
                    > 1) {
                var nearest = ALIKE.nearest(id);
                all++;
                first += SAMPLE.same(id, nearest.get(0).id()) ? 1 : 0;
                three += nearest.stream().anyMatch(near -> SAMPLE.same(id, near.id())) ? 1 : 0;
            }
        }
        assertThat(first / all).isGreaterThanOrEqualTo(0.9);
        assertThat(three / all).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void the_word_says_why() {
        var bench = ALIKE.nearest("p03").get(0);
        assertThat(bench.id()).isEqualTo("p01");
        assertThat(bench.because()).containsExactly("ベンチ", "公園");
        assertThat(ALIKE.nearest("t05").get(0).because()).startsWith("買い物");
        assertThat(ALIKE.nearDuplicates()).allMatch(pair -> !pair.because().isEmpty());
    }

    @Test
    void identical_notes_are_duplicates_whatever_they_are_made_of() {
        var alike = among("公園", "ベンチがない", "ベンチがない", "👍👍", "👍👍", "More benches!", "Ｍｏｒｅ ｂｅｎｃｈｅｓ！", "い", "い");
        var pairs = alike.nearDuplicates().stream()
                .map(pair -> pair.one() + pair.other())
                .toList();
        assertThat(pairs).containsExactlyInAnyOrder("12", "34", "56", "78");
        assertThat(alike.nearDuplicates()).allMatch(pair -> pair.likeness() == 1);
    }

    @Test
    void blank_notes_are_like_nothing() {
        var alike = among("", " ", "　\n", "", "公園にベンチ");
        assertThat(alike.nearDuplicates()).isEmpty();
        assertThat(alike.nearest("0")).isEmpty();
        assertThat(alike.nearest("4")).isEmpty();
        assertThat(LookAlikes.among(Map.of()).nearDuplicates()).isEmpty();
    }

    @Test
    void numbers_and_pronouns_are_no_reason() {
        assertThat(new Words().of(Words.normalise("私たちは2024年に１０人でこれを話した"))).containsExactly("たち", "年", "人", "話す");
    }

    @Test
    void english_and_mixed_notes_are_compared_too() {
        var alike = among(
                "We need more benches in the park",
                "More benches in our park please",
                "The bus is always late",
                "バスがいつも遅れる");
        assertThat(alike.nearest("0").get(0).id()).isEqualTo("1");
        assertThat(alike.nearest("0").get(0).because()).contains("benches", "park");
        assertThat(alike.nearDuplicates().stream().map(LookAlikes.Pair::one)).doesNotContain("2", "3");
    }

    @Test
    void a_note_of_a_hundred_thousand_characters_is_read_by_its_beginning() {
        String flood = "公園のベンチが少ない。".repeat(10_000);
        var alike = among(flood, flood + "おわり", "避難所のトイレが不安", "\uD83D".repeat(50_000));
        assertThat(alike.nearDuplicates()).hasSize(1);
        assertThat(alike.nearest("0").get(0).likeness()).isEqualTo(1);
    }

    @Test
    void a_pair_without_any_common_word_is_found_by_its_letters() {
        var alike = among("かたづけ当番がこまる", "かたづけ当番こまった");
        var near = alike.nearest("0");
        assertThat(near).hasSize(1);
        assertThat(near.get(0).letters()).isGreaterThan(0.5);
    }

    @Test
    void an_unknown_note_is_refused() {
        assertThatThrownBy(() -> ALIKE.nearest("x")).hasMessageContaining("no note x");
    }

    private static LookAlikes among(String... texts) {
        var notes = new HashMap<String, String>();
        for (int i = 0; i < texts.length; i++) {
            notes.put(String.valueOf(i), texts[i]);
        }
        return LookAlikes.among(notes);
    }
}
