package entaku.steps.motion;

import static entaku.steps.motion.MotionHall.closed;
import static entaku.steps.motion.MotionHall.hall;
import static entaku.steps.motion.MotionHall.motion;
import static entaku.steps.motion.MotionHall.opened;
import static entaku.steps.motion.MotionHall.result;
import static entaku.steps.motion.MotionHall.roll;
import static entaku.steps.motion.MotionHall.side;
import static entaku.steps.motion.MotionHall.vote;
import static entaku.steps.motion.MotionHall.votes;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Role;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotionTest {
    private static final String LEAD = Hall.FACILITATOR;

    private final Hall hall = MotionHall.two();

    @Test
    void the_quorum_follows_from_the_roll_and_every_count_is_shown_by_the_way_it_came() {
        assertThat(hall.sees("now")).containsEntry("roll", null).containsEntry("quorate", false);
        roll(hall, 41, 10, 6, 4);
        assertThat(hall.sees("now"))
                .containsEntry("quorum", 21)
                .containsEntry("there", 20)
                .containsEntry("quorate", false);
        roll(hall, 41, 11, 6, 4);
        assertThat(hall.sees("now")).containsEntry("there", 21).containsEntry("quorate", true);
        hall.does("scribe", votes("written", "for", 5));
        hall.does("scribe", votes("written", "against", 1));
        hall.does("scribe", votes("proxy", "for", 4));
        opened(hall);
        vote(hall, "for", "p1", "p2");
        vote(hall, "abstain", "p3");
        hall.does("scribe", votes("hands", "for", 4));
        hall.does("other", votes("hands", "against", 2));
        hall.does("other", votes("slips", "against", 1));
        assertThat(hall.sees("now")).containsEntry("counted", 20).containsEntry("inRoom", 10);
        assertThat(hall.sees("outcome")).isNull();
        closed(hall);
        var outcome = hall.sees("outcome");
        assertThat(outcome)
                .containsEntry("result", "adopted")
                .containsEntry("base", 21)
                .containsEntry("needed", 11)
                .containsEntry("silent", 1);
        assertThat(side(outcome, 0))
                .containsEntry("all", 15)
                .containsEntry("phones", 2)
                .containsEntry("hands", 4)
                .containsEntry("slips", 0)
                .containsEntry("written", 5)
                .containsEntry("proxy", 4);
        assertThat(side(outcome, 1)).containsEntry("all", 4).containsEntry("slips", 1);
        assertThat(side(outcome, 2)).containsEntry("all", 1);
        assertThat(hall.refusal("p4", new Voting.Vote("for", null))).isEqualTo("motion-closed");
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(41, 12, 6, 4))).isEqualTo("motion-closed");
    }

    @ParameterizedTest
    @CsvSource({
        "majority-of-votes,       100, 60, 20, 19, 20, adopted",
        "majority-of-votes,       100, 60, 20, 20, 20, tied",
        "majority-of-votes,       100, 60, 0, 0, 60, not-adopted",
        "majority-of-present,     100, 60, 31, 0, 0, adopted",
        "majority-of-present,     100, 60, 30, 29, 1, not-adopted",
        "majority-of-present,     100, 60, 30, 30, 0, tied",
        "two-thirds-of-present,   100, 61, 41, 20, 0, adopted",
        "two-thirds-of-present,   100, 61, 40, 21, 0, not-adopted",
        "majority-of-members,     100, 60, 50, 10, 0, not-adopted",
        "majority-of-members,     100, 60, 51, 9, 0, adopted",
        "three-quarters-of-members, 101, 80, 75, 0, 0, not-adopted",
        "three-quarters-of-members, 101, 80, 76, 0, 0, adopted",
        "majority-of-votes,       100, 50, 50, 0, 0, no-quorum",
    })
    void the_result_is_stated_by_the_rule_that_was_set(
            String share, int members, int present, int yes, int no, int abstain, String result) {
        Hall one = hall(motion("rules", Map.of("share", share)));
        roll(one, members, present, 0, 0);
        opened(one);
        one.leads(votes("hands", "for", yes));
        one.leads(votes("hands", "against", no));
        one.leads(votes("hands", "abstain", abstain));
        closed(one);
        assertThat(result(one)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({"more-than-half, 100, 51", "half, 101, 51", "two-thirds, 100, 67", "third, 100, 34", "none, 100, 0"})
    void as_many_have_to_be_there_as_the_rules_say(String quorum, int members, int needed) {
        Hall one = hall(motion("rules", Map.of("quorum", quorum)));
        roll(one, members, needed, 0, 0);
        assertThat(one.sees("now")).containsEntry("quorum", needed).containsEntry("quorate", true);
        if (needed == 0) return;
        roll(one, members, needed - 1, 0, 0);
        assertThat(one.sees("now")).containsEntry("quorate", false);
    }

    @Test
    void nobody_has_more_votes_than_the_roll_has_members() {
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(40, 20, 15, 6))).isEqualTo("over-members");
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(40, 41, 0, 0))).isEqualTo("over-members");
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(0, 0, 0, 0))).isEqualTo("out-of-range");
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(40, -1, 0, 0))).isEqualTo("out-of-range");
        assertThat(hall.refusal(LEAD, new Putting.OpenVote(null))).isEqualTo("no-roll");
        assertThat(hall.refusal("scribe", votes("written", "for", 1))).isEqualTo("no-roll");
        roll(hall, 40, 5, 3, 2);
        assertThat(hall.refusal("scribe", votes("hands", "for", 1))).isEqualTo("vote-not-open");
        hall.does("scribe", votes("written", "for", 2));
        assertThat(hall.refusal("other", votes("written", "against", 2))).isEqualTo("over-written");
        hall.does("other", votes("proxy", "for", 2));
        assertThat(hall.refusal("scribe", votes("proxy", "abstain", 1))).isEqualTo("over-proxies");
        opened(hall);
        vote(hall, "for", "p1", "p2");
        hall.does("scribe", votes("hands", "for", 2));
        assertThat(hall.refusal("other", votes("hands", "against", 2))).isEqualTo("over-present");
        hall.does("other", votes("slips", "against", 1));
        assertThat(hall.refusal("p3", new Voting.Vote("for", null)))
                .as("somebody was counted by hand and by phone, or the roll is short")
                .isEqualTo("all-voted");
        vote(hall, "against", "p1");
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(40, 4, 3, 2))).isEqualTo("roll-too-small");
        assertThat(hall.refusal(LEAD, new Putting.SetRoll(40, 5, 1, 2))).isEqualTo("roll-too-small");
        assertThat(hall.refusal("scribe", votes("hands", "for", -1))).isEqualTo("out-of-range");
        assertThat(hall.refusal("scribe", votes("shouts", "for", 1))).isEqualTo("no-such-source");
        assertThat(hall.refusal("scribe", votes("hands", "maybe", 1))).isEqualTo("no-such-voice");
        assertThat(hall.refusal("p1", votes("hands", "for", 1))).isEqualTo("not-your-role");
    }

    @Test
    void a_scribe_enters_no_more_slips_than_people_in_the_room_have_not_voted() {
        roll(hall, 40, 5, 0, 0);
        opened(hall);
        vote(hall, "for", "p1");
        hall.does("other", votes("slips", "for", 1));
        assertThat(hall.refusal("scribe", votes("slips", "for", 4))).isEqualTo("over-slips");
        hall.does("scribe", votes("slips", "for", 3));
        assertThat(hall.refusal("scribe", votes("slips", "against", 1))).isEqualTo("over-slips");
        hall.does("scribe", votes("slips", "for", 2));
        hall.does("scribe", votes("slips", "against", 1));
        assertThat(hall.own("scribe", "counts")).containsEntry("counts", Map.of("slips-for", 2, "slips-against", 1));
        assertThat(hall.desk("counted/slips-for")).containsEntry("count", 3);
    }

    @Test
    void a_proxy_for_somebody_who_is_present_is_refused_and_no_member_is_marked_twice() {
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("山本 春", "attending", null, null)))
                .isEqualTo("no-roll");
        roll(hall, 40, 2, 2, 1);
        hall.leads(new Marking.MarkMember("山本 春", "attending", null, null));
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("山本春", "proxy", "for", "議長")))
                .isEqualTo("is-present");
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("山本　春", "written", "for", null)))
                .isEqualTo("is-present");
        String absent = hall.leads(new Marking.MarkMember("１２", "written", "against", null));
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("12", "proxy", "for", null)))
                .isEqualTo("already-marked");
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("12", "attending", null, null)))
                .isEqualTo("already-marked");
        hall.leads(new Marking.MarkMember("川田", "proxy", "for", "山本 春"));
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("森", "proxy", "for", null)))
                .isEqualTo("over-proxies");
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("森", "hands", "for", null)))
                .isEqualTo("no-such-source");
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("森", "written", "", null)))
                .isEqualTo("no-such-voice");
        assertThat(hall.refusal("scribe", new Marking.MarkMember("森", "written", "for", null)))
                .isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", votes("written", "for", 2))).isEqualTo("over-written");
        assertThat(hall.sees("now")).containsEntry("counted", 2);
        hall.leads(new Marking.UnmarkMember(absent));
        hall.leads(new Marking.MarkMember("12", "attending", null, null));
        assertThat(hall.refusal(LEAD, new Marking.UnmarkMember(absent))).isEqualTo("not-marked");
        assertThat(hall.sees("now")).containsEntry("counted", 1);
    }

    @Test
    void the_next_motion_takes_over_the_roll_and_who_was_marked_present() {
        assertThat(hall.refusal(LEAD, new Putting.CarryRoll())).isEqualTo("no-roll");
        roll(hall, 30, 18, 2, 1);
        hall.leads(new Marking.MarkMember("森", "attending", null, null));
        hall.leads(new Marking.MarkMember("川田", "written", "for", null));
        hall.next();
        hall.leads(new Putting.CarryRoll());
        assertThat(hall.sees("now"))
                .containsEntry("there", 21)
                .containsEntry("quorate", true)
                .containsEntry("counted", 0);
        assertThat(hall.refusal(LEAD, new Marking.MarkMember("森", "proxy", "for", null)))
                .isEqualTo("is-present");
        int so = hall.log().size();
        hall.leads(new Putting.CarryRoll());
        assertThat(hall.log()).hasSize(so);
    }

    @Test
    void a_secret_vote_counts_no_hands_and_a_vote_by_households_no_phones() {
        hall.next();
        roll(hall, 30, 18, 0, 0);
        opened(hall);
        assertThat(hall.refusal("scribe", votes("hands", "for", 1))).isEqualTo("no-hands-here");
        hall.does("scribe", votes("slips", "for", 9));
        vote(hall, "against", "p1");
        assertThat(hall.own("p1", "ballot")).containsEntry("voice", "against");
        assertThat(hall.own("p2", "ballot")).isNull();
        vote(hall, null, "p1");
        assertThat(hall.own("p1", "ballot")).isNull();
        assertThat(hall.refusal(LEAD, new Voting.Vote("for", null))).isEqualTo("not-your-role");
        assertThat(hall.refusal("p1", new Voting.Vote("for", 2))).isEqualTo("stale");
        closed(hall);
        assertThat(result(hall)).isEqualTo("adopted");

        Hall homes = hall(motion("fee", Map.of("basis", "households")));
        roll(homes, 10, 6, 0, 0);
        opened(homes);
        assertThat(homes.refusal("p1", new Voting.Vote("for", null))).isEqualTo("no-phones-here");
    }

    @Test
    void a_result_that_is_taken_back_is_voted_anew_and_sheets_of_the_absent_still_count() {
        roll(hall, 10, 6, 2, 0);
        hall.does("scribe", votes("written", "for", 2));
        assertThat(hall.refusal(LEAD, new Putting.CloseVote(null))).isEqualTo("vote-not-open");
        opened(hall);
        vote(hall, "for", "p1", "p2");
        hall.does("scribe", votes("hands", "for", 3));
        closed(hall);
        hall.undo();
        assertThat(hall.sees("now"))
                .containsEntry("open", true)
                .containsEntry("counted", 2)
                .containsEntry("vote", 2);
        assertThat(hall.own("p1", "ballot")).isNull();
        assertThat(hall.refusal("p1", new Voting.Vote("for", 1))).isEqualTo("stale");
    }

    @Test
    void what_a_scribe_counted_who_has_another_role_by_now_is_taken_over_once() {
        roll(hall, 10, 6, 0, 0);
        opened(hall);
        hall.does("other", votes("hands", "for", 3));
        hall.conduct(new Seats.GiveRole("other", Role.PARTICIPANT));
        hall.does("scribe", new Voting.TakeOverVotes(null));
        hall.does("scribe", votes("hands", "for", 2));
        assertThat(hall.sees("now")).containsEntry("inRoom", 2);
    }
}
