package entaku.steps.pause;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.session.Layer;
import entaku.session.Role;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.session.clock.Clock;
import entaku.steps.Hall;
import entaku.view.View;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakTest {
    private static final Map<String, Object> BACK = Map.of("back", "自分のテーブルに戻ってください");

    private final Hall hall = Hall.with(Hall.step("rest", "break", Names.HIDDEN, BACK))
            .participants(3)
            .seat("watching", Role.OBSERVER, null);

    @Test
    void who_is_back_presses_once_and_only_the_number_is_told() {
        assertThat(hall.sees("now")).containsEntry("back", 0);
        hall.does("p1", new Break.ComeBack());
        hall.does("p2", new Break.ComeBack());
        int told = hall.log().size();
        hall.does("p1", new Break.ComeBack());
        assertThat(hall.log()).hasSize(told);
        assertThat(hall.sees("now")).containsEntry("back", 2);
        assertThat(hall.own("p1", "mine")).containsEntry("back", true);
        assertThat(hall.own("p3", "mine")).isNull();
    }

    @Test
    void nobody_is_named_where_names_are_shown_either() {
        Hall open = Hall.with(Hall.step("rest", "break", Names.SHOWN, Map.of())).participants(2);
        open.does("p1", new Break.ComeBack());
        for (Layer layer : new Layer[] {Layer.HALL, Layer.DESK})
            assertThat(View.all(open.state(), layer).entrySet().stream()
                            .filter(one -> one.getKey().startsWith("rest:"))
                            .toString())
                    .doesNotContain("p1");
    }

    @Test
    void where_to_come_back_to_is_said_if_the_template_says_it() {
        assertThat(hall.sees("form")).containsEntry("back", Text.ja("自分のテーブルに戻ってください"));
        assertThat(Hall.with(Hall.step("rest", "break", Names.SHOWN, Map.of())).sees("form"))
                .containsEntry("back", null);
    }

    @Test
    void only_those_who_take_part_come_back() {
        assertThat(hall.refusal("watching", new Break.ComeBack())).isEqualTo("not-your-role");
        assertThat(hall.refusal(Hall.FACILITATOR, new Break.ComeBack())).isEqualTo("not-your-role");
    }

    @Test
    void at_tables_each_table_counts_its_own_and_the_clock_is_one_for_all() {
        Hall tables = Hall.with(Hall.step("rest", "break", Names.HIDDEN, Among.TABLES, Map.of()))
                .seat("a", Role.PARTICIPANT, "1")
                .seat("b", Role.TABLE_HOST, "2");
        tables.does("a", new Break.ComeBack());
        tables.does("b", new Break.ComeBack());
        tables.leads(new Clock.Start());
        assertThat(tables.at("1", "now")).containsEntry("back", 1);
        assertThat(tables.produced("rest")).containsEntry("back", 2);
        assertThat(tables.record(Layer.HALL, "clock")).containsEntry("running", true);
    }
}
