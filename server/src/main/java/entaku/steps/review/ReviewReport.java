package entaku.steps.review;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.session.Wire;
import entaku.steps.review.ReviewState.Entry;
import entaku.steps.review.ReviewState.Sort;
import entaku.steps.review.ReviewState.Telling;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What looking back leaves: what became of each thing, and what goes on to the next meeting. */
final class ReviewReport implements Report<ReviewState> {
    private static final String UNTOLD = "not-told";

    private static final Map<String, Text> WORDS = Map.ofEntries(
            Map.entry("commitment", Words.of("前回の役割分担", "{前|まえ}に 「します」と {書|か}いた こと", "Commitment of the last meeting")),
            Map.entry("question", Words.of("前回の持ち越し", "{前|まえ}から {残|のこ}って いる こと", "Carried over from the last meeting")),
            Map.entry("indicator", Words.of("数で見る目標", "{数|かず}で {見|み}る {目標|もくひょう}", "Goal in figures")),
            Map.entry("done", Words.of("できた", "できました", "Done")),
            Map.entry("under-way", Words.of("途中", "して いる ところです", "Under way")),
            Map.entry("stuck", Words.of("止まっている", "{止|と}まって います", "Stuck")),
            Map.entry("dropped", Words.of("やめた", "しない ことに しました", "Dropped")),
            Map.entry("answered", Words.of("答えが出た", "{答|こた}えが {出|で}ました", "Answered")),
            Map.entry("carried", Words.of("また持ち越す", "また {次|つぎ}に {話|はな}します", "Carried over again")),
            Map.entry("measured", Words.of("今の数", "{今|いま}の {数|かず}", "The figure now")),
            Map.entry(UNTOLD, Words.of("聞いていない", "{聞|き}いて いません", "Not heard")),
            Map.entry("said", Words.of("その理由・答え", "{理由|りゆう}・{答|こた}え", "Why, or the answer")),
            Map.entry("withdrawn", Words.of("聞いたことの取り消し", "{取|と}り{消|け}し", "What was said is withdrawn")),
            Map.entry("told", Words.of("聞いたこと {n}件", "gone through: {n}")));

    @Override
    public Map<String, Text> words() {
        return WORDS;
    }

    @Override
    public List<Passage> tell(
            StepEvent<ReviewState> event, ReviewState before, ReviewState after, SessionState session, Stage stage) {
        if (!(event instanceof ReviewEvents.StateTold e)) return List.of();
        String thing = id(stage, e.entry());
        String text = title(after.entries().get(e.entry())).in("ja");
        boolean names = stage.step().names() == Names.SHOWN;
        if (e.said() == null) return List.of(Passage.of("withdrawn", thing, text));
        var lines = new ArrayList<Passage>();
        lines.add(Passage.of(e.said().state(), thing, text).by(names ? e.said().seat() : null));
        // What was said about it is another's words than what it is about.
        if (e.said().word() != null)
            lines.add(Passage.of("said", thing + "#said", e.said().word()));
        return lines;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(ReviewState state, SessionState session, Stage stage) {
        var things = new ArrayList<Thing>();
        var reviewed = new ArrayList<Told.Reviewed>();
        var questions = new ArrayList<Told.Question>();
        state.entries().forEach((entry, one) -> {
            String id = id(stage, entry);
            Telling telling = state.told().get(entry);
            boolean goesOn = one.sort().goesOn(telling);
            things.add(thing(id, one, telling, state));
            reviewed.add(reviewed(id, one, telling, stage, goesOn));
            String to = one.sort() == Sort.QUESTION ? one.to() : "next";
            if (goesOn) questions.add(new Told.Question(id, one.text(), to, one.by()));
        });
        return new Told(things, List.of(), List.of(), questions, reviewed, Map.of());
    }

    private static Thing thing(String id, Entry one, Telling telling, ReviewState state) {
        String became = telling == null ? UNTOLD : telling.state();
        // What it was in the record of the meeting before stands behind the id of that meeting.
        List<String> from =
                one.thing() == null ? List.of() : List.of(state.carried().session() + "/" + one.thing());
        String text = title(one).in("ja");
        return new Thing(
                id, Wire.name(one.sort()), became, text, null, null, from, List.of(WORDS.get(became)), Map.of());
    }

    private static Told.Reviewed reviewed(String id, Entry one, Telling telling, Stage stage, boolean goesOn) {
        boolean names = stage.step().names() == Names.SHOWN;
        return new Told.Reviewed(
                id,
                Wire.name(one.sort()),
                title(one),
                names ? one.seat() : null,
                one.party(),
                one.by(),
                one.before(),
                one.goal(),
                telling == null ? UNTOLD : telling.state(),
                telling == null ? null : telling.word(),
                goesOn);
    }

    private static Text title(Entry one) {
        return one.name() != null ? one.name() : Text.ja(one.text());
    }

    private static String id(Stage stage, String entry) {
        return stage.id() + ":" + entry;
    }
}
