package entaku.steps;

import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the accounts of all kinds have in common: their words in two languages, and where an item came from. */
public final class Words {
    private Words() {}

    public static Text of(String ja, String en) {
        return new Text(Map.of("ja", ja, "en", en));
    }

    /** Gives item → thing for all that these steps have brought out. */
    public static Map<String, String> things(SessionState session, Stage stage, List<String> steps) {
        var things = new HashMap<String, String>();
        for (String step : steps)
            session.drawn(stage, List.of(step)).forEach(item -> things.putIfAbsent(item.id(), step + ":" + item.id()));
        return things;
    }
}
