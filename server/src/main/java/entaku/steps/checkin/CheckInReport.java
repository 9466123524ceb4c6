package entaku.steps.checkin;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.steps.shared.Words;
import java.util.List;
import java.util.Map;

/** What a check-in leaves: a word from each. */
final class CheckInReport implements Report<CheckIn.State> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "said", Words.of("ひとこと", "ひとこと", "Opening word"),
                "said-sunny", Words.of("ひとこと（晴れ）", "Opening word (sunny)"),
                "said-cloudy", Words.of("ひとこと（くもり）", "Opening word (cloudy)"),
                "said-rainy", Words.of("ひとこと（雨）", "Opening word (rainy)"),
                "said-sleepy", Words.of("ひとこと（ねむい）", "Opening word (sleepy)"),
                "said-excited", Words.of("ひとこと（わくわく）", "Opening word (excited)"),
                "said-nervous", Words.of("ひとこと（どきどき）", "Opening word (nervous)"),
                "voices", Words.of("ひとこと {n}件", "opening words: {n}"));
    }

    @Override
    public List<Passage> tell(
            StepEvent<CheckIn.State> event, CheckIn.State before, CheckIn.State after, SessionState s, Stage stage) {
        if (!(event instanceof CheckIn.CheckedIn in)) return List.of();
        CheckIn.Said said = in.said();
        String act = said.mood() == null ? "said" : "said-" + said.mood();
        Passage line = Passage.of(act, stage.id() + ":" + in.id(), said.word());
        if (stage.step().names() == Names.SHOWN) line = line.by(said.seat());
        CheckIn.Said earlier = before.said().get(in.id());
        return List.of(earlier == null ? line : line.instead(earlier.word()));
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(CheckIn.State state, SessionState session, Stage stage) {
        return Told.NOTHING;
    }
}
