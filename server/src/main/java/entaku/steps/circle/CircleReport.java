package entaku.steps.circle;

import entaku.session.Actors;
import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.Step.Names;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.circle.CircleState.Chair;
import entaku.steps.circle.CircleState.CircleNote;
import entaku.steps.shared.Utterances.Utterance;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a circle leaves: the question first, then its record line by line with the standpoint each came from, what was
 * handed in, and who sat inside how long. A note that was not handed in is only counted.
 */
final class CircleReport implements Report<CircleState> {
    private static final long MINUTE = 60_000;

    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("topic", Words.of("輪で話すこと", "{輪|わ}で {話|はな}す こと", "Topic of the circle")),
                Map.entry("line", Words.of("輪の記録", "{輪|わ}の {記録|きろく}", "Circle's record")),
                Map.entry("line-corrected", Words.of("輪の記録を直した", "Circle's record corrected")),
                Map.entry("handed-in", Words.of("輪に渡した付箋", "{輪|わ}に {渡|わた}した ふせん", "Note handed to the circle")),
                Map.entry("chair", Words.of("輪の中で話した人", "{輪|わ}の {中|なか}で {話|はな}した {人|ひと}", "In the circle")),
                Map.entry("sat-inside", Words.of("輪に入った", "Joined the circle")),
                Map.entry("left-circle", Words.of("輪を出た", "Left the circle")),
                Map.entry("inside", Words.of("輪の中 {n}人", "in the circle: {n}")),
                Map.entry("lines", Words.of("輪の記録 {n}件", "lines of the circle's record: {n}")),
                Map.entry("written", Words.of("輪への付箋 {n}枚", "notes to the circle: {n}")),
                Map.entry("handed", Words.of("輪に渡した付箋 {n}枚", "notes handed to the circle: {n}")),
                Map.entry("minutes", Words.of("話した時間 {n}分", "minutes spoken: {n}")),
                Map.entry("not-handed", Words.of("輪に渡さなかった付箋 {n}枚", "notes not handed to the circle: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<CircleState> event, CircleState before, CircleState after, SessionState s, Stage stage) {
        if (event instanceof InsideEvents.SatInside e)
            return List.of(chair("sat-inside", stage, e.id(), after.chairs().get(e.id())));
        if (event instanceof InsideEvents.SeatingTakenBack e) return List.of(unsaid(stage, e.chair()));
        if (event instanceof InsideEvents.ChairLeft e)
            return List.of(chair(
                    e.left() ? "left-circle" : "sat-inside",
                    stage,
                    e.chair(),
                    after.chairs().get(e.chair())));
        if (event instanceof Recording.Recorded e)
            return List.of(from(Passage.of("line", id(stage, e.id()), e.text()).at(e.at()), stage, after, e.chair()));
        if (event instanceof Recording.Corrected e) {
            Utterance line = after.recorded().of(e.line());
            Passage told =
                    Passage.of("line-corrected", id(stage, e.line()), e.text()).instead(e.before());
            return List.of(from(told, stage, after, line == null ? null : line.speaker()));
        }
        if (event instanceof ToCircleEvents.HandedIn e) {
            if (!e.handed()) return List.of(unsaid(stage, e.note()));
            CircleNote note = after.note(e.note());
            return List.of(
                    Passage.of("handed-in", id(stage, e.note()), note.text()).by(who(note, stage)));
        }
        boolean seen = event instanceof ToCircleEvents.NoteWithdrawn e
                && before.note(e.note()).handed() > 0;
        return seen ? List.of(unsaid(stage, ((ToCircleEvents.NoteWithdrawn) event).note())) : List.of();
    }

    private static Passage chair(String act, Stage stage, String id, Chair chair) {
        Passage line = Passage.of(
                act, id(stage, id), actor(chair) == null ? null : actor(chair).in("ja"));
        return line.by(shown(stage) ? chair.seat() : null).calling(chair.name());
    }

    /** A line came from whoever sat there: by their seat or name, and as what they sat there. */
    private static Passage from(Passage line, Stage stage, CircleState state, String id) {
        Chair chair = id == null ? null : state.chairs().get(id);
        if (chair == null) return line;
        Text actor = actor(chair);
        boolean named = chair.name() != null;
        String label = actor == null ? chair.name() : named ? chair.name() + "（" + actor.in("ja") + "）" : null;
        return line.by(shown(stage) ? chair.seat() : null).calling(label);
    }

    private static Passage unsaid(Stage stage, String thing) {
        return Passage.of(Passage.UNSAID, id(stage, thing), null);
    }

    private static boolean shown(Stage stage) {
        return stage.step().names() == Names.SHOWN;
    }

    private static String who(CircleNote note, Stage stage) {
        return shown(stage) && !note.paper() ? note.seat() : null;
    }

    private static Text actor(Chair chair) {
        return chair.actor() == null ? null : Actors.WORDS.get(chair.actor());
    }

    private static String id(Stage stage, String id) {
        return stage.id() + ":" + id;
    }

    @Override
    public Told leaves(CircleState state, SessionState session, Stage stage) {
        if (state.chairs().isEmpty()
                && state.recorded().count() == 0
                && state.notes().isEmpty()) return Told.NOTHING;
        var things = new ArrayList<Thing>();
        String question = state.form().topic().in("ja");
        things.add(
                new Thing(id(stage, "topic"), "topic", "shown", question, null, null, List.of(), List.of(), Map.of()));
        for (String line : state.recorded().latest())
            things.add(line(stage, id(stage, line), state, state.recorded().of(line)));
        var sources = Words.things(session, stage, session.kind(stage.step()).drawsFrom(stage.step()));
        state.notes().entrySet().stream()
                .filter(e -> e.getValue().handed() > 0)
                .sorted(Comparator.comparingInt(e -> e.getValue().handed()))
                .forEach(e -> {
                    CircleNote note = e.getValue();
                    List<String> from = sources.getOrDefault(note.seat() == null ? e.getKey() : "", List.of());
                    things.add(new Thing(
                            id(stage, e.getKey()),
                            "handed-in",
                            "shown",
                            note.text(),
                            who(note, stage),
                            null,
                            from,
                            List.of(),
                            Map.of()));
                });
        state.chairs().entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getValue().order()))
                .forEach(e -> things.add(inside(id(stage, e.getKey()), e.getValue(), stage)));
        long waiting = state.notes().values().stream()
                .filter(note -> note.seat() != null && note.handed() == 0)
                .count();
        return Told.things(things, waiting == 0 ? Map.of() : Map.of("not-handed", (int) waiting));
    }

    private static Thing line(Stage stage, String id, CircleState state, Utterance line) {
        Chair chair = line.speaker() == null ? null : state.chairs().get(line.speaker());
        var tags = new ArrayList<Text>();
        if (chair != null && actor(chair) != null) tags.add(actor(chair));
        if (chair != null && chair.name() != null) tags.add(Text.ja(chair.name()));
        String who = chair == null || !shown(stage) ? null : chair.seat();
        return new Thing(id, "line", "shown", line.text(), who, null, List.of(), tags, Map.of());
    }

    /** Whoever spoke at all spoke for a minute at least, as minutes go; a turn that nobody ended is nobody's time. */
    private static Thing inside(String id, Chair chair, Stage stage) {
        int minutes = (int) ((chair.spoken() + MINUTE - 1) / MINUTE);
        Text actor = actor(chair);
        String standing = actor == null ? "" : actor.in("ja");
        return new Thing(
                id,
                "chair",
                Thing.TABLED,
                chair.name() == null ? standing : chair.name(),
                shown(stage) ? chair.seat() : null,
                null,
                List.of(),
                actor == null || chair.name() == null ? List.of() : List.of(actor),
                Map.of("minutes", minutes));
    }
}
