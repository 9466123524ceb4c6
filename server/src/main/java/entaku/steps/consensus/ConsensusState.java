package entaku.steps.consensus;

import entaku.mathematics.tally.Band;
import entaku.session.BadSetting;
import entaku.session.Item;
import entaku.session.Setting;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.SharedSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a consensus step holds.
 *
 * @param levels the agreement scale, fullest agreement first
 * @param sources ids of what proposals can be drawn from, as it stood when the room came here
 * @param orders the last place given to a proposal
 * @param standing how many proposals are not withdrawn
 * @param agreed how many are agreed
 */
record ConsensusState(
        List<String> from,
        List<Level> levels,
        int least,
        Set<String> sources,
        PMap<String, Proposal> proposals,
        int orders,
        int standing,
        int agreed) {
    static final List<Setting> SETTINGS = List.of(
            Setting.fromMany("from", "提案のもとになるステップ", "The steps that proposals are drawn from"),
            Setting.list(
                            "levels",
                            2,
                            10,
                            "賛成の度合い。いちばん賛成から順に。少なくとも一つは full: true",
                            "How far one can go with a proposal, from most to least; at least one has full: true",
                            Setting.text("text", "度合いの言葉", "What this level is called")
                                    .need()
                                    .example("心から賛成"),
                            Setting.yes("full", "心から賛成か", "Agrees fully").otherwise(false),
                            Setting.yes("lives", "受け入れられるか", "Can live with the proposal")
                                    .instead("full と同じ", "as `full`"))
                    .need()
                    .example(List.of(
                            Map.of("id", "full", "text", "心から賛成", "full", true),
                            Map.of("id", "fine", "text", "受け入れられる", "lives", true),
                            Map.of("id", "no", "text", "受け入れられない"))),
            SharedSettings.LEAST);

    /** One level of the scale: {@code full} agrees without reserve, {@code lives} can live with it. */
    record Level(String id, Text text, boolean full, boolean lives) {}

    /** Where a proposal is. */
    enum Status {
        DRAFT,
        ASKING,
        CLOSED,
        AGREED,
        NOT_AGREED,
        WITHDRAWN
    }

    /** One wording; {@code why} it differs from the one before, or null. */
    record Wording(int version, String text, String why) {}

    /** What one seat answered. */
    record Answer(String level, String reason) {}

    /**
     * What came of asking.
     *
     * @param bands the scale, fullest level first, levels of few people joined; hands are counted in
     * @param hands level → hands raised, fullest level first; levels without any are not in it
     * @param lives how many can live with it; null when a band reaches across that line
     * @param median the band of the person in the middle, of two the one that agrees less; empty when there is none
     * @param withheld the answers by phone stay hidden: all else tells of the hands alone
     * @param reasons fewest agreement first
     */
    record Outcome(
            List<Band> bands,
            Map<String, Integer> hands,
            int total,
            Integer lives,
            List<String> median,
            boolean withheld,
            List<Reason> reasons) {}

    /** A reason for one's answer, and the levels of its band. */
    record Reason(String seat, List<String> levels, String text) {}

    /**
     * One proposal.
     *
     * @param author who drafted it
     * @param answers to the newest wording: seat → answer
     * @param hands people counted in the room at each level
     * @param vote how often this wording was put to the vote, from 1: a result that was shown ends a vote for good
     * @param shown the answers behind every result of this wording shown so far
     * @param before the proposal as it was before its last rewording or withdrawal, so that this can be taken back
     */
    record Proposal(
            String author,
            int order,
            PVector<Wording> wording,
            List<String> from,
            Status status,
            List<String> conditions,
            PMap<String, Answer> answers,
            CountedHands hands,
            Outcome outcome,
            int vote,
            PVector<PMap<String, Answer>> shown,
            Proposal before) {

        int version() {
            return wording.size();
        }

        String text() {
            return wording.get(wording.size() - 1).text();
        }

        boolean unanswered() {
            return answers.isEmpty() && hands.all() == 0;
        }

        Proposal reworded(String text, String why) {
            return new Proposal(
                    author,
                    order,
                    wording.plus(new Wording(version() + 1, text, why)),
                    from,
                    Status.DRAFT,
                    List.of(),
                    HashTreePMap.empty(),
                    CountedHands.NONE,
                    null,
                    1,
                    TreePVector.empty(),
                    this);
        }

        /** Tells whether anything of the answers by phone was shown when this vote closed. */
        boolean published() {
            return outcome != null && !outcome.withheld() && !answers.isEmpty();
        }

        /** Asks anew: nobody has answered yet, and no hand is counted. */
        Proposal anew() {
            return new Proposal(
                    author,
                    order,
                    wording,
                    from,
                    Status.ASKING,
                    conditions,
                    HashTreePMap.empty(),
                    CountedHands.NONE,
                    null,
                    vote + 1,
                    shown,
                    before);
        }

        Proposal at(Status next, Outcome result) {
            var published = result == null || result.withheld() ? shown : shown.plus(answers);
            return copy(next, conditions, answers, hands, result, published, before);
        }

        Proposal withdrawn() {
            return copy(Status.WITHDRAWN, conditions, answers, hands, outcome, shown, this);
        }

        Proposal settled(Status next, List<String> on) {
            return copy(next, on, answers, hands, outcome, shown, before);
        }

        Proposal answered(String seat, Answer answer) {
            return copy(status, conditions, answers.plus(seat, answer), hands, outcome, shown, before);
        }

        Proposal counted(CountedHands raised) {
            return copy(status, conditions, answers, raised, outcome, shown, before);
        }

        private Proposal copy(
                Status next,
                List<String> on,
                PMap<String, Answer> given,
                CountedHands raised,
                Outcome result,
                PVector<PMap<String, Answer>> published,
                Proposal earlier) {
            return new Proposal(
                    author, order, wording, from, next, on, given, raised, result, vote, published, earlier);
        }
    }

    static ConsensusState open(Values settings) {
        List<Level> levels = settings.each("levels", one -> {
            boolean full = one.yes("full");
            return new Level(one.word("id"), one.text("text"), full, one.yes("lives", full));
        });
        if (levels.stream().noneMatch(Level::full))
            throw new BadSetting("levels", "must have one level that agrees fully (full: true)");
        return new ConsensusState(
                settings.from("from"), levels, settings.number("least"), Set.of(), HashTreePMap.empty(), 0, 0, 0);
    }

    /** Lists the agreements; while there is none, what is proposed. */
    List<Item> items() {
        return proposals.entrySet().stream()
                .filter(e -> agreed > 0
                        ? e.getValue().status() == Status.AGREED
                        : e.getValue().status() != Status.WITHDRAWN)
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> new Item(
                        e.getKey(),
                        e.getValue().text(),
                        e.getValue().order(),
                        e.getValue().from()))
                .toList();
    }

    /** Counts those who answered, as far as that may be told; null while they are so few that each could be made out. */
    Integer told(Proposal proposal) {
        int answered = proposal.answers().size();
        return answered > 0 && answered < least ? null : Integer.valueOf(answered);
    }

    boolean knows(String level) {
        return levels.stream().anyMatch(one -> one.id().equals(level));
    }

    ConsensusState over(Set<String> ids) {
        return new ConsensusState(from, levels, least, ids, proposals, orders, standing, agreed);
    }

    ConsensusState putting(String id, Proposal next) {
        Proposal was = proposals.get(id);
        int stands = stands(next) - (was == null ? 0 : stands(was));
        int agrees = agrees(next) - (was == null ? 0 : agrees(was));
        return new ConsensusState(
                from,
                levels,
                least,
                sources,
                proposals.plus(id, next),
                Math.max(orders, next.order()),
                standing + stands,
                agreed + agrees);
    }

    private static int stands(Proposal proposal) {
        return proposal.status() == Status.WITHDRAWN ? 0 : 1;
    }

    private static int agrees(Proposal proposal) {
        return proposal.status() == Status.AGREED ? 1 : 0;
    }
}
