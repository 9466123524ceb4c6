package entaku.steps.present;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.present.PresentState.Outcome;
import entaku.steps.present.PresentState.Part;
import entaku.steps.present.PresentState.Question;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What explaining leaves: the parts, each question with how many wanted to know and what became of it, and those carried
 * over. A question that is held is only counted; who wanted to know is never told.
 */
final class PresentReport implements Report<PresentState> {
    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("part", Words.of("説明", "{説明|せつめい}", "Explained")),
                Map.entry("question", Words.of("質問", "{質問|しつもん}", "Question")),
                Map.entry("question-withdrawn", Words.of("質問の取り消し", "Question withdrawn")),
                Map.entry("taken", Words.of("取り上げた質問", "Question taken up")),
                Map.entry("answer", Words.of("答え", "{答|こた}え", "Answer")),
                Map.entry("elsewhere", Words.of("ほかの相談先", "ほかの {相談|そうだん}する ところ", "Belongs elsewhere")),
                Map.entry("carried-over", Words.of("持ち越した質問", "Question carried over")),
                Map.entry("reopened", Words.of("もう一度取り上げる質問", "Question opened again")),
                Map.entry("asked", Words.of("質問 {n}件", "questions: {n}")),
                Map.entry("replies", Words.of("答えた質問 {n}件", "questions answered: {n}")),
                Map.entry("carried", Words.of("持ち越し {n}件", "carried over: {n}")),
                Map.entry("wanted", Words.of("聞きたい人 {n}人", "people who want to know: {n}")),
                Map.entry("held", Words.of("表示を止めた質問 {n}件", "questions held back: {n}")));
    }

    private static final Map<String, Text> BECAME = Map.of(
            "open",
            Words.of("まだ答えていない", "Not answered yet"),
            Outcome.ANSWERED,
            Words.of("答えた", "Answered"),
            Outcome.CARRIED,
            Words.of("持ち越し", "Carried over"),
            Outcome.ELSEWHERE,
            Words.of("ほかの相談先へ", "Belongs elsewhere"));

    @Override
    public List<Passage> tell(
            StepEvent<PresentState> event, PresentState before, PresentState after, SessionState s, Stage stage) {
        if (event instanceof ExplainingEvents.TurnedTo e) return turned(e, after, stage);
        if (event instanceof AskingEvents.Asked e) return List.of(asked(after, stage, e.id()));
        if (event instanceof AskingEvents.QuestionHeld e) {
            if (e.held()) return List.of(unsaid(stage, e.question()));
            return Stream.of(asked(after, stage, e.question()), became(after, stage, e.question()))
                    .filter(Objects::nonNull)
                    .toList();
        }
        // Who takes a question back takes its words back; that there was one stays told.
        if (event instanceof AskingEvents.QuestionWithdrawn e
                && !before.question(e.question()).held())
            return List.of(
                    unsaid(stage, e.question()), Passage.of("question-withdrawn", id(stage, e.question()), null));
        if (event instanceof Settled e && after.shown(e.question()) != null) return List.of(settled(e, after, stage));
        return List.of();
    }

    private static List<Passage> turned(ExplainingEvents.TurnedTo e, PresentState state, Stage stage) {
        var lines = new ArrayList<Passage>();
        Part part = Objects.equals(e.explained(), e.before().part()) ? null : state.part(e.explained());
        if (part != null) {
            Passage line = Passage.of(
                    "part", id(stage, e.explained()), part.said().title().in("ja"));
            lines.add(
                    part.speaker() == null ? line : line.calling(part.speaker().in("ja")));
        }
        Question question = state.shown(e.question());
        if (question != null) lines.add(Passage.of("taken", id(stage, e.question()), question.text()));
        return lines;
    }

    private static Passage unsaid(Stage stage, String question) {
        return Passage.of(Passage.UNSAID, id(stage, question), null);
    }

    /** A question from paper is signed by nobody: the seat is only whose hands entered it. */
    private static Passage asked(PresentState state, Stage stage, String question) {
        Question one = state.question(question);
        return Passage.of("question", id(stage, question), one.text()).by(who(one, stage));
    }

    private static String who(Question one, Stage stage) {
        return stage.step().names() == Names.SHOWN && !one.paper() ? one.seat() : null;
    }

    private static Passage settled(Settled e, PresentState state, Stage stage) {
        Passage line = became(state, stage, e.question());
        if (line == null)
            return Passage.of(
                    "reopened",
                    id(stage, e.question()),
                    state.question(e.question()).text());
        Outcome was = e.before();
        return was == null || was.text() == null ? line : line.instead(was.text());
    }

    /** Tells what became of a question; null while it is open. */
    private static Passage became(PresentState state, Stage stage, String question) {
        Question one = state.question(question);
        Outcome outcome = one.outcome();
        if (outcome == null) return null;
        String act =
                outcome.is(Outcome.ANSWERED) ? "answer" : outcome.is(Outcome.CARRIED) ? "carried-over" : "elsewhere";
        String words = outcome.text() == null ? one.text() : one.text() + " → " + outcome.text();
        Passage line = Passage.of(act, id(stage, question), words).counting(Map.of("wanted", one.people()));
        return outcome.to() == null || outcome.to().equals("next") ? line : line.calling(outcome.to());
    }

    private static String id(Stage stage, String id) {
        return stage.id() + ":" + id;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(PresentState state, SessionState session, Stage stage) {
        var things = new ArrayList<Thing>();
        state.parts().entrySet().stream()
                .filter(e -> !e.getValue().gone())
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .forEach(e -> things.add(part(id(stage, e.getKey()), e.getValue())));
        var carried = new ArrayList<Told.Question>();
        state.questions().entrySet().stream()
                .filter(e -> !e.getValue().held())
                .sorted(Words.order(stage, one -> one.order()))
                .forEach(e -> question(stage, id(stage, e.getKey()), e.getValue(), things, carried));
        int held =
                (int) state.questions().values().stream().filter(Question::held).count();
        return new Told(things, List.of(), List.of(), carried, held == 0 ? Map.of() : Map.of("held", held));
    }

    private static Thing part(String id, Part part) {
        String words = Stream.of(
                        part.said().title().in("ja"),
                        part.said().text() == null ? null : part.said().text().in("ja"),
                        part.said().link())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        List<Text> tags = part.speaker() == null ? List.of() : List.of(part.speaker());
        return new Thing(id, "part", "shown", words, null, null, List.of(), tags, Map.of());
    }

    private static void question(
            Stage stage, String id, Question one, List<Thing> things, List<Told.Question> carried) {
        Outcome outcome = one.outcome();
        String state = outcome == null ? "open" : outcome.state();
        things.add(new Thing(
                id,
                "question",
                state,
                one.text(),
                who(one, stage),
                null,
                List.of(),
                List.of(BECAME.get(state)),
                Map.of("wanted", one.people())));
        if (outcome == null) return;
        if (outcome.is(Outcome.CARRIED)) carried.add(new Told.Question(id, one.text(), outcome.to(), outcome.by()));
        String made = id + "-settled";
        if (outcome.is(Outcome.ANSWERED))
            things.add(
                    new Thing(made, "answer", "shown", outcome.text(), null, null, List.of(id), List.of(), Map.of()));
        if (outcome.is(Outcome.ELSEWHERE))
            things.add(new Thing(
                    made, "elsewhere", "shown", outcome.text(), null, null, List.of(id), List.of(), Map.of()));
    }
}
