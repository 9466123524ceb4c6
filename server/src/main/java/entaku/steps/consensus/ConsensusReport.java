package entaku.steps.consensus;

import entaku.mathematics.tally.Band;
import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.session.Wire;
import entaku.steps.consensus.ConsensusState.Outcome;
import entaku.steps.consensus.ConsensusState.Proposal;
import entaku.steps.consensus.ConsensusState.Status;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a consensus leaves: proposals in all their wordings, how far people can go with them, and every reserve. */
final class ConsensusReport implements Report<ConsensusState> {
    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("proposal", Words.of("提案", "{提案|ていあん}", "Proposal")),
                Map.entry("agreement", Words.of("合意事項", "{決|き}まった こと", "Agreement")),
                Map.entry("reworded", Words.of("提案の書き直し", "Proposal reworded")),
                Map.entry("wording-taken-back", Words.of("提案の書き直しを元に戻した", "Rewording undone")),
                Map.entry("asked", Words.of("答えの受け付けを始めた", "Answers opened")),
                Map.entry(
                        "asking-renewed",
                        Words.of("結果を出したあと、答えの受け付けをもう一度始めた", "Answers opened anew after a result was shown")),
                Map.entry("votes", Words.of("答えを受け付けた回数 {n}回", "times answers were taken: {n}")),
                Map.entry("asking-closed", Words.of("答えを締め切った", "Answers closed")),
                Map.entry(
                        "asking-withheld",
                        Words.of(
                                "答えを締め切った（スマートフォンの答えは、だれの答えか分からないように人数を出さない）",
                                "Answers closed; so that nobody is given away, those sent by phone are not shown")),
                Map.entry("reason", Words.of("理由", "Reason")),
                Map.entry("agreed", Words.of("合意した", "Agreed")),
                Map.entry("not-agreed", Words.of("合意に至らなかった", "Not agreed")),
                Map.entry("closed", Words.of("合意かどうかを元に戻した", "Decision undone")),
                Map.entry("withdrawn", Words.of("提案の取り消し", "Proposal withdrawn")),
                Map.entry("restored", Words.of("提案の取り消しをやめた", "Proposal brought back")),
                Map.entry("answered", Words.of("答えた人 {n}人", "answered: {n}")),
                Map.entry("hands", Words.of("挙手 {n}人", "by show of hands: {n}")),
                Map.entry("lives", Words.of("受け入れられる人 {n}人", "can live with it: {n}")),
                Map.entry("proposals", Words.of("提案 {n}件", "proposals: {n}")),
                Map.entry("agreements", Words.of("合意事項 {n}件", "agreements: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<ConsensusState> event,
            ConsensusState before,
            ConsensusState after,
            SessionState session,
            Stage stage) {
        if (!(event instanceof ConsensusEvents.OfProposal of)) return List.of();
        String id = of.proposal();
        Proposal now = after.proposals().get(id);
        Passage line = Passage.of("", stage.id() + ":" + id, now.text());
        if (event instanceof ConsensusEvents.Drafted) return List.of(act("proposal", line));
        if (event instanceof ConsensusEvents.Reworded)
            return List.of(
                    act("reworded", line).instead(before.proposals().get(id).text()));
        if (event instanceof ConsensusEvents.WordingTakenBack) return List.of(act("wording-taken-back", line));
        if (event instanceof ConsensusEvents.Asked) return List.of(act("asked", line));
        if (event instanceof ConsensusEvents.AskingClosed) return closed(now, line, stage.step());
        if (event instanceof ConsensusEvents.AskingReopened)
            return List.of(Passage.of(Passage.UNSAID, answers(line, now), null));
        if (event instanceof ConsensusEvents.AskingRenewed e)
            return List.of(act("asking-renewed", line).counting(Map.of("votes", e.vote())));
        if (event instanceof ConsensusEvents.Settled) return List.of(act(Wire.name(now.status()), line));
        if (event instanceof ConsensusEvents.Withdrawn) return List.of(act("withdrawn", line));
        if (event instanceof ConsensusEvents.Restored) return List.of(act("restored", line));
        return List.of();
    }

    private static Passage act(String act, Passage line) {
        return Passage.of(act, line.thing(), line.text());
    }

    private static List<Passage> closed(Proposal now, Passage line, Step step) {
        Outcome outcome = now.outcome();
        String answers = answers(line, now);
        var lines = new ArrayList<Passage>();
        lines.add(Passage.of(outcome.withheld() ? "asking-withheld" : "asking-closed", answers, line.text())
                .counting(numbers(now)));
        for (var reason : outcome.reasons())
            lines.add(Passage.of("reason", answers, reason.text())
                    .by(step.names() == Names.SHOWN ? reason.seat() : null));
        return lines;
    }

    /** Names the answers to one vote: what was shown of an earlier one stays told when a later one is opened again. */
    private static String answers(Passage line, Proposal now) {
        return line.thing() + "#answers" + now.version() + "." + now.vote();
    }

    /** Gives what may be told in numbers; of a result withheld, the hands alone. */
    private static Map<String, Integer> numbers(Proposal proposal) {
        Outcome outcome = proposal.outcome();
        var numbers = new HashMap<String, Integer>();
        if (outcome == null) return numbers;
        if (proposal.vote() > 1) numbers.put("votes", proposal.vote());
        if (outcome.withheld() && outcome.total() == 0) return numbers;
        if (!outcome.withheld()) numbers.put("answered", outcome.total());
        if (outcome.lives() != null) numbers.put("lives", outcome.lives());
        if (hands(outcome) > 0) numbers.put("hands", hands(outcome));
        return numbers;
    }

    private static int hands(Outcome outcome) {
        return outcome.bands().stream().mapToInt(Band::hands).sum();
    }

    @Override
    public Told leaves(ConsensusState state, SessionState session, Stage stage) {
        var sources = Words.things(session, stage, state.from());
        var things = new ArrayList<Thing>();
        var proposals = new ArrayList<Told.Proposal>();
        state.proposals().entrySet().stream()
                .sorted(Words.order(stage, one -> one.order()))
                .forEach(e -> {
                    Proposal one = e.getValue();
                    List<String> from = one.from().stream()
                            .flatMap(item -> sources.getOrDefault(item, List.of()).stream())
                            .toList();
                    String id = stage.id() + ":" + e.getKey();
                    things.add(thing(id, one, from));
                    proposals.add(proposal(id, one, from, state, stage.step()));
                });
        return new Told(things, proposals, List.of(), List.of(), Map.of());
    }

    private static Thing thing(String id, Proposal one, List<String> from) {
        String sort = one.status() == Status.AGREED ? "agreement" : "proposal";
        return new Thing(id, sort, state(one), one.text(), null, null, from, List.of(), numbers(one));
    }

    private static String state(Proposal one) {
        return switch (one.status()) {
            case AGREED, NOT_AGREED, WITHDRAWN -> Wire.name(one.status());
            default -> "open";
        };
    }

    private static Told.Proposal proposal(String id, Proposal one, List<String> from, ConsensusState state, Step step) {
        boolean names = step.names() == Names.SHOWN;
        List<Told.Reason> reasons = one.outcome() == null
                ? List.of()
                : one.outcome().reasons().stream()
                        .map(r -> new Told.Reason(r.levels(), r.text(), names ? r.seat() : null))
                        .toList();
        return new Told.Proposal(
                id,
                state(one),
                one.text(),
                one.wording().stream()
                        .map(w -> new Told.Wording(w.version(), w.text(), w.why()))
                        .toList(),
                from,
                support(one, state),
                one.conditions(),
                reasons);
    }

    private static Told.Support support(Proposal one, ConsensusState state) {
        Outcome outcome = one.outcome();
        if (outcome == null) return null;
        List<Told.Level> levels = state.levels().stream()
                .map(l -> new Told.Level(
                        l.id(), l.text(), l.full(), l.lives(), outcome.hands().getOrDefault(l.id(), 0)))
                .toList();
        List<Told.Band> bands = outcome.bands().stream()
                .map(b -> new Told.Band(b.levels(), b.count(), b.hands()))
                .toList();
        return new Told.Support(
                levels,
                bands,
                outcome.total(),
                outcome.lives(),
                hands(outcome),
                outcome.median(),
                outcome.withheld(),
                one.vote());
    }
}
