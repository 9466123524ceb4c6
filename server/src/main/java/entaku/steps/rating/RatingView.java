package entaku.steps.rating;

import entaku.session.Look;
import entaku.session.Text;
import entaku.steps.shared.CountedHands;
import entaku.steps.shared.SharedSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows ratings: how many have rated while they are taken, the results once closed, one's own to oneself. */
final class RatingView {
    private RatingView() {}

    /**
     * What was set once; {@code scale} is the highest level, {@code sides} those that are counted apart (null: none),
     * {@code least} people for a result (null: every count is shown).
     */
    record Form(
            Text question, int scale, Text low, Text high, List<Scale.Side> sides, List<String> from, Integer least) {}

    /**
     * {@code raters} seats that rated anything (null: {@code few}, more than none and fewer than the form's
     * {@code least}); {@code hands} people counted in the room at all things together (null: none). {@code vote} counts
     * the votes held on these things, from 2; null in the first.
     */
    record Now(Integer raters, boolean few, Integer hands, boolean closed, Integer vote) {}

    /** A thing to rate: of the template ({@code text}), or the item of the same id; {@code place} is that in the list. */
    record ThingShown(Text text, int place) {}

    /**
     * What came of a thing. {@code rank} is null where nothing can be compared, {@code apart} half the levels between the
     * medians of the sides, where each has one.
     */
    record ResultShown(Integer rank, boolean tied, Integer apart, List<PartShown> parts) {}

    /**
     * What one side gave ({@code side} null: all). {@code counts} are people at each level, level 1 first; these and
     * {@code unsure} include {@code byHand} (null: none), and when {@code withheld} nobody but them. {@code median},
     * {@code low} and {@code high} quartile are in half levels; null where nobody chose a level.
     */
    record PartShown(
            String side,
            List<Integer> counts,
            int unsure,
            Integer byHand,
            boolean withheld,
            Integer median,
            Integer low,
            Integer high) {}

    /**
     * How many have rated all things, and how many ratings there are; null while so few have rated that it may not be
     * told.
     */
    record Desk(Integer done, Integer ratings) {}

    /** People counted in the room at each option, by all who count, or by oneself: {@code 3}, or {@code office/3}. */
    record Hands(Map<String, Integer> counts) {}

    /** The side one rates from. */
    record Mine(String side) {}

    /** How one has rated a thing oneself. */
    record MyAnswer(String mark) {}

    static Collection<String> keys(RatingState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) own(state, look, keys);
        else if (look.desk()) {
            keys.add("desk");
            keys.addAll(state.vote().deskKeys());
        } else {
            keys.addAll(List.of("form", "now"));
            for (String id : state.list().ids()) {
                keys.add("thing/" + id);
                if (state.result(id) != null) keys.add("result/" + id);
            }
        }
        return keys;
    }

    private static void own(RatingState state, Look look, List<String> keys) {
        if (look.viewer() == null) return;
        keys.add("mine");
        keys.addAll(state.vote().ownKeys(look.viewer(), look.office()));
    }

    static Record view(RatingState state, Look look, String key) {
        int slash = key.indexOf('/');
        String sort = slash < 0 ? key : key.substring(0, slash + 1);
        String id = key.substring(slash + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, sort, id);
        if (look.desk()) return desk(state, sort, id);
        return switch (sort) {
            case "form" -> form(state);
            case "now" -> now(state);
            case "thing/" -> state.list().shows(id) ? thing(state, id) : null;
            case "result/" -> state.result(id) == null ? null : result(state.result(id));
            default -> null;
        };
    }

    private static Form form(RatingState state) {
        Scale scale = state.scale();
        return new Form(
                scale.question(),
                scale.top(),
                scale.low(),
                scale.high(),
                scale.sides().isEmpty() ? null : scale.sides(),
                state.from(),
                scale.least() == SharedSettings.ANYBODY ? null : scale.least());
    }

    private static Now now(RatingState state) {
        Integer told = state.told();
        var vote = state.vote();
        return new Now(told, told == null, vote.inTheRoom(), state.closed() != null, vote.again());
    }

    private static Record thing(RatingState state, String id) {
        var one = state.list().fixed().get(id);
        return new ThingShown(one.text(), one.place());
    }

    private static Record result(RatingCount.Result result) {
        return new ResultShown(
                result.rank(),
                result.tied(),
                result.apart() == null ? null : halves(result.apart()),
                result.parts().stream().map(RatingView::part).toList());
    }

    private static PartShown part(RatingCount.Part part) {
        var figure = part.figure();
        return new PartShown(
                part.side(),
                part.counts(),
                part.unsure(),
                part.hands() == 0 ? null : part.hands(),
                part.withheld(),
                figure == null ? null : halves(figure.median()),
                figure == null ? null : halves(figure.lowerQuartile()),
                figure == null ? null : halves(figure.upperQuartile()));
    }

    /** A middle of whole levels is a whole level or halfway between two. */
    private static Integer halves(double levels) {
        return (int) Math.round(2 * levels);
    }

    private static Record desk(RatingState state, String sort, String id) {
        if (sort.equals("hands/")) return hands(state, state.vote().handsOn(id), id);
        return sort.equals("desk") ? new Desk(state.done(), state.given()) : null;
    }

    private static Record hands(RatingState state, CountedHands hands, String id) {
        if (hands.all() == 0 || !state.list().shows(id)) return null;
        var counts = new TreeMap<String, Integer>();
        for (var one : hands.byWho().values()) one.keySet().forEach(option -> counts.put(option, hands.on(option)));
        return new Hands(counts);
    }

    private static Record own(RatingState state, Look look, String sort, String id) {
        String seat = look.viewer();
        return switch (sort) {
            case "mine" ->
                state.sides().containsKey(seat) ? new Mine(state.sides().get(seat)) : null;
            case "answer/" ->
                state.vote().of(seat, id) == null
                        ? null
                        : new MyAnswer(state.vote().of(seat, id));
            case "hands/" -> {
                var stated = state.vote().handsOn(id).statedBy(look.office());
                yield stated == null ? null : new Hands(stated);
            }
            default -> null;
        };
    }
}
