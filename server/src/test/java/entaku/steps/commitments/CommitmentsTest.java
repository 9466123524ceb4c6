package entaku.steps.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Who;
import entaku.session.undo.Undo;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommitmentsTest {
    private final Hall hall = hall(Names.SHOWN);

    private static Hall hall(Names names) {
        return Hall.with(Hall.step("promise", "commitments", names, Map.of()))
                .participants(2)
                .seat("scribe", Role.SCRIBE, "1");
    }

    private static Commitments.Promise promise(String what, String seat, String party) {
        return new Commitments.Promise(what, seat, party, "2026-12-24", null);
    }

    @Test
    void one_promises_for_oneself() {
        String id = hall.does("p1", promise("見積もりを取る", null, null));
        assertThat(hall.sees("commitment/" + id))
                .containsEntry("who", new Who("p1"))
                .containsEntry("by", "2026-12-24")
                .containsEntry("original", null);
        assertThat(hall.own("p1", "mine")).containsEntry("commitments", List.of(id));
        assertThat(hall.refusal("p1", promise("あなたが", "p2", null))).isEqualTo("not-your-role");
    }

    @Test
    void a_promise_without_a_phone_is_entered_by_those_who_enter_for_others() {
        String id = hall.does("scribe", promise("花を植える", null, "緑の会"));
        assertThat(hall.sees("commitment/" + id)).containsEntry("who", null).containsEntry("party", "緑の会");
        String other = hall.leads(promise("鍵を借りる", "p2", null));
        assertThat(hall.own("p2", "mine")).containsEntry("commitments", List.of(other));
        assertThat(hall.refusal(Hall.FACILITATOR, promise("だれが", null, null))).isEqualTo("nobody-named");
        assertThat(hall.refusal(Hall.FACILITATOR, promise("だれが", "nobody", null)))
                .isEqualTo("no-such-seat");
    }

    @Test
    void who_writes_for_a_group_is_not_named_beside_it_not_even_when_the_group_comes_later() {
        String own = hall.does("p1", promise("場所を貸す", "p1", "緑の会"));
        String later = hall.does("p1", promise("声をかける", null, null));
        hall.does("p1", new Commitments.Edit(later, "声をかける", "町内会", null));
        for (String id : List.of(own, later)) {
            assertThat(hall.sees("commitment/" + id)).containsEntry("who", null);
            assertThat(hall.own("p1", "mine").toString()).contains(id);
        }
        hall.does("p1", new Commitments.Edit(later, "声をかける", null, null));
        assertThat(hall.sees("commitment/" + later)).containsEntry("who", new Who("p1"));
        // Whoever is written down by somebody else was named on purpose.
        String both = hall.leads(promise("鍵を借りる", "p2", "緑の会"));
        assertThat(hall.sees("commitment/" + both)).containsEntry("who", new Who("p2"));
    }

    @Test
    void words_changed_by_another_keep_the_first_beside_them() {
        String id = hall.does("p1", promise("見積もりを取る", null, null));
        hall.does("p1", new Commitments.Edit(id, "見積もりを二つ取る", null, null));
        assertThat(hall.sees("commitment/" + id)).containsEntry("original", null);
        hall.leads(new Commitments.Edit(id, "業者に聞く", null, null));
        assertThat(hall.sees("commitment/" + id)).containsEntry("original", "見積もりを二つ取る");
        hall.undo();
        assertThat(hall.sees("commitment/" + id))
                .containsEntry("what", "見積もりを二つ取る")
                .containsEntry("original", null);
        assertThat(hall.refusal("p2", new Commitments.Edit(id, "別", null, null)))
                .isEqualTo("not-yours");
    }

    @Test
    void undo_leaves_a_commitment_that_was_changed_since() {
        String id = hall.leads(promise("鍵を借りる", "p2", null));
        hall.does("p2", new Commitments.Edit(id, "鍵と机を借りる", null, null));
        assertThat(hall.refusal(Hall.FACILITATOR, new Undo.TakeBack())).isEqualTo("nothing-to-undo");
        assertThat(hall.sees("commitment/" + id)).containsEntry("what", "鍵と机を借りる");
    }

    @Test
    void a_withdrawn_commitment_is_gone_and_can_return() {
        String id = hall.does("p1", promise("鍵を借りる", null, null));
        hall.leads(new Commitments.Withdraw(id));
        assertThat(hall.sees("commitment/" + id)).isNull();
        assertThat(hall.refusal("p1", new Commitments.Withdraw(id))).isEqualTo("no-such-commitment");
        hall.undo();
        assertThat(hall.sees("commitment/" + id)).containsEntry("order", 1);
    }

    @Test
    void a_question_is_kept_for_the_next_round_or_for_a_section() {
        String next = hall.does("p1", new Commitments.AskLater("だれが払う", null));
        String section = hall.does("p2", new Commitments.AskLater("許可はいるか", "公園課"));
        assertThat(hall.sees("question/" + next)).containsEntry("to", "next");
        assertThat(hall.sees("question/" + section)).containsEntry("to", "公園課");
        assertThat(hall.produced("promise")).containsEntry("questions", 2);
        assertThat(hall.refusal("p1", new Commitments.WithdrawQuestion(section)))
                .isEqualTo("not-yours");
        hall.does("p2", new Commitments.WithdrawQuestion(section));
        assertThat(hall.sees("question/" + section)).isNull();
    }

    @Test
    void only_a_date_is_a_date() {
        assertThat(hall.refusal("p1", new Commitments.Promise("鍵", null, null, "2026-02-30", null)))
                .isEqualTo("no-such-date");
        assertThat(hall.refusal("p1", new Commitments.Promise("鍵", null, null, null, "nothing")))
                .isEqualTo("no-such-item");
    }

    @Test
    void where_names_are_hidden_nobody_is_named() {
        Hall quiet = hall(Names.HIDDEN);
        String id = quiet.does("p1", promise("鍵を借りる", null, null));
        assertThat(quiet.sees("commitment/" + id)).containsEntry("who", null);
        assertThat(quiet.own("p1", "mine")).containsEntry("commitments", List.of(id));
        assertThat(quiet.own("p2", "mine")).containsEntry("commitments", List.of());
        assertThat(quiet.refusal(Hall.FACILITATOR, promise("だれが", "p2", null))).isEqualTo("no-such-seat");
    }
}
