package entaku.steps.shared;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step leaves in which everybody went through things and answered each: the things, when answers were closed, and
 * what came of each. Who answered what is never told.
 */
public abstract class ThingsReport<S extends ThingsState<S, ?, R>, R> implements Report<S> {
    /**
     * How a kind speaks of it.
     *
     * @param thing the act and the sort of a thing
     * @param answers the acts of closing, before {@code -closed}
     * @param people the count of those who answered
     * @param side the side of a thing that its results stand on, before the number of the vote
     * @param ja what is given, {@code 答え}; {@code did} who gave it
     * @param en the same, {@code answers}
     */
    public record Speech(
            String thing, String answers, String people, String side, String ja, String did, String en, String gave) {}

    private final Speech speech;
    /** Says that something is withheld. */
    protected final Text withheld;

    protected ThingsReport(Speech speech) {
        this.speech = speech;
        withheld = Words.of("スマートフォンの" + speech.ja + "は出さない", speech.en + " by phone are not shown");
    }

    /** Names what this kind alone tells. */
    protected abstract Map<String, Text> own();

    @Override
    public final Map<String, Text> words() {
        String ja = speech.ja;
        String en = Character.toUpperCase(speech.en.charAt(0)) + speech.en.substring(1);
        var words = new HashMap<>(Map.ofEntries(
                Map.entry(speech.answers + "-closed", Words.of(ja + "を締め切った", en + " closed")),
                Map.entry(
                        speech.answers + "-few",
                        Words.of(
                                ja + "を締め切った（スマートフォンで答えた人が少ないので、人数を出さない）",
                                en + " closed; so few " + speech.gave + " by phone that their number is not shown")),
                Map.entry(speech.answers + "-reopened", Words.of(ja + "の受け付けを再開した", en + " opened again")),
                Map.entry(
                        speech.answers + "-renewed",
                        Words.of("結果を出したあと、" + ja + "の受け付けをもう一度始めた", en + " opened anew after a result was shown")),
                Map.entry("votes", Words.of(ja + "を受け付けた回数 {n}回", "times " + speech.en + " were taken: {n}")),
                Map.entry(speech.people, Words.of(speech.did + "人 {n}人", "people who " + speech.gave + ": {n}")),
                Map.entry("result", Words.of("結果", "Result")),
                Map.entry(
                        "result-withheld",
                        Words.of(
                                "結果（スマートフォンの" + ja + "は、だれの" + ja + "か分からないように人数を出さない）",
                                "Result; so that nobody is given away, " + speech.en + " by phone are not shown")),
                Map.entry("without-phone", Words.of("うち挙手・紙 {n}人", "of them by show of hands or on paper: {n}"))));
        words.putAll(own());
        return words;
    }

    @Override
    public List<Passage> tell(StepEvent<S> event, S before, S after, SessionState session, Stage stage) {
        if (event instanceof ListEvents.Added<?> e && e.shown()) return shown(after, stage, e.id());
        if (event instanceof ListEvents.Shown<?> e) return shown(after, stage, e.thing());
        if (event instanceof ListEvents.Hidden<?> e) return unsaid(before, stage, e.thing());
        if (event instanceof ListEvents.Withdrawn<?> e && before.list().shows(e.thing())) {
            // Who takes a thing back takes its words back; that there was one stays told.
            var lines = new ArrayList<>(unsaid(before, stage, e.thing()));
            lines.add(Passage.of(speech.thing + "-withdrawn", id(stage, e.thing()), null));
            return lines;
        }
        if (event instanceof ThingEvents.Closed) return closed(after, stage);
        if (event instanceof ThingEvents.Reopened) return List.of(Passage.of(speech.answers + "-reopened", null, null));
        if (event instanceof ThingEvents.Renewed<?> e)
            return List.of(Passage.of(speech.answers + "-renewed", null, null).counting(Map.of("votes", e.vote())));
        return List.of();
    }

