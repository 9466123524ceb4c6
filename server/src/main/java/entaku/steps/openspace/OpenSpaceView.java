package entaku.steps.openspace;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Who;
import entaku.steps.openspace.OpenSpaceState.Place;
import entaku.steps.openspace.OpenSpaceState.Talk;
import entaku.steps.openspace.OpenSpaceState.Topic;
import entaku.steps.shared.SecretVote;
import java.util.List;
import java.util.Map;

/** Shows a market, or a round: topics to all, wishes to nobody but who has them until the market has closed. */
final class OpenSpaceView {
    private OpenSpaceView() {}

    /** What was set once; {@code round} is null in a market, the others in a round. */
    record Form(Integer rounds, boolean sponsors, Integer least, String from, Integer round, int reportLimit) {}

    /**
     * How many topics there are, and how many have a place; in a round (which counts nothing of its market: that goes
     * on unseen by it) how many have their guests counted. {@code wishers} (null:
     * {@code few}) said by phone where they would like to go; {@code withheld} hides what they said, never raised hands.
     */
    record Now(
            Integer topics,
            int done,
            Integer wishers,
            boolean few,
            int hands,
            boolean closed,
            boolean withheld,
            Integer vote) {}

    /**
     * One topic; its sponsor is {@code who} or, from paper, {@code name}. {@code wishes} counts phones and hands once the
     * market has closed, {@code hands} those hands alone; {@code guests} and {@code report} are told in its round.
     */
    record TopicShown(
            String text,
            String line,
            Who who,
            String name,
            int order,
            Integer round,
            String table,
            Integer wishes,
            Integer hands,
            Integer guests,
            String report) {}

    /** What is one's own: topics that one brought, and those that one would like to go to. */
    record Mine(List<String> topics, List<String> wishes) {}

    static Form form(Setup setup) {
        boolean market = setup.market();
        return new Form(
                market ? setup.rounds() : null,
                market && setup.sponsors(),
                market ? setup.least() : null,
                setup.from(),
                market ? null : setup.round(),
                Limits.REPORT);
    }

    static Now now(OpenSpaceState state) {
        if (!state.setup().market()) {
            int done = (int) state.told().values().stream()
                    .filter(one -> one.guests() != null)
                    .count();
            return new Now(null, done, null, false, 0, false, false, null);
        }
        List<Map.Entry<String, Topic>> here = state.standing();
        int placed = (int)
                here.stream().filter(one -> one.getValue().place() != null).count();
        SecretVote wishes = state.wishes();
        boolean closed = wishes.closed() != null;
        Integer told = wishes.told();
        return new Now(
                here.size(),
                placed,
                told,
                told == null,
                wishes.handsInAll(),
                closed,
                closed && wishes.closed().withheld(),
                wishes.vote() == 1 ? null : wishes.vote());
    }

    static Record topic(OpenSpaceState state, Look look, String id) {
        OpenSpaceState market = state.market(look.session());
        Topic one = market == null ? null : market.inRound(id, state.setup().round());
        if (one == null) return null;
        Place place = one.place();
        SecretVote.Closed closed = market.wishes().closed();
        var result = closed == null ? null : closed.results().get(id);
        int hands = market.wishes().handsOn(id);
        Talk talk = state.told(id);
        return new TopicShown(
                one.said().text(),
                one.said().line(),
                look.who(one.sponsor()),
                one.name(),
                one.order(),
                place == null ? null : place.round(),
                place == null ? null : place.table(),
                result == null ? null : result.count(),
                hands == 0 ? null : hands,
                talk.guests(),
                talk.report());
    }

    static Record mine(OpenSpaceState state, Look look) {
        OpenSpaceState market = state.market(look.session());
        String viewer = look.viewer();
        if (market == null || viewer == null) return null;
        int round = state.setup().round();
        var topics = market.standing().stream()
                .filter(one -> viewer.equals(one.getValue().author()))
                .map(Map.Entry::getKey)
                .filter(id -> market.inRound(id, round) != null)
                .toList();
        var wishes = market.wishes().counted(viewer).keySet().stream()
                .filter(id -> market.inRound(id, round) != null)
                .sorted()
                .toList();
        return topics.isEmpty() && wishes.isEmpty() ? null : new Mine(topics, wishes);
    }
}
