package entaku.steps.wishes;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.steps.shared.Words;
import entaku.steps.wishes.Wishes.State;
import entaku.steps.wishes.Wishes.Wish;
import java.util.List;
import java.util.Map;

/** What wishes leave: each in its words, and what moved to it. */
final class WishesReport implements Report<State> {
    @Override
    public Map<String, Text> words() {
        return Map.of("wish", Wishes.words("願い", "Wish"), "wishes", Wishes.words("願い", "wishes"));
    }

    @Override
    public List<Told.Passage> tell(
            StepEvent<State> event, State before, State after, SessionState session, Stage stage) {
        Wish wish = ((Wishes.Called) event).wish();
        String who = stage.step().hidden() ? null : wish.seat();
        return List.of(Told.Passage.of("wish", stage.id() + ":" + wish.id(), wish.text())
                .by(who));
    }

    @Override
    public Told leaves(State state, SessionState session, Stage stage) {
        var sources = Words.things(session, stage, session.kind(stage.step()).drawsFrom(stage.step()));
        return Told.things(
                state.wishes().stream()
                        .map(wish -> new Told.Thing(
                                stage.id() + ":" + wish.id(),
                                "wish",
                                "shown",
                                wish.text(),
                                stage.step().hidden() ? null : wish.seat(),
                                null,
                                sources.getOrDefault(wish.of(), List.of()),
                                List.of(),
                                Map.of()))
                        .toList(),
                Map.of());
    }
}
