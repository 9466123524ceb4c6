package entaku.steps.seatplan;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a seat plan leaves: how many sat at which table, and no name. Kinds of actor are told once for the whole meeting,
 * with those of few people put together: counted a second time, table by table, they would tell of single people.
 */
final class SeatPlanReport implements Report<SeatPlanState> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "seats-set", Words.of("席を決めた", "Seats set"),
                "at-table", Words.of("席についた人", "Seated"),
                "people", Words.of("{n}人", "people: {n}"),
                "tables", Words.of("テーブルの数 {n}", "tables: {n}"),
                "seated", Words.of("席を決めた人 {n}人", "{席|せき}を {決|き}めた {人|ひと} {n}{人|にん}", "people seated: {n}"));
    }

    @Override
    public List<Passage> tell(
            StepEvent<SeatPlanState> event,
            SeatPlanState before,
            SeatPlanState after,
            SessionState session,
            Stage stage) {
        if (event instanceof SeatPlanEvents.PlanTakenBack back)
            return List.of(Passage.of(Passage.UNSAID, thing(stage, back.plan()), null));
        if (!(event instanceof SeatPlanEvents.PlanApplied applied)) return List.of();
        String thing = thing(stage, applied.plan());
        var tables = new TreeMap<Integer, Integer>();
        after.applied().seats().values().forEach(table -> tables.merge(Integer.valueOf(table), 1, Integer::sum));
        var lines = new ArrayList<Passage>();
        lines.add(Passage.of("seats-set", thing, null)
                .counting(Map.of("people", after.people(), "tables", tables.size())));
        var words = new HashMap<String, String>();
        List<String> from = session.kind(stage.step()).drawsFrom(stage.step());
        session.drawn(stage, from).forEach(item -> words.put(item.id(), item.text()));
        tables.forEach((table, people) -> {
            String theme = words.get(after.applied().themes().get("" + table));
            lines.add(Passage.of("at-table", thing, theme).at("" + table).counting(Map.of("people", people)));
        });
        return lines;
    }

    private static String thing(Stage stage, int plan) {
        return stage.id() + ":plan-" + plan;
    }

    @Override
    public Told leaves(SeatPlanState state, SessionState session, Stage stage) {
        return Told.NOTHING;
    }
}
