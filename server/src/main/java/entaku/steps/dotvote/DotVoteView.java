package entaku.steps.dotvote;

import entaku.session.Look;
import entaku.steps.shared.SecretVote;
import entaku.steps.shared.SharedSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows a vote: how many voted while it is open, what each item got once it is closed, one's own ballot to oneself. */
final class DotVoteView {
    private DotVoteView() {}

    /** What was set once ({@code least} null: every count is shown), and what can be voted on while the room is here. */
    record Form(String from, int dots, int max, Integer least, List<String> items) {}

    /**
     * {@code voters} seats that placed a dot (null: {@code few}, more than none and fewer than the form's {@code least}),
     * {@code hands} dots counted in the room (null: none); {@code withheld} hides the dots of the phones, never the hands.
     * {@code vote} counts the votes held on these items, from 2; null in the first.
     */
    record Now(Integer voters, boolean few, Integer hands, boolean closed, boolean withheld, Integer vote) {}

    /** What one item got; {@code dots} counts those by hand too. Equal dots share a rank. */
    record ResultShown(int dots, int hands, int rank, boolean tied) {}

    /** Dots counted in the room on one item, by all who count, while the vote is open. */
    record HandsShown(int dots) {}

    /** One's own ballot. */
    record Ballot(Map<String, Integer> dots, int left) {}

    /** What one has entered for others. */
    record Counted(Map<String, Integer> dots) {}

    static Form form(DotVoteState state) {
        SecretVote votes = state.votes();
        Integer least = votes.least() == SharedSettings.ANYBODY ? null : Integer.valueOf(votes.least());
        return new Form(state.from(), state.dots(), state.max(), least, votes.items());
    }

    static Now now(SecretVote votes) {
        SecretVote.Closed closed = votes.closed();
        int hands = votes.handsInAll();
        Integer voters = votes.told();
        return new Now(
                voters,
                voters == null,
                hands == 0 ? null : hands,
                closed != null,
                closed != null && closed.withheld(),
                votes.vote() == 1 ? null : votes.vote());
    }

    static Record result(SecretVote votes, String item) {
        if (votes.closed() == null) return null;
        SecretVote.Result result = votes.closed().results().get(item);
        if (result == null) return null;
        return new ResultShown(result.count(), result.hands(), result.rank(), result.tied());
    }

    static Record own(DotVoteState state, Look look, String key) {
        String seat = look.viewer();
        SecretVote votes = state.votes();
        if (key.equals("ballot")) return new Ballot(new TreeMap<>(votes.counted(seat)), state.left(seat));
        var stated = key.equals("hands") ? votes.enterers().statedBy(look.office()) : null;
        return stated == null ? null : new Counted(stated);
    }
}
