package entaku.steps.consensus;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Wire;
import entaku.steps.consensus.Consensus.Answers;
import entaku.steps.consensus.Consensus.Counted;
import entaku.steps.consensus.Consensus.Form;
import entaku.steps.consensus.Consensus.Mine;
import entaku.steps.consensus.Consensus.Now;
import entaku.steps.consensus.Consensus.ProposalShown;
import entaku.steps.consensus.Consensus.ReasonShown;
import entaku.steps.consensus.Consensus.Result;
import entaku.steps.consensus.ConsensusState.Outcome;
import entaku.steps.consensus.ConsensusState.Proposal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What of a {@link Consensus} step is seen, and by whom: all see proposals and counts, nobody another's answer. */
final class ConsensusView {
    private ConsensusView() {}

    static Collection<String> keys(ConsensusState state, Look look) {
        if (look.desk()) return List.of();
        boolean own = look.own();
        var keys = new ArrayList<String>();
        if (!own) keys.addAll(List.of("form", "now"));
        for (String id : state.proposals().keySet()) {
            keys.add(own ? "answer/" + id : "proposal/" + id);
            keys.add(own ? "hands/" + id : "n/" + id);
        }
        return keys;
    }

    static Record record(ConsensusState state, Look look, String key) {
        Proposal proposal = state.proposals().get(key.substring(key.indexOf('/') + 1));
        if (look.own()) return proposal == null || look.viewer() == null ? null : own(proposal, look.viewer(), key);
        if (!look.shared()) return null;
        if (key.equals("form"))
            return new Form(state.from(), state.levels(), Limits.PROPOSAL, Limits.REASON, state.least());
        if (key.equals("now")) return new Now(state.standing(), state.agreed());
        if (proposal == null) return null;
        if (key.startsWith("n/")) return answers(proposal);
        return key.startsWith("proposal/") ? shown(proposal, look) : null;
    }

    private static Record answers(Proposal proposal) {
        int hands = proposal.handsInAll();
        if (proposal.answers().isEmpty() && hands == 0) return null;
        return new Answers(proposal.answers().size(), hands == 0 ? null : hands);
    }

    private static Record shown(Proposal proposal, Look look) {
        Outcome outcome = proposal.outcome();
        return new ProposalShown(
                proposal.text(),
                proposal.order(),
                proposal.version(),
                proposal.wording(),
                proposal.from(),
                Wire.name(proposal.status()),
                orNull(proposal.conditions()),
                outcome == null ? null : result(outcome),
                outcome == null ? null : orNull(reasons(outcome, look)));
    }

    private static Result result(Outcome outcome) {
        return new Result(
                outcome.bands(),
                outcome.hands(),
                outcome.total(),
                outcome.lives(),
                outcome.median(),
                outcome.withheld());
    }

    private static List<ReasonShown> reasons(Outcome outcome, Look look) {
        return outcome.reasons().stream()
                .map(one -> new ReasonShown(one.levels(), one.text(), look.who(one.seat())))
                .toList();
    }

    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static Record own(Proposal proposal, String seat, String key) {
        if (key.startsWith("hands/")) {
            var counted = proposal.hands().get(seat);
            return counted == null ? null : new Counted(counted);
        }
        ConsensusState.Answer answer =
                key.startsWith("answer/") ? proposal.answers().get(seat) : null;
        return answer == null ? null : new Mine(proposal.version(), answer.level(), answer.reason());
    }
}
