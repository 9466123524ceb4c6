package entaku.steps.shared;

import entaku.session.Item;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Told;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

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

    /** Orders what a stage brought out by its place; where names are hidden by id, which tells nothing of who came when. */
    public static <T> Comparator<Map.Entry<String, T>> order(Stage stage, ToIntFunction<T> place) {
        Comparator<Map.Entry<String, T>> byId = Map.Entry.comparingByKey();
        if (stage.step().hidden()) return byId;
        return Comparator.<Map.Entry<String, T>>comparingInt(e -> place.applyAsInt(e.getValue()))
                .thenComparing(byId);
    }

    /** Gives item → the things it is in the record, one for each stage that brought it out. */
    public static Map<String, List<String>> things(SessionState session, Stage stage, List<String> steps) {
        var things = new HashMap<String, List<String>>();
        for (String step : steps)
            for (Stage source : session.sources(stage, step))
                of(session, source)
                        .forEach((item, found) -> things.computeIfAbsent(item, id -> new ArrayList<>())
                                .addAll(found));
        return things;
    }

    /** What a stage only passed on left nothing of its own there: it is still the thing that it was before. */
    private static Map<String, List<String>> of(SessionState session, Stage source) {
        StepKind<Object> kind = session.kind(source.step());
        var own = new HashMap<String, List<String>>();
        List<Item> items = session.items(source);
        for (Item item : items) own.put(item.id(), List.of(source.id() + ":" + item.id()));
        List<Item> passed =
                items.stream().filter(item -> item.from().contains(item.id())).toList();
        if (passed.isEmpty()) return own;
        Set<String> left = kind.report().leaves(session.state(source), session, source).things().stream()
                .map(Told.Thing::id)
                .collect(Collectors.toSet());
        var before = things(session, source, kind.drawsFrom(source.step()));
        for (Item item : passed)
            if (!left.contains(source.id() + ":" + item.id()))
                own.put(item.id(), before.getOrDefault(item.id(), List.of()));
        return own;
    }
}
