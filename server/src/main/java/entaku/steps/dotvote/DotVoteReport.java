package entaku.steps.dotvote;

import entaku.session.Item;
import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a dot vote leaves: its totals, once closed; withheld, those by hand alone. No ballot is ever told. */
final class DotVoteReport implements Report<DotVoteState> {
    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("vote", Words.of("シール投票", "シールで {選|えら}ぶ", "Dot vote")),
                Map.entry("vote-closed", Words.of("投票を締め切った", "Vote closed")),
                Map.entry(
                        "vote-withheld",
                        Words.of(
                                "投票を締め切った（スマートフォンのシールは、だれのものか分からないように数を出さない）",
                                "Vote closed; so that nobody is given away, dots placed by phone are not shown")),
                Map.entry("vote-reopened", Words.of("投票を再開した", "Vote opened again")),
                Map.entry("vote-renewed", Words.of("結果を出したあとで投票をやり直した（新しい投票）", "Voted anew after a result was shown")),
                Map.entry("votes", Words.of("投票した回数 {n}回", "times voted: {n}")),
                Map.entry("result", Words.of("結果", "Result")),
                Map.entry("dots", Words.of("シール {n}枚", "dots: {n}")),
                Map.entry("hands", Words.of("うち挙手・紙 {n}枚", "of them by show of hands or on paper: {n}")),
                Map.entry("rank", Words.of("{n}位", "rank: {n}")),
                Map.entry("voters", Words.of("投票した人 {n}人", "people who voted: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<DotVoteState> event, DotVoteState before, DotVoteState after, SessionState session, Stage stage) {
        if (event instanceof DotVote.VoteReopened) return List.of(Passage.of("vote-reopened", null, null));
        if (event instanceof DotVote.VoteRenewed e)
            return List.of(Passage.of("vote-renewed", null, null).counting(Map.of("votes", e.vote())));
        if (!(event instanceof DotVote.VoteClosed)) return List.of();
        var lines = new ArrayList<Passage>();
        if (after.votes().closed().withheld()) lines.add(Passage.of("vote-withheld", null, null));
        else
            lines.add(Passage.of("vote-closed", null, null)
                    .counting(held(after, "voters", after.votes().closed().voters())));
        for (Item item : after.votes().ranked())
            if (after.votes().closed().results().containsKey(item.id()))
                lines.add(Passage.of("result", stage.id() + ":" + item.id(), item.text())
                        .counting(numbers(after, item.id())));
        return lines;
    }

    private static Map<String, Integer> numbers(DotVoteState state, String item) {
        var result = state.votes().closed().results().get(item);
        if (result == null) return Map.of();
        var numbers = held(state, "dots", result.count());
        numbers.put("rank", result.rank());
        if (result.hands() > 0) numbers.put("hands", result.hands());
        return numbers;
    }

    /** Tells a number, and which vote it is of where there was more than one. */
    private static Map<String, Integer> held(DotVoteState state, String word, int count) {
        var numbers = new HashMap<>(Map.of(word, count));
        int vote = state.votes().vote();
        if (vote > 1) numbers.put("votes", vote);
        return numbers;
    }

    @Override
    public Told leaves(DotVoteState state, SessionState session, Stage stage) {
        if (state.votes().closed() == null) return Told.NOTHING;
        var sources = Words.things(session, stage, List.of(state.from()));
        return Told.things(
                state.votes().ranked().stream()
                        .map(item -> new Thing(
                                stage.id() + ":" + item.id(),
                                "vote",
                                "shown",
                                item.text(),
                                null,
                                null,
                                sources.getOrDefault(item.id(), List.of()),
                                List.of(),
                                numbers(state, item.id())))
                        .toList(),
                Map.of());
    }
}
