package entaku.steps.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Audience;
import entaku.session.Conduct;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Who;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final Hall hall = hall(Names.SHOWN, "all");

    private static Hall hall(Names names, String among) {
        return Hall.with(Hall.step("talk", "dialogue", names, Map.of("among", among)))
                .participants(3)
                .seat("t1", Role.PARTICIPANT, "1")
                .seat("t2", Role.PARTICIPANT, "2")
                .seat("host", Role.TABLE_HOST, "1")
                .seat("rec", Role.RECORDER, "1");
    }

    private Object waiting() {
        return hall.sees("queue/all").get("waiting");
    }

    private Object speaking() {
        return hall.sees("queue/all").get("speaking");
    }

    private Dialogue.TakeDown taken(String text, String speaker, String label) {
        return new Dialogue.TakeDown(text, speaker, label, null);
    }

    @Test
    void those_who_raise_a_hand_speak_in_turn() {
        hall.does("p1", new Dialogue.RaiseHand());
        hall.does("p2", new Dialogue.RaiseHand());
        hall.does("p1", new Dialogue.RaiseHand());
        assertThat(waiting()).isEqualTo(List.of(new Who("p1"), new Who("p2")));
        hall.leads(new Dialogue.GiveFloor(null, null));
        assertThat(speaking()).isEqualTo(new Who("p1"));
        assertThat(hall.own("p1", "turn")).containsEntry("speaking", true).containsEntry("raised", false);
        hall.does("p1", new Dialogue.EndFloor(null));
        assertThat(speaking()).isNull();
        hall.does("p2", new Dialogue.LowerHand());
        assertThat(waiting()).isEqualTo(List.of());
        assertThat(hall.refusal(Hall.FACILITATOR, new Dialogue.GiveFloor(null, null)))
                .isEqualTo("nobody-waits");
        assertThat(hall.refusal("p2", new Dialogue.GiveFloor("p2", null))).isEqualTo("not-your-role");
    }

    @Test
    void taking_the_floor_back_puts_the_seat_where_it_waited() {
        for (String seat : List.of("p1", "p2")) hall.does(seat, new Dialogue.RaiseHand());
        hall.leads(new Dialogue.GiveFloor(null, null));
        hall.does("p3", new Dialogue.RaiseHand());
        hall.undo();
        assertThat(speaking()).isNull();
        assertThat(waiting()).isEqualTo(List.of(new Who("p1"), new Who("p2"), new Who("p3")));
    }

    @Test
    void undo_leaves_the_floor_with_whoever_has_it_since() {
        hall.leads(new Dialogue.GiveFloor("p1", null));
        hall.does("p1", new Dialogue.EndFloor(null));
        hall.does("host", new Dialogue.RaiseHand());
        assertThat(hall.refusal(Hall.FACILITATOR, new Conduct.Undo())).isEqualTo("nothing-to-undo");
        assertThat(speaking()).isNull();
    }

    @Test
    void what_was_said_is_numbered_and_the_latest_stay_in_view() {
        for (int i = 1; i <= Limits.RECENT_UTTERANCES + 2; i++) hall.does("p1", new Dialogue.Say("ひとこと " + i));
        assertThat(hall.sees("dialogue")).containsEntry("count", Limits.RECENT_UTTERANCES + 2);
        var shown = entaku.view.View.all(hall.state(), Audience.SCREEN).keySet().stream()
                .filter(key -> key.startsWith("talk:utterance/"));
        assertThat(shown).hasSize(Limits.RECENT_UTTERANCES);
    }

    @Test
    void corrected_words_keep_the_first_beside_them() {
        String id = hall.does("rec", taken("橋がふるい", "p1", null));
        hall.does("rec", new Dialogue.Correct(id, "橋が古い"));
        hall.does("p1", new Dialogue.Correct(id, "石橋が古い"));
        assertThat(hall.sees("utterance/" + id))
                .containsEntry("text", "石橋が古い")
                .containsEntry("original", "橋がふるい")
                .containsEntry("who", new Who("p1"))
                .containsEntry("taken", "recorder");
        assertThat(hall.refusal("p2", new Dialogue.Correct(id, "別"))).isEqualTo("not-yours");
    }

    @Test
    void nobody_else_corrects_what_one_typed() {
        String id = hall.does("p1", new Dialogue.Say("橋が古い"));
        assertThat(hall.refusal("rec", new Dialogue.Correct(id, "別"))).isEqualTo("not-yours");
        assertThat(hall.refusal("p1", taken("書く", null, null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("rec", new Dialogue.Correct("nothing", "別"))).isEqualTo("no-such-utterance");
    }

    @Test
    void somebody_without_a_seat_is_taken_down_with_a_label() {
        String id = hall.does("rec", taken("橋が古い", null, "三班の方"));
        assertThat(hall.sees("utterance/" + id)).containsEntry("label", "三班の方").containsEntry("who", null);
    }

    @Test
    void where_names_are_hidden_no_speaker_is_even_kept() {
        Hall quiet = hall(Names.HIDDEN, "all");
        quiet.does("rec", taken("橋が古い", "p1", "三班の方"));
        quiet.does("p1", new Dialogue.RaiseHand());
        assertThat(quiet.state().state(quiet.state().currentStep()).toString()).doesNotContain("三班", "speaker=p1");
        assertThat(quiet.sees("queue/all"))
                .containsEntry("waiting", List.of())
                .containsEntry("length", 1)
                .containsEntry("busy", false);
    }

    @Test
    void tables_talk_by_themselves() {
        Hall cafe = hall(Names.SHOWN, "table");
        String id = cafe.does("t1", new Dialogue.Say("一のテーブル"));
        cafe.does("t1", new Dialogue.RaiseHand());
        assertThat(cafe.sees(Audience.table("1"), "utterance/" + id)).containsEntry("place", "1");
        for (Audience other : List.of(Audience.table("2"), Audience.SCREEN, Audience.OBSERVER, Audience.PARTICIPANT)) {
            assertThat(cafe.sees(other, "utterance/" + id)).isNull();
            assertThat(cafe.sees(other, "queue/1")).isNull();
        }
        assertThat(cafe.sees("utterance/" + id)).isNotNull();
        cafe.does("host", new Dialogue.GiveFloor(null, null));
        assertThat(cafe.sees("queue/1")).containsEntry("speaking", new Who("t1"));
        assertThat(cafe.refusal("host", new Dialogue.GiveFloor("t2", null))).isEqualTo("not-your-role");
        assertThat(cafe.refusal("rec", new Dialogue.TakeDown("あ", null, null, "2")))
                .isEqualTo("not-your-role");
        assertThat(cafe.refusal(Hall.FACILITATOR, new Dialogue.EndFloor("4"))).isEqualTo("no-such-place");
        assertThat(cafe.log().get(cafe.log().size() - 1).stream()).isEqualTo("main");
        assertThat(cafe.state().seq("talk-1")).isEqualTo(1);
    }
}
