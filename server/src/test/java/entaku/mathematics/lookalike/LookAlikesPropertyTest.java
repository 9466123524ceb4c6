package entaku.mathematics.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class LookAlikesPropertyTest {
    @ForSeeds(40)
    void the_order_of_notes_never_matters(long seed) {
        var sample = SampleNotes.read().text();
        var ids = new ArrayList<>(sample.keySet());
        Collections.shuffle(ids, new Random(seed));
        Map<String, String> mixed = new LinkedHashMap<>();
        ids.subList(0, 30).forEach(id -> mixed.put(id, sample.get(id)));
        var expected = LookAlikes.among(new TreeMap<>(mixed));
        var actual = LookAlikes.among(mixed);
        assertThat(actual.nearDuplicates()).isEqualTo(expected.nearDuplicates());
        ids.subList(0, 30).forEach(id -> assertThat(actual.nearest(id)).isEqualTo(expected.nearest(id)));
    }

    @ForSeeds(150)
    void any_text_gives_numbers_between_0_and_1_the_same_in_both_directions(long seed) {
        var draw = new Draw(seed);
        List<String> texts = draw.list(0, 12, () -> draw.text(60));
        var notes = new TreeMap<String, String>();
        texts.forEach(text -> notes.put("n" + notes.size(), text));
        var alike = LookAlikes.among(notes);
        for (String id : notes.keySet()) {
            var nearest = alike.nearest(id);
            assertThat(nearest).hasSizeLessThanOrEqualTo(3);
            for (var near : nearest) {
                assertThat(near.likeness()).isBetween(0.0, 1.0);
                assertThat(near.letters()).isBetween(0.0, 1.0);
                assertThat(near.id()).isNotEqualTo(id);
            }
        }
        assertThat(alike.nearDuplicates()).allSatisfy(pair -> {
            assertThat(pair.one()).isLessThan(pair.other());
            assertThat(pair.likeness()).isBetween(0.0, 1.0);
        });
    }
}
