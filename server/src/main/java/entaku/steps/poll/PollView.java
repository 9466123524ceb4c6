package entaku.steps.poll;

import entaku.session.Look;
import entaku.session.Text;
import entaku.steps.shared.SecretVote;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows a poll: how many answered while it is open, how many chose what once it is closed, one's own answer to oneself. */
final class PollView {
    private PollView() {}

    /**
     * What was set once, and what can be chosen while the room is here; {@code most} choices each (null: any number),
     * {@code least} people for a result (null: every count is shown).
     */
    record Form(Text question, List<String> choices, Integer most, Integer least) {}

    /** A choice of the template's own; the others are items of an earlier step. */
    record ChoiceShown(Text text) {}

    /**
     * {@code answered} seats (null: {@code few}, more than none and fewer than the form's {@code least}), {@code hands}
     * people counted in the room (null: none); {@code withheld} hides the answers by phone, never the hands. {@code vote}
     * counts how often this was asked, from 2; null the first time.
     */
    record Now(Integer answered, boolean few, Integer hands, boolean closed, boolean withheld, Integer vote) {}

    /** How many people chose it; {@code count} counts those by hand too. Equal counts share a rank. */
    record ResultShown(int count, int hands, int rank, boolean tied) {}

    /** People counted in the room for one choice, by all who count, while answers are taken. */
    record HandsShown(int count) {}

    /** One's own answer. */
    record Ballot(List<String> choices) {}

    /** What one has entered for others. */
    record Counted(Map<String, Integer> counts) {}

    static Collection<String> keys(PollState state, Look look) {
        var keys = new ArrayList<>(state.votes().keys(look));
        if (look.shared()) state.own().keySet().forEach(id -> keys.add("choice/" + id));
        return keys;
    }

    static Record view(PollState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, key);
        if (look.desk())
            return state.votes().hands().containsKey(id)
                    ? new HandsShown(state.votes().handsOn(id))
                    : null;
        if (key.equals("form")) return form(state);
        if (key.equals("now")) return now(state.votes());
        if (key.startsWith("choice/"))
            return state.own().containsKey(id) ? new ChoiceShown(state.own().get(id)) : null;
        return key.startsWith("result/") ? result(state.votes(), id) : null;
    }

    private static Record form(PollState state) {
        int least = state.votes().least();
        return new Form(
                state.question(),
                state.votes().items(),
                state.most() == PollState.ANY ? null : state.most(),
                least == 1 ? null : least);
    }

    private static Record now(SecretVote votes) {
        SecretVote.Closed closed = votes.closed();
        int hands = votes.handsInAll();
        Integer answered = votes.told();
        return new Now(
                answered,
                answered == null,
                hands == 0 ? null : hands,
                closed != null,
                closed != null && closed.withheld(),
                votes.vote() == 1 ? null : votes.vote());
    }

    private static Record result(SecretVote votes, String choice) {
        SecretVote.Result result =
                votes.closed() == null ? null : votes.closed().results().get(choice);
        if (result == null) return null;
        return new ResultShown(result.count(), result.hands(), result.rank(), result.tied());
    }

    private static Record own(PollState state, Look look, String key) {
        if (key.equals("ballot")) return new Ballot(state.answer(look.viewer()));
        var stated = key.equals("hands") ? state.votes().enterers().statedBy(look.office()) : null;
        return stated == null ? null : new Counted(stated);
    }
}
