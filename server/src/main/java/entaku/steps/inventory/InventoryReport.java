package entaku.steps.inventory;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Question;
import entaku.session.Told.Thing;
import entaku.steps.inventory.Facts.Fact;
import entaku.steps.inventory.InventoryState.Result;
import entaku.steps.inventory.InventoryState.Verdict;
import entaku.steps.inventory.Setup.Decision;
import entaku.steps.shared.ThingList.Added;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an inventory leaves: every activity with what is known of it; once decided with exactly one verdict, the number
 * of every answer, and the reasons of all, those against it too. What the room left open is carried over.
 */
final class InventoryReport implements Report<InventoryState> {
    private static final Text WITHHELD = Words.of("スマートフォンの答えは出さない", "answers by phone are not shown");

    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("activity", Words.of("活動", "{活動|かつどう}", "Activity")),
                Map.entry("activity-withdrawn", Words.of("活動の取り消し", "Activity withdrawn")),
                Map.entry("fact", Words.of("分かっていること", "What is known of it")),
                Map.entry("decisions-closed", Words.of("答えを締め切った", "Answers closed")),
                Map.entry(
                        "decisions-few",
                        Words.of(
                                "答えを締め切った（スマートフォンで答えた人が少ないので、人数を出さない）",
                                "Answers closed; so few answered by phone that their number is not shown")),
                Map.entry("decisions-reopened", Words.of("答えの受け付けを再開した", "Answers opened again")),
                Map.entry(
                        "decisions-renewed",
                        Words.of("結果を出したあと、答えの受け付けをもう一度始めた", "Answers opened anew after a result was shown")),
                Map.entry("votes", Words.of("答えを受け付けた回数 {n}回", "times answers were taken: {n}")),
                Map.entry("respondents", Words.of("答えた人 {n}人", "people who answered: {n}")),
                Map.entry("activities", Words.of("活動 {n}件", "activities: {n}")),
                Map.entry("verdicts", Words.of("結論 {n}件", "verdicts: {n}")),
                Map.entry("result", Words.of("結果", "Result")),
                Map.entry(
                        "result-withheld",
                        Words.of(
                                "結果（スマートフォンの答えは、だれの答えか分からないように人数を出さない）",
                                "Result; so that nobody is given away, answers by phone are not shown")),
                Map.entry("without-phone", Words.of("うち挙手・紙 {n}人", "of them by show of hands or on paper: {n}")),
                Map.entry("reason", Words.of("理由", "Reason")),
                Map.entry("verdict-withdrawn", Words.of("結論の取り消し", "Verdict withdrawn")),
                Map.entry("sentence", Words.of("結論のひとこと", "A sentence to the verdict")),
                Map.entry("left-out", Words.of("今日は扱わないことにした活動 {n}件", "activities left out for today: {n}")));
    }

    @Override
    public Map<String, Text> words(Step step) {
        Setup setup = Setup.of(step, step.settings().read(Setup.SETTINGS));
        var words = new HashMap<String, Text>();
        for (Decision one : setup.decisions()) {
            String ja = one.text().in("ja");
            String en = english(one);
            words.put(number(setup, one), Words.of(ja + " {n}人", en + ": {n}"));
            words.put("reason-" + one.id(), Words.of("理由（" + ja + "）", "Reason (" + en + ")"));
            words.put("verdict-" + one.id(), verdict(one));
        }
        if (setup.decides()) words.put("verdict-" + Setup.UNDECIDED.id(), verdict(Setup.UNDECIDED));
        return words;
    }

    private static String english(Decision one) {
        return one.text().in("en");
    }

    private static Text verdict(Decision one) {
        return Words.of(
                "結論：" + one.text().in("ja"), "{結論|けつろん}：" + one.text().in("ja-easy"), "Verdict: " + english(one));
    }

    /** Numbers stand in the order of their names: these are named so that it is that of the decisions. */
    private static String number(Setup setup, Decision one) {
        return "decision-" + (setup.decisions().indexOf(one) + 1);
    }

    @Override
    public List<Passage> tell(
            StepEvent<InventoryState> event,
            InventoryState before,
            InventoryState after,
            SessionState session,
            Stage stage) {
        if (event instanceof GatheringEvents.ActivityAdded e) return listed(after, stage, e.id());
        if (event instanceof GatheringEvents.ActivityTakenUp e) return listed(after, stage, e.activity());
        if (event instanceof GatheringEvents.ActivityLeftOut e) return unsaid(before, stage, e.activity());
        if (event instanceof GatheringEvents.ActivityWithdrawn e) {
            boolean shown = before.list().shows(e.activity());
            // Who takes an activity back takes its words back; that there was one stays told.
            var lines = new ArrayList<>(unsaid(before, stage, e.activity()));
            if (shown) lines.add(Passage.of("activity-withdrawn", id(stage, e.activity()), null));
            return lines;
        }
        if (event instanceof GatheringEvents.FactTold e) return fact(after, stage, e);
        if (event instanceof InventoryEvents.DecisionsClosed) return closed(after, stage);
        if (event instanceof InventoryEvents.DecisionsReopened)
            return List.of(Passage.of("decisions-reopened", null, null));
        if (event instanceof InventoryEvents.DecisionsRenewed e)
            return List.of(Passage.of("decisions-renewed", null, null).counting(Map.of("votes", e.vote())));
        if (event instanceof InventoryEvents.VerdictGiven e)
            return verdict(after, stage, e.activity(), e.verdict(), e.before());
        return List.of();
    }

    /** Tells the words of somebody, what is known of it, and what came of it already where it was left out meanwhile. */
    private static List<Passage> listed(InventoryState state, Stage stage, String id) {
        var lines = new ArrayList<Passage>();
        Added one = state.list().find(id);
        if (one != null) {
            Passage line = Passage.of("activity", id(stage, id), one.text());
            lines.add(named(stage) && !one.paper() ? line.by(one.seat()) : line);
        }
        new TreeMap<>(state.facts().on(id)).forEach((field, fact) -> {
            if (fact.seat() != null) lines.add(fact(state.setup(), stage, id, field, fact));
        });
        result(state, stage, id, lines);
        Verdict verdict = state.verdict(id);
        if (verdict != null) lines.addAll(verdict(state, stage, id, verdict, null));
        return lines;
    }

    private static List<Passage> fact(InventoryState state, Stage stage, GatheringEvents.FactTold e) {
        if (e.told() == null)
            return List.of(Passage.of(Passage.UNSAID, side(stage, e.activity(), "fact" + e.field()), null));
        Passage line = fact(state.setup(), stage, e.activity(), e.field(), e.told());
        return List.of(e.before() == null ? line : line.instead(e.before().words()));
    }

    private static Passage fact(Setup setup, Stage stage, String id, int field, Fact fact) {
        String text = setup.fields().get(field).in("ja") + "：" + fact.words();
        Passage line = Passage.of("fact", side(stage, id, "fact" + field), text);
        return named(stage) ? line.by(fact.seat()) : line;
    }

    private static List<Passage> unsaid(InventoryState state, Stage stage, String id) {
        var sides = new ArrayList<String>();
        sides.add(id(stage, id));
        for (int field = 0; field < state.setup().fields().size(); field++) sides.add(side(stage, id, "fact" + field));
        for (int vote = 1; vote <= state.vote().number(); vote++) sides.add(side(stage, id, "answers" + vote));
        sides.add(side(stage, id, "verdict"));
        return sides.stream()
                .map(side -> Passage.of(Passage.UNSAID, side, null))
                .toList();
    }

    private static List<Passage> closed(InventoryState state, Stage stage) {
        var lines = new ArrayList<Passage>();
        var numbers = new HashMap<String, Integer>();
        if (state.vote().number() > 1) numbers.put("votes", state.vote().number());
        if (state.told() != null) numbers.put("respondents", state.told());
        lines.add(Passage.of(state.told() == null ? "decisions-few" : "decisions-closed", null, null)
                .counting(numbers));
        for (String id : state.list().ids()) result(state, stage, id, lines);
        return lines;
    }

    private static void result(InventoryState state, Stage stage, String id, List<Passage> lines) {
        Result result = state.result(id);
        if (result == null) return;
        String answers = side(stage, id, "answers" + state.vote().number());
        String act = result.withheld() ? "result-withheld" : "result";
        lines.add(Passage.of(act, answers, state.list().words(id)).counting(numbers(state, result)));
        for (var reason : result.reasons()) {
            String word = reason.decision() == null ? "reason" : "reason-" + reason.decision();
            lines.add(Passage.of(word, answers, reason.text()));
        }
    }

    /** Tells it in two lines: what was settled, and the sentence to it, with the one it stands instead of. */
    private static List<Passage> verdict(
            InventoryState state, Stage stage, String id, Verdict verdict, Verdict before) {
        String side = side(stage, id, "verdict");
        String words = state.list().words(id);
        if (verdict == null) return List.of(Passage.of("verdict-withdrawn", side, words));
        var lines = new ArrayList<Passage>();
        lines.add(Passage.of("verdict-" + verdict.decision(), side, words));
        if (verdict.sentence() == null) return lines;
        Passage line = Passage.of("sentence", side, verdict.sentence());
        boolean reworded = before != null
                && before.sentence() != null
                && !before.sentence().equals(verdict.sentence());
        lines.add(reworded ? line.instead(before.sentence()) : line);
        return lines;
    }

    /** Gives the number of every answer, nought as well; nothing where the phones' are withheld and no hand was counted. */
    private static Map<String, Integer> numbers(InventoryState state, Result result) {
        var numbers = new HashMap<String, Integer>();
        if (state.vote().number() > 1) numbers.put("votes", state.vote().number());
        if (result.withheld() && result.byHand() == 0) return numbers;
        for (Decision one : state.setup().decisions())
            numbers.put(number(state.setup(), one), result.counts().get(one.id()));
        if (result.byHand() > 0) numbers.put("without-phone", result.byHand());
        return numbers;
    }

    private static boolean named(Stage stage) {
        return stage.step().names() == Names.SHOWN;
    }

    private static String id(Stage stage, String activity) {
        return stage.id() + ":" + activity;
    }

    /** Names one side of an activity, whose lines stand by themselves. */
    private static String side(Stage stage, String activity, String side) {
        return id(stage, activity) + "#" + side;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(InventoryState state, SessionState session, Stage stage) {
        var sources = Words.things(session, stage, state.setup().from());
        var things = new ArrayList<Thing>();
        var open = new ArrayList<Question>();
        for (String id : state.list().ids()) {
            things.add(thing(state, stage, id, sources.getOrDefault(id, List.of())));
            boolean undecided = state.closed() != null && settled(state, id) == Setup.UNDECIDED;
            if (undecided) open.add(new Question(id(stage, id), state.list().words(id), "next"));
        }
        int left = state.list().kept();
        return new Told(things, List.of(), List.of(), open, left == 0 ? Map.of() : Map.of("left-out", left));
    }

    /** What nobody settled was not decided today. */
    private static Decision settled(InventoryState state, String id) {
        Verdict verdict = state.verdict(id);
        return verdict == null ? Setup.UNDECIDED : state.setup().verdict(verdict.decision());
    }

    private static Thing thing(InventoryState state, Stage stage, String id, List<String> from) {
        Added one = state.list().find(id);
        Result result = state.result(id);
        boolean named = one != null && !one.paper() && named(stage);
        var tags = new ArrayList<Text>();
        if (state.closed() != null) {
            Verdict verdict = state.verdict(id);
            tags.add(verdict(settled(state, id)));
            if (verdict != null && verdict.sentence() != null) tags.add(Text.ja(verdict.sentence()));
        }
        if (result != null && result.most().size() > 1) tags.add(tied(state.setup(), result.most()));
        if (result != null && result.withheld()) tags.add(WITHHELD);
        new TreeMap<>(state.facts().on(id))
                .forEach((field, fact) -> tags.add(told(state.setup().fields().get(field), fact)));
        return new Thing(
                id(stage, id),
                "activity",
                result == null ? "shown" : Thing.TABLED,
                state.list().words(id),
                named ? one.seat() : null,
                null,
                from,
                tags,
                result == null ? Map.of() : numbers(state, result));
    }

    private static Text tied(Setup setup, List<String> most) {
        var all = most.stream().map(setup::decision).toList();
        String ja =
                String.join("・", all.stream().map(one -> one.text().in("ja")).toList());
        String en = String.join(", ", all.stream().map(InventoryReport::english).toList());
        return Words.of("同数（" + ja + "）", "tied (" + en + ")");
    }

    private static Text told(Text field, Fact fact) {
        var words = new HashMap<String, String>();
        for (String language : field.in().keySet())
            words.put(language, field.in(language) + "：" + fact.text().in(language));
        return new Text(words);
    }
}
