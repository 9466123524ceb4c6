package entaku.steps.budget;

import entaku.session.Item;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A budget of twenty hours, and people who divide it. */
final class Hours {
    private Hours() {}

    static final String PATROL = "hours-patrol";
    static final String FLOWERS = "hours-flowers";
    static final String LUNCH = "hours-lunch";

    static Map<String, Object> project(String id, String text, int cost) {
        return Map.of("id", id, "text", text, "cost", cost);
    }

    static final List<Map<String, Object>> PROJECTS =
            List.of(project("patrol", "夜の見回り", 12), project("flowers", "花だん", 8), project("lunch", "昼食会", 15));

    static Map<String, Object> settings(String rule, Object... more) {
        var settings =
                new HashMap<String, Object>(Map.of("total", 20, "unit", "時間", "rule", rule, "projects", PROJECTS));
        for (int i = 0; i < more.length; i += 2) settings.put((String) more[i], more[i + 1]);
        return settings;
    }

    static Hall hall(Map<String, Object> settings) {
        return Hall.with(
                        Hall.step("hours", "budget", Names.HIDDEN, settings),
                        Hall.step("after", "dot-vote", Names.SHOWN, Map.of("from", "hours")))
                .participants(9)
                .seat("scribe", Role.SCRIBE, "1")
                .seat("recorder", Role.RECORDER, "2");
    }

    static void choose(Hall hall, List<String> projects, int from, int to) {
        for (int i = from; i <= to; i++) hall.does("p" + i, new Budget.Choose(projects, null));
    }

    static void close(Hall hall) {
        hall.leads(new Budget.CloseBudget());
    }

    static List<String> items(Hall hall) {
        return hall.state().items(new Stage(hall.state().currentStep(), null)).stream()
                .map(Item::id)
                .toList();
    }
}
