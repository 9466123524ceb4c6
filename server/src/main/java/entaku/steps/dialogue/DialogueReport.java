package entaku.steps.dialogue;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.steps.shared.Utterances.Utterance;
import entaku.steps.shared.Words;
import java.util.List;
import java.util.Map;

/** What talk leaves: what was said and taken down, at which table, by whom where names are shown. */
final class DialogueReport implements Report<DialogueState> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "utterance", Words.of("発言", "{話|はな}した こと", "Remark"),
                "taken-down", Words.of("発言（書きとめ）", "Remark (taken down)"),
                "corrected", Words.of("発言を直した", "Corrected"),
                "utterances", Words.of("発言 {n}件", "remarks: {n}"));
    }

    @Override
    public List<Passage> tell(
            StepEvent<DialogueState> event, DialogueState before, DialogueState after, SessionState s, Stage stage) {
        boolean names = stage.step().names() == Names.SHOWN;
        if (event instanceof DialogueEvents.Said e) {
            Passage line = Passage.of(e.takenDown() ? "taken-down" : "utterance", stage.id() + ":" + e.id(), e.text())
                    .at(e.at());
            return List.of(names ? line.by(e.speaker()).calling(e.label()) : line);
        }
        if (!(event instanceof DialogueEvents.Corrected e)) return List.of();
        Utterance now = after.said().of(e.utterance());
        Passage line = Passage.of("corrected", stage.id() + ":" + e.utterance(), e.text())
                .instead(e.before());
        return List.of(names && now != null ? line.by(now.speaker()).calling(now.label()) : line);
    }

    @Override
    public Told leaves(DialogueState state, SessionState session, Stage stage) {
        return Told.NOTHING;
    }
}
