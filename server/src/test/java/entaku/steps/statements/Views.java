package entaku.steps.statements;

import entaku.session.Item;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.Text;
import entaku.steps.Hall;
import entaku.steps.board.Board;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A hall in which two statements of the template and a note of a board are answered. */
final class Views {
    static final List<Text> LIT =
            List.of(new Text(Map.of("ja", "夜の道は明るい", "en", "The streets are well lit at night")), Text.ja("バスは足りている"));

    final Hall hall = Hall.with(
                    Hall.step("ideas", "board", Names.HIDDEN, Map.of("reveal", "at-once")),
                    Hall.step("views", "statements", Names.SHOWN, settings(Map.of("from", "ideas"))),
                    Hall.step("after", "dot-vote", Names.SHOWN, Map.of("from", "views")))
            .participants(6)
            .seat("scribe", Role.SCRIBE, "1")
            .seat("recorder", Role.RECORDER, "2");

    Views() {
        hall.naming("bench").does("p1", new Board.AddNote("ベンチがほしい", 0, null, false));
        hall.next();
    }

    static Map<String, Object> settings(Map<String, Object> more) {
        var all = new HashMap<String, Object>(
                Map.of("statements", LIT.stream().map(Text::in).toList()));
        all.putAll(more);
        return all;
    }

    void answer(String statement, String answer, String... seats) {
        for (String seat : seats) hall.does(seat, new Statements.GiveAnswer(statement, answer, null));
    }

    void close() {
        hall.leads(new Statements.CloseAnswers());
    }

    Map<String, Object> result(String statement) {
        return hall.sees("result/" + statement);
    }

    /** Lists the ids of what a step of statements brought out. */
    static List<String> items(Hall hall, String step) {
        var stage = new Stage(hall.state().agenda().step(step).orElseThrow(), null);
        return hall.state().kind(stage.step()).items(hall.state().state(stage)).stream()
                .map(Item::id)
                .toList();
    }
}
