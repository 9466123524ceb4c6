package entaku.steps.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.record.Proceedings;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.course.Leading;
import entaku.steps.Hall;
import entaku.steps.Steps;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is decided stays in the record: exactly one verdict for each activity, the counts, and the reasons against. */
class InventoryRecordTest {
    private final Yearly yearly = new Yearly();
    private final Hall hall = yearly.hall;

    private Proceedings record() {
        hall.conduct(new Leading.Close());
        return Proceedings.of(hall.log(), new Steps(), Map.of());
    }

    private static List<Told.Thing> activities(Proceedings record) {
        return record.things().stream()
                .filter(thing -> thing.sort().equals("activity"))
                .toList();
    }

    private static List<String> tags(Told.Thing thing) {
        return thing.tags().stream().map(tag -> tag.in("ja")).toList();
    }

    private static List<Passage> lines(Proceedings record, String act) {
        return record.visits().stream()
                .flatMap(visit -> visit.lines().stream())
                .filter(line -> line.act().startsWith(act))
                .toList();
    }

    @Test
    void each_activity_has_exactly_one_verdict_with_its_counts() {
        yearly.decide("yearly-fair", "keep", "p1", "p2");
        yearly.decide("yearly-fair", "stop", "p3", "p4");
        yearly.close();
        yearly.verdict("yearly-fair", "keep", "今年は続ける");
        yearly.verdict("yearly-fair", "lighten", "屋台はやめる");
        yearly.verdict("yearly-patrol", "undecided", null);
        var record = record();
        var all = activities(record);
        assertThat(all).hasSize(3);
        for (Told.Thing one : all)
            assertThat(tags(one).stream().filter(tag -> tag.startsWith("結論：")))
                    .as(one.text())
                    .hasSize(1);
        assertThat(tags(all.get(0))).contains("結論：軽くする", "屋台はやめる", "同数（続ける・やめる）", "人数：30人");
        assertThat(all.get(0).numbers()).containsEntry("decision-1", 2).containsEntry("decision-5", 2);
        assertThat(tags(all.get(2))).as("what nobody settled was not decided").contains("結論：今日は決めない");
        assertThat(record.questions().stream().map(Told.Question::text))
                .as("what stayed open is carried over")
                .containsExactly("夜の見回り", "回覧板");
    }

    @Test
    void an_earlier_verdict_stays_told_beside_the_one_that_holds() {
        yearly.close();
        yearly.verdict("yearly-fair", "keep", "今年は続ける");
        yearly.verdict("yearly-fair", "stop", "来年からやめる");
        hall.undo();
        var record = record();
        assertThat(lines(record, "verdict-").stream().map(Passage::act))
                .containsExactly("verdict-keep", "verdict-stop", "verdict-keep");
        assertThat(lines(record, "sentence").stream().map(Passage::original))
                .containsExactly(null, "今年は続ける", "来年からやめる");
        assertThat(tags(activities(record).get(0))).contains("結論：続ける");
    }

    @Test
    void reasons_against_are_told_and_nobody_is_named() {
        for (String seat : List.of("p1", "p2", "p3", "p4"))
            hall.does(seat, new Inventory.GiveDecision("yearly-fair", "keep", null));
        for (String seat : List.of("p5", "p6", "scribe"))
            hall.does(seat, new Inventory.GiveDecision("yearly-fair", "stop", "暑くて倒れる人が出る " + seat));
        yearly.close();
        yearly.verdict("yearly-fair", "keep", null);
        var reasons = lines(record(), "reason");
        assertThat(reasons).hasSize(3);
        assertThat(reasons.stream().map(Passage::act).collect(Collectors.toSet()))
                .containsExactly("reason-stop");
        assertThat(reasons).allMatch(line -> line.who() == null);
    }

    @Test
    void what_few_have_answered_and_what_was_left_out_is_not_in_the_record() {
        hall.does("p1", new Inventory.GiveDecision("yearly-fair", "stop", "暑い"));
        hall.naming("named").does("scribe", new Gathering.AddActivity("名前の入った活動", true));
        hall.leads(new Gathering.LeaveOut("named"));
        yearly.close();
        var record = record();
        assertThat(lines(record, "reason")).isEmpty();
        assertThat(activities(record).get(0).numbers()).isEmpty();
        assertThat(record.visits().toString() + record.things())
                .doesNotContain("暑い")
                .doesNotContain("名前の入った活動");
    }
}
