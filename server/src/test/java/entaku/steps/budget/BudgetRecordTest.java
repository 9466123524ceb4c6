package entaku.steps.budget;

import static entaku.steps.budget.Hours.FLOWERS;
import static entaku.steps.budget.Hours.LUNCH;
import static entaku.steps.budget.Hours.PATROL;
import static entaku.steps.budget.Hours.choose;
import static entaku.steps.budget.Hours.close;
import static entaku.steps.budget.Hours.hall;
import static entaku.steps.budget.Hours.settings;
import static org.assertj.core.api.Assertions.assertThat;

import entaku.Draw;
import entaku.ForSeeds;
import entaku.record.Minutes;
import entaku.record.Proceedings;
import entaku.session.Role;
import entaku.session.Step.Names;
import entaku.session.Told;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BudgetRecordTest {
    private final Hall hall = hall(settings("greedy"));

    private static Proceedings record(Hall hall) {
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    @Test
    void the_record_tells_the_rule_and_each_round_and_how_a_tie_was_decided() {
        choose(hall, List.of(PATROL, LUNCH), 1, 4);
        close(hall);
        hall.leads(new Budget.SettleTie("by-lower-cost", null));
        assertThat(record(hall).visits().get(0).lines())
                .extracting(Told.Passage::act)
                .containsSubsequence("budget-closed", "by-greedy", "no-round", "tie-settled", "round");
        String page = Minutes.html(record(hall), Map.of(), "ja");
        assertThat(page)
                .contains("合わせて20時間を配分する", "1. 夜の見回り（12時間、選ばれた）", "4人", "費用の少ないほうから")
                .doesNotContain("0人");
        assertThat(Minutes.html(record(hall), Map.of(), "en")).contains("Dividing 20 時間");
    }

    @Test
    void the_record_of_too_few_holds_no_number_of_them() {
        choose(hall, List.of(LUNCH), 1, 2);
        close(hall);
        assertThat(Minutes.html(record(hall), Map.of(), "ja"))
                .contains("結果を出さない", "昼食会（15時間）")
                .doesNotContain("選ばれた", "2人");
    }

    /** Whatever is voted, shown, opened again and shown anew: nothing follows for fewer people than it takes. */
    @ForSeeds(100)
    void no_few_peoples_ballots_follow_from_what_is_shown(long seed) {
        var draw = new Draw(seed);
        int people = draw.between(1, 10);
        int least = draw.between(3, 5);
        Hall room = Hall.with(Hall.step(
                        "hours",
                        "budget",
                        Names.HIDDEN,
                        settings(draw.between(0, 1) == 0 ? "greedy" : "equal-shares", "least", least)))
                .participants(people)
                .seat("scribe", Role.SCRIBE, "1");
        var all = List.of(PATROL, FLOWERS, LUNCH);
        var ballots = new TreeMap<String, List<String>>();
        var before = new ArrayList<Map<String, List<String>>>();
        for (int closing = 0; closing < 5; closing++) {
            for (int act = draw.between(0, 2 * people); act > 0; act--) {
                String seat = "p" + draw.between(1, people);
                var wanted = new TreeSet<String>();
                for (int i = draw.between(1, 3); i > 0; i--) wanted.add(draw.one(all));
                room.does(seat, new Budget.Choose(List.copyOf(wanted), null));
                ballots.put(seat, all.stream().filter(wanted::contains).toList());
            }
            int paper = draw.between(0, 4);
            room.does("scribe", new Budget.EnterSlips(List.of(LUNCH), paper));
            close(room);
            boolean withheld = (boolean) room.sees("now").get("withheld");
            if (!withheld) {
                assertThat(ballots.isEmpty() || ballots.size() >= least).isTrue();
                Map<String, List<String>> now = new TreeMap<>(ballots);
                for (int i = 1; i <= paper; i++) now.put("paper " + i, List.of(LUNCH));
                assertThat(now.isEmpty() || now.size() >= least).isTrue();
                for (var one : before) {
                    var differing = new HashSet<>(now.keySet());
                    differing.addAll(one.keySet());
                    differing.removeIf(
                            who -> now.getOrDefault(who, List.of()).equals(one.getOrDefault(who, List.of())));
                    assertThat(differing.isEmpty() || differing.size() >= least).isTrue();
                }
                for (String id : all) {
                    long count = now.values().stream()
                            .filter(ballot -> ballot.contains(id))
                            .count();
                    assertThat(room.sees("result/" + id).get("count"))
                            .isEqualTo(count < least ? null : Integer.valueOf((int) count));
                }
                before.add(now);
            } else for (String id : all) assertThat(room.sees("result/" + id)).isNull();
            boolean published = !withheld && (!ballots.isEmpty() || paper > 0);
            room.undo();
            if (!published) continue;
            assertThat(room.sees("now")).containsEntry("chose", 0).containsEntry("papers", null);
            ballots.clear();
        }
    }
}
