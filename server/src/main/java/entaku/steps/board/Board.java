package entaku.steps.board;

import entaku.session.Audience;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.SessionState;
import entaku.session.Settings;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Who;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Notes under prompts, private until the facilitator reveals them. Settings: prompts, kinds, reveal, among.
 *
 * <p>{@code among: table} shows notes to the table where they were written while the room is in this step, and to
 * everybody once it has moved on.
 */
public final class Board implements StepKind<BoardState> {
    @Override
    public String name() {
        return "board";
    }

    @Override
    public List<Class<? extends StepCommand<BoardState>>> commands() {
        return List.of(
                AddNote.class,
                EditNote.class,
                WithdrawNote.class,
                Reveal.class,
                Merge.class,
                Unmerge.class,
                HoldNote.class,
                ReleaseNote.class);
    }

    @Override
    public List<Class<? extends StepEvent<BoardState>>> events() {
        return BoardEvents.ALL;
    }

    @Override
    public BoardState open(Step step) {
        Settings settings = step.settings();
        settings.only("prompts", "kinds", "reveal", "among");
        return BoardState.open(settings);
    }

    // ---- commands

    /** Writes a note; {@code paper} when it is entered for somebody without a phone. */
    public record AddNote(String text, int prompt, String kind, boolean paper) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
            String words = Limits.words(text, Limits.NOTE);
            Rejected.unless(
                    prompt >= 0 && prompt < Math.max(1, state.form().prompts().size()), "no-such-prompt");
            Rejected.unless(kind == null || state.form().knows(kind), "no-such-kind");
            String seat = moment.seat().id();
            BoardState.Writer writer = state.writer(seat);
            int written = paper ? writer.notes().size() - writer.own() : writer.own();
            boolean room = written < (paper ? Limits.PAPER_PER_SEAT : Limits.NOTES_PER_SEAT);
            Rejected.unless(room && state.notes().size() < Limits.NOTES, "too-many-notes");
            var table = moment.seat().table();
            return List.of(new BoardEvents.NoteAdded(
                    moment.step().id(), moment.id(), seat, words, prompt, kind, table, paper));
        }
    }

    /** Changes the words of one's own note, or of a paper note one entered. */
    public record EditNote(String note, String text) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            BoardState.Note now = mine(state, moment, note);
            String words = Limits.words(text, Limits.NOTE);
            if (words.equals(now.text())) return List.of();
            return List.of(new BoardEvents.NoteEdited(moment.step().id(), note, words, now.text()));
        }
    }

    /** Takes one's own note away; what was merged into it stands by itself again. */
    public record WithdrawNote(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            mine(state, moment, note);
            return List.of(new BoardEvents.NoteWithdrawn(moment.step().id(), note));
        }
    }

    /** Shows all notes to everybody they are meant for. */
    public record Reveal() implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            return state.revealed()
                    ? List.of()
                    : List.of(new BoardEvents.Revealed(moment.step().id()));
        }
    }

    /** Lays a note under another that says the same; its words stay beside it. */
    public record Merge(String into, String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            BoardState.Note under = shown(state, moment, note);
            BoardState.Note over = shown(state, moment, into);
            Rejected.unless(!note.equals(into), "same-note");
            Rejected.unless(under.into() == null && over.into() == null, "merged-already");
            Rejected.unless(!under.held() && !over.held(), "held");
            boolean together = !state.form().byTable() || Objects.equals(under.table(), over.table());
            Rejected.unless(together, "other-table");
            return List.of(new BoardEvents.Merged(moment.step().id(), note, into));
        }
    }

    /** Takes a note out from under another, back to where it was. */
    public record Unmerge(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            String from = shown(state, moment, note).into();
            Rejected.unless(from != null, "not-merged");
            return List.of(new BoardEvents.Unmerged(moment.step().id(), note, from));
        }
    }

    /** Keeps a shown note from everybody but the facilitator and its author, such as one that names a person. */
    public record HoldNote(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            BoardState.Note now = shown(state, moment, note);
            if (now.held()) return List.of();
            // Holding a note together with others would take their authors' words from the room as well.
            Rejected.unless(now.into() == null && now.merged().isEmpty(), "merged-already");
            return List.of(new BoardEvents.NoteHeld(moment.step().id(), note));
        }
    }

    /** Shows a held note again. */
    public record ReleaseNote(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            if (!shown(state, moment, note).held()) return List.of();
            return List.of(new BoardEvents.NoteReleased(moment.step().id(), note));
        }
    }

    private static BoardState.Note mine(BoardState state, Moment moment, String id) {
        BoardState.Note note = state.note(id);
        boolean mine = note != null && note.seat().equals(moment.seat().id());
        // Somebody else's hidden note does not exist for anybody else.
        Rejected.unless(mine || (note != null && state.revealed()), "no-such-note");
        Rejected.unless(mine, "not-yours");
        return note;
    }

    private static BoardState.Note shown(BoardState state, Moment moment, String id) {
        moment.only(Role.FACILITATOR);
        Rejected.unless(state.revealed(), "not-revealed");
        Rejected.unless(state.note(id) != null, "no-such-note");
        return state.note(id);
    }

    // ---- view

    /** The board: {@code count} all notes there are, {@code hidden} those not shown, {@code writers} seats that wrote. */
    record Shown(
            List<Text> prompts,
            List<BoardState.Colour> kinds,
            boolean revealed,
            String among,
            int count,
            int hidden,
            int writers,
            int noteLimit) {}

    /** One note; {@code table} and {@code who} are null where names are hidden: a small table would give them away. */
    record NoteShown(
            String id,
            String text,
            int prompt,
            String kind,
            int order,
            String table,
            Who who,
            boolean paper,
            boolean held,
            boolean edited,
            List<Original> merged) {}

    /** A note that lies under another, in its own words. */
    record Original(String id, String text, Who who) {}

    /** The ids of the notes that one seat wrote or entered. */
    record Mine(List<String> notes) {}

    /** One's own note; {@code state} is private, shown, held or merged. */
    record OwnNote(String id, String text, int prompt, String kind, int order, String state, boolean paper) {}

    @Override
    public Collection<String> keys(BoardState state, Look look) {
        var keys = new ArrayList<String>();
        boolean own = look.audience().is(Audience.Kind.OWN);
        keys.add(own ? "mine" : "board");
        Collection<String> notes = own
                ? state.writer(look.audience().of()).notes()
                : state.revealed() ? state.notes().keySet() : List.of();
        for (String id : notes) keys.add("note/" + id);
        return keys;
    }

    @Override
    public Record view(BoardState state, Look look, String key) {
        boolean own = look.audience().is(Audience.Kind.OWN);
        if (own && key.equals("mine"))
            return new Mine(List.copyOf(state.writer(look.audience().of()).notes()));
        if (!own && key.equals("board")) return board(state);
        if (!key.startsWith("note/")) return null;
        String id = key.substring(5);
        BoardState.Note note = state.note(id);
        if (note == null) return null;
        if (own) return note.seat().equals(look.audience().of()) ? ownNote(state, id, note) : null;
        return note.into() == null && sees(state, look, note) ? noteShown(state, look, id, note) : null;
    }

    private static Shown board(BoardState state) {
        int count = state.notes().size();
        return new Shown(
                state.form().prompts(),
                state.form().kinds(),
                state.revealed(),
                state.form().byTable() ? "table" : "all",
                count,
                state.revealed() ? state.held() : count,
                state.writing(),
                Limits.NOTE);
    }

    private static boolean sees(BoardState state, Look look, BoardState.Note note) {
        if (!state.revealed()) return false;
        if (look.audience().is(Audience.Kind.FACILITATOR)) return true;
        if (note.held()) return false;
        if (forAll(state, look.session(), look.step())) return true;
        return note.table() == null
                ? look.audience().is(Audience.Kind.PARTICIPANT)
                : look.audience().at(note.table());
    }

    private static boolean forAll(BoardState state, SessionState session, Step step) {
        return !state.form().byTable() || !step.equals(session.currentStep());
    }

    private static NoteShown noteShown(BoardState state, Look look, String id, BoardState.Note note) {
        boolean names = look.step().names() == Names.SHOWN;
        var merged = new ArrayList<Original>();
        originals(state, note, names, merged);
        return new NoteShown(
                id,
                note.text(),
                note.prompt(),
                note.kind(),
                note.order(),
                names ? note.table() : null,
                who(note, names),
                note.paper(),
                note.held(),
                note.edited(),
                merged);
    }

    private static void originals(BoardState state, BoardState.Note note, boolean names, List<Original> into) {
        for (String id : note.merged()) {
            BoardState.Note original = state.note(id);
            into.add(new Original(id, original.text(), who(original, names)));
            originals(state, original, names, into);
        }
    }

    private static Who who(BoardState.Note note, boolean names) {
        return names && !note.paper() ? new Who(note.seat()) : null;
    }

    private static OwnNote ownNote(BoardState state, String id, BoardState.Note note) {
        String now = !state.revealed() ? "private" : note.held() ? "held" : note.into() != null ? "merged" : "shown";
        return new OwnNote(id, note.text(), note.prompt(), note.kind(), note.order(), now, note.paper());
    }

    @Override
    public Map<String, Integer> produced(BoardState state, SessionState session, Step step) {
        return Map.of("notes", state.notes().size());
    }

    @Override
    public List<Item> items(BoardState state, SessionState session, Step step) {
        if (!state.revealed() || !forAll(state, session, step)) return List.of();
        return state.notes().entrySet().stream()
                .filter(e -> e.getValue().into() == null && !e.getValue().held())
                .sorted(java.util.Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> new Item(e.getKey(), e.getValue().text()))
                .toList();
    }

    @Override
    public Report<BoardState> report() {
        return new BoardReport();
    }
}
