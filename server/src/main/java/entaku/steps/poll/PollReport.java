package entaku.steps.poll;

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

/** What a poll leaves: its question and how many chose what, once closed; withheld, those by hand alone. */
final class PollReport implements Report<PollState> {
    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("choice", Words.of("質問への答え", "{質問|しつもん}への {答|こた}え", "Answer to a question")),
                Map.entry("poll-closed", Words.of("答えを締め切った", "Answers closed")),
                Map.entry(
                        "poll-withheld",
                        Words.of(
                                "答えを締め切った（スマートフォンの答えは、だれのものか分からないように数を出さない）",
                                "Answers closed; so that nobody is given away, answers by phone are not shown")),
                Map.entry("poll-reopened", Words.of("答えの受け付けを再開した", "Answers taken again")),
                Map.entry(
                        "poll-renewed",
                        Words.of("結果を出したあとで答えを受け付け直した（新しく数える）", "Answers taken anew after a result was shown")),
                Map.entry("votes", Words.of("答えを受け付けた回数 {n}回", "times answers were taken: {n}")),
                Map.entry("result", Words.of("結果", "Result")),
                Map.entry("count", Words.of("選んだ人 {n}人", "people who chose it: {n}")),
                Map.entry("hands", Words.of("うち挙手・紙 {n}人", "of them by show of hands or on paper: {n}")),
                Map.entry("rank", Words.of("{n}位", "rank: {n}")),
                Map.entry("answered", Words.of("答えた人 {n}人", "people who answered: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<PollState> event, PollState before, PollState after, SessionState session, Stage stage) {
        if (event instanceof PollEvents.PollReopened) return List.of(Passage.of("poll-reopened", null, null));
        if (event instanceof PollEvents.PollRenewed e)
            return List.of(Passage.of("poll-renewed", null, null).counting(Map.of("votes", e.vote())));
        if (!(event instanceof PollEvents.PollClosed)) return List.of();
        var closed = after.votes().closed();
        String question = after.question().in("ja");
        var lines = new ArrayList<Passage>();
        if (closed.withheld()) lines.add(Passage.of("poll-withheld", null, question));
        else lines.add(Passage.of("poll-closed", null, question).counting(held(after, "answered", closed.voters())));
        for (Item item : after.votes().ranked())
            if (closed.results().containsKey(item.id()))
                lines.add(Passage.of("result", stage.id() + ":" + item.id(), item.text())
                        .counting(numbers(after, item.id())));
        return lines;
    }

    private static Map<String, Integer> numbers(PollState state, String choice) {
        var result = state.votes().closed().results().get(choice);
        if (result == null) return Map.of();
        var numbers = held(state, "count", result.count());
        numbers.put("rank", result.rank());
        if (result.hands() > 0) numbers.put("hands", result.hands());
        return numbers;
    }

    /** Tells a number, and how often people were asked where that was more than once. */
    private static Map<String, Integer> held(PollState state, String word, int count) {
        var numbers = new HashMap<>(Map.of(word, count));
        int vote = state.votes().vote();
        if (vote > 1) numbers.put("votes", vote);
        return numbers;
    }

    @Override
    public Told leaves(PollState state, SessionState session, Stage stage) {
        if (state.votes().closed() == null) return Told.NOTHING;
        var sources = state.from() == null
                ? Map.<String, List<String>>of()
                : Words.things(session, stage, List.of(state.from()));
        String counted = state.votes().closed().withheld() ? Told.WITHHELD : Told.COUNTED;
        return Told.things(
                state.votes().ranked().stream()
                        .map(item -> new Thing(
                                stage.id() + ":" + item.id(),
                                "choice",
                                counted,
                                item.text(),
                                null,
                                null,
                                sources.getOrDefault(item.id(), List.of()),
                                List.of(state.question()),
                                numbers(state, item.id())))
                        .toList(),
                Map.of());
    }
}
