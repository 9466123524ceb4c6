package entaku.steps.seatplan;

import static entaku.steps.seatplan.SeatPlanTest.hall;
import static entaku.steps.seatplan.SeatPlanTest.minutes;
import static entaku.steps.seatplan.SeatPlanTest.planned;
import static entaku.steps.seatplan.SeatPlanTest.sizes;
import static entaku.steps.seatplan.SeatPlanTest.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.session.BadSetting;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.steps.cluster.Cluster;
import entaku.steps.seatplan.SeatPlanCommands.Apply;
import entaku.steps.seatplan.SeatPlanCommands.Propose;
import entaku.steps.seatplan.SeatPlanCommands.Wish;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables at which people talk about what they would like to talk about. */
class SeatPlanThemeTest {
    private static Hall themed(Map<String, Object> settings) {
        Hall hall = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas")),
                        step("places", settings))
                .participants(12);
        hall.next();
        for (String theme : List.of("bus", "park", "river", "too-many"))
            hall.naming(theme).does("p1", new Cluster.AddCluster(theme, null));
        return hall.next();
    }

    @Test
    void people_sit_where_what_they_would_like_to_talk_about_is_talked_about_as_far_as_there_are_chairs() {
        Hall hall = themed(Map.of("by", "theme", "from", "bundles"));
        assertThat(hall.sees("form")).containsEntry("themes", List.of("bus", "park", "river"));
        for (int i = 1; i <= 9; i++) hall.does("p" + i, new Wish(i <= 7 ? "park" : "river"));
        hall.does("p9", new Wish("river"));
        assertThat(hall.own("p1", "mine")).containsEntry("theme", "park");
        assertThat(hall.desk("wishes")).containsEntry("themes", Map.of("park", 7, "river", 2));
        assertThat(hall.refusal("p1", new Wish("too-many"))).isEqualTo("no-such-theme");
        assertThat(hall.refusal("p1", new Wish(null))).isEqualTo("no-such-theme");
        assertThat(hall.refusal(Hall.FACILITATOR, new Wish("park"))).isEqualTo("not-your-role");

        hall.leads(new Propose(null, 0));
        // Six chairs stand at a table for four: one who would like the park talks elsewhere.
        assertThat(hall.desk("plan")).containsEntry("granted", 8);
        assertThat(planned(hall)).containsEntry("p8", "3").containsEntry("p9", "3");
        assertThat(sizes(planned(hall))).isEqualTo(Map.of("1", 3, "2", 6, "3", 3));
        assertThat(hall.sees("themes")).isNull();
        hall.leads(new Apply(1));
        assertThat(hall.sees("themes")).containsEntry("tables", Map.of("1", "bus", "2", "park", "3", "river"));
        assertThat(minutes(hall)).contains("park", "river");
    }

    @Test
    void without_themes_nobody_is_spread_by_them() {
        assertThatThrownBy(() -> hall(Map.of("by", "theme")))
                .isInstanceOfSatisfying(
                        BadSetting.class, e -> assertThat(e.path()).isEqualTo("from"));
        Hall hall = themed(Map.of("from", "bundles"));
        hall.leads(new Propose("theme", 0));
        assertThat(hall.desk("plan")).containsEntry("way", "theme").containsEntry("granted", 0);
        assertThat(sizes(planned(hall))).isEqualTo(Map.of("1", 4, "2", 4, "3", 4));
    }
}
