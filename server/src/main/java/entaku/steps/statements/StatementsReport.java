package entaku.steps.statements;

import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.shared.ThingsReport;
import entaku.steps.shared.Words;
import entaku.steps.statements.StatementsState.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a step of statements leaves: all that were shown, those that the hall agrees on first, each with the number of
 * every answer. Reasons stand beside the statement and beside no answer, and are nobody's. No answer is ever told.
 */
final class StatementsReport extends ThingsReport<StatementsState, Result> {
    private static final Map<Leaning, Text> LEANINGS = Map.of(
            Leaning.AGREED, Words.of("賛成が3分の2以上", "two thirds or more agree"),
            Leaning.DISAGREED, Words.of("反対が3分の2以上", "two thirds or more disagree"),
            Leaning.DIVIDED, Words.of("分かれた", "divided"),
            Leaning.UNSURE, Words.of("分からないがいちばん多い", "most are not sure"));

    StatementsReport() {
        super(new Speech("statement", "answers", "respondents", "answers", "答え", "答えた", "answers", "answered"));
    }

    @Override
    protected Map<String, Text> own() {
        return Map.of(
                "statement", Words.of("文", "{文|ぶん}", "Statement"),
                "statement-withdrawn", Words.of("文の取り消し", "Statement withdrawn"),
                "agree", Words.of("賛成 {n}人", "agree: {n}"),
                "disagree", Words.of("反対 {n}人", "disagree: {n}"),
                "unsure", Words.of("分からない {n}人", "not sure: {n}"),
                "reason", Words.of("理由", "Reason"),
                "held", Words.of("表示を止めた文 {n}件", "statements held back: {n}"));
    }

    @Override
    protected void result(StatementsState state, Stage stage, String id, Result result, List<Passage> lines) {
        String answers = results(state, stage, id);
        lines.add(Passage.of(act(result.withheld()), answers, state.list().words(id))
                .counting(numbers(state, result)));
        for (String reason : result.reasons()) lines.add(Passage.of("reason", answers, reason));
    }

    private Map<String, Integer> numbers(StatementsState state, Result result) {
        Three counts = result.counts();
        return numbers(
                state,
                result.withheld(),
                result.hands().all(),
                Map.of("agree", counts.agree(), "disagree", counts.disagree(), "unsure", counts.unsure()));
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

    private Thing thing(StatementsState state, Stage stage, String id, List<String> from) {
        Result result = state.result(id);
        if (result == null) return thing(state, stage, id, from, List.of(), Map.of());
        var tags = new ArrayList<Text>();
        if (result.leaning() != null) tags.add(LEANINGS.get(result.leaning()));
        if (result.withheld()) tags.add(withheld);
        return thing(state, stage, id, from, tags, numbers(state, result));
    }
}
