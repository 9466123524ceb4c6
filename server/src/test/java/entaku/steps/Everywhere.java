package entaku.steps;

import entaku.session.Setting;
import entaku.session.SettingType;
import entaku.session.Step;
import entaku.session.Step.Among;
import entaku.session.Step.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Steps of every kind, with names shown and hidden, in the hall and at tables, for tests that go everywhere. */
public final class Everywhere {
    private Everywhere() {}

    public static final List<Map<String, Object>> LEVELS = List.of(
            Map.of("id", "full", "text", "心から賛成", "full", true),
            Map.of("id", "fine", "text", "受け入れられる", "lives", true),
            Map.of("id", "no", "text", "受け入れられない"));

    private static final List<Map<String, Object>> COLOURS =
            List.of(Map.of("id", "a", "text", "こまりごと", "color", "pink"), Map.of("id", "b", "text", "ねがい"));

    private static final List<Map<String, Object>> PARTS = List.of(
            Map.of("id", "river", "title", "川べりの道", "speaker", "道路課", "minutes", 5),
            Map.of("id", "costs", "title", "費用", "link", "https://www.city.example.jp/costs"));

    private static final List<Map<String, Object>> FIGURES =
            List.of(Map.of("id", "known", "name", "顔なじみの人がいる参加者", "before", "32人", "goal", "40人"));

    /** A survey with questions of every type. */
    private static final Map<String, Object> ASKED = Map.of(
            "questions",
            List.of(
                    Map.of("id", "said", "text", "言えましたか", "answers", List.of("はい", "いいえ")),
                    Map.of("id", "who", "text", "年代", "answers", List.of("若い", "若くない"), "attribute", true),
                    Map.of("id", "liked", "text", "よかったこと", "type", "choices", "answers", List.of("話", "席")),
                    Map.of("id", "more", "text", "感想", "type", "words")));

    private static final List<Map<String, Object>> ACTIVITIES = List.of(
            Map.of("id", "fair", "text", "夏まつり", "facts", List.of("30人")), Map.of("id", "patrol", "text", "夜の見回り"));
    /** Two sides of one matter. */
    public static final List<Map<String, Object>> SIDES =
            List.of(Map.of("id", "residents", "text", "住民"), Map.of("id", "office", "text", "市"));

    /** Two axes, as a board that is a matrix needs them. */
    public static final List<Map<String, Object>> AXES = List.of(
            Map.of("id", "burden", "text", "負担", "low", "軽い", "high", "重い"),
            Map.of("id", "need", "text", "必要", "low", "低い", "high", "高い"));

    /** Gives the settings of a board on which notes are moved and linked. */
    public static Map<String, Object> laid(String layout, String place) {
        return Map.of(
                "prompts",
                List.of("よい", "こまる"),
                "kinds",
                COLOURS,
                "layout",
                layout,
                "axes",
                layout.equals("matrix") ? AXES : List.of(),
                "place",
                place,
                "links",
                "everyone",
                "relations",
                List.of(Map.of("id", "a", "text", "原因→対応策"), Map.of("id", "b", "text", "ねがい→持ち寄り")),
                "acyclic",
                true);
    }

    /** Twenty hours for three projects, of which any two cost more together. */
    public static Map<String, Object> budget(boolean every) {
        return Map.of(
                "total",
                20,
                "rule",
                every ? "greedy" : "equal-shares",
                "counts",
                every ? "every" : "from-least",
                "projects",
                List.of(
                        Map.of("id", "patrol", "text", "夜の見回り", "cost", 12),
                        Map.of("id", "flowers", "text", "花だんの手入れ", "cost", 11),
                        Map.of("id", "lunch", "text", "昼食会", "cost", 15)));
    }

    /** Gives the settings that a kind needs, drawing from a step called {@code earlier}. */
    public static Map<String, Object> least(String kind) {
        return new Steps()
                .named(kind).settings().stream()
                        .filter(Setting::needed)
                        .collect(Collectors.toMap(
                                Setting::name,
                                one -> one.type() instanceof SettingType.From ? "earlier" : one.sample()));
    }

    /** Every kind in the hall, several of them drawing from what tables have brought out. */
    public static Step[] agenda() {
        return new Step[] {
            hall("hello", "check-in", Names.HIDDEN, Map.of()),
            hall("ideas", "board", Names.HIDDEN, laid("matrix", "anyone")),
            hall("bundles", "cluster", Names.HIDDEN, Map.of("from", "ideas", "singles", true)),
            hall("weight", "dot-vote", Names.HIDDEN, Map.of("from", "bundles", "dots", 3, "max", 2)),
            hall(
                    "theme",
                    "poll",
                    Names.HIDDEN,
                    Map.of("from", "bundles", "choices", List.of("ほかのこと"), "choose", "many", "most", 2)),
            hall("purse", "budget", Names.HIDDEN, budget(false)),
            hall("views", "statements", Names.HIDDEN, Map.of("statements", List.of("一", "二"), "from", "bundles")),
            hall("sheet", "survey", Names.HIDDEN, ASKED),
            hall("listed", "inventory", Names.HIDDEN, Map.of("mode", "gather", "fields", List.of("人数", "時間"))),
            hall("yearly", "inventory", Names.HIDDEN, Map.of("from", List.of("listed", "bundles"))),
            hall("marks", "rating", Names.HIDDEN, Map.of("from", "bundles", "sides", SIDES)),
            hall("grades", "rating", Names.SHOWN, Map.of("items", List.of("一", "二"), "scale", 3, "counts", "every")),
            tables("cards", "board", Names.SHOWN, Map.of("reveal", "at-once")),
            hall("likes", "dot-vote", Names.SHOWN, Map.of("from", "cards", "dots", 2)),
            hall("opinions", "statements", Names.SHOWN, Map.of("from", "likes", "add", "open")),
            tables("talk", "dialogue", Names.HIDDEN, Map.of()),
            hall("plenary", "dialogue", Names.SHOWN, Map.of()),
            hall(
                    "agree",
                    "consensus",
                    Names.HIDDEN,
                    Map.of("from", List.of("weight", "bundles", "theme"), "levels", LEVELS)),
            hall("settle", "consensus", Names.SHOWN, Map.of("from", List.of("likes", "views"), "levels", LEVELS)),
            hall("back", "review", Names.SHOWN, Map.of("indicators", FIGURES)),
            hall("promise", "commitments", Names.SHOWN, Map.of("from", List.of("agree", "settle", "back"))),
            hall("quiet", "commitments", Names.HIDDEN, Map.of("from", "agree")),
            hall("explain", "present", Names.SHOWN, Map.of("parts", PARTS)),
            hall("rest", "break", Names.HIDDEN, Map.of()),
            hall("ring", "circle", Names.SHOWN, Map.of("empty", true, "from", List.of("ideas"))),
            hall("places", "seat-plan", Names.SHOWN, Map.of("by", "theme", "from", "bundles")),
            hall("accounts", "motion", Names.HIDDEN, Map.of("text", "決算を承認する。", "quorum", "third")),
            hall("officers", "motion", Names.SHOWN, Map.of("by", "secret", "share", "majority-of-votes"))
        };
    }

