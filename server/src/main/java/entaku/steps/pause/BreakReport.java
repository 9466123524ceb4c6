package entaku.steps.pause;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.steps.shared.Words;
import java.util.List;
import java.util.Map;

/** What a break leaves: that it was held. Who came back when is nobody's to read later. */
final class BreakReport implements Report<Break.State> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "back", Words.of("休憩から戻った人 {n}人", "{休憩|きゅうけい}から もどった {人|ひと} {n}{人|にん}", "back from the break: {n}"));
    }

    @Override
    public List<Passage> tell(
            StepEvent<Break.State> event, Break.State before, Break.State after, SessionState session, Stage stage) {
        return List.of();
    }

    @Override
    public Told leaves(Break.State state, SessionState session, Stage stage) {
        return Told.NOTHING;
    }
}
