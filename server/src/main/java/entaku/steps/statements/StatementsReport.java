package entaku.steps.statements;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.shared.ThingList.Added;
import entaku.steps.shared.Words;
import entaku.steps.statements.StatementsState.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step of statements leaves: all that were shown, those that the hall agrees on first, each with the number of
 * every answer. Reasons stand beside the statement and beside no answer, and are nobody's. No answer is ever told.
 */
final class StatementsReport implements Report<StatementsState> {
    private static final Map<Leaning, Text> LEANINGS = Map.of(
            Leaning.AGREED, Words.of("賛成が3分の2以上", "two thirds or more agree"),
            Leaning.DISAGREED, Words.of("反対が3分の2以上", "two thirds or more disagree"),
            Leaning.DIVIDED, Words.of("分かれた", "divided"),
            Leaning.UNSURE, Words.of("分からないがいちばん多い", "most are not sure"));

    private static final Text WITHHELD = Words.of("スマートフォンの答えは出さない", "answers by phone are not shown");

    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("statement", Words.of("文", "{文|ぶん}", "Statement")),
                Map.entry("statement-withdrawn", Words.of("文の取り消し", "Statement withdrawn")),
                Map.entry("answers-closed", Words.of("答えを締め切った", "Answers closed")),
                Map.entry(
                        "answers-few",
                        Words.of(
                                "答えを締め切った（スマートフォンで答えた人が少ないので、人数を出さない）",
                                "Answers closed; so few answered by phone that their number is not shown")),
                Map.entry("answers-reopened", Words.of("答えの受け付けを再開した", "Answers opened again")),
                Map.entry(
                        "answers-renewed",
                        Words.of("結果を出したあと、答えの受け付けをもう一度始めた", "Answers opened anew after a result was shown")),
                Map.entry("votes", Words.of("答えを受け付けた回数 {n}回", "times answers were taken: {n}")),
                Map.entry("respondents", Words.of("答えた人 {n}人", "people who answered: {n}")),
                Map.entry("result", Words.of("結果", "Result")),
                Map.entry(
                        "result-withheld",
                        Words.of(
                                "結果（スマートフォンの答えは、だれの答えか分からないように人数を出さない）",
                                "Result; so that nobody is given away, answers by phone are not shown")),
                Map.entry("agree", Words.of("賛成 {n}人", "agree: {n}")),
                Map.entry("disagree", Words.of("反対 {n}人", "disagree: {n}")),
                Map.entry("unsure", Words.of("分からない {n}人", "not sure: {n}")),
                Map.entry("without-phone", Words.of("うち挙手・紙 {n}人", "of them by show of hands or on paper: {n}")),
                Map.entry("reason", Words.of("理由", "Reason")),
                Map.entry("held", Words.of("表示を止めた文 {n}件", "statements held back: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<StatementsState> event,
            StatementsState before,
            StatementsState after,
            SessionState session,
            Stage stage) {
        if (event instanceof StatementsEvents.StatementAdded e && e.shown()) return shown(after, stage, e.id());
        if (event instanceof StatementsEvents.StatementShown e) return shown(after, stage, e.statement());
        if (event instanceof StatementsEvents.StatementHeld e) return unsaid(before, stage, e.statement());
        if (event instanceof StatementsEvents.StatementWithdrawn e
                && before.list().shows(e.statement())) {
            // Who takes a statement back takes its words back; that there was one stays told.
            var lines = new ArrayList<>(unsaid(before, stage, e.statement()));
            lines.add(Passage.of("statement-withdrawn", id(stage, e.statement()), null));
            return lines;
        }
        if (event instanceof StatementsEvents.AnswersClosed) return closed(after, stage);
        if (event instanceof StatementsEvents.AnswersReopened)
            return List.of(Passage.of("answers-reopened", null, null));
        if (event instanceof StatementsEvents.AnswersRenewed e)
            return List.of(Passage.of("answers-renewed", null, null).counting(Map.of("votes", e.vote())));
        return List.of();
    }

    /** Tells the words of somebody, and what came of them already where they were held and are shown again. */
    private static List<Passage> shown(StatementsState state, Stage stage, String id) {
        Added one = state.list().find(id);
        Passage line = Passage.of("statement", id(stage, id), one.text());
        var lines = new ArrayList<Passage>();
        lines.add(stage.step().names() == Names.SHOWN && !one.paper() ? line.by(one.seat()) : line);
        result(state, stage, id, lines);
        return lines;
    }

    private static List<Passage> unsaid(StatementsState state, Stage stage, String id) {
        var lines = new ArrayList<Passage>();
        lines.add(Passage.of(Passage.UNSAID, id(stage, id), null));
        for (int vote = 1; vote <= state.vote().number(); vote++)
            lines.add(Passage.of(Passage.UNSAID, answers(stage, id, vote), null));
        return lines;
    }

    private static List<Passage> closed(StatementsState state, Stage stage) {
        var lines = new ArrayList<Passage>();
        var numbers = new HashMap<String, Integer>();
        if (state.vote().number() > 1) numbers.put("votes", state.vote().number());
        if (state.told() != null) numbers.put("respondents", state.told());
        lines.add(Passage.of(state.told() == null ? "answers-few" : "answers-closed", null, null)
                .counting(numbers));
        for (String id : state.ordered()) result(state, stage, id, lines);
        return lines;
    }

    private static void result(StatementsState state, Stage stage, String id, List<Passage> lines) {
        Result result = state.result(id);
        if (result == null) return;
        String answers = answers(stage, id, state.vote().number());
        lines.add(Passage.of(
                        result.withheld() ? "result-withheld" : "result",
                        answers,
                        state.list().words(id))
                .counting(numbers(state, id)));
        for (String reason : result.reasons()) lines.add(Passage.of("reason", answers, reason));
    }

    /** Gives the three counts, nought as well; nothing where the phones' are withheld and no hand was counted. */
    private static Map<String, Integer> numbers(StatementsState state, String id) {
        var numbers = new HashMap<String, Integer>();
        Result result = state.result(id);
        if (result == null) return numbers;
        if (state.vote().number() > 1) numbers.put("votes", state.vote().number());
        if (result.withheld() && result.hands().all() == 0) return numbers;
        numbers.put("agree", result.counts().agree());
        numbers.put("disagree", result.counts().disagree());
        numbers.put("unsure", result.counts().unsure());
        if (result.hands().all() > 0)
            numbers.put("without-phone", result.hands().all());
        return numbers;
    }

    private static String id(Stage stage, String statement) {
        return stage.id() + ":" + statement;
    }

    /** Names the answers of one vote: what was shown of an earlier one stays told. */
    private static String answers(Stage stage, String statement, int vote) {
        return id(stage, statement) + "#answers" + vote;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(StatementsState state, SessionState session, Stage stage) {
        var sources = Words.things(session, stage, state.setup().from());
        List<Thing> things = state.ordered().stream()
                .map(id -> thing(state, stage, id, sources.getOrDefault(id, List.of())))
                .toList();
        int held = state.list().kept();
        return Told.things(things, held == 0 ? Map.of() : Map.of("held", held));
    }

    private static Thing thing(StatementsState state, Stage stage, String id, List<String> from) {
        Added one = state.list().find(id);
        Result result = state.result(id);
        boolean named = one != null && !one.paper() && stage.step().names() == Names.SHOWN;
        var tags = new ArrayList<Text>();
        if (result != null && result.leaning() != null) tags.add(LEANINGS.get(result.leaning()));
        if (result != null && result.withheld()) tags.add(WITHHELD);
        return new Thing(
                id(stage, id),
                "statement",
                result == null ? "shown" : Thing.TABLED,
                state.list().words(id),
                named ? one.seat() : null,
                null,
                from,
                tags,
                numbers(state, id));
    }
}
