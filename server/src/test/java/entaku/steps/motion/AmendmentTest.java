package entaku.steps.motion;

import static entaku.steps.motion.MotionHall.closed;
import static entaku.steps.motion.MotionHall.opened;
import static entaku.steps.motion.MotionHall.result;
import static entaku.steps.motion.MotionHall.roll;
import static entaku.steps.motion.MotionHall.vote;
import static entaku.steps.motion.MotionHall.votes;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Stage;
import entaku.session.Told;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AmendmentTest {
    private static final String LEAD = Hall.FACILITATOR;

    private final Hall hall = MotionHall.two();

    private Proceedings record() {
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    @Test
    void an_amendment_is_voted_on_first_and_what_was_written_on_the_old_text_counts_no_more() {
        roll(hall, 20, 8, 4, 0);
        hall.does("scribe", votes("written", "for", 4));
        assertThat(hall.refusal(LEAD, new Putting.PutAmendment("決算を認め、監査を年二回にする。", null, " ")))
                .isEqualTo("say-written");
        assertThat(hall.refusal(LEAD, new Putting.PutAmendment("決算を承認する。", null, "棄権")))
                .isEqualTo("same-text");
        String amendment = hall.leads(new Putting.PutAmendment("決算を認め、監査を年二回にする。", "三丁目", "棄権として数える"));
        assertThat(hall.sees("now")).containsEntry("amendment", amendment).containsEntry("counted", 0);
        assertThat(hall.refusal(LEAD, new Putting.PutAmendment("別の文", null, "棄権")))
                .isEqualTo("amendment-first");
        assertThat(hall.refusal(LEAD, new Putting.Reword("別の文", null))).isEqualTo("amendment-first");
        hall.does("scribe", votes("written", "abstain", 4));
        opened(hall);
        assertThat(hall.refusal(LEAD, new Putting.Reword("別の文", null))).isEqualTo("vote-open");
        hall.leads(votes("hands", "for", 7));
        closed(hall);
        var shown = Hall.fields((Record) hall.sees("amendment/" + amendment).get("outcome"));
        assertThat(shown).containsEntry("result", "adopted");
        assertThat(hall.sees("outcome")).isNull();
        assertThat(hall.sees("now"))
                .containsEntry("wording", 2)
                .containsEntry("counted", 0)
                .containsEntry("open", false)
                .containsEntry("amendment", null);
        assertThat(hall.sees("wording/1")).containsKey("of");
        assertThat(hall.sees("wording/2"))
                .containsEntry("said", "決算を認め、監査を年二回にする。")
                .containsEntry("amendment", amendment);
        opened(hall);
        hall.leads(votes("hands", "for", 8));
        closed(hall);
        assertThat(result(hall)).isEqualTo("adopted");
        assertThat(hall.state().items(new Stage(hall.state().currentStep(), null)))
                .extracting("text")
                .containsExactly("決算を認め、監査を年二回にする。");
    }

    @Test
    void a_motion_whose_amendment_fails_keeps_its_text_and_its_written_votes() {
        roll(hall, 20, 8, 4, 0);
        hall.does("scribe", votes("written", "for", 4));
        hall.leads(new Putting.PutAmendment("会費を上げる。", null, "反対として数える"));
        opened(hall);
        hall.leads(votes("hands", "for", 3));
        hall.leads(votes("hands", "against", 3));
        closed(hall);
        assertThat(hall.sees("now")).containsEntry("wording", 1).containsEntry("counted", 4);
        hall.undo();
        assertThat(hall.sees("now"))
                .as("what was seen cannot be unseen: the amendment is voted on anew")
                .containsEntry("open", true)
                .containsEntry("counted", 0);
        hall.leads(votes("hands", "against", 8));
        closed(hall);
        assertThat(hall.sees("now")).containsEntry("counted", 4).containsEntry("open", false);
    }

    @Test
    void an_adopted_amendment_whose_vote_is_taken_back_leaves_the_text_as_it_was() {
        roll(hall, 20, 12, 0, 0);
        String amendment = hall.leads(new Putting.PutAmendment("会費を上げる。", null, null));
        opened(hall);
        hall.leads(votes("hands", "for", 12));
        closed(hall);
        assertThat(hall.sees("now")).containsEntry("wording", 2);
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("wording", 1).containsEntry("amendment", amendment);
        assertThat(hall.sees("amendment/" + amendment)).containsEntry("outcome", null);
        hall.leads(votes("hands", "against", 12));
        closed(hall);
        assertThat(hall.sees("now")).containsEntry("wording", 1).containsEntry("amendment", null);
    }

    @Test
    void who_conducts_writes_names_into_a_motion_before_it_is_voted_on() {
        hall.leads(new Putting.Reword("議長に森さん、署名人に川田さんと山本さん。", 1));
        assertThat(hall.refusal(LEAD, new Putting.Reword("別の文", 1))).isEqualTo("stale");
        assertThat(hall.refusal(LEAD, new Putting.Reword(" ", null))).isEqualTo("empty");
        assertThat(hall.refusal("scribe", new Putting.Reword("別の文", null))).isEqualTo("not-your-role");
        assertThat(hall.sees("wording/2")).containsEntry("said", "議長に森さん、署名人に川田さんと山本さん。");
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("wording", 3);
        assertThat(hall.sees("wording/3")).containsEntry("said", "決算を承認する。");
    }

    @Test
    void the_record_has_every_text_every_count_by_its_way_the_rule_and_the_absent_by_name() {
        roll(hall, 20, 8, 3, 1);
        hall.leads(new Putting.Reword("決算を承認する。署名人は川田さんと山本さん。", null));
        hall.leads(new Putting.PutAmendment("決算を承認し、監査を年二回にする。", "三丁目", "棄権として数える"));
        hall.does("scribe", votes("written", "abstain", 3));
        opened(hall);
        hall.leads(votes("hands", "for", 8));
        closed(hall);
        hall.leads(new Marking.MarkMember("森 夏", "proxy", "for", "議長"));
        hall.does("scribe", votes("written", "for", 2));
        opened(hall);
        vote(hall, "for", "p1", "p2", "p3");
        hall.does("scribe", votes("hands", "against", 4));
        closed(hall);
        assertThat(record().visits().get(0).lines())
                .extracting(Told.Passage::act)
                .containsSubsequence(
                        "roll-set",
                        "reworded",
                        "amendment-put",
                        "written-count",
                        "voting-opened",
                        "voting-closed",
                        "adopted",
                        "voting-opened",
                        "voting-closed",
                        "not-adopted");
        assertThat(record().things())
                .extracting(thing -> thing.sort() + " " + thing.state() + " " + thing.text())
                .containsExactly(
                        "motion not-adopted 決算を承認し、監査を年二回にする。（否決：賛成 6、反対 4、棄権 0、答えのなかった出席 2。12のうち7以上の賛成が必要）",
                        "rule shown 出席者（書面表決と委任状を含む）の過半数の賛成（一人一票）",
                        "roll shown 会員 20、会場 8、書面表決 3、委任状 1、出席の合計 12、定足数 11",
                        "earlier-text shown 決算を承認する。",
                        "earlier-text shown 決算を承認する。署名人は川田さんと山本さん。",
                        "amendment adopted 決算を承認し、監査を年二回にする。（提出：三丁目）（書面表決の数え方：棄権として数える）"
                                + "（可決：賛成 8、反対 0、棄権 3、答えのなかった出席 1。12のうち7以上の賛成が必要）",
                        "side tabled 修正案1に賛成",
                        "side tabled 修正案1に反対",
                        "side tabled 修正案1に棄権",
                        "side tabled 議案に賛成",
                        "side tabled 議案に反対",
                        "side tabled 議案に棄権",
                        "member shown 森 夏（委任状、受けた人：議長）：賛成");
        assertThat(record().things().get(9).numbers())
                .isEqualTo(Map.of("phones", 3, "hands", 0, "slips", 0, "written", 2, "proxy", 1, "in-all", 6));
        assertThat(record().things().get(0).numbers())
                .containsEntry("there", 12)
                .containsEntry("quorum", 11)
                .containsEntry("needed", 7)
                .containsEntry("silent", 2);
        for (String page : List.of(Minutes.html(record(), Map.of(), "ja"), Minutes.markdown(record(), Map.of(), "ja")))
            assertThat(page)
                    .contains("否決", "可決に必要な賛成 7", "定足数 11", "委任状、受けた人：議長", "書面表決の数え方：棄権として数える")
                    .contains("出席者（書面表決と委任状を含む）の過半数の賛成（一人一票）")
                    .doesNotContain("%", "％");
    }
}
