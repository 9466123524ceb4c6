package entaku.steps.rating;

import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.rating.RatingCount.Part;
import entaku.steps.rating.RatingCount.Result;
import entaku.steps.shared.ThingsReport;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step of ratings leaves: each thing with the number of people at every level and of those who are not sure, its
 * median and how far the middle half of people reaches, each side by itself. No single rating is ever told.
 */
final class RatingReport extends ThingsReport<RatingState, Result> {
    RatingReport() {
        super(new Speech("rated", "ratings", "raters", "ratings", "評価", "評価した", "ratings", "rated"));
    }

    @Override
    protected Map<String, Text> own() {
        return Map.of(
                "rated", Words.of("評価したもの", "{評価|ひょうか}した もの", "Rated"),
                "median", Words.of("真ん中", "Median"),
                "apart", Words.of("側の間のひらき", "Distance between the sides"),
                "unsure", Words.of("分からない {n}人", "not sure: {n}"));
    }

    @Override
    public Map<String, Text> words(Step step) {
        Scale scale = Scale.read(step, step.settings().read(Scale.SETTINGS));
        var words = new HashMap<String, Text>();
        for (int level = 1; level <= scale.top(); level++) {
            Text end = level == 1 ? scale.low() : level == scale.top() ? scale.high() : null;
            String ja = end == null ? "" : "（" + end.in("ja") + "）";
            String en = end == null ? "" : " (" + end.in("en") + ")";
            words.put(level(level), Words.of(level + ja + " {n}人", level + en + ": {n}"));
        }
        return words;
    }

    /** Names the count of a level so that words of such counts stand in the order of the levels. */
    private static String level(int level) {
        return (level < 10 ? "level-0" : "level-") + level;
    }

    @Override
    protected void result(RatingState state, Stage stage, String id, Result result, List<Passage> lines) {
        String thing = results(state, stage, id);
        for (Part part : result.parts()) {
            lines.add(Passage.of(act(part.withheld()), thing, words(state, id, part))
                    .counting(numbers(state, part)));
            if (part.figure() != null) lines.add(Passage.of("median", thing, figure(part, "〜")));
        }
        if (result.apart() != null) lines.add(Passage.of("apart", thing, number(result.apart())));
    }

    /** Gives the words of a thing, and whose ratings of it these are where sides are counted apart. */
    private static String words(RatingState state, String id, Part part) {
        String text = state.list().words(id);
        return part.side() == null ? text : text + "（" + side(state, part).in("ja") + "）";
    }

    private static Text side(RatingState state, Part part) {
        return state.scale().sides().stream()
                .filter(one -> one.id().equals(part.side()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String figure(Part part, String to) {
        var figure = part.figure();
        return number(figure.median()) + "（" + number(figure.lowerQuartile()) + to + number(figure.upperQuartile())
                + "）";
    }

    /** Writes whole levels without a point. */
    private static String number(double levels) {
        return levels == Math.rint(levels) ? Long.toString((long) levels) : Double.toString(levels);
    }

    private Map<String, Integer> numbers(RatingState state, Part part) {
        var counts = new HashMap<String, Integer>();
        for (int level = 1; level <= part.counts().size(); level++)
            counts.put(level(level), part.counts().get(level - 1));
        counts.put("unsure", part.unsure());
        return numbers(state, part.withheld(), part.hands(), counts);
    }

    @Override
    public Told leaves(RatingState state, SessionState session, Stage stage) {
        var sources = Words.things(session, stage, state.from());
        var things = new ArrayList<Thing>();
        for (String item : state.ordered()) {
            List<String> from = sources.getOrDefault(item, List.of());
            Result result = state.result(item);
            boolean whole = result != null && result.parts().size() == 1;
            var numbers = whole ? numbers(state, result.parts().get(0)) : Map.<String, Integer>of();
            things.add(thing(state, stage, item, from, tags(result), numbers));
            if (result != null && !whole)
                for (Part part : result.parts())
                    things.add(new Thing(
                            side(stage, item, part.side()),
                            "rated",
                            Thing.TABLED,
                            words(state, item, part),
                            null,
                            null,
                            List.of(id(stage, item)),
                            tags(part),
                            numbers(state, part)));
        }
        return Told.things(things, Map.of());
    }

    private List<Text> tags(Result result) {
        if (result == null) return List.of();
        if (result.parts().size() == 1) return tags(result.parts().get(0));
        if (result.apart() == null) return List.of();
        String apart = number(result.apart());
        return List.of(Words.of("側の間のひらき " + apart, "distance between the sides: " + apart));
    }

    private List<Text> tags(Part part) {
        var tags = new ArrayList<Text>();
        if (part.figure() != null) {
            String middle = number(part.figure().median());
            String low = number(part.figure().lowerQuartile());
            String high = number(part.figure().upperQuartile());
            tags.add(Words.of(
                    "真ん中 " + middle + "、広がり " + low + "〜" + high,
                    "median " + middle + ", middle half from " + low + " to " + high));
        }
        if (part.withheld()) tags.add(withheld);
        return tags;
    }
}
