package entaku.steps.inventory;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Who;
import entaku.steps.inventory.Facts.Fact;
import entaku.steps.inventory.InventoryState.Result;
import entaku.steps.inventory.InventoryState.Verdict;
import entaku.steps.shared.ThingList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows an inventory: the list, how many have answered while answers are taken, and what came of each once closed. */
final class InventoryView {
    private InventoryView() {}

    /** What was set once; where nothing is decided {@code decisions} and {@code least} are null. */
    record Form(
            List<Text> fields,
            List<DecisionShown> decisions,
            Integer least,
            int nameLimit,
            int sentenceLimit,
            int reasonLimit) {}

    /** What can become of an activity; the last one is a verdict alone, and no answer. */
    record DecisionShown(String id, Text text) {}

    /**
     * {@code respondents} seats that answered any (null where nothing is decided, or {@code few}: more than none and
     * fewer than the form's {@code least}); {@code hands} people counted in the room at all activities together (null:
     * none), {@code verdicts} how many the room has settled (null where nothing is decided). {@code vote} counts the votes held, from 2.
     */
    record Now(
            int activities,
            Integer respondents,
            boolean few,
            Integer hands,
            boolean closed,
            Integer verdicts,
            Integer vote) {}

    /**
     * An activity: of the template ({@code text}), of somebody, or drawn ({@code words}). {@code place} is that in the
     * list as it was set (null: somebody has added it, at {@code order}).
     */
    record ActivityShown(Text text, String words, Integer place, int order, Who who, boolean paper) {}

    /** What is known of the activity of the same id. */
    record FactsShown(List<FactShown> facts) {}

    /** What was told in one field: by the template ({@code text}), or by somebody ({@code words}). */
    record FactShown(int field, Text text, String words, Who who) {}

    /**
     * What came of an activity; {@code counts} include {@code byHand} (null: none), and when {@code withheld} nobody but
     * them. {@code most} is what most chose, several that tie.
     */
    record ResultShown(
            Map<String, Integer> counts,
            Map<String, Integer> byHand,
            boolean withheld,
            List<String> most,
            List<ReasonShown> reasons) {}

    /** A reason, nobody's; {@code decision} is null where it would point at the few who chose it. */
    record ReasonShown(String decision, String text) {}

    /** What the room settled on. */
    record VerdictShown(String decision, String sentence) {}

    /** People counted in the room at each decision: by all who count, or by oneself. */
    record Hands(Map<String, Integer> counts) {}

    /** The activities that one seat added or entered, and what it told: activity → fields. */
    record Mine(List<String> activities, Map<String, List<Integer>> facts) {}

    /** One's own activity; {@code state} is shown or left-out. */
    record OwnActivity(String text, String state, boolean paper) {}

    /** One's own answer. */
    record MyAnswer(String decision, String reason) {}

