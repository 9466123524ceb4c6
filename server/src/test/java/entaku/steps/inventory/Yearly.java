package entaku.steps.inventory;

import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hall that decides on two activities of the template and on one that is a note of a board. */
final class Yearly {
    static final List<Map<String, Object>> LISTED = List.of(
            Map.of("id", "fair", "text", Map.of("ja", "夏まつり", "en", "Summer fair"), "facts", List.of("30人", "120時間")),
            Map.of("id", "patrol", "text", "夜の見回り"));

    final Hall hall;

    Yearly() {
        this(Map.of());
    }

    Yearly(Map<String, Object> more) {
        hall = Hall.with(
                        Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                        Hall.step("yearly", "inventory", Names.HIDDEN, settings(more)),
                        Hall.step("after", "dot-vote", Names.SHOWN, Map.of("from", "yearly")))
                .participants(6)
                .seat("scribe", Role.SCRIBE, "1")
                .seat("recorder", Role.RECORDER, "2");
        hall.naming("paper").does("p1", new Board.AddNote("回覧板", 0, null, false));
        hall.next();
    }

    private static Map<String, Object> settings(Map<String, Object> more) {
        var all = new HashMap<String, Object>(
                Map.of("activities", LISTED, "fields", List.of("人数", "時間"), "from", "ideas"));
        all.putAll(more);
        return all;
    }

    void decide(String activity, String decision, String... seats) {
        for (String seat : seats) hall.does(seat, new Inventory.GiveDecision(activity, decision, null));
    }

    void close() {
        hall.leads(new Inventory.CloseDecisions());
    }

    void verdict(String activity, String decision, String sentence) {
        hall.leads(new Inventory.GiveVerdict(activity, decision, sentence, null));
    }

    Map<String, Object> result(String activity) {
        return hall.sees("result/" + activity);
    }

    /** Lists what a step brought out, in the words that later steps see. */
    static List<String> items(Hall hall, String step, String table) {
        var stage = new Stage(hall.state().agenda().step(step).orElseThrow(), table);
        return hall.state().kind(stage.step()).items(hall.state().state(stage)).stream()
                .map(item -> item.text())
                .toList();
    }
}
