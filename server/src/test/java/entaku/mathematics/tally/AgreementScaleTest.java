package entaku.mathematics.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import entaku.Draw;
import entaku.ForSeeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgreementScaleTest {
    private static final List<Level> LEVELS = List.of(
            new Level("full", true),
            new Level("agree", true),
            new Level("live", true),
            new Level("doubt", false),
            new Level("against", false));

    private static AgreementTally tally(int... counts) {
        return AgreementScale.tally(LEVELS, replies(counts));
    }

    private static AgreementTally tally(Map<String, Reply> replies, Map<String, Integer> hands) {
        return AgreementScale.tally(LEVELS, replies, hands, List.of(), Suppression.DEFAULT);
    }

    @Test
    void counts_are_of_those_who_answered() {
        var tally = tally(12, 8, 5, 0, 3);
        assertThat(tally.answered()).isEqualTo(28);
        assertThat(tally.bands().stream().map(Band::count).toList()).containsExactly(12, 8, 5, 0, 3);
        assertThat(tally.canLive()).contains(new Share(25, 28));
        assertThat(tally.median()).containsExactly(new Band(List.of("agree"), 8));
    }

    @Test
    void two_middle_answers_that_differ_are_both_shown() {
        var tally = tally(4, 0, 4, 0, 0);
        assertThat(tally.median()).containsExactly(new Band(List.of("full"), 4), new Band(List.of("live"), 4));
    }

    @Test
    void one_objection_hides_among_its_neighbours() {
        var tally = tally(12, 8, 5, 0, 1);
        assertThat(tally.bands())
                .containsExactly(
                        new Band(List.of("full"), 12),
                        new Band(List.of("agree"), 8),
                        new Band(List.of("live", "doubt", "against"), 6));
        assertThat(tally.canLive()).isEmpty();
    }

    @Test
    void two_people_are_told_nothing_about_each_other() {
        var two = replies(1, 0, 0, 0, 1);
        two.put("full0", new Reply("full", "よい"));
        var tally = tally(two, Map.of());
        assertThat(tally.withheld()).isTrue();
        assertThat(tally.bands()).hasSize(5).allMatch(band -> band.count() == 0);
        assertThat(tally.median()).isEmpty();
        assertThat(tally.words()).isEmpty();
        assertThat(tally.total()).isZero();
        assertThat(tally(3, 0, 0, 0, 0).canLive()).contains(new Share(3, 3));
    }

    @Test
    void where_nobody_answered_there_is_nothing_to_withhold() {
        var tally = tally(0, 0, 0, 0, 0);
        assertThat(tally.withheld()).isFalse();
        assertThat(tally.total()).isZero();
        assertThat(tally.median()).isEmpty();
        assertThat(tally.canLive().orElseThrow().fraction()).isZero();
    }

    @Test
    void the_strongest_objection_comes_first_and_only_its_band_is_told() {
        var replies = replies(10, 4, 2, 2, 1);
        Map.of("against0", "雨の日が心配", "live0", "坂がきつい", "doubt1", "費用は?", "agree0", "あとで見直そう", "full0", " ")
                .forEach((person, words) -> replies.computeIfPresent(person, (p, r) -> new Reply(r.level(), words)));
        var band = List.of("live", "doubt", "against");
        assertThat(tally(replies, Map.of()).words())
                .extracting(AgreementTally.Words::levels, AgreementTally.Words::text)
                .containsExactly(
                        tuple(band, "坂がきつい"),
                        tuple(band, "費用は?"),
                        tuple(band, "雨の日が心配"),
                        tuple(List.of("agree"), "あとで見直そう"));
    }

    @ForSeeds(300)
    void who_stands_where_within_a_band_changes_nothing_that_is_shown(long seed) {
        var draw = new Draw(seed);
        var replies = randomReplies(draw);
        var tally = tally(replies, Map.of());
        var others = new HashMap<>(replies);
        for (Band band : tally.withheld() ? List.<Band>of() : tally.bands()) {
            var people = replies.keySet().stream()
                    .filter(person -> band.levels().contains(replies.get(person).level()))
                    .sorted()
                    .toList();
            var levels = new ArrayList<>(
                    people.stream().map(person -> replies.get(person).level()).toList());
            Collections.shuffle(levels, draw.random());
            for (int i = 0; i < people.size(); i++) {
                others.put(
                        people.get(i),
                        new Reply(levels.get(i), replies.get(people.get(i)).words()));
            }
        }
        assertThat(tally(others, Map.of())).isEqualTo(tally);
    }

    @ForSeeds(300)
    void hands_are_shown_beside_whatever_came_by_phone_and_never_withheld(long seed) {
        var draw = new Draw(seed);
        var replies = randomReplies(draw);
        var hands = new HashMap<String, Integer>();
        LEVELS.forEach(level -> hands.put(level.id(), draw.between(0, 60)));
        var silent = tally(replies, Map.of());
        var tally = tally(replies, hands);
        assertThat(tally.withheld()).isEqualTo(silent.withheld());
        assertThat(tally.words()).isEqualTo(silent.words());
        assertThat(tally.bands().stream()
                        .map(band -> new Band(band.levels(), band.count() - band.hands()))
                        .toList())
                .isEqualTo(silent.bands());
        assertThat(tally.bands())
                .allSatisfy(band -> assertThat(band.hands())
                        .isEqualTo(band.levels().stream().mapToInt(hands::get).sum()));
    }

    @Test
    void four_phones_beside_fifty_six_hands_hide_only_themselves() {
        var tally = AgreementScale.tally(
                LEVELS, replies(1, 1, 1, 0, 1), Map.of("full", 40, "against", 16), List.of(), new Suppression(5));
        assertThat(tally.withheld()).isTrue();
        assertThat(tally.answered()).isEqualTo(4);
        assertThat(tally.bands()).extracting(Band::count).containsExactly(40, 0, 0, 0, 16);
        assertThat(tally.canLive()).contains(new Share(40, 56));
    }

    @Test
    void a_reason_more_beside_the_same_levels_is_not_shown_alone() {
        var replies = replies(5, 0, 0, 0, 0);
        var more = new HashMap<>(replies);
        more.put("full0", new Reply("full", "あとから書いた"));
        assertThat(AgreementScale.tally(LEVELS, more, Map.of(), List.of(replies), Suppression.DEFAULT)
                        .withheld())
                .isTrue();
        assertThat(AgreementScale.tally(LEVELS, more, Map.of(), List.of(more), Suppression.DEFAULT)
                        .words())
                .hasSize(1);
    }

    @Test
    void without_protection_every_level_is_shown() {
        var tally = AgreementScale.tally(LEVELS, replies(1, 0, 1, 0, 0), Map.of(), List.of(), new Suppression(1));
        assertThat(tally.bands().stream().map(Band::count).toList()).containsExactly(1, 0, 1, 0, 0);
    }

    @Test
    void answers_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> AgreementScale.tally(LEVELS, Map.of("p", new Reply("maybe", null))))
                .hasMessageContaining("maybe is not on the scale");
        assertThatThrownBy(() -> tally(Map.of(), Map.of("perhaps", 1))).hasMessageContaining("perhaps is not on");
        assertThatThrownBy(() -> tally(Map.of(), Map.of("full", -1))).hasMessageContaining("-1 hands at full");
        assertThatThrownBy(() -> AgreementScale.tally(List.of(), Map.of())).hasMessageContaining("at least one");
        assertThatThrownBy(() -> new Suppression(0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("2 of 1");
    }

    private static Map<String, Reply> randomReplies(Draw draw) {
        int[] counts = draw.list(5, 5, () -> draw.between(0, 7)).stream()
                .mapToInt(Integer::intValue)
                .toArray();
        var replies = replies(counts);
        replies.replaceAll((person, reply) -> new Reply(reply.level(), draw.one(List.of("", "坂", "雨", "花", "費用"))));
        return replies;
    }

    static Map<String, Reply> replies(int... counts) {
        var replies = new HashMap<String, Reply>();
        for (int level = 0; level < counts.length; level++) {
            for (int person = 0; person < counts[level]; person++) {
                String id = LEVELS.get(level).id();
                replies.put(id + person, new Reply(id, ""));
            }
        }
        return replies;
    }
}
