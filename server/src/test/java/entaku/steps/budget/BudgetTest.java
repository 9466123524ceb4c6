package entaku.steps.budget;

import static entaku.steps.budget.Hours.FLOWERS;
import static entaku.steps.budget.Hours.LUNCH;
import static entaku.steps.budget.Hours.PATROL;
import static entaku.steps.budget.Hours.PROJECTS;
import static entaku.steps.budget.Hours.choose;
import static entaku.steps.budget.Hours.close;
import static entaku.steps.budget.Hours.hall;
import static entaku.steps.budget.Hours.items;
import static entaku.steps.budget.Hours.project;
import static entaku.steps.budget.Hours.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Limits;
import entaku.session.Role;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.seats.Seats;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetTest {
    private final Hall hall = hall(settings("greedy"));

    @Test
    void a_ballot_is_changed_and_taken_back_until_the_budget_is_closed() {
        assertThat(hall.sees("form"))
                .containsEntry("total", 20)
                .containsEntry("rule", "greedy")
                .containsEntry("projects", List.of(PATROL, FLOWERS, LUNCH))
                .containsEntry("least", 3);
        assertThat(hall.sees("project/" + LUNCH)).containsEntry("cost", 15);
        hall.does("p1", new Budget.Choose(LUNCH, PATROL, LUNCH));
        assertThat(hall.own("p1", "ballot")).containsEntry("projects", List.of(PATROL, LUNCH));
        int so = hall.log().size();
        hall.does("p1", new Budget.Choose(PATROL, LUNCH));
        assertThat(hall.log()).as("the same again changes nothing").hasSize(so);
        hall.does("p1", new Budget.Choose());
        assertThat(hall.own("p1", "ballot")).containsEntry("projects", List.of());
        assertThat(hall.sees("now")).containsEntry("chose", 0).containsEntry("few", false);
        assertThat(hall.refusal("p1", new Budget.Choose("hours-x"))).isEqualTo("no-such-item");
        assertThat(hall.refusal(Hall.FACILITATOR, new Budget.Choose(LUNCH))).isEqualTo("not-your-role");
        close(hall);
        assertThat(hall.refusal("p1", new Budget.Choose(LUNCH))).isEqualTo("budget-closed");
        assertThat(hall.refusal("p1", new Budget.CloseBudget())).isEqualTo("not-your-role");
    }

    @Test
    void the_most_chosen_comes_first_as_long_as_it_fits_and_nothing_is_seen_before_the_closing() {
        // Lunch 6, flowers 4, patrol 3: 15 of 20, then 8 and 12 do not fit into 5.
        choose(hall, List.of(LUNCH), 1, 2);
        choose(hall, List.of(FLOWERS, LUNCH), 3, 6);
        choose(hall, List.of(PATROL), 7, 9);
        assertThat(hall.sees("result/" + LUNCH)).isNull();
        assertThat(items(hall)).isEmpty();
        close(hall);
        assertThat(hall.sees("now")).containsEntry("left", 5).containsEntry("chose", 9);
        assertThat(hall.sees("result/" + LUNCH))
                .containsEntry("count", 6)
                .containsEntry("became", "chosen")
                .containsEntry("round", 1)
                .containsEntry("left", 5);
        assertThat(hall.sees("result/" + FLOWERS)).containsEntry("became", "left-out");
        assertThat(items(hall)).containsExactly(LUNCH);
        hall.next();
        assertThat(hall.sees("form")).containsEntry("items", List.of(LUNCH));
    }

    @Test
    void with_equal_shares_a_minority_has_its_part() {
        // Share 24 / 9. Patrol: 2 each of six people; flowers: all that three have; lunch: 3 each of five, too much
        // until
        // a share of 5.67, when all three would cost 35.
        Hall equal = hall(settings("equal-shares", "total", 24));
        choose(equal, List.of(PATROL, LUNCH), 1, 5);
        choose(equal, List.of(PATROL), 6, 6);
        choose(equal, List.of(FLOWERS), 7, 9);
        close(equal);
        assertThat(equal.sees("result/" + PATROL))
                .containsEntry("became", "chosen")
                .containsEntry("round", 1);
        assertThat(equal.sees("result/" + FLOWERS))
                .containsEntry("became", "chosen")
                .containsEntry("left", 4);
        assertThat(equal.sees("result/" + LUNCH)).containsEntry("became", "left-out");
        assertThat(items(equal)).containsExactly(PATROL, FLOWERS);
    }

    @Test
    void what_fewer_people_want_than_a_result_takes_is_in_no_round_and_has_no_count() {
        choose(hall, List.of(FLOWERS), 1, 2);
        choose(hall, List.of(LUNCH), 3, 5);
        close(hall);
        var nearlyEnough = hall.sees("result/" + FLOWERS);
        assertThat(nearlyEnough).containsEntry("became", "few").containsEntry("count", null);
        assertThat(hall.sees("result/" + PATROL))
                .as("what nobody wants looks the same")
                .isEqualTo(nearlyEnough);
    }

    @Test
    void fewer_people_than_it_takes_see_no_result_and_nobody_learns_how_many_they_are() {
        choose(hall, List.of(LUNCH), 1, 2);
        assertThat(hall.sees("now")).containsEntry("chose", null).containsEntry("few", true);
        assertThat(hall.produced("hours")).isEmpty();
        hall.does("scribe", new Budget.EnterSlips(List.of(LUNCH), 5));
        close(hall);
        assertThat(hall.sees("now"))
                .as("who entered the paper could take it away from the sum")
                .containsEntry("withheld", true)
                .containsEntry("chose", null)
                .containsEntry("left", null);
        assertThat(hall.sees("result/" + LUNCH)).isNull();
        hall.undo();
        assertThat(hall.own("p1", "ballot"))
                .as("nothing was shown, so it goes on")
                .containsEntry("projects", List.of(LUNCH));
        choose(hall, List.of(LUNCH), 3, 3);
        close(hall);
        assertThat(hall.sees("result/" + LUNCH)).containsEntry("count", 8);
    }

    @Test
    void paper_is_one_persons_whole_ballot_seen_by_whoever_entered_it_alone() {
        hall.does("scribe", new Budget.EnterSlips(List.of(LUNCH, PATROL), 2));
        hall.does("scribe", new Budget.EnterSlips(List.of(PATROL, LUNCH), 3));
        hall.does("recorder", new Budget.EnterSlips(List.of(FLOWERS), 1));
        assertThat(hall.sees("now")).containsEntry("papers", 4).containsEntry("chose", 0);
        assertThat(hall.own("scribe", "slips").get("slips"))
                .isEqualTo(List.of(new BudgetView.Slip(List.of(PATROL, LUNCH), 3)));
        assertThat(hall.own("recorder", "slips").get("slips"))
                .isEqualTo(List.of(new BudgetView.Slip(List.of(FLOWERS), 1)));
        assertThat(hall.refusal("p1", new Budget.EnterSlips(List.of(LUNCH), 1))).isEqualTo("not-your-role");
        assertThat(hall.refusal("scribe", new Budget.EnterSlips(List.of(), 1))).isEqualTo("empty");
        assertThat(hall.refusal("scribe", new Budget.EnterSlips(List.of(LUNCH), -1)))
                .isEqualTo("out-of-range");
        assertThat(hall.refusal("scribe", new Budget.EnterSlips(List.of(LUNCH), Limits.HANDS)))
                .as("together with what it has entered")
                .isEqualTo("out-of-range");
        close(hall);
        assertThat(hall.sees("result/" + PATROL)).containsEntry("count", 3);
        assertThat(hall.sees("result/" + FLOWERS)).containsEntry("count", null);
    }

    @Test
    void paper_of_somebody_who_enters_no_longer_is_taken_over_and_counts_once() {
        hall.does("scribe", new Budget.EnterSlips(List.of(LUNCH), 4));
        hall.leads(new Budget.TakeOverSlips());
        assertThat(hall.own(Hall.FACILITATOR, "slips")).as("they still enter").isNull();
        hall.conduct(new Seats.GiveRole("scribe", Role.PARTICIPANT));
        hall.does("recorder", new Budget.TakeOverSlips());
        assertThat(hall.own("recorder", "slips").get("slips"))
                .isEqualTo(List.of(new BudgetView.Slip(List.of(LUNCH), 4)));
        hall.leads(new Budget.EnterSlips(List.of(FLOWERS), 2));
        hall.undo();
        assertThat(hall.sees("now")).containsEntry("papers", 4);
        close(hall);
        assertThat(hall.sees("result/" + LUNCH)).containsEntry("count", 4);
    }

    @Test
    void what_is_level_stays_level_until_the_room_decides_by_a_rule_with_a_name() {
        choose(hall, List.of(PATROL, LUNCH), 1, 4);
        close(hall);
        assertThat(hall.sees("now")).containsEntry("tie", List.of(LUNCH, PATROL));
        assertThat(hall.sees("result/" + PATROL))
                .containsEntry("became", "tied")
                .containsEntry("count", 4);
        assertThat(items(hall)).isEmpty();
        assertThat(hall.refusal("p1", new Budget.SettleTie("by-lot", "4"))).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Budget.SettleTie("by-age", null)))
                .isEqualTo("no-such-rule");
        assertThat(hall.refusal(Hall.FACILITATOR, new Budget.SettleTie("by-lot", " ")))
                .isEqualTo("empty");
        hall.leads(new Budget.SettleTie("by-lower-cost", null));
        assertThat(hall.sees("result/" + PATROL)).containsEntry("became", "chosen");
        assertThat(hall.sees("now"))
                .containsEntry("tie", null)
                .containsEntry("settled", List.of(new BudgetView.SettledShown("by-lower-cost", null)));
        assertThat(items(hall)).containsExactly(PATROL);
        assertThat(hall.refusal(Hall.FACILITATOR, new Budget.SettleTie("by-lot", "4")))
                .isEqualTo("no-tie");
        hall.undo();
        assertThat(hall.sees("result/" + PATROL)).as("level again").containsEntry("became", "tied");
    }

    @Test
    void a_rule_that_decides_nothing_is_refused() {
        var alike = List.of(project("patrol", "夜の見回り", 12), project("lunch", "昼食会", 12));
        Hall level = hall(settings("equal-shares", "projects", alike));
        choose(level, List.of(PATROL, LUNCH), 1, 4);
        close(level);
        assertThat(level.refusal(Hall.FACILITATOR, new Budget.SettleTie("by-lower-cost", null)))
                .isEqualTo("still-tied");
        level.leads(new Budget.SettleTie("by-lot", " 4 2 "));
        assertThat(level.sees("now")).containsEntry("settled", List.of(new BudgetView.SettledShown("by-lot", "4 2")));
        assertThat(items(level)).hasSize(1);
    }

    @Test
    void once_a_result_was_shown_taking_it_back_asks_anew() {
        choose(hall, List.of(LUNCH), 1, 3);
        hall.does("scribe", new Budget.EnterSlips(List.of(LUNCH), 1));
        close(hall);
        hall.undo();
        assertThat(hall.sees("now"))
                .containsEntry("closed", false)
                .containsEntry("vote", 2)
                .containsEntry("chose", 0)
                .containsEntry("papers", null);
        assertThat(hall.own("p1", "ballot")).containsEntry("projects", List.of());
        assertThat(hall.own("scribe", "slips")).isNull();
        assertThat(hall.refusal("p1", new Budget.Choose(List.of(LUNCH), 1))).isEqualTo("stale");
        assertThat(hall.refusal("scribe", new Budget.EnterSlips(List.of(LUNCH), 1, 1)))
                .isEqualTo("stale");
        assertThat(hall.refusal(Hall.FACILITATOR, new Budget.CloseBudget(1))).isEqualTo("stale");
        choose(hall, List.of(LUNCH), 1, 4);
        close(hall);
        assertThat(hall.sees("now"))
                .as("two ballots differ from a result that was shown")
                .containsEntry("withheld", true);
    }

    @Test
    void every_count_is_shown_where_that_was_promised_zero_and_one_too() {
        Hall open = hall(settings("greedy", "counts", "every"));
        assertThat(open.sees("form")).containsEntry("least", null);
        open.does("p1", new Budget.Choose(FLOWERS));
        close(open);
        assertThat(open.sees("result/" + FLOWERS)).containsEntry("count", 1).containsEntry("became", "chosen");
        assertThat(open.sees("result/" + LUNCH)).containsEntry("count", 0).containsEntry("became", "few");
    }

    @ParameterizedTest
    @EnumSource(Among.class)
    void it_is_held_in_the_hall_and_at_tables(Among among) {
        Hall where = Hall.with(Hall.step("hours", "budget", Names.HIDDEN, among, settings("equal-shares")))
                .seat("far", Role.PARTICIPANT, "2");
        for (String seat : List.of("a", "b", "c")) where.seat(seat, Role.PARTICIPANT, "1");
        for (String seat : List.of("a", "b", "c")) where.does(seat, new Budget.Choose(LUNCH));
        where.does("far", new Budget.Choose(FLOWERS));
        where.leads(new Budget.CloseBudget());
        if (among == Among.TABLES) {
            assertThat(where.at("1", "result/" + LUNCH)).containsEntry("became", "chosen");
            assertThat(where.at("2", "now")).containsEntry("withheld", true);
        } else assertThat(where.sees("result/" + LUNCH)).containsEntry("count", 3);
    }

    @Test
    void an_impossible_budget_is_refused_with_the_setting_that_is_wrong() {
        refused("total", settings("greedy", "total", 0));
        refused("total", settings("greedy", "total", Limits.BUDGET + 1));
        refused("projects", settings("greedy", "projects", List.of()));
        refused("projects", settings("greedy", "projects", PROJECTS.subList(0, 1)));
        refused("projects.2.cost", settings("greedy", "total", 14));
        refused("projects.0.cost", settings("greedy", "projects", List.of(project("a", "a", 0), PROJECTS.get(0))));
        refused("rule", settings("by-feeling"));
        refused("least", settings("greedy", "counts", "every", "least", 3));
        var many = IntStream.rangeClosed(0, Limits.PROJECTS)
                .mapToObj(i -> project("p" + i, "p" + i, 1))
                .toList();
        refused("projects", settings("greedy", "projects", many));
    }

    private static void refused(String path, Map<String, Object> settings) {
        assertThatThrownBy(() -> new Budget().open(Hall.step("hours", "budget", Names.HIDDEN, settings)))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo(path));
    }
}
