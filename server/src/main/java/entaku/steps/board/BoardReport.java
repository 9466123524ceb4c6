package entaku.steps.board;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a board leaves: the notes that were shown, in the order they are shown in, which tells neither who wrote nor
 * when. A note that is held, or was never revealed, is not in it; it is only counted.
 */
final class BoardReport implements Report<BoardState> {
    @Override
    public Map<String, Text> words() {
        return Map.of(
                "note", Words.of("付箋", "ふせん", "Note"),
                "note-edited", Words.of("付箋の書き直し", "Note edited"),
                "note-withdrawn", Words.of("付箋の取り消し", "Note withdrawn"),
                "merged", Words.of("付箋を重ねた", "Notes stacked"),
                "unmerged", Words.of("付箋をはずした", "Note taken out"),
                "notes", Words.of("付箋 {n}枚", "notes: {n}"),
                "held", Words.of("表示を止めた付箋 {n}枚", "notes held back: {n}"),
                "unrevealed", Words.of("開かなかった付箋 {n}枚", "notes never opened: {n}"));
    }

    @Override
    public Map<String, Text> words(Step step) {
        BoardForm form = BoardForm.read(step.settings().read(BoardForm.SETTINGS));
        var words = new HashMap<String, Text>();
        if (form.placed()) words.put("place", Words.of("置いたところ", "{置|お}いた ところ", "Place"));
        if (form.linked()) words.put("link", Words.of("つながり", "つながり", "Link"));
        return words;
    }

    @Override
    public List<Passage> tell(
            StepEvent<BoardState> event, BoardState before, BoardState after, SessionState session, Stage stage) {
        if (event instanceof BoardEvents.Revealed) return all(after, stage, false);
        if (event instanceof BoardEvents.Concealed) return all(before, stage, true);
        if (!after.revealed()) return List.of();
        if (event instanceof BoardEvents.NoteAdded e) return List.of(note(after, stage, e.id()));
        if (event instanceof BoardEvents.NoteHeld e)
            return List.of(Passage.of(Passage.UNSAID, id(stage, e.note()), null));
        if (event instanceof BoardEvents.NoteReleased e) return List.of(note(after, stage, e.note()));
        if (event instanceof BoardEvents.NoteEdited e && !after.note(e.note()).held())
            return List.of(signed(after.note(e.note()), stage, Passage.of("note-edited", id(stage, e.note()), e.text()))
                    .instead(e.before()));
        // Who takes a note back takes its words back; that there was one stays told.
        if (event instanceof BoardEvents.NoteWithdrawn e
                && !before.note(e.note()).held())
            return List.of(
                    Passage.of(Passage.UNSAID, id(stage, e.note()), null),
                    Passage.of("note-withdrawn", id(stage, e.note()), null));
        if (event instanceof BoardEvents.Merged e) return List.of(pair("merged", after, stage, e.note(), e.into()));
        if (event instanceof BoardEvents.Unmerged e) return List.of(pair("unmerged", after, stage, e.note(), e.from()));
        return List.of();
    }

    private static Passage pair(String act, BoardState state, Stage stage, String note, String with) {
        String words = state.note(note).text() + " ↔ " + state.note(with).text();
        return Passage.of(act, id(stage, note), words);
    }

    private static List<Passage> all(BoardState state, Stage stage, boolean unsaid) {
        return state.notes().entrySet().stream()
                .filter(e -> unsaid || !e.getValue().held())
                .sorted(Words.order(stage, one -> one.order()))
                .map(e -> unsaid
                        ? Passage.of(Passage.UNSAID, id(stage, e.getKey()), null)
                        : note(state, stage, e.getKey()))
                .toList();
    }

    private static Passage note(BoardState state, Stage stage, String note) {
        return signed(
                state.note(note),
                stage,
                Passage.of("note", id(stage, note), state.note(note).text()));
    }

    /** A paper note is signed by nobody: the seat is only whose hands entered it. */
    private static Passage signed(BoardState.Note note, Stage stage, Passage line) {
        if (stage.step().names() != Names.SHOWN) return line;
        return note.paper() ? line : line.by(note.seat());
    }

    private static String id(Stage stage, String note) {
        return stage.id() + ":" + note;
    }

    @Override
    public boolean inOrder() {
        return false;
    }

    @Override
    public Told leaves(BoardState state, SessionState session, Stage stage) {
        if (!state.revealed())
            return Told.things(List.of(), kept("unrevealed", state.notes().size()));
        var things = new ArrayList<Thing>();
        state.notes().entrySet().stream()
                .filter(e -> !e.getValue().held())
                .sorted(Words.order(stage, one -> one.order()))
                .forEach(e -> things.add(thing(state, stage, e.getKey(), e.getValue())));
        things.addAll(places(state, stage));
        things.addAll(links(state, stage));
        return Told.things(things, kept("held", state.held()));
    }

    /** Tells of each place at which notes stood at the end, made of the notes there. */
    private static List<Thing> places(BoardState state, Stage stage) {
        var at = new TreeMap<Integer, List<String>>();
        state.notes().entrySet().stream()
                .filter(e -> state.visible(e.getValue()))
                .sorted(Words.order(stage, one -> one.order()))
                .forEach(e -> at.computeIfAbsent(state.at(e.getKey()), place -> new ArrayList<>())
                        .add(id(stage, e.getKey())));
        return state.form().places().stream()
                .filter(at::containsKey)
                .map(place -> {
                    String words = state.form().words(place).in("ja");
                    String id = id(stage, "place-" + place);
                    return new Thing(id, "place", "shown", words, null, null, at.get(place), List.of(), Map.of());
                })
                .toList();
    }

    private static List<Thing> links(BoardState state, Stage stage) {
        return state.links().entrySet().stream()
                .filter(e -> state.visible(e.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> {
                    var ends = List.of(
                            id(stage, e.getValue().from()),
                            id(stage, e.getValue().to()));
                    String words = words(state, e.getValue());
                    String id = id(stage, e.getKey());
                    return new Thing(id, "link", "shown", words, null, null, ends, List.of(), Map.of());
                })
                .toList();
    }

    private static String words(BoardState state, BoardState.Link link) {
        String kind = state.form().relations().stream()
                .filter(one -> one.id().equals(link.kind()))
                .map(one -> "（" + one.text().in("ja") + "）")
                .findFirst()
                .orElse("");
        return state.note(link.from()).text() + " → " + state.note(link.to()).text() + kind;
    }

    private static Map<String, Integer> kept(String word, int count) {
        return count == 0 ? Map.of() : Map.of(word, count);
    }

    private static Thing thing(BoardState state, Stage stage, String id, BoardState.Note note) {
        boolean names = stage.step().names() == Names.SHOWN;
        var tags = new ArrayList<Text>();
        if (note.prompt() < state.form().prompts().size())
            tags.add(state.form().prompts().get(note.prompt()));
        state.form().kinds().stream().filter(k -> k.id().equals(note.kind())).forEach(k -> tags.add(k.text()));
        boolean moved = state.places().containsKey(id);
        if (moved && state.visible(note)) tags.add(state.form().words(state.at(id)));
        return new Thing(
                id(stage, id),
                "note",
                note.into() == null ? "shown" : "merged",
                note.text(),
                names && !note.paper() ? note.seat() : null,
                null,
                note.merged().stream().map(under -> id(stage, under)).toList(),
                tags,
                Map.of());
    }
}