    static Collection<String> keys(InventoryState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) own(state, look, keys);
        else if (look.desk()) {
            keys.addAll(state.vote().deskKeys());
            state.list().away().forEach(id -> keys.add("left/" + id));
        } else {
            keys.addAll(List.of("form", "now"));
            for (String id : state.list().ids()) {
                keys.add("activity/" + id);
                if (!state.facts().on(id).isEmpty()) keys.add("facts/" + id);
                if (state.result(id) != null) keys.add("result/" + id);
                if (state.verdict(id) != null) keys.add("verdict/" + id);
            }
        }
        return keys;
    }

    private static void own(InventoryState state, Look look, List<String> keys) {
        keys.add("mine");
        if (look.viewer() == null) return;
        state.list().ownIds(look).forEach(id -> keys.add("activity/" + id));
        keys.addAll(state.vote().ownKeys(look.viewer(), look.office()));
    }

    static Record view(InventoryState state, Look look, String key) {
        int slash = key.indexOf('/');
        String sort = slash < 0 ? key : key.substring(0, slash + 1);
        String id = key.substring(slash + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, sort, id);
        if (look.desk()) return desk(state, look, sort, id);
        boolean shown = state.list().shows(id);
        return switch (sort) {
            case "form" -> form(state.setup());
            case "now" -> now(state);
            case "activity/" -> shown ? state.list().view(look, id, true, ActivityShown::new) : null;
            case "facts/" -> shown ? facts(state.facts(), look, id) : null;
            case "result/" -> result(state.result(id));
            case "verdict/" -> verdict(state.verdict(id));
            default -> null;
        };
    }

    private static Form form(Setup setup) {
        var decisions = new ArrayList<DecisionShown>();
        setup.decisions().forEach(one -> decisions.add(new DecisionShown(one.id(), one.text())));
        if (setup.decides()) decisions.add(new DecisionShown(Setup.UNDECIDED.id(), Setup.UNDECIDED.text()));
        return new Form(
                setup.fields(),
                setup.decides() ? decisions : null,
                setup.decides() ? setup.least() : null,
                Limits.NAME,
                Limits.STATEMENT,
                Limits.REASON);
    }

    private static Now now(InventoryState state) {
        Integer told = state.told();
        var vote = state.vote();
        int settled = state.settled();
        boolean decides = state.setup().decides();
        return new Now(
                state.list().shown(),
                decides ? told : null,
                decides && told == null,
                vote.inTheRoom(),
                state.closed() != null,
                decides ? settled : null,
                vote.again());
    }

    private static Record facts(Facts facts, Look look, String id) {
        var told = new ArrayList<FactShown>();
        new TreeMap<>(facts.on(id)).forEach((field, fact) -> told.add(fact(field, fact, look)));
        return told.isEmpty() ? null : new FactsShown(told);
    }

    private static FactShown fact(int field, Fact fact, Look look) {
        if (fact.seat() == null) return new FactShown(field, fact.text(), null, null);
        return new FactShown(field, null, fact.words(), look.who(fact.seat()));
    }

    private static Record result(Result result) {
        if (result == null) return null;
        var reasons = result.reasons().stream()
                .map(one -> new ReasonShown(one.decision(), one.text()))
                .toList();
        return new ResultShown(
                result.counts(),
                result.hands().isEmpty() ? null : result.hands(),
                result.withheld(),
                result.most(),
                reasons.isEmpty() ? null : reasons);
    }

    private static Record verdict(Verdict verdict) {
        return verdict == null ? null : new VerdictShown(verdict.decision(), verdict.sentence());
    }

    private static Record desk(InventoryState state, Look look, String sort, String id) {
        ThingList list = state.list();
        if (sort.equals("left/"))
            return list.has(id) && !list.shows(id) ? list.view(look, id, true, ActivityShown::new) : null;
        if (!sort.equals("hands/") || !list.shows(id)) return null;
        var counts = new TreeMap<String, Integer>();
        var hands = state.vote().handsOn(id);
        for (Setup.Decision one : state.setup().decisions())
            if (hands.on(one.id()) > 0) counts.put(one.id(), hands.on(one.id()));
        return counts.isEmpty() ? null : new Hands(counts);
    }

    private static Record own(InventoryState state, Look look, String sort, String id) {
        String seat = look.viewer();
        return switch (sort) {
            case "mine" -> new Mine(state.list().ownIds(look), told(state, look));
            case "activity/" -> state.list().own(look, id, "left-out", OwnActivity::new);
            case "answer/" -> answer(state, seat, id);
            case "hands/" -> counted(state, look.office(), id);
            default -> null;
        };
    }

    private static Map<String, List<Integer>> told(InventoryState state, Look look) {
        var all = new HashMap<String, List<Integer>>();
        state.facts().told().forEach((id, facts) -> {
            var fields = new ArrayList<Integer>();
            facts.forEach((field, fact) -> {
                boolean mine =
                        look.viewer().equals(fact.seat()) || look.office().equals(fact.seat());
                if (mine) fields.add(field);
            });
            if (!fields.isEmpty() && state.list().shows(id))
                all.put(id, fields.stream().sorted().toList());
        });
        return all.isEmpty() ? null : new TreeMap<>(all);
    }

    private static Record answer(InventoryState state, String seat, String id) {
        Answer answer = state.list().has(id) ? state.vote().of(seat, id) : null;
        return answer == null ? null : new MyAnswer(answer.decision(), answer.reason());
    }

    private static Record counted(InventoryState state, String seat, String id) {
        var stated = state.list().has(id) ? state.vote().handsOn(id).statedBy(seat) : null;
        return stated == null ? null : new Hands(stated);
    }
}
