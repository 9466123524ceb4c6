package entaku.steps.board;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Command;
import entaku.session.Layer;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Settings;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.course.Planning;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardTest {
    private final Hall hall = Hall.with(Hall.step("ideas", "board", Names.SHOWN, Map.of()))
            .participants(3)
            .seat("scribe", Role.SCRIBE, "1")
            .seat("watcher", Role.OBSERVER, null);

    private static Command note(String text) {
        return new Board.AddNote(text, 0, null, false);
    }

    private static Command paper(String text) {
        return new Board.AddNote(text, 0, null, true);
    }

    private List<?> merged(String note) {
        return (List<?>) hall.sees("note/" + note).get("merged");
    }

    @Test
    void a_note_is_private_until_the_facilitator_reveals_it() {
        String id = hall.does("p1", note("川"));
        assertThat(hall.sees("note/" + id)).isNull();
        assertThat(hall.own("p1", "note/" + id)).containsEntry("state", "private");
        assertThat(hall.own("p2", "note/" + id)).isNull();
        assertThat(hall.sees("now")).containsEntry("notes", 1).containsEntry("held", null);
        assertThat(hall.sees("revealed")).isNull();
        assertThat(hall.desk("desk")).containsEntry("writers", 1);
        assertThat(hall.desk("note/" + id)).isNull();
        assertThat(hall.desk("held/" + id)).isNull();

        hall.leads(new Board.Reveal());

        assertThat(hall.sees("note/" + id)).containsEntry("text", "川");
        assertThat(hall.own("p1", "note/" + id)).containsEntry("state", "shown");
    }

    @Test
    void a_reveal_taken_back_hides_and_loses_nothing() {
        String first = hall.does("p1", note("川"));
        hall.leads(new Board.Reveal());
        String second = hall.does("p2", note("山"));
        hall.undo();
        assertThat(hall.sees("note/" + first)).isNull();
        assertThat(hall.sees("note/" + second)).isNull();
        hall.leads(new Board.Reveal());
        assertThat(hall.sees("note/" + first)).containsEntry("order", 1);
        assertThat(hall.sees("note/" + second)).containsEntry("order", 2);
    }

    @Test
    void a_late_press_does_not_show_notes_that_were_hidden_again() {
        hall.does("p1", note("川"));
        assertThat(hall.desk("desk")).containsEntry("hiding", null);
        hall.leads(new Board.Reveal(1));
        hall.leads(new Board.Reveal(1));
        hall.undo();
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.Reveal(1))).isEqualTo("stale");
        assertThat(hall.sees("revealed")).isNull();
        assertThat(hall.desk("desk")).containsEntry("hiding", 2);
        hall.leads(new Board.Reveal(2));
        assertThat(hall.sees("revealed")).isNotNull();
    }

    @Test
    void only_the_author_changes_or_withdraws_a_note() {
        String id = hall.does("p1", note("川"));
        assertThat(hall.refusal("p2", new Board.EditNote(id, "海"))).isEqualTo("no-such-note");
        hall.leads(new Board.Reveal());
        assertThat(hall.refusal("p2", new Board.EditNote(id, "海"))).isEqualTo("not-yours");
        assertThat(hall.refusal("p2", new Board.WithdrawNote(id))).isEqualTo("not-yours");
        hall.does("p1", new Board.EditNote(id, "大きな川"));
        assertThat(hall.sees("note/" + id)).containsEntry("text", "大きな川").containsEntry("edited", true);
    }

    @Test
    void a_merged_note_keeps_its_words_and_comes_back_where_it_was() {
        String over = hall.does("p1", note("川"));
        String under = hall.does("p2", note("かわ"));
        hall.leads(new Board.Reveal());
        var before = hall.sees("note/" + under);
        hall.leads(new Board.Merge(over, under));
        assertThat(hall.sees("note/" + under)).isNull();
        assertThat(merged(over)).asString().contains(under, "かわ", "p2");
        assertThat(hall.own("p2", "note/" + under)).containsEntry("state", "merged");

        hall.leads(new Board.Unmerge(under));
        assertThat(hall.sees("note/" + under)).isEqualTo(before);
        assertThat(merged(over)).as("nothing lies under it").isNull();
    }

    @Test
    void undoing_a_merge_keeps_what_was_merged_later() {
        String over = hall.does("p1", note("川"));
        String under = hall.does("p2", note("かわ"));
        String third = hall.does("p3", note("河"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.Merge(over, under));
        hall.does("p2", new Board.EditNote(under, "かわの水"));
        hall.leads(new Board.Merge(over, third));
        hall.undo();
        hall.undo();
        assertThat(hall.sees("note/" + under)).containsEntry("text", "かわの水");
        assertThat(hall.sees("note/" + third)).isNotNull();
    }

    @Test
    void undo_skips_a_merge_whose_note_its_author_has_withdrawn() {
        String over = hall.does("p1", note("川"));
        String under = hall.does("p2", note("かわ"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.Merge(over, under));
        hall.does("p2", new Board.WithdrawNote(under));
        hall.undo();
        assertThat(hall.sees("revealed")).isNull();
        assertThat(hall.sees("now")).containsEntry("notes", 1);
    }

    @Test
    void withdrawing_a_note_sets_free_what_lay_under_it() {
        String over = hall.does("p1", note("川"));
        String under = hall.does("p2", note("かわ"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.Merge(over, under));
        hall.does("p1", new Board.WithdrawNote(over));
        assertThat(hall.sees("note/" + under)).containsEntry("text", "かわ");
    }

    @Test
    void a_merged_pair_merges_on_and_shows_every_original() {
        String a = hall.does("p1", note("あ"));
        String b = hall.does("p2", note("い"));
        String c = hall.does("p3", note("う"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.Merge(b, c));
        hall.leads(new Board.Merge(a, b));
        assertThat(merged(a)).hasSize(2);
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.Merge(c, a))).isEqualTo("merged-already");
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.Merge(a, a))).isEqualTo("same-note");
    }

    @Test
    void a_held_note_is_seen_by_the_facilitator_and_its_author_alone() {
        String id = hall.does("p1", note("だれかの家"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.HoldNote(id));
        assertThat(hall.sees("note/" + id)).isNull();
        assertThat(hall.desk("held/" + id)).containsEntry("text", "だれかの家");
        assertThat(hall.own("p1", "note/" + id)).containsEntry("state", "held");
        assertThat(hall.own("p2", "note/" + id)).isNull();
        assertThat(hall.sees("now")).containsEntry("notes", 1).containsEntry("held", 1);
        assertThat(hall.sees("now").toString()).doesNotContain(id);
        hall.leads(new Board.ReleaseNote(id));
        assertThat(hall.desk("held/" + id)).isNull();
        assertThat(hall.sees("now")).containsEntry("held", null);
        assertThat(hall.sees("note/" + id)).isNotNull();
    }

    @Test
    void the_facilitator_acts_on_no_note_that_is_hidden() {
        String id = hall.does("p1", note("川"));
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.HoldNote(id))).isEqualTo("not-revealed");
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.HoldNote("nothing")))
                .isEqualTo("not-revealed");
    }

    @Test
    void paper_counts_the_same_and_names_nobody() {
        String id = hall.does("scribe", paper("紙の川"));
        assertThat(hall.refusal("p1", paper("紙"))).isEqualTo("not-your-role");
        assertThat(hall.refusal("watcher", note("川"))).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, note("川"))).isEqualTo("not-your-role");
        hall.leads(new Board.Reveal());
        assertThat(hall.sees("note/" + id)).containsEntry("paper", true).containsEntry("who", null);
        assertThat(hall.produced("ideas")).containsEntry("notes", 1);
    }

    @Test
    void a_shown_paper_note_is_put_right_and_taken_away_by_whoever_enters_them_now() {
        String id = hall.does("scribe", paper("紙の皮"));
        String other = hall.does("scribe", paper("紙の山"));
        String typed = hall.does("p1", note("川"));
        hall.conduct(new Seats.GiveRole("scribe", Role.OBSERVER));
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.EditNote(id, "紙の川")))
                .as("nobody else knows of it yet")
                .isEqualTo("no-such-note");
        hall.leads(new Board.Reveal());
        assertThat(hall.refusal("p1", new Board.EditNote(id, "紙の川"))).isEqualTo("not-yours");
        assertThat(hall.refusal("scribe", new Board.EditNote(id, "紙の川"))).isEqualTo("not-your-role");
        hall.leads(new Board.EditNote(id, "紙の川", "紙の皮"));
        assertThat(hall.sees("note/" + id)).containsEntry("text", "紙の川").containsEntry("who", null);
        hall.conduct(new Seats.GiveRole("p1", Role.RECORDER));
        assertThat(hall.refusal("p1", new Board.EditNote(id, "紙の革", "紙の皮"))).isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Board.EditNote(typed, "海")))
                .isEqualTo("not-yours");
        hall.leads(new Board.HoldNote(id));
        assertThat(hall.refusal("p1", new Board.EditNote(id, "紙の革"))).isEqualTo("not-yours");
        hall.leads(new Board.WithdrawNote(id));
        hall.does("p1", new Board.WithdrawNote(other));
        assertThat(hall.produced("ideas")).containsEntry("notes", 1);
        assertThat(hall.own("scribe", "note/" + id)).isNull();
    }

    @Test
    void the_facilitators_own_paper_note_can_be_undone_unless_it_was_worked_on() {
        String first = hall.leads(paper("紙"));
        hall.undo();
        assertThat(hall.produced("ideas")).containsEntry("notes", 0);
        assertThat(hall.own(Hall.FACILITATOR, "note/" + first)).isNull();
    }

    @Test
    void a_seat_writes_no_more_than_a_hand_can() {
        for (int i = 0; i < Limits.NOTES_PER_SEAT; i++) hall.does("p1", note("川" + i));
        assertThat(hall.refusal("p1", note("もう一枚"))).isEqualTo("too-many-notes");
        assertThat(hall.refusal("p2", note("川".repeat(Limits.NOTE + 1)))).isEqualTo("too-long");
        assertThat(hall.refusal("p2", note(" 　 "))).isEqualTo("empty");
        assertThat(hall.refusal("p2", new Board.AddNote("川", 1, null, false))).isEqualTo("no-such-prompt");
        assertThat(hall.refusal("p2", new Board.AddNote("川", 0, "red", false))).isEqualTo("no-such-kind");
    }

    @Test
    void what_was_held_stays_hidden_while_all_notes_are_hidden_again() {
        String id = hall.does("p1", note("だれかの家"));
        hall.leads(new Board.Reveal());
        hall.leads(new Board.HoldNote(id));
        hall.undo();
        hall.leads(new Board.HoldNote(id));
        hall.does("p1", new Board.EditNote(id, "あの家"));
        assertThat(hall.desk("held/" + id)).containsEntry("text", "あの家");
        hall.undo();
        hall.undo();
        assertThat(hall.sees("revealed")).isNull();
        assertThat(hall.desk("held/" + id)).isNull();
        assertThat(hall.desk("note/" + id)).isNull();
    }

    @Test
    void when_it_is_shown_does_not_change_under_those_who_have_written() {
        Map<String, Object> open = Map.of("reveal", "at-once");
        hall.conduct(change(open));
        assertThat(hall.sees("revealed")).isNotNull();
        hall.conduct(change(Map.of()));
        assertThat(hall.sees("revealed")).isNull();
        hall.does("p1", note("川"));
        assertThat(hall.refusal(Hall.FACILITATOR, change(open))).isEqualTo("step-has-begun");
    }

    @Test
    void prompts_and_kinds_may_grow_under_the_notes_but_not_shrink() {
        var kinds = List.of(Map.of("id", "a", "text", "ねがい"));
        Map<String, Object> two = Map.of("prompts", List.of("よい", "こまる"));
        hall.conduct(change(two));
        String id = hall.does("p1", new Board.AddNote("川", 1, null, false));
        hall.conduct(change(Map.of("prompts", List.of("よいこと", "こまること", "ねがい"), "kinds", kinds)));
        hall.does("p1", new Board.AddNote("橋", 2, "a", false));
        assertThat(hall.own("p1", "note/" + id)).containsEntry("prompt", 1);
        assertThat(hall.refusal(Hall.FACILITATOR, change(two))).isEqualTo("step-has-begun");
        assertThat(hall.refusal(Hall.FACILITATOR, change(Map.of("prompts", 7)))).isEqualTo("bad-setting");
    }

    private static Planning.ChangeStep change(Map<String, Object> settings) {
        return new Planning.ChangeStep("ideas", null, null, new Settings(settings));
    }

    @Test
    void at_tables_a_note_is_the_tables_own_until_the_room_moves_on() {
        Hall cafe = Hall.with(
                        Hall.step("cards", "board", Names.SHOWN, Among.TABLES, Map.of("reveal", "at-once")),
                        Hall.step("bundles", "cluster", Names.SHOWN, Map.of("from", "cards")))
                .seat("a", Role.PARTICIPANT, "1")
                .seat("b", Role.PARTICIPANT, "2");
        String id = cafe.does("a", note("川"));
        String other = cafe.does("b", note("山"));
        assertThat(cafe.at("1", "note/" + id)).isNotNull();
        assertThat(cafe.at("2", "note/" + id)).isNull();
        assertThat(cafe.sees("note/" + id)).isNull();
        assertThat(cafe.at("1", "now")).containsEntry("notes", 1);
        assertThat(cafe.sees("now")).containsEntry("counts", Map.of("notes", 2));
        assertThat(cafe.refusal(Hall.FACILITATOR, new Board.Merge(id, other))).isEqualTo("no-such-note");
        assertThat(cafe.refusalAt("2", new Board.HoldNote(id))).isEqualTo("no-such-note");

        cafe.next();
        assertThat(cafe.record(Layer.HALL, "cards:item/" + id))
                .containsEntry("text", "川")
                .containsEntry("table", "1");
        assertThat(cafe.record(Layer.HALL, "cards:item/" + other)).containsEntry("table", "2");
        assertThat(cafe.sees("now")).containsEntry("loose", 2);
    }
}
