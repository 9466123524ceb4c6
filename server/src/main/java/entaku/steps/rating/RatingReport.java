package entaku.steps.rating;

import entaku.session.Item;
import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.rating.RatingCount.Part;
import entaku.steps.rating.RatingCount.Result;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step of ratings leaves: each thing with the number of people at every level and of those who are not sure, its
 * median and how far the middle half of people reaches, each side by itself. No single rating is ever told.
 */
final class RatingReport implements Report<RatingState> {
    private static final Text WITHHELD = Words.of("スマートフォンの評価は出さない", "ratings by phone are not shown");

    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("rated", Words.of("評価したもの", "{評価|ひょうか}した もの", "Rated")),
                Map.entry("ratings-closed", Words.of("評価を締め切った", "Ratings closed")),
                Map.entry(
                        "ratings-few",
                        Words.of(
                                "評価を締め切った（スマートフォンで答えた人が少ないので、人数を出さない）",
                                "Ratings closed; so few rated by phone that their number is not shown")),
                Map.entry("ratings-reopened", Words.of("評価の受け付けを再開した", "Ratings opened again")),
                Map.entry(
                        "ratings-renewed",
                        Words.of("結果を出したあと、評価の受け付けをもう一度始めた", "Ratings opened anew after a result was shown")),
                Map.entry("votes", Words.of("評価を受け付けた回数 {n}回", "times ratings were taken: {n}")),
                Map.entry("raters", Words.of("評価した人 {n}人", "people who rated: {n}")),
                Map.entry("result", Words.of("結果", "Result")),
                Map.entry(
                        "result-withheld",
                        Words.of(
                                "結果（スマートフォンの評価は、だれの評価か分からないように人数を出さない）",
                                "Result; so that nobody is given away, ratings by phone are not shown")),
                Map.entry("median", Words.of("真ん中", "Median")),
                Map.entry("apart", Words.of("側の間のひらき", "Distance between the sides")),
                Map.entry("unsure", Words.of("分からない {n}人", "not sure: {n}")),
                Map.entry("without-phone", Words.of("うち挙手・紙 {n}人", "of them by show of hands or on paper: {n}")));
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
    public List<Passage> tell(
            StepEvent<RatingState> event, RatingState before, RatingState after, SessionState session, Stage stage) {
        if (event instanceof RatingEvents.RatingsClosed) return closed(after, stage);
        if (event instanceof RatingEvents.RatingsReopened) return List.of(Passage.of("ratings-reopened", null, null));
        if (event instanceof RatingEvents.RatingsRenewed e)
            return List.of(Passage.of("ratings-renewed", null, null).counting(Map.of("votes", e.vote())));
        return List.of();
    }

    private static List<Passage> closed(RatingState state, Stage stage) {
        var lines = new ArrayList<Passage>();
        var numbers = votes(state);
        if (state.told() != null) numbers.put("raters", state.told());
        lines.add(Passage.of(state.told() == null ? "ratings-few" : "ratings-closed", null, null)
                .counting(numbers));
        for (String id : state.ordered()) {
            Result result = state.result(id);
            if (result == null) continue;
            // What was shown of an earlier vote stays told.
            String thing = stage.id() + ":" + id + "#ratings" + state.vote().number();
            for (Part part : result.parts()) {
                String act = part.withheld() ? "result-withheld" : "result";
                lines.add(Passage.of(act, thing, words(state, id, part)).counting(numbers(state, part)));
                if (part.figure() != null) lines.add(Passage.of("median", thing, figure(part, "〜")));
            }
            if (result.apart() != null) lines.add(Passage.of("apart", thing, number(result.apart())));
        }
        return lines;
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

    private static Map<String, Integer> votes(RatingState state) {
        var numbers = new HashMap<String, Integer>();
        if (state.vote().number() > 1) numbers.put("votes", state.vote().number());
        return numbers;
    }

    /** Gives the count of each level, nought as well; nothing where the phones' are withheld and no hand was counted. */
    private static Map<String, Integer> numbers(RatingState state, Part part) {
        var numbers = votes(state);
        if (part.withheld() && part.hands() == 0) return numbers;
        for (int level = 1; level <= part.counts().size(); level++)
            numbers.put(level(level), part.counts().get(level - 1));
        numbers.put("unsure", part.unsure());
        if (part.hands() > 0) numbers.put("without-phone", part.hands());
        return numbers;
    }

    @Override
    public Told leaves(RatingState state, SessionState session, Stage stage) {
        var sources = Words.things(session, stage, state.from());
        var things = new ArrayList<Thing>();
        for (Item item : state.items()) {
            String id = stage.id() + ":" + item.id();
            List<String> from = sources.getOrDefault(item.id(), List.of());
            Result result = state.result(item.id());
            boolean whole = result != null && result.parts().size() == 1;
            String as = result == null ? "shown" : Thing.TABLED;
            var numbers = whole ? numbers(state, result.parts().get(0)) : Map.<String, Integer>of();
            things.add(new Thing(id, "rated", as, item.text(), null, null, from, tags(result), numbers));
            if (result != null && !whole)
                for (Part part : result.parts())
                    things.add(new Thing(
                            id + "#" + part.side(),
                            "rated",
                            as,
                            words(state, item.id(), part),
                            null,
                            null,
                            List.of(id),
                            tags(part),
                            numbers(state, part)));
        }
        return Told.things(things, Map.of());
    }

    private static List<Text> tags(Result result) {
        if (result == null) return List.of();
        if (result.parts().size() == 1) return tags(result.parts().get(0));
        if (result.apart() == null) return List.of();
        String apart = number(result.apart());
        return List.of(Words.of("側の間のひらき " + apart, "distance between the sides: " + apart));
    }

    private static List<Text> tags(Part part) {
        var tags = new ArrayList<Text>();
        if (part.figure() != null) {
            String middle = number(part.figure().median());
            String low = number(part.figure().lowerQuartile());
            String high = number(part.figure().upperQuartile());
            tags.add(Words.of(
                    "真ん中 " + middle + "、広がり " + low + "〜" + high,
                    "median " + middle + ", middle half from " + low + " to " + high));
        }
        if (part.withheld()) tags.add(WITHHELD);
        return tags;
    }
}
