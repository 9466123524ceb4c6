package entaku.steps.consensus;

import entaku.mathematics.tally.AgreementScale;
import entaku.mathematics.tally.AgreementTally;
import entaku.mathematics.tally.Band;
import entaku.mathematics.tally.Level;
import entaku.mathematics.tally.Reply;
import entaku.mathematics.tally.Suppression;
import entaku.steps.consensus.ConsensusState.Answer;
import entaku.steps.consensus.ConsensusState.Outcome;
import entaku.steps.consensus.ConsensusState.Proposal;
import entaku.steps.consensus.ConsensusState.Reason;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the answers to a proposal once, when asking ends: answers by phone are secret, raised hands are not. */
final class ConsensusCount {
    private ConsensusCount() {}

    static Outcome of(ConsensusState state, Proposal proposal) {
        var levels = state.levels().stream()
                .map(level -> new Level(level.id(), level.lives()))
                .toList();
        Map<String, Integer> hands = hands(levels, proposal);
        var shown = proposal.shown().stream().map(ConsensusCount::replies).toList();
        AgreementTally tally =
                AgreementScale.tally(levels, replies(proposal.answers()), hands, shown, new Suppression(state.least()));
        return new Outcome(
                tally.bands(),
                hands,
                tally.total(),
                tally.canLive().map(share -> share.part()).orElse(null),
                median(tally.median()),
                tally.withheld(),
                tally.words().stream()
                        .map(one -> new Reason(one.person(), one.levels(), one.text()))
                        .toList());
    }

    private static Map<String, Integer> hands(List<Level> levels, Proposal proposal) {
        var hands = new LinkedHashMap<String, Integer>();
        for (Level level : levels) {
            int raised = proposal.hands().on(level.id());
            if (raised > 0) hands.put(level.id(), raised);
        }
        return hands;
    }

    private static Map<String, Reply> replies(Map<String, Answer> answers) {
        var replies = new HashMap<String, Reply>();
        answers.forEach((seat, answer) -> replies.put(seat, new Reply(answer.level(), answer.reason())));
        return replies;
    }

    private static List<String> median(List<Band> middle) {
        return middle.isEmpty() ? List.of() : middle.get(middle.size() - 1).levels();
    }
}
