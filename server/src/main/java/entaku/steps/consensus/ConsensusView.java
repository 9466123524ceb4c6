package entaku.steps.consensus;

import entaku.mathematics.tally.Band;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Who;
import entaku.session.Wire;
import entaku.steps.consensus.ConsensusState.Level;
import entaku.steps.consensus.ConsensusState.Outcome;
import entaku.steps.consensus.ConsensusState.Proposal;
import entaku.steps.consensus.ConsensusState.Wording;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows a consensus: answers while asking as a count alone, the result once it is closed. */
final class ConsensusView {
    private ConsensusView() {}

    /** What was set once. */
    record Form(List<String> from, List<Level> levels, int proposalLimit, int reasonLimit, int least) {}

    /** The proposals that are not withdrawn, and those that are agreed. */
    record Now(int proposals, int agreements) {}

    /**
     * How many people have answered a proposal so far (null: {@code few}, more than none and fewer than the form's
     * {@code least}); {@code hands} people counted in the room (null: none).
     */
    record Answers(Integer n, boolean few, Integer hands) {}

    /**
     * One proposal; {@code result} and {@code reasons} once closed. {@code vote} counts the votes on this wording, from 2;
     * null in the first.
     */
    record ProposalShown(
            String text,
            int order,
            int version,
            Integer vote,
            List<Wording> wording,
            List<String> from,
            String state,
            List<String> conditions,
            Result result,
            List<ReasonShown> reasons) {}

    /**
     * The result; {@code bands} and all figures from them count the hands in, and when {@code withheld} nobody but them.
     * {@code byHand} gives the hands at each level, {@code lives} is null where a band reaches across that line.
     */
    record Result(
            List<Band> bands,
            Map<String, Integer> byHand,
            int total,
            Integer lives,
            List<String> median,
            boolean withheld) {}

    /** A reason in its author's words, and the levels of the band its author is counted in. */
    record ReasonShown(List<String> levels, String text, Who who) {}

    /** One's own answer to the newest wording. */
    record Mine(int version, String level, String reason) {}

    /** The hands one has counted, by level. */
    record Counted(Map<String, Integer> counts) {}

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

    static Record view(ConsensusState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        Proposal proposal = state.proposals().get(id);
        if (look.own()) return proposal == null || look.viewer() == null ? null : own(proposal, look, key);
        if (!look.shared()) return null;
        if (key.equals("form"))
            return new Form(state.from(), state.levels(), Limits.PROPOSAL, Limits.REASON, state.least());
        if (key.equals("now")) return new Now(state.standing(), state.agreed());
        if (proposal == null) return null;
        if (key.startsWith("n/")) return answers(state, proposal);
        return key.startsWith("proposal/") ? shown(proposal, look) : null;
    }

    private static Record shown(Proposal proposal, Look look) {
        Outcome outcome = proposal.outcome();
        return new ProposalShown(
                proposal.text(),
                look.order(proposal.order()),
                proposal.version(),
                proposal.vote() == 1 ? null : proposal.vote(),
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

    private static Record answers(ConsensusState state, Proposal proposal) {
        int hands = proposal.hands().all();
        if (proposal.answers().isEmpty() && hands == 0) return null;
        Integer answered = state.told(proposal);
        return new Answers(answered, answered == null, hands == 0 ? null : hands);
    }

    private static List<ReasonShown> reasons(Outcome outcome, Look look) {
        return outcome.reasons().stream()
                .map(one -> new ReasonShown(one.levels(), one.text(), look.who(one.seat())))
                .toList();
    }

    private static <T> List<T> orNull(List<T> list) {
        return list.isEmpty() ? null : list;
    }

    private static Record own(Proposal proposal, Look look, String key) {
        if (key.startsWith("hands/")) {
            var counted = proposal.hands().statedBy(look.office());
            return counted == null ? null : new Counted(counted);
        }
        ConsensusState.Answer answer =
                key.startsWith("answer/") ? proposal.answers().get(look.viewer()) : null;
        return answer == null ? null : new Mine(proposal.version(), answer.level(), answer.reason());
    }
}