    /** Tells the words of somebody, and what came of them already where they were not shown meanwhile. */
    private List<Passage> shown(S state, Stage stage, String id) {
        var lines = new ArrayList<Passage>();
        var one = state.list().find(id);
        if (one != null) {
            Passage line = Passage.of(speech.thing, id(stage, id), one.text());
            lines.add(author(state, stage, id) == null ? line : line.by(one.seat()));
        }
        known(state, stage, id, lines);
        R result = state.result(id);
        if (result != null) result(state, stage, id, result, lines);
        settled(state, stage, id, lines);
        return lines;
    }

    /** Tells what is known of a thing besides its name. */
    protected void known(S state, Stage stage, String id, List<Passage> lines) {}

    /** Tells what came of a thing. */
    protected abstract void result(S state, Stage stage, String id, R result, List<Passage> lines);

    /** Tells what became of it afterwards. */
    protected void settled(S state, Stage stage, String id, List<Passage> lines) {}

    private List<Passage> unsaid(S state, Stage stage, String id) {
        var sides = new ArrayList<>(sides(state));
        for (int vote = 1; vote <= state.vote().number(); vote++) sides.add(speech.side + vote);
        var lines = new ArrayList<Passage>();
        lines.add(Passage.of(Passage.UNSAID, id(stage, id), null));
        for (String side : sides) lines.add(Passage.of(Passage.UNSAID, side(stage, id, side), null));
        return lines;
    }

    /** Lists the sides of a thing of which {@link #known} and {@link #settled} tell. */
    protected List<String> sides(S state) {
        return List.of();
    }

    private List<Passage> closed(S state, Stage stage) {
        var lines = new ArrayList<Passage>();
        var numbers = votes(state);
        if (state.told() != null) numbers.put(speech.people, state.told());
        lines.add(Passage.of(speech.answers + (state.told() == null ? "-few" : "-closed"), null, null)
                .counting(numbers));
        for (String id : state.ordered()) {
            R result = state.result(id);
            if (result != null) result(state, stage, id, result, lines);
        }
        return lines;
    }

    private Map<String, Integer> votes(S state) {
        var numbers = new HashMap<String, Integer>();
        if (state.vote().number() > 1) numbers.put("votes", state.vote().number());
        return numbers;
    }

    /** Gives these counts, nought as well; nothing where the phones' are withheld and no hand was counted. */
    protected Map<String, Integer> numbers(S state, boolean hidden, int byHand, Map<String, Integer> counts) {
        var numbers = votes(state);
        if (hidden && byHand == 0) return numbers;
        numbers.putAll(counts);
        if (byHand > 0) numbers.put("without-phone", byHand);
        return numbers;
    }

    protected static String act(boolean hidden) {
        return hidden ? "result-withheld" : "result";
    }

    protected static String id(Stage stage, String thing) {
        return stage.id() + ":" + thing;
    }

    /** Names one side of a thing, whose lines stand by themselves. */
    protected static String side(Stage stage, String thing, String side) {
        return id(stage, thing) + "#" + side;
    }

    /** Names the results of this vote: what was shown of an earlier one stays told. */
    protected String results(S state, Stage stage, String thing) {
        return side(stage, thing, speech.side + state.vote().number());
    }

    /** Gives the seat that added a thing, where it may be told. */
    private String author(S state, Stage stage, String id) {
        var one = state.list().find(id);
        return one != null && !one.paper() && stage.step().names() == Names.SHOWN ? one.seat() : null;
    }

    /** Gives a thing as it is left. */
    protected Thing thing(
            S state, Stage stage, String id, List<String> from, List<Text> tags, Map<String, Integer> numbers) {
        String as = state.result(id) == null ? "shown" : Thing.TABLED;
        String words = state.list().words(id);
        return new Thing(id(stage, id), speech.thing, as, words, author(state, stage, id), null, from, tags, numbers);
    }
}
