package entaku.record;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Accepted;
import entaku.session.Told;
import entaku.session.course.Leading;
import entaku.session.undo.Undo;
import entaku.steps.Steps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProceedingsTest {
    private final ParkEvening park = new ParkEvening().closed();
    private final Proceedings record = park.evening.proceedings();
    private final Ancestry ancestry = new Ancestry(record);

    private List<Told.Passage> lines(String step) {
        return record.visits().stream()
                .filter(v -> v.step().equals(step))
                .flatMap(v -> v.lines().stream())
                .toList();
    }

    private static List<String> path(Ancestry.Tree tree) {
        var path = new ArrayList<String>();
        for (var at = tree;
                at != null;
                at = at.branches().isEmpty() ? null : at.branches().get(0))
            path.add(at.thing().sort());
        return path;
    }

    @Test
    void an_agreement_has_its_support_conditions_minority_opinions_and_wordings() {
        Told.Proposal agreement = record.agreements().get(0);

        assertThat(record.agreements()).hasSize(1);
        assertThat(agreement.text()).isEqualTo("中央公園の木かげに、ベンチを二つ増やす");
        assertThat(agreement.support().levels()).extracting(Told.Level::hands).containsExactly(0, 2, 0, 0, 0);
        assertThat(agreement.support().bands()).extracting(Told.Band::count).containsExactly(5, 2, 5, 5, 0);
        assertThat(agreement.support().bands()).allMatch(b -> b.levels().size() == 1);
        assertThat(agreement.support().total()).isEqualTo(17);
        assertThat(agreement.support().lives()).isEqualTo(12);
        assertThat(agreement.support().hands()).isEqualTo(2);
        assertThat(agreement.conditions()).containsExactly("半年後に、夜の様子をいっしょに確かめる");
        assertThat(agreement.reasons())
                .extracting(Told.Reason::levels)
                .containsExactly(List.of("worried"), List.of("acceptable"));
        assertThat(agreement.wording()).extracting(Told.Wording::text).startsWith("公園にベンチを増やす");
        assertThat(agreement.wording().get(1).why()).isEqualTo("夏に使えるように");
    }

    @Test
    void an_agreement_can_be_followed_back_to_the_notes_it_grew_from() {
        assertThat(path(ancestry.back("agreement:" + park.agreement)))
                .containsExactly("agreement", "vote", "cluster", "note", "note");
    }

    @Test
    void a_note_can_be_followed_on_to_what_became_of_it() {
        assertThat(path(ancestry.on("ideas:" + park.seats)))
                .containsExactly("note", "note", "cluster", "vote", "agreement", "commitment");
        assertThat(ancestry.outcomes("ideas:" + park.seats))
                .extracting(Told.Thing::id)
                .containsExactly("agreement:" + park.agreement);
        // A note in no cluster goes on by itself: it stood in the vote.
        assertThat(ancestry.outcomes("ideas:" + park.alone))
                .extracting(Told.Thing::id)
                .containsExactly("weight:" + park.alone);
    }

    @Test
    void the_transcript_keeps_the_first_words_beside_the_changed_ones() {
        assertThat(lines("ideas"))
                .anyMatch(l -> l.act().equals("note-edited")
                        && l.original().equals("夜の道が暗い")
                        && l.text().equals("駅からの夜の道が暗い"));
        assertThat(lines("talk")).anyMatch(l -> "木かげのベンチなら夏も使える".equals(l.original()));
        assertThat(lines("agreement")).anyMatch(l -> "公園にベンチを増やす".equals(l.original()));
        assertThat(lines("clusters")).anyMatch(l -> "くらい".equals(l.original()));
    }

    @Test
    void a_note_taken_back_leaves_no_words_only_that_there_was_one() {
        assertThat(lines("ideas"))
                .filteredOn(l -> l.act().equals("note-withdrawn"))
                .singleElement()
                .satisfies(l -> assertThat(l.text()).isNull());
        assertThat(lines("ideas")).noneMatch(l -> "まちがえて書いた".equals(l.text()));
    }

    @Test
    void every_shown_note_and_every_utterance_is_told_once() {
        var notes = lines("ideas").stream()
                .filter(l -> l.act().equals("note"))
                .map(Told.Passage::text)
                .toList();
        assertThat(notes)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .contains(ParkEvening.HOSTILE.replace("\u202E", ""), "花を植えたい");
        assertThat(lines("talk").stream().filter(l -> !l.act().equals("corrected")))
                .hasSize(3);
    }

    @Test
    void nobody_is_named_in_a_step_that_promised_no_names() {
        var hidden = record.stations().stream()
                .filter(s -> s.names().equals("hidden"))
                .map(Proceedings.Station::step)
                .collect(Collectors.toSet());

        assertThat(hidden).hasSize(8);
        for (String step : hidden) assertThat(lines(step)).allMatch(l -> l.who() == null && l.label() == null, step);
        assertThat(record.things())
                .filteredOn(t -> hidden.contains(HtmlAncestry.step(t)))
                .allMatch(t -> t.who() == null && t.table() == null);
        assertThat(record.proposals()).allMatch(p -> p.reasons().stream().allMatch(r -> r.who() == null));
        assertThat(record.commitments().get(0).who()).isEqualTo("p2");
        assertThat(record.seated().keySet()).containsExactly("p2");
    }

    @Test
    void what_was_held_or_never_shown_or_withheld_is_nowhere_in_the_bytes() {
        String bytes = new String(Frozen.of(record).json(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(bytes)
                .doesNotContain(ParkEvening.HELD)
                .doesNotContain(ParkEvening.UNSHOWN)
                .doesNotContain("仕事帰りに通れなくなる")
                .doesNotContain("七丁目の方");
        assertThat(record.station("ideas").orElseThrow().kept()).containsEntry("held", 1);
        Told.Support withheld = record.notAgreed().get(0).support();
        assertThat(withheld.withheld()).isTrue();
        assertThat(withheld.total()).isZero();
        assertThat(withheld.bands()).hasSize(5).allMatch(b -> b.count() == 0);
        for (int i = 3; i <= 15; i++) assertThat(bytes).doesNotContain("\"p" + i + "\"");
    }

    @Test
    void a_board_that_was_never_opened_leaves_only_a_number() {
        var evening = Evening.of("min-naga-meeting").residents(3).goesOn().goesOn();
        evening.does("p1", new entaku.steps.board.Board.AddNote("秘密", 0, null, false));
        evening.conducts(new Leading.Close());

        var closed = evening.proceedings();
        assertThat(closed.things()).isEmpty();
        assertThat(closed.station("ideas").orElseThrow().kept()).containsEntry("unrevealed", 1);
        assertThat(new String(Frozen.of(closed).json(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("秘密");
    }

    @Test
    void a_reveal_that_was_taken_back_is_as_if_it_had_not_been() {
        var evening = Evening.of("min-naga-meeting").residents(3).goesOn().goesOn();
        evening.does("p1", new entaku.steps.board.Board.AddNote("まだ早い", 0, null, false));
        evening.leads(new entaku.steps.board.Board.Reveal());
        evening.conducts(new Undo.TakeBack());
        assertThat(new String(Frozen.of(evening.proceedings()).json(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("まだ早い");

        evening.leads(new entaku.steps.board.Board.Reveal());
        assertThat(evening.proceedings().visits().stream()
                        .flatMap(v -> v.lines().stream())
                        .filter(l -> "まだ早い".equals(l.text())))
                .hasSize(1);
    }

    @Test
    void the_same_commits_give_the_same_bytes_in_whatever_order_they_are_read() {
        List<Accepted> shuffled = new ArrayList<>(park.evening.accepted);
        Collections.shuffle(shuffled, new Random(7));

        Frozen again = Frozen.of(Proceedings.of(shuffled, new Steps(), park.evening.profiles));

        assertThat(again.json()).isEqualTo(Frozen.of(record).json());
        assertThat(again.sha256()).isEqualTo(Frozen.of(record).sha256()).hasSize(64);
    }

    @Test
    void a_record_read_back_from_its_bytes_is_the_same_record() {
        Frozen frozen = Frozen.of(record);

        assertThat(frozen.proceedings()).isEqualTo(record);
        assertThat(Frozen.of(Frozen.read(frozen.text())).sha256()).isEqualTo(frozen.sha256());
        assertThat(Frozen.of(frozen.proceedings()).json()).isEqualTo(frozen.json());
    }

    @Test
    void attendance_points_at_nobody() {
        assertThat(record.attendance().total()).isEqualTo(16);
        assertThat(record.attendance().roles()).containsEntry("recorder", 1).containsEntry("participant", 15);
        // Seven residents; the two of the NPO would stand alone, and a pool of two would follow by subtraction.
        assertThat(record.attendance().actors()).containsExactly(Map.entry(Attendance.FEW, 9));
        // A pool of three would tell whoever knows that there are but b and c left that both are few.
        assertThat(Attendance.pooled(Map.of("a", 5, "b", 2, "c", 1))).isEqualTo(Map.of(Attendance.FEW, 8));
        assertThat(Attendance.pooled(Map.of("a", 9, "b", 4, "c", 1))).isEqualTo(Map.of("a", 9, Attendance.FEW, 5));
        assertThat(Attendance.pooled(Map.of("a", 2))).isEmpty();
        assertThat(Attendance.pooled(Map.of("a", 3, "b", 4))).isEqualTo(Map.of("a", 3, "b", 4));
    }

    @Test
    void every_word_that_a_record_uses_is_known_in_japanese_and_english() {
        for (var station : record.stations()) {
            var words = record.words().get(station.kind());
            assertThat(words.keySet())
                    .containsAll(station.produced().keySet())
                    .containsAll(station.kept().keySet());
            for (Told.Passage line : lines(station.step())) {
                assertThat(words).containsKey(line.act());
                assertThat(words.keySet()).containsAll(line.numbers().keySet());
            }
            words.values().forEach(w -> assertThat(w.in()).containsKeys("ja", "en"));
        }
        for (Told.Thing thing : record.things()) {
            String kind = record.station(HtmlAncestry.step(thing)).orElseThrow().kind();
            assertThat(record.words().get(kind)).containsKey(thing.sort());
            assertThat(record.words().get(kind).keySet())
                    .containsAll(thing.numbers().keySet());
        }
    }

    @Test
    void every_kind_of_step_gives_an_account_in_words_of_its_own() {
        for (var kind : new Steps().all()) {
            assertThat(kind.report().words()).as(kind.name()).isNotEmpty();
            kind.report().words().values().forEach(w -> assertThat(w.in()).containsKeys("ja", "en"));
        }
    }
}
