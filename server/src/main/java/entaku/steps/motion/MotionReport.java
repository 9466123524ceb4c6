package entaku.steps.motion;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.motion.Ballots.Mark;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a motion leaves: every text of it, the roll, all counts by the way they came, the rule and the result. */
final class MotionReport implements Report<MotionState> {
    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("motion", Words.of("議案", "{話|はな}し{合|あ}って {決|き}める {文|ぶん}", "Motion")),
            Map.entry("earlier-text", Words.of("前の文", "Earlier text")),
            Map.entry("amendment", Words.of("修正案", "Amendment")),
            Map.entry("roll", Words.of("出席", "Present")),
            Map.entry("rule", Words.of("決め方", "Rule")),
            Map.entry("side", Words.of("答えの内訳", "Votes")),
            Map.entry("member", Words.of("欠席した会員", "Absent member")),
            Map.entry("open", Words.of("採決していない", "not voted on")),
            Map.entry("adopted", Words.of("可決", "adopted")),
            Map.entry("not-adopted", Words.of("否決", "not adopted")),
            Map.entry("tied", Words.of("可否同数（どうするかは規約が決める）", "tied; the rules of the association decide what follows")),
            Map.entry("no-quorum", Words.of("定足数に足りず、決められない", "no quorum, nothing decided")),
            Map.entry("roll-set", Words.of("出席を確かめた", "Roll set")),
            Map.entry("reworded", Words.of("議案の文を書き直した", "Motion reworded")),
            Map.entry("amendment-put", Words.of("修正案を先に採決にかけた", "Amendment put to the vote first")),
            Map.entry("written-count", Words.of("前の文への書面表決の数え方", "How written votes on the text before count")),
            Map.entry("amendment-taken-back", Words.of("修正案を取り下げた", "Amendment taken back")),
            Map.entry("voting-opened", Words.of("採決を始めた", "Vote opened")),
            Map.entry("voting-stopped", Words.of("採決を始めたことを取り消した", "Opening of the vote taken back")),
            Map.entry("voting-closed", Words.of("採決を締め切った", "Vote closed")),
            Map.entry("voting-renewed", Words.of("結果を出したあとで採決をやり直した（新しく数える）", "Voted anew after a result was shown")),
            Map.entry("members", Words.of("会員 {n}", "members: {n}")),
            Map.entry("attending", Words.of("会場の出席 {n}", "in the room: {n}")),
            Map.entry("written", Words.of("書面表決 {n}", "written votes: {n}")),
            Map.entry("proxies", Words.of("委任状 {n}", "proxies: {n}")),
            Map.entry("there", Words.of("出席の合計 {n}", "present in all: {n}")),
            Map.entry("quorum", Words.of("定足数 {n}", "quorum: {n}")),
            Map.entry("for", Words.of("賛成 {n}", "for: {n}")),
            Map.entry("against", Words.of("反対 {n}", "against: {n}")),
            Map.entry("abstain", Words.of("棄権 {n}", "abstained: {n}")),
            Map.entry("silent", Words.of("答えのなかった出席 {n}", "present and no vote: {n}")),
            Map.entry("base", Words.of("可決の基準となる数 {n}", "share taken of: {n}")),
            Map.entry("needed", Words.of("可決に必要な賛成 {n}", "needed to adopt: {n}")),
            Map.entry("in-all", Words.of("合計 {n}", "in all: {n}")),
            Map.entry("hands", Words.of("挙手 {n}", "hands: {n}")),
            Map.entry("slips", Words.of("投票用紙 {n}", "slips: {n}")),
            Map.entry("phones", Words.of("スマートフォン {n}", "phones: {n}")),
            Map.entry("proxy", Words.of("委任状 {n}", "proxies: {n}")),
            Map.entry("counted", Words.of("数えた答え {n}", "votes counted: {n}")),
            Map.entry("votes", Words.of("採決の回数 {n}", "votes held: {n}")));

    @Override
    public Map<String, Text> words() {
        return WORDS;
    }

    @Override
    public List<Passage> tell(
            StepEvent<MotionState> event, MotionState before, MotionState after, SessionState session, Stage stage) {
        if (event instanceof MotionEvents.RollSet)
            return List.of(Passage.of("roll-set", null, null).counting(roll(after, after.roll())));
        if (event instanceof MotionEvents.Reworded e) return List.of(Passage.of("reworded", motion(stage), e.text()));
        if (event instanceof MotionEvents.AmendmentPut e) return put(e, stage);
        if (event instanceof MotionEvents.AmendmentTakenBack e)
            return List.of(Passage.of(
                    "amendment-taken-back", id(stage, e.id()), before.put().text()));
        if (event instanceof MotionEvents.VotingOpened)
            return List.of(Passage.of("voting-opened", asked(stage, before), wording(before)));
        if (event instanceof MotionEvents.VotingStopped) return List.of(Passage.of("voting-stopped", null, null));
        if (event instanceof MotionEvents.VotingRenewed e)
            return List.of(Passage.of("voting-renewed", asked(stage, after), wording(after))
                    .counting(Map.of("votes", e.vote())));
        if (!(event instanceof MotionEvents.VotingClosed closed)) return List.of();
        Outcome outcome = closed.amendment() == null
                ? after.outcome()
                : after.amendments().get(after.amendments().size() - 1).outcome();
        String thing = asked(stage, before);
        return List.of(
                Passage.of("voting-closed", thing, wording(before)).counting(sums(outcome)),
                Passage.of(outcome.result().word(), thing, rule(after.form())).counting(numbers(after, outcome)));
    }

    private static List<Passage> put(MotionEvents.AmendmentPut put, Stage stage) {
        var lines = new ArrayList<Passage>();
        String who = put.proposer() == null ? "" : "（提出：" + put.proposer() + "）";
        lines.add(Passage.of("amendment-put", id(stage, put.id()), put.text() + who));
        if (put.written() != null) lines.add(Passage.of("written-count", id(stage, put.id()), put.written()));
        return lines;
    }

    private static String id(Stage stage, String id) {
        return stage.id() + ":" + id;
    }

    private static String motion(Stage stage) {
        return id(stage, stage.step().id() + "-motion");
    }

    /** Names what is voted on. */
    private static String asked(Stage stage, MotionState state) {
        return state.put() == null ? motion(stage) : id(stage, state.put().id());
    }

    private static String wording(MotionState state) {
        return state.put() == null ? state.text() : state.put().text();
    }

    private static Map<String, Integer> roll(MotionState state, Roll roll) {
        return new HashMap<>(Map.of(
                "members", roll.members(),
                "attending", roll.attending(),
                "written", roll.written(),
                "proxies", roll.proxies(),
                "there", roll.there(),
                "quorum", state.form().quorum().needed(roll.members())));
    }

    private static Map<String, Integer> sums(Outcome outcome) {
        var sums = new HashMap<String, Integer>();
        for (Voice voice : Voice.values()) sums.put(voice.word(), outcome.of(voice));
        sums.put("silent", outcome.silent());
        return sums;
    }

    private static Map<String, Integer> numbers(MotionState state, Outcome outcome) {
        var numbers = roll(state, outcome.roll());
        numbers.putAll(sums(outcome));
        numbers.put("base", outcome.base());
        numbers.put("needed", outcome.needed());
        return numbers;
    }

    /** Says by which rule it was decided, and what had one vote. */
    private static String rule(MotionForm form) {
        String unit = form.households() ? "一世帯一票" : "一人一票";
        return form.share().said.in("ja") + "の賛成（" + unit + (form.secret() ? "、無記名" : "") + "）";
    }

    /** Says what a vote came to, beside the text it was on. */
    private static String became(String text, Outcome outcome) {
        if (outcome == null) return text;
        return text + "（" + WORDS.get(outcome.result().word()).in("ja") + "：賛成 " + outcome.of(Voice.FOR) + "、反対 "
                + outcome.of(Voice.AGAINST) + "、棄権 " + outcome.of(Voice.ABSTAIN) + "、答えのなかった出席 " + outcome.silent()
                + "。"
                + outcome.base() + "のうち" + outcome.needed() + "以上の賛成が必要）";
    }

    private static String there(MotionState state, Roll roll) {
        return "会員 " + roll.members() + "、会場 " + roll.attending() + "、書面表決 " + roll.written() + "、委任状 "
                + roll.proxies() + "、出席の合計 " + roll.there() + "、定足数 "
                + state.form().quorum().needed(roll.members());
    }

    @Override
    public Told leaves(MotionState state, SessionState session, Stage stage) {
        if (state.roll() == null && state.wording().size() == 1) return Told.NOTHING;
        var things = new ArrayList<Thing>();
        Outcome outcome = state.outcome();
        String became = outcome == null ? "open" : outcome.result().word();
        String motion = motion(stage);
        var numbers = outcome == null ? Map.<String, Integer>of() : numbers(state, outcome);
        things.add(thing(motion, "motion", became, became(state.text(), outcome), numbers));
        things.add(thing(motion + "-rule", "rule", "shown", rule(state.form()), Map.of()));
        if (state.roll() != null)
            things.add(thing(motion + "-roll", "roll", "shown", there(state, state.roll()), roll(state, state.roll())));
        for (int n = 1; n < state.wording().size(); n++)
            things.add(thing(
                    motion + "-text-" + n,
                    "earlier-text",
                    "shown",
                    state.wording().get(n - 1).text(),
                    Map.of()));
        for (int n = 1; n <= state.amendments().size(); n++) amendment(things, state, stage, n);
        sides(things, motion, "議案に", outcome);
        absent(things, state, stage);
        return Told.things(things, Map.of());
    }

    private static void amendment(List<Thing> things, MotionState state, Stage stage, int n) {
        var amendment = state.amendments().get(n - 1);
        Outcome outcome = amendment.outcome();
        String id = id(stage, amendment.id());
        String who = amendment.proposer() == null ? "" : "（提出：" + amendment.proposer() + "）";
        String how = amendment.written() == null ? "" : "（書面表決の数え方：" + amendment.written() + "）";
        String words = became(amendment.text() + who + how, outcome);
        String result = outcome == null ? "open" : outcome.result().word();
        var numbers = outcome == null ? Map.<String, Integer>of() : numbers(state, outcome);
        things.add(thing(id, "amendment", result, words, numbers));
        sides(things, id, "修正案" + n + "に", outcome);
    }

    /** Puts every side into the table of its step, with each way in which votes came. */
    private static void sides(List<Thing> things, String of, String before, Outcome outcome) {
        if (outcome == null) return;
        for (Voice voice : Voice.values()) {
            var numbers = new HashMap<>(outcome.counts().get(voice.word()));
            numbers.put("in-all", outcome.of(voice));
            String text = before + voice.said.in("ja");
            things.add(thing(of + "-" + voice.word(), "side", Thing.TABLED, text, numbers));
        }
    }

    /** Names the absent whose vote was entered by name: their sheets can be looked up. */
    private static void absent(List<Thing> things, MotionState state, Stage stage) {
        state.ballots().marks().entrySet().stream()
                .filter(mark -> mark.getValue().absent())
                .sorted(Comparator.comparingInt(mark -> mark.getValue().n()))
                .forEach(mark -> things.add(
                        thing(id(stage, mark.getKey()), "member", "shown", words(mark.getValue()), Map.of())));
    }

    private static String words(Mark mark) {
        boolean proxy = mark.as().equals(Source.PROXY.word());
        String holder = mark.holder() == null ? "" : "、受けた人：" + mark.holder();
        String voice = Voice.of(mark.voice()).said.in("ja");
        return mark.member() + "（" + (proxy ? "委任状" + holder : "書面表決") + "）：" + voice;
    }

    private static Thing thing(String id, String sort, String state, String text, Map<String, Integer> numbers) {
        return new Thing(id, sort, state, text, null, null, List.of(), List.of(), numbers);
    }
}
