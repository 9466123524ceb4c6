package entaku.session.late;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Proceedings;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.session.course.Leading;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LateWordsTest {
    private final Hall hall = Hall.with(
                    Hall.step("masked", "check-in", Names.HIDDEN, Map.of()),
                    Hall.step("named", "check-in", Names.SHOWN, Map.of()),
                    Hall.step("after", "check-in", Names.SHOWN, Map.of()))
            .participants(4)
            .seat("looker", Role.OBSERVER, null);

    private String bring(String seat, String step, String to, String text) {
        return hall.does(seat, new LateWords.Bring(step, text, to));
    }

    private String refusal(String seat, String step, String text) {
        return hall.refusal(seat, new LateWords.Bring(step, text, "note"));
    }

    private Map<String, Object> desk(String id) {
        return hall.record(Layer.DESK, "late/" + id);
    }

    @Test
    void words_for_a_step_that_has_passed_reach_those_who_conduct_and_nobody_else_and_name_nobody() {
        hall.next().next();
        String id = bring("p1", "named", "question", "雨の日はどうしますか");
        assertThat(desk(id)).isEqualTo(Map.of("step", "named", "text", "雨の日はどうしますか", "to", "question"));
        for (Layer layer : Hall.layers(hall.state()))
            if (!layer.equals(Layer.DESK))
                assertThat(hall.record(layer, "late/" + id)).as("" + layer).isNull();
    }

    @Test
    void where_names_are_hidden_no_word_is_seen_alone_while_who_came_back_is_still_in_mind() {
        hall.next();
        String first = bring("p1", "masked", "note", "一");
        String second = bring("p2", "masked", "question", "二");
        assertThat(desk(first)).isNull();
        assertThat(desk(second)).isNull();
        String third = bring("p3", "masked", "note", "三");
        for (String id : List.of(first, second, third)) assertThat(desk(id)).isNotNull();
        hall.next();
        String alone = bring("p1", "masked", "note", "四");
        assertThat(desk(alone)).isNull();
        hall.conduct(new Leading.Back(null));
        assertThat(desk(alone)).isNotNull();
    }

    @Test
    void where_names_are_hidden_neither_the_log_nor_the_state_knows_who_it_was() {
        hall.next();
        String id = bring("p1", "masked", "question", "だれにも言えなかったこと");
        String mask = Hall.MASKS.of("masked", "p1");
        var last = hall.log().get(hall.log().size() - 1);
        assertThat(last.author()).isEqualTo(mask);
        assertThat("" + last.events() + LateState.of(hall.state())).doesNotContain("p1");
        assertThat(LateState.of(hall.state()).words().get(id).author()).isEqualTo(mask);
    }

    @Test
    void what_is_carried_over_stands_in_the_record_as_what_it_is_and_a_note_does_not() {
        hall.next().next();
        String id = bring("p1", "masked", "question", "次に話したいこと");
        bring("p2", "named", "note", "進行役だけに");
        hall.conduct(new Leading.Close(null));
        var record = Proceedings.of(hall.log(), hall.kinds(), Map.of());
        assertThat(record.questions()).containsExactly(new Told.Question("masked:" + id, "次に話したいこと", "late"));
        assertThat("" + record).doesNotContain("進行役だけに");
    }

    @Test
    void only_who_takes_part_brings_words_and_only_where_the_room_has_been_and_is_no_longer() {
        assertThat(refusal("p1", "named", "早い")).isEqualTo("wrong-step");
        assertThat(refusal("p1", "masked", "今")).isEqualTo("stale");
        assertThat(refusal("p1", "nowhere", "どこ")).isEqualTo("wrong-step");
        assertThat(refusal("p1", null, "どこ")).isEqualTo("wrong-step");
        hall.next();
        assertThat(refusal("looker", "masked", "見るだけ")).isEqualTo("not-your-role");
        assertThat(refusal(Hall.FACILITATOR, "masked", "進行役")).isEqualTo("not-your-role");
        assertThat(refusal("p1", "masked", " \u200b ")).isEqualTo("empty");
        assertThat(refusal("p1", "masked", "あ".repeat(Limits.UTTERANCE + 1))).isEqualTo("too-long");
        hall.conduct(new Leading.Close(null));
        assertThat(refusal("p1", "masked", "遅い")).isEqualTo("session-closed");
    }

    @Test
    void nobody_fills_the_desk_with_them() {
        hall.next().unchecked();
        for (int i = 0; i < Limits.LATE_PER_SEAT; i++) bring("p1", "masked", "note", "言葉" + i);
        assertThat(refusal("p1", "masked", "もう一つ")).isEqualTo("too-many-late");
        bring("p2", "masked", "note", "ほかの人");
        for (int i = 1; LateState.of(hall.state()).words().size() < Limits.LATE; i++) {
            if (i % Limits.LATE_PER_SEAT == 1) hall.seat("x" + i / Limits.LATE_PER_SEAT, Role.PARTICIPANT, null);
            bring("x" + (i - 1) / Limits.LATE_PER_SEAT, "masked", "note", "言葉");
        }
        assertThat(refusal("p3", "masked", "もう一つ")).isEqualTo("too-many-late");
    }
}
