package entaku.steps.statements;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Who;
import entaku.session.Wire;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.ThingList;
import entaku.steps.statements.StatementsState.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Shows statements: how many have answered while answers are taken, the results once closed, one's own to oneself. */
final class StatementsView {
    private StatementsView() {}

    /** What was set once. */
    record Form(List<String> from, String add, boolean reasons, int least, int statementLimit, int reasonLimit) {}

    /**
     * {@code respondents} seats that answered any of them (null: {@code few}, more than none and fewer than the form's
     * {@code least}); {@code hands} people counted in the room at all statements together (null: none). {@code vote}
     * counts the votes held on these statements, from 2; null in the first.
     */
    record Now(Integer respondents, boolean few, Integer hands, boolean closed, Integer vote) {}

    /**
     * A statement: of the template ({@code text}), of somebody ({@code words}), or the item of the same id. {@code place}
     * is that in the list as it was set (null: somebody has added it, at {@code order}).
     */
    record StatementShown(Text text, String words, Integer place, int order, Who who, boolean paper) {}

    /**
     * What came of a statement; the three counts include {@code byHand} (null: none), and when {@code withheld} nobody but
     * them. {@code leaning} is agreed, disagreed, divided or unsure. {@code reasons} stand beside no answer.
     */
    record ResultShown(
            int agree,
            int disagree,
            int unsure,
            Three byHand,
            boolean withheld,
            String leaning,
            List<String> reasons) {}

    /**
     * How many have answered all statements, and how many answers there are ({@code done} and {@code answers} are null
     * while so few have answered that it may not be told); {@code held} how many statements are held (null: none).
     */
    record Desk(Integer done, Integer answers, Integer held) {}

    /** People counted in the room at each answer: by all who count, or by oneself. */
    record Hands(int agree, int disagree, int unsure) {}

    /** The ids of the statements that one seat added or entered. */
    record Mine(List<String> statements) {}

    /** One's own statement; {@code state} is held or shown. */
    record OwnStatement(String text, String state, boolean paper) {}

    /** One's own answer. */
    record MyAnswer(String answer, String reason) {}

    /** What one is shown next, before all others. */
    record Next(List<String> statements) {}

    static Collection<String> keys(StatementsState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) own(state, look, keys);
        else if (look.desk()) {
            keys.add("desk");
            keys.addAll(state.vote().deskKeys());
            state.list().away().forEach(id -> keys.add("held/" + id));
        } else {
            keys.addAll(List.of("form", "now"));
            for (String id : state.list().ids()) {
                keys.add("statement/" + id);
                if (state.result(id) != null) keys.add("result/" + id);
            }
        }
        return keys;
    }

    private static void own(StatementsState state, Look look, List<String> keys) {
        keys.addAll(List.of("mine", "next"));
        if (look.viewer() == null) return;
        state.list().ownIds(look).forEach(id -> keys.add("statement/" + id));
        keys.addAll(state.vote().ownKeys(look.viewer(), look.office()));
    }

    static Record view(StatementsState state, Look look, String key) {
        int slash = key.indexOf('/');
        String sort = slash < 0 ? key : key.substring(0, slash + 1);
        String id = key.substring(slash + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, sort, id);
        if (look.desk()) return desk(state, look, sort, id);
        return switch (sort) {
            case "form" -> form(state.setup());
            case "now" -> now(state);
            case "statement/" ->
                state.list().shows(id) ? state.list().view(look, id, false, StatementShown::new) : null;
            case "result/" -> state.result(id) == null ? null : result(state.result(id));
            default -> null;
        };
    }

    private static Form form(Setup setup) {
        return new Form(
                setup.from(),
                Wire.name(setup.adding()),
                setup.reasons(),
                setup.least(),
                Limits.STATEMENT,
                Limits.REASON);
    }

    private static Now now(StatementsState state) {
        Integer told = state.told();
        var vote = state.vote();
        return new Now(told, told == null, vote.inTheRoom(), state.closed() != null, vote.again());
    }

    private static Record result(Result result) {
        return new ResultShown(
                result.counts().agree(),
                result.counts().disagree(),
                result.counts().unsure(),
                result.hands().all() == 0 ? null : result.hands(),
                result.withheld(),
                result.leaning() == null ? null : Wire.name(result.leaning()),
                result.reasons().isEmpty() ? null : result.reasons());
    }

    private static Record desk(StatementsState state, Look look, String sort, String id) {
        ThingList list = state.list();
        if (sort.equals("held/"))
            return list.has(id) && !list.shows(id) ? list.view(look, id, false, StatementShown::new) : null;
        if (sort.equals("hands/")) return hands(Three.of(state.vote().handsOn(id)), list.shows(id));
        if (!sort.equals("desk")) return null;
        int held = list.kept();
        return new Desk(state.done(), state.given(), held == 0 ? null : held);
    }

    private static Record hands(Three counts, boolean shown) {
        return counts.all() == 0 || !shown ? null : new Hands(counts.agree(), counts.disagree(), counts.unsure());
    }

    private static Record own(StatementsState state, Look look, String sort, String id) {
        String seat = look.viewer();
        return switch (sort) {
            case "mine" -> new Mine(state.list().ownIds(look));
            case "next" ->
                state.unclear().next().containsKey(seat)
                        ? new Next(state.unclear().next().get(seat))
                        : null;
            case "statement/" -> state.list().own(look, id, "held", OwnStatement::new);
            case "answer/" -> answer(state.vote().of(seat, id));
            case "hands/" -> counted(state.vote().handsOn(id), look.office());
            default -> null;
        };
    }

    private static Record answer(Answer answer) {
        return answer == null ? null : new MyAnswer(answer.choice().word(), answer.reason());
    }

    private static Record counted(CountedHands hands, String seat) {
        if (!hands.byWho().containsKey(seat)) return null;
        return new Hands(
                hands.of(seat, Choice.AGREE.word()),
                hands.of(seat, Choice.DISAGREE.word()),
                hands.of(seat, Choice.UNSURE.word()));
    }
}
