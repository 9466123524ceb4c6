package entaku.steps.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.Who;
import entaku.session.course.Planning;
import entaku.session.seats.Seats;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialogueTest {
    private final Hall hall = hall(Names.SHOWN, Among.HALL);

    private static Hall hall(Names names, Among among) {
        return Hall.with(Hall.step("talk", "dialogue", names, among, Map.of()))
                .participants(3)
                .seat("t1", Role.PARTICIPANT, "1")
                .seat("t2", Role.PARTICIPANT, "2")
                .seat("host", Role.TABLE_HOST, "1")
                .seat("rec", Role.RECORDER, "1");
    }

    private Object waiting() {
        return hall.sees("queue").get("waiting");
    }

    private int turns() {
        return (int) hall.sees("queue").get("turns");
    }

    private Object speaking() {
        return hall.sees("queue").get("speaking");
    }

    private Dialogue.TakeDown taken(String text, String speaker, String label) {
        return new Dialogue.TakeDown(text, speaker, label);
    }

    @Test
    void those_who_raise_a_hand_speak_in_turn() {
        hall.does("p1", new Dialogue.RaiseHand());
        hall.does("p2", new Dialogue.RaiseHand());
        hall.does("p1", new Dialogue.RaiseHand());
        assertThat(waiting()).isEqualTo(List.of(new Who("p1"), new Who("p2")));
        hall.leads(new Dialogue.GiveFloor(null));
        assertThat(speaking()).isEqualTo(new Who("p1"));
        assertThat(hall.own("p1", "turn")).containsEntry("speaking", true).containsEntry("raised", false);
        hall.does("p1", new Dialogue.EndFloor());
        assertThat(speaking()).isNull();
        hall.does("p2", new Dialogue.LowerHand());
        assertThat(waiting()).isNull();
        assertThat(hall.refusal(Hall.FACILITATOR, new Dialogue.GiveFloor(null))).isEqualTo("nobody-waits");
        assertThat(hall.refusal("p2", new Dialogue.GiveFloor("p2"))).isEqualTo("not-your-role");
    }

    @Test
    void of_two_who_see_the_same_turn_one_passes_the_floor_on() {
        for (String seat : List.of("p1", "p2", "p3")) hall.does(seat, new Dialogue.RaiseHand());
        hall.leads(new Dialogue.GiveFloor(null, turns()));
        int seen = turns();
        hall.leads(new Dialogue.GiveFloor("p2", seen));
        assertThat(hall.refusal("host", new Dialogue.GiveFloor(null, seen))).isEqualTo("stale");
        assertThat(hall.refusal("host", new Dialogue.EndFloor(seen))).isEqualTo("stale");
        hall.does("host", new Dialogue.GiveFloor("p2", seen));
        assertThat(speaking()).isEqualTo(new Who("p2"));
        assertThat(waiting()).isEqualTo(List.of(new Who("p3")));
        int last = turns();
        hall.does("host", new Dialogue.EndFloor(last));
        hall.leads(new Dialogue.EndFloor(last));
        assertThat(speaking()).isNull();
        assertThat(turns()).isEqualTo(last + 1);
    }

    @Test
    void taking_the_floor_back_puts_the_seat_where_it_waited() {
        for (String seat : List.of("p1", "p2")) hall.does(seat, new Dialogue.RaiseHand());
        hall.leads(new Dialogue.GiveFloor(null));
        hall.does("p3", new Dialogue.RaiseHand());
        hall.undo();
        assertThat(speaking()).isNull();
        assertThat(waiting()).isEqualTo(List.of(new Who("p1"), new Who("p2"), new Who("p3")));
    }

    @Test
    void undo_leaves_the_floor_with_whoever_has_it_since() {
        hall.leads(new Dialogue.GiveFloor("p1"));
        hall.does("p1", new Dialogue.EndFloor());
        hall.does("host", new Dialogue.RaiseHand());
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(speaking()).isNull();
    }

    @Test
    void what_was_said_is_numbered_and_the_latest_stay_in_view() {
        for (int i = 1; i <= Limits.RECENT_UTTERANCES + 2; i++) hall.does("p1", new Dialogue.Say("ひとこと " + i));
        assertThat(hall.sees("now")).containsEntry("utterances", Limits.RECENT_UTTERANCES + 2);
        var shown = entaku.view.View.all(hall.state(), Layer.HALL).keySet().stream()
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
        Hall quiet = hall(Names.HIDDEN, Among.HALL);
        quiet.does("rec", taken("橋が古い", "p1", "三班の方"));
        quiet.does("p1", new Dialogue.RaiseHand());
        assertThat(quiet.state().parts().get("talk").toString()).doesNotContain("三班", "speaker=p1", "p1");
        assertThat(quiet.sees("queue"))
                .containsEntry("waiting", null)
                .containsEntry("length", 1)
                .containsEntry("busy", false);
    }

    @Test
    void tables_talk_by_themselves() {
        Hall cafe = hall(Names.SHOWN, Among.TABLES);
        String id = cafe.does("t1", new Dialogue.Say("一のテーブル"));
        cafe.does("t1", new Dialogue.RaiseHand());
        assertThat(cafe.at("1", "utterance/" + id)).containsEntry("text", "一のテーブル");
        assertThat(cafe.at("1", "queue")).containsEntry("waiting", List.of(new Who("t1")));
        for (String key : List.of("utterance/" + id, "queue", "form")) {
            assertThat(cafe.sees(key)).isNull();
            assertThat(cafe.deskAt("1", key))
                    .as("what all at the table see is no secret of the desk")
                    .isNull();
        }
        assertThat(cafe.at("2", "utterance/" + id)).isNull();
        assertThat(cafe.at("2", "queue")).containsEntry("waiting", null).containsEntry("length", 0);
        assertThat(cafe.sees("now")).containsEntry("counts", Map.of("utterances", 1));
        cafe.does("host", new Dialogue.GiveFloor(null));
        assertThat(cafe.at("1", "queue")).containsEntry("speaking", new Who("t1"));
        assertThat(cafe.log().get(cafe.log().size() - 1).stream()).isEqualTo("main");
        assertThat(cafe.state().seq("talk-talk@1")).isEqualTo(1);
        assertThat(cafe.state().seq("talk-talk@2")).isZero();
    }

    @Test
    void nobody_speaks_at_a_table_that_is_not_theirs() {
        Hall cafe = hall(Names.SHOWN, Among.TABLES);
        assertThat(cafe.refusal("host", new Dialogue.GiveFloor("t2"))).isEqualTo("no-such-seat");
        assertThat(cafe.refusal("rec", taken("あ", "t2", null))).isEqualTo("no-such-seat");
        assertThat(cafe.refusal("p1", new Dialogue.Say("あ"))).isEqualTo("no-table");
        assertThat(cafe.refusalAt("4", new Dialogue.EndFloor())).isEqualTo("no-such-table");
    }

    private Hall cafe(Names names) {
        Hall cafe = hall(names, Among.TABLES).seat("t3", Role.PARTICIPANT, "1");
        cafe.does("t1", new Dialogue.RaiseHand());
        cafe.does("t3", new Dialogue.RaiseHand());
        return cafe;
    }

    private static void moves(Hall hall, String seat, String table) {
        hall.does(seat, new Seats.MoveSeat(seat, table));
    }

    @Test
    void the_first_in_the_queue_who_goes_to_another_table_holds_nobody_up() {
        Hall cafe = cafe(Names.SHOWN);
        moves(cafe, "t1", "2");
        assertThat(cafe.at("1", "queue"))
                .containsEntry("waiting", List.of(new Who("t3")))
                .containsEntry("length", 1);
        assertThat(cafe.at("2", "queue")).containsEntry("length", 0);
        assertThat(cafe.own("t1", "turn")).containsEntry("raised", false);
        cafe.does("host", new Dialogue.GiveFloor(null));
        assertThat(cafe.at("1", "queue")).containsEntry("speaking", new Who("t3"));
        moves(cafe, "t1", "1");
        assertThat(cafe.at("1", "queue"))
                .as("who comes back after the floor was given asks anew")
                .containsEntry("length", 0);
    }

    @Test
    void who_is_back_before_the_floor_was_given_waits_where_they_did() {
        Hall cafe = cafe(Names.SHOWN);
        moves(cafe, "t1", "2");
        cafe.does("t1", new Dialogue.RaiseHand());
        assertThat(cafe.at("2", "queue")).containsEntry("waiting", List.of(new Who("t1")));
        moves(cafe, "t1", "1");
        assertThat(cafe.at("1", "queue")).containsEntry("waiting", List.of(new Who("t1"), new Who("t3")));
        assertThat(cafe.at("2", "queue")).containsEntry("waiting", null);
        cafe.does("t1", new Dialogue.RaiseHand());
        assertThat(cafe.at("1", "queue")).containsEntry("length", 2);
    }

    @Test
    void who_speaks_and_goes_away_leaves_the_floor_free() {
        Hall cafe = cafe(Names.SHOWN);
        cafe.leadsAt("1", new Dialogue.GiveFloor(null));
        moves(cafe, "t1", "2");
        assertThat(cafe.at("1", "queue")).containsEntry("speaking", null).containsEntry("busy", false);
        cafe.leadsAt("1", new Dialogue.GiveFloor(null));
        cafe.undo();
        assertThat(cafe.at("1", "queue"))
                .as("undo gives the floor back to nobody who is not there")
                .containsEntry("speaking", null)
                .containsEntry("waiting", List.of(new Who("t3")));
        cafe.leadsAt("1", new Dialogue.EndFloor());
        moves(cafe, "t1", "1");
        assertThat(cafe.at("1", "queue")).containsEntry("speaking", null);
    }

    @Test
    void who_looks_on_from_now_on_neither_waits_nor_speaks_until_that_is_taken_back() {
        hall.does("p1", new Dialogue.RaiseHand());
        hall.does("p2", new Dialogue.RaiseHand());
        for (Role role : List.of(Role.OBSERVER, Role.FACILITATOR)) {
            hall.conduct(new Seats.GiveRole("p1", role));
            assertThat(waiting()).isEqualTo(List.of(new Who("p2")));
            assertThat(hall.own("p1", "turn")).containsEntry("raised", false);
            assertThat(hall.refusal(Hall.FACILITATOR, new Dialogue.GiveFloor("p1")))
                    .isEqualTo("no-such-seat");
            hall.undo();
            assertThat(waiting()).isEqualTo(List.of(new Who("p1"), new Who("p2")));
        }
        hall.conduct(new Seats.GiveRole("p1", Role.RECORDER));
        assertThat(waiting()).as("a recorder speaks as well").isEqualTo(List.of(new Who("p1"), new Who("p2")));
        hall.leads(new Dialogue.GiveFloor(null));
        hall.conduct(new Seats.GiveRole("p1", Role.OBSERVER));
        assertThat(speaking()).isNull();
        hall.does("p3", new Dialogue.RaiseHand());
        hall.undo();
        assertThat(speaking()).isEqualTo(new Who("p1"));
    }

    @Test
    void who_waits_in_the_hall_may_sit_at_any_table() {
        hall.does("t1", new Dialogue.RaiseHand());
        moves(hall, "t1", "2");
        assertThat(waiting()).isEqualTo(List.of(new Who("t1")));
    }

    @Test
    void hands_of_those_who_are_elsewhere_keep_nobody_out_of_a_full_queue() {
        for (int i = 0; i < Limits.QUEUE; i++) {
            hall.seat("q" + i, Role.PARTICIPANT, null);
            hall.does("q" + i, new Dialogue.RaiseHand());
        }
        assertThat(hall.refusal("p1", new Dialogue.RaiseHand())).isEqualTo("queue-full");
        hall.conduct(new Seats.GiveRole("q7", Role.OBSERVER));
        assertThat(hall.refusal("p1", new Dialogue.RaiseHand())).isNull();
        assertThat(hall.refusal("p2", new Dialogue.RaiseHand())).isEqualTo("queue-full");
    }

    @Test
    void where_names_are_hidden_a_hand_does_not_go_together_with_its_person_and_still_holds_nobody_up() {
        Hall quiet = cafe(Names.HIDDEN);
        Map<String, Object> before = quiet.at("1", "queue");
        moves(quiet, "t1", "2");
        assertThat(quiet.at("1", "queue"))
                .as("else all would know whose hand it was")
                .isEqualTo(before);
        assertThat(quiet.log().get(quiet.log().size() - 1).events()).hasSize(1);
        quiet.does("host", new Dialogue.GiveFloor(null));
        assertThat(quiet.own("t3", "turn")).containsEntry("speaking", true);
        assertThat(quiet.at("1", "queue")).containsEntry("length", 0);

        quiet.does("t3", new Dialogue.EndFloor());
        quiet.does("t3", new Dialogue.RaiseHand());
        quiet.conduct(new Seats.GiveRole("t3", Role.OBSERVER));
        assertThat(quiet.own("t3", "turn")).containsEntry("raised", false);
        assertThat(quiet.at("1", "queue")).containsEntry("length", 1);
        assertThat(quiet.refusal("host", new Dialogue.GiveFloor(null))).isNull();
        assertThat(quiet.at("1", "queue")).containsEntry("length", 0).containsEntry("busy", false);
        assertThat(quiet.refusal("host", new Dialogue.GiveFloor(null))).isEqualTo("nobody-waits");
    }

    @Test
    void the_topic_can_be_put_better_while_people_talk() {
        String id = hall.does("p1", new Dialogue.Say("橋が古い"));
        var topic = new Settings(Map.of("topic", "橋のこと"));
        hall.conduct(new Planning.ChangeStep("talk", null, null, topic));
        assertThat(hall.sees("form")).containsEntry("topic", Text.ja("橋のこと"));
        assertThat(hall.sees("utterance/" + id)).isNotNull();
    }
}
