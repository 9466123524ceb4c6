package entaku.steps.commitments;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What taking on leaves: who does what by when, and the questions carried over. */
final class CommitmentsReport implements Report<Commitments.State> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "commitment", Words.of("役割分担", "する こと", "Commitment"),
                "commitment-edited", Words.of("役割分担の書き直し", "Commitment edited"),
                "commitment-withdrawn", Words.of("役割分担の取り消し", "Commitment withdrawn"),
                "commitment-restored", Words.of("役割分担の取り消しをやめた", "Commitment brought back"),
                "question", Words.of("持ち越し", "{次|つぎ}に {話|はな}す こと", "Carried over"),
                "question-withdrawn", Words.of("持ち越しの取り消し", "No longer carried over"),
                "question-restored", Words.of("持ち越しの取り消しをやめた", "Carried over after all"),
                "commitments", Words.of("役割分担 {n}件", "commitments: {n}"),
                "questions", Words.of("持ち越し {n}件", "carried over: {n}"));
    }

    @Override
    public List<Passage> tell(
            StepEvent<Commitments.State> event,
            Commitments.State before,
            Commitments.State after,
            SessionState session,
            Stage stage) {
        Step step = stage.step();
        boolean names = step.names() == Names.SHOWN;
        if (event instanceof CommitmentsEvents.Made e)
            return List.of(Passage.of("commitment", id(stage, e.id()), e.said().what())
                    .by(names ? named(after, e.id()) : null)
                    .calling(e.said().party()));
        if (event instanceof CommitmentsEvents.Edited e)
            return List.of(Passage.of(
                            "commitment-edited",
                            id(stage, e.commitment()),
                            e.said().what())
                    .instead(e.before().what()));
        if (event instanceof CommitmentsEvents.Withdrawn e) {
            String words = after.commitments().get(e.commitment()).said().what();
            return List.of(Passage.of(
                    e.gone() ? "commitment-withdrawn" : "commitment-restored", id(stage, e.commitment()), words));
        }
        if (event instanceof CommitmentsEvents.QuestionKept e)
            return List.of(Passage.of("question", id(stage, e.id()), e.text()));
        if (event instanceof CommitmentsEvents.QuestionWithdrawn e) {
            String words = after.questions().get(e.question()).text();
            return List.of(
                    Passage.of(e.gone() ? "question-withdrawn" : "question-restored", id(stage, e.question()), words));
        }
        return List.of();
    }

    private static String named(Commitments.State state, String id) {
        return state.commitments().get(id).named();
    }

    private static String id(Stage stage, String id) {
        return stage.id() + ":" + id;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(Commitments.State state, SessionState session, Stage stage) {
        Step step = stage.step();
        boolean names = step.names() == Names.SHOWN;
        var sources = Words.things(session, stage, state.from());
        var things = new ArrayList<Thing>();
        var commitments = new ArrayList<Told.Commitment>();
        state.commitments().entrySet().stream()
                .filter(e -> !e.getValue().withdrawn())
                .sorted(Words.order(stage, one -> one.order()))
                .forEach(e -> {
                    var one = e.getValue();
                    var said = one.said();
                    String id = id(stage, e.getKey());
                    List<String> made = sources.getOrDefault(one.proposal(), List.of());
                    String from = made.isEmpty() ? null : made.get(0);
                    String who = names ? one.named() : null;
                    things.add(new Thing(id, "commitment", "shown", said.what(), who, null, made, List.of(), Map.of()));
                    commitments.add(
                            new Told.Commitment(id, said.what(), who, said.party(), said.by(), from, one.first()));
                });
        var questions = state.questions().entrySet().stream()
                .filter(e -> !e.getValue().withdrawn())
                .sorted(Words.order(stage, one -> one.order()))
                .map(e -> new Told.Question(
                        id(stage, e.getKey()), e.getValue().text(), e.getValue().to()))
                .toList();
        return new Told(things, List.of(), commitments, questions, Map.of());
    }
}
