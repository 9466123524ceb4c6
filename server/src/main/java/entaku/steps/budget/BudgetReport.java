package entaku.steps.budget;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.budget.Outcome.Became;
import entaku.steps.budget.Outcome.Fate;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a budget leaves: by which rule it was divided, and round by round what it pays; who wanted what is never told. */
final class BudgetReport implements Report<BudgetState> {
    private static final Map<Became, Text> BECAME = Map.of(
            Became.CHOSEN, Words.of("選ばれた", "chosen"),
            Became.LEFT_OUT, Words.of("残りに入らなかった", "did not fit into what was left"),
            Became.FEW, Words.of("選んだ人が少ない", "few chose it"),
            Became.TIED, Words.of("同数で、決まっていない", "tied and not decided"),
            Became.UNDECIDED, Words.of("まだ決まっていない", "not decided yet"));

    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("project", Words.of("予算の配分", "お{金|かね}や {時間|じかん}を {分|わ}ける", "Dividing a budget")),
                Map.entry("budget-closed", Words.of("答えを締め切った", "Answers closed")),
                Map.entry(
                        "budget-withheld",
                        Words.of(
                                "答えを締め切った（答えた人が少なく、だれの答えか分かるおそれがあるので、結果を出さない）",
                                "Answers closed; so few people chose that no result is shown, so that nobody is given away")),
                Map.entry("budget-reopened", Words.of("答えの受け付けを再開した", "Answers taken again")),
                Map.entry(
                        "budget-renewed",
                        Words.of("結果を出したあとで答えを受け付け直した（新しく数える）", "Answers taken anew after a result was shown")),
                Map.entry(
                        "by-equal-shares",
                        Words.of(
                                "決め方：合計を一人分ずつ等しく分け、同じ取り組みを選んだ人どうしで費用を出し合う。一人の負担が軽いものから決まる",
                                "Rule: everybody has an equal share of the total, and those who chose a project pay for it together; what costs each of them least comes first")),
                Map.entry(
                        "by-greedy",
                        Words.of(
                                "決め方：選んだ人の多い順に見て、残りに入るものを取る",
                                "Rule: what most people chose comes first, as long as it fits into what is left")),
                Map.entry("round", Words.of("配分の一回", "Turn")),
                Map.entry("no-round", Words.of("配分しなかった取り組み", "Not paid")),
                Map.entry("tie-settled", Words.of("同数を決めた", "Tie decided")),
                Map.entry("tie-reopened", Words.of("同数の決め方を取り消した", "Tie opened again")),
                Map.entry("votes", Words.of("答えを受け付けた回数 {n}回", "times answers were taken: {n}")),
                Map.entry("chose", Words.of("手元で答えた人 {n}人", "people who answered by phone: {n}")),
                Map.entry("papers", Words.of("紙の答え {n}枚", "answers on paper: {n}")),
                Map.entry("count", Words.of("選んだ人 {n}人", "people who chose it: {n}")),
                Map.entry("turn", Words.of("{n}回目", "turn {n}")),
                Map.entry("left", Words.of("残り {n}", "left: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<BudgetState> event, BudgetState before, BudgetState after, SessionState session, Stage stage) {
        if (event instanceof BudgetEvents.BudgetReopened) return List.of(Passage.of("budget-reopened", null, null));
        if (event instanceof BudgetEvents.BudgetRenewed e)
            return List.of(Passage.of("budget-renewed", null, null).counting(Map.of("votes", e.vote())));
        var lines = new ArrayList<Passage>();
        if (event instanceof BudgetEvents.BudgetClosed) closed(after, lines);
        else if (event instanceof BudgetEvents.TieSettled e)
            lines.add(Passage.of("tie-settled", null, e.lot() == null ? "費用の少ないほうから" : "くじ：" + e.lot()));
        else if (event instanceof BudgetEvents.TieReopened) lines.add(Passage.of("tie-reopened", null, null));
        else return List.of();
        if (after.outcome() != null)
            after.outcome()
                    .fates()
                    .forEach((id, fate) -> lines.add(Passage.of(
                                    fate.round() == null ? "no-round" : "round", id(stage, id), words(after, id, fate))
                            .counting(numbers(fate))));
        return lines;
    }

    private static void closed(BudgetState state, List<Passage> lines) {
        boolean withheld = state.votes().closed().withheld();
        var numbers = new HashMap<String, Integer>();
        if (state.told() != null) numbers.put("chose", state.told());
        if (state.slips().all() > 0) numbers.put("papers", state.slips().all());
        if (state.votes().vote() > 1) numbers.put("votes", state.votes().vote());
        lines.add(Passage.of(withheld ? "budget-withheld" : "budget-closed", null, total(state.form(), "ja"))
                .counting(numbers));
        if (!withheld) lines.add(Passage.of("by-" + state.form().rule(), null, null));
    }

    private static Map<String, Integer> numbers(Fate fate) {
        var numbers = new HashMap<String, Integer>();
        if (fate.count() != null) numbers.put("count", fate.count());
        if (fate.round() != null) numbers.put("turn", fate.round());
        if (fate.left() != null) numbers.put("left", fate.left());
        return numbers;
    }

    /** Says what a project costs and what became of it. */
    private static String words(BudgetState state, String id, Fate fate) {
        var project = state.form().projects().get(id);
        String cost = project.cost() + state.form().unit().in("ja");
        String became = fate == null ? "" : "、" + BECAME.get(fate.became()).in("ja");
        String turn = fate == null || fate.round() == null ? "" : fate.round() + ". ";
        return turn + project.text().in("ja") + "（" + cost + became + "）";
    }

    private static String id(Stage stage, String project) {
        return stage.id() + ":" + project;
    }

    private static String total(BudgetForm form, String language) {
        String unit = form.unit().in(language);
        return switch (language) {
            case "ja" -> "合わせて" + form.total() + unit + "を配分する";
            case "ja-easy" -> "ぜんぶで " + form.total() + unit + "を {分|わ}けます";
            default -> "Dividing " + form.total() + " " + unit;
        };
    }

    private static Text question(BudgetForm form) {
        return Words.of(total(form, "ja"), total(form, "ja-easy"), total(form, "en"));
    }

    @Override
    public Told leaves(BudgetState state, SessionState session, Stage stage) {
        if (state.votes().closed() == null) return Told.NOTHING;
        var things = new ArrayList<Thing>();
        var question = List.of(question(state.form()));
        if (state.outcome() == null)
            state.form()
                    .projects()
                    .keySet()
                    .forEach(id ->
                            things.add(thing(stage, id, Told.WITHHELD, words(state, id, null), question, Map.of())));
        else
            state.outcome()
                    .fates()
                    .forEach((id, fate) -> things.add(
                            thing(stage, id, Told.COUNTED, words(state, id, fate), question, numbers(fate))));
        return Told.things(things, Map.of());
    }

    private static Thing thing(
            Stage stage, String id, String state, String words, List<Text> question, Map<String, Integer> numbers) {
        return new Thing(id(stage, id), "project", state, words, null, null, List.of(), question, numbers);
    }
}
