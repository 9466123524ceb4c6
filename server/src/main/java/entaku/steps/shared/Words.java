package entaku.steps.shared;

import entaku.session.Item;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the reports of all kinds have in common: their words in two languages, and where an item came from. */
public final class Words {
    private Words() {}

    /** Gives a word, or a count with {@code {n}} where the number stands. */
    public static Text of(String ja, String en) {
        return new Text(Map.of("ja", ja, "en", en));
    }

    /** The same with plain Japanese, for what the record's own screen shows. */
    public static Text of(String ja, String easy, String en) {
        return new Text(Map.of("ja", ja, "ja-easy", easy, "en", en));
    }

    /** Gives item → the things it is in the record, one for each stage that brought it out. */
    public static Map<String, List<String>> things(SessionState session, Stage stage, List<String> steps) {
        var things = new HashMap<String, List<String>>();
        for (String step : steps)
            for (Stage source : session.sources(stage, step))
                for (Item item : session.kind(source.step()).items(session.state(source)))
                    things.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(source.id() + ":" + item.id());
        return things;
    }
}