    /** Every kind that can be held at tables there, drawing from the hall and from tables, and steps in the hall that draw from them. */
    public static Step[] cafe() {
        return new Step[] {
            tables("hello", "check-in", Names.SHOWN, Map.of()),
            hall("ideas", "board", Names.SHOWN, Map.of("reveal", "at-once")),
            tables("secrets", "board", Names.HIDDEN, laid("columns", "author")),
            tables("bundles", "cluster", Names.HIDDEN, Map.of("from", "secrets", "singles", true)),
            tables("weight", "dot-vote", Names.HIDDEN, Map.of("from", "bundles", "dots", 3, "max", 2)),
            tables("likes", "dot-vote", Names.SHOWN, Map.of("from", "ideas", "dots", 2)),
            hall("best", "dot-vote", Names.SHOWN, Map.of("from", "likes", "dots", 2)),
            tables("mood", "poll", Names.HIDDEN, Map.of("choices", List.of("よい", "ふつう", "まだ"))),
            hall("choice", "poll", Names.SHOWN, Map.of("from", "likes", "counts", "every")),
            tables("purse", "budget", Names.HIDDEN, budget(false)),
            hall("coins", "budget", Names.SHOWN, budget(true)),
            tables("views", "statements", Names.HIDDEN, Map.of("statements", List.of("一", "二"), "add", "open")),
            tables("opinions", "statements", Names.SHOWN, Map.of("from", List.of("weight", "ideas"))),
            tables("sheet", "survey", Names.HIDDEN, ASKED),
            tables("marks", "rating", Names.HIDDEN, Map.of("items", List.of("一"), "from", "weight", "sides", SIDES)),
            hall("grades", "rating", Names.SHOWN, Map.of("from", List.of("views", "ideas"))),
            hall("both", "statements", Names.SHOWN, Map.of("from", List.of("views", "opinions"), "add", "never")),
            tables(
                    "listed",
                    "inventory",
                    Names.SHOWN,
                    Map.of("mode", "gather", "activities", ACTIVITIES, "fields", List.of("人数", "時間"))),
            tables("yearly", "inventory", Names.HIDDEN, Map.of("activities", ACTIVITIES, "fields", List.of("人数"))),
            hall("verdicts", "inventory", Names.SHOWN, Map.of("from", "listed")),
            tables("talk", "dialogue", Names.SHOWN, Map.of()),
            tables(
                    "agree",
                    "consensus",
                    Names.HIDDEN,
                    Map.of("from", List.of("weight", "ideas", "best"), "levels", LEVELS)),
            tables("promise", "commitments", Names.HIDDEN, Map.of("from", List.of("agree"))),
            tables("back", "review", Names.HIDDEN, Map.of("indicators", FIGURES)),
            hall("gather", "cluster", Names.SHOWN, Map.of("from", "weight")),
            hall("settle", "consensus", Names.SHOWN, Map.of("from", List.of("agree", "best"), "levels", LEVELS)),
            hall("close", "commitments", Names.SHOWN, Map.of("from", List.of("agree", "settle", "back"))),
            tables("explain", "present", Names.HIDDEN, Map.of("parts", PARTS, "later", "open")),
            tables("rest", "break", Names.SHOWN, Map.of()),
            tables("ring", "circle", Names.HIDDEN, Map.of("from", List.of("ideas"))),
            tables("chairs", "circle", Names.SHOWN, Map.of("empty", true)),
            hall(
                    "places",
                    "seat-plan",
                    Names.SHOWN,
                    Map.of("by", "random", "fewest", 2, "stays", "one", "from", "gather"))
        };
    }

    /** Gives every step of both, once each, so that every kind is among them in the hall and at tables. */
    public static List<Step> all() {
        var all = new ArrayList<>(Arrays.asList(agenda()));
        all.addAll(Arrays.asList(cafe()));
        return all;
    }

    private static Step hall(String id, String kind, Names names, Map<String, Object> settings) {
        return Hall.step(id, kind, names, settings);
    }

    private static Step tables(String id, String kind, Names names, Map<String, Object> settings) {
        return Hall.step(id, kind, names, Among.TABLES, settings);
    }
}
