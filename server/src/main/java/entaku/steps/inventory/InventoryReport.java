package entaku.steps.inventory;

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
import entaku.steps.shared.ThingsReport;
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
final class InventoryReport extends ThingsReport<InventoryState, Result> {
    InventoryReport() {
        super(new Speech("activity", "decisions", "respondents", "answers", "答え", "答えた", "answers", "answered"));
    }

    @Override
    protected Map<String, Text> own() {
        return Map.of(
                "activity", Words.of("活動", "{活動|かつどう}", "Activity"),
                "activity-withdrawn", Words.of("活動の取り消し", "Activity withdrawn"),
                "fact", Words.of("分かっていること", "What is known of it"),
                "activities", Words.of("活動 {n}件", "activities: {n}"),
                "verdicts", Words.of("結論 {n}件", "verdicts: {n}"),
                "reason", Words.of("理由", "Reason"),
                "verdict-withdrawn", Words.of("結論の取り消し", "Verdict withdrawn"),
                "sentence", Words.of("結論のひとこと", "A sentence to the verdict"),
                "left-out", Words.of("今日は扱わないことにした活動 {n}件", "activities left out for today: {n}"));
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
        if (event instanceof GatheringEvents.FactTold e) return fact(after, stage, e);
        if (event instanceof InventoryEvents.VerdictGiven e)
            return verdict(after, stage, e.activity(), e.verdict(), e.before());
        return super.tell(event, before, after, session, stage);
    }

    @Override
    protected void known(InventoryState state, Stage stage, String id, List<Passage> lines) {
        new TreeMap<>(state.facts().on(id)).forEach((field, fact) -> {
            if (fact.seat() != null) lines.add(fact(state.setup(), stage, id, field, fact));
        });
    }

    @Override
    protected void settled(InventoryState state, Stage stage, String id, List<Passage> lines) {
        Verdict verdict = state.verdict(id);
        if (verdict != null) lines.addAll(verdict(state, stage, id, verdict, null));
    }

    @Override
    protected List<String> sides(InventoryState state) {
        var sides = new ArrayList<>(List.of("verdict"));
        for (int field = 0; field < state.setup().fields().size(); field++) sides.add("fact" + field);
        return sides;
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
        return stage.step().names() == Names.SHOWN ? line.by(fact.seat()) : line;
    }

    @Override
    protected void result(InventoryState state, Stage stage, String id, Result result, List<Passage> lines) {
        String answers = results(state, stage, id);
        lines.add(Passage.of(act(result.withheld()), answers, state.list().words(id))
                .counting(numbers(state, result)));
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

    private Map<String, Integer> numbers(InventoryState state, Result result) {
        var counts = new HashMap<String, Integer>();
        for (Decision one : state.setup().decisions())
            counts.put(number(state.setup(), one), result.counts().get(one.id()));
        return numbers(state, result.withheld(), result.byHand(), counts);
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

    private Thing thing(InventoryState state, Stage stage, String id, List<String> from) {
        Result result = state.result(id);
        var tags = new ArrayList<Text>();
        if (state.closed() != null) {
            Verdict verdict = state.verdict(id);
            tags.add(verdict(settled(state, id)));
            if (verdict != null && verdict.sentence() != null) tags.add(Text.ja(verdict.sentence()));
        }
        if (result != null && result.most().size() > 1) tags.add(tied(state.setup(), result.most()));
        if (result != null && result.withheld()) tags.add(withheld);
        new TreeMap<>(state.facts().on(id))
                .forEach((field, fact) -> tags.add(told(state.setup().fields().get(field), fact)));
        return thing(state, stage, id, from, tags, result == null ? Map.of() : numbers(state, result));
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
