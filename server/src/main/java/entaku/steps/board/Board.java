package entaku.steps.board;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.PartCommand;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Seat;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Notes under prompts, private until the facilitator reveals them. */
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
                ReleaseNote.class,
                BoardPlaces.PlaceNote.class,
                BoardLinks.AddLink.class,
                BoardLinks.RemoveLink.class);
    }

    @Override
    public boolean office(BoardState state, PartCommand<?> command, Seat seat) {
        if (command instanceof AddNote add) return add.paper();
        if (command instanceof EditNote edit) return fromPaper(state, edit.note());
        if (command instanceof WithdrawNote gone) return fromPaper(state, gone.note());
        if (command instanceof BoardPlaces.PlaceNote move) return move.office(state, seat);
        boolean links = command instanceof BoardLinks.AddLink || command instanceof BoardLinks.RemoveLink;
        return !links || !state.form().links().equals("everyone");
    }

    private static boolean fromPaper(BoardState state, String note) {
        return note != null && state.note(note) != null && state.note(note).paper();
    }

    @Override
    public List<Class<? extends StepEvent<BoardState>>> events() {
        return BoardEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return BoardForm.SETTINGS;
    }

    @Override
    public BoardState open(Step step) {
        return BoardState.open(read(step));
    }

    // ---- commands

    /** Writes a note; {@code paper} when it is entered for somebody without a phone. */
    public record AddNote(String text, int prompt, String kind, boolean paper) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            mayWrite(moment, paper);
            String words = Limits.words(text, Limits.NOTE);
            Rejected.unless(
                    prompt >= 0 && prompt < Math.max(1, state.form().prompts().size()), "no-such-prompt");
            Rejected.unless(kind == null || state.form().knows(kind), "no-such-kind");
            String seat = moment.seat().id();
            BoardState.Writer writer = state.writer(seat);
            int written = paper ? writer.notes().size() - writer.own() : writer.own();
            boolean room = written < (paper ? Limits.PAPER_PER_SEAT : Limits.NOTES_PER_SEAT);
            Rejected.unless(room && state.notes().size() < Limits.NOTES, "too-many-notes");
            return List.of(new BoardEvents.NoteAdded(moment.stageId(), moment.id(), seat, words, prompt, kind, paper));
        }
    }

    /**
     * Changes the words of one's own note, or of a paper note, while one may still write or enter one. {@code before}
     * (optional) is the words that one has seen, refused as {@code stale} when somebody has put them otherwise meanwhile.
     */
    public record EditNote(String note, String text, String before) implements StepCommand<BoardState> {
        public EditNote(String note, String text) {
            this(note, text, null);
        }

        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            BoardState.Note now = mine(state, moment, note);
            mayWrite(moment, now.paper());
            String words = Limits.words(text, Limits.NOTE);
            if (words.equals(now.text())) return List.of();
            Rejected.ifStale(before, now.text());
            return List.of(new BoardEvents.NoteEdited(moment.stageId(), note, words, now.text()));
        }
    }

    /**
     * Takes one's own note away, whatever one is there for by now, or a paper note; what was merged into it stands by
     * itself again.
     */
    public record WithdrawNote(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            mine(state, moment, note);
            return List.of(new BoardEvents.NoteWithdrawn(moment.stageId(), note));
        }
    }

    /**
     * Shows all notes to everybody they are meant for. {@code hiding} (optional) names the hiding that it ends, refused
     * as {@code stale} when the notes were shown and hidden again since.
     */
    public record Reveal(Integer hiding) implements StepCommand<BoardState> {
        /** Shows the notes, however often they were hidden again. */
        public Reveal() {
            this(null);
        }

        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            if (state.revealed()) return List.of();
            Rejected.ifStale(hiding, state.hiding());
            return List.of(new BoardEvents.Revealed(moment.stageId()));
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
            return List.of(new BoardEvents.Merged(moment.stageId(), note, into));
        }
    }

    /** Takes a note out from under another, back to where it was. */
    public record Unmerge(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            String from = shown(state, moment, note).into();
            Rejected.unless(from != null, "not-merged");
            return List.of(new BoardEvents.Unmerged(moment.stageId(), note, from));
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
            return List.of(new BoardEvents.NoteHeld(moment.stageId(), note));
        }
    }

    /** Shows a held note again. */
    public record ReleaseNote(String note) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            if (!shown(state, moment, note).held()) return List.of();
            return List.of(new BoardEvents.NoteReleased(moment.stageId(), note));
        }
    }

    private static void mayWrite(Moment moment, boolean paper) {
        Role role = moment.seat().role();
        Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
    }

    /**
     * Gives the note that one may put right: one's own, or one from paper that one may see. It is nobody's who typed it
     * in: they may sit elsewhere by now, or have another role.
     */
    private static BoardState.Note mine(BoardState state, Moment moment, String id) {
        BoardState.Note note = state.note(id);
        Role role = moment.seat().role();
        boolean mine = note != null && note.seat().equals(moment.seat().id());
        // Somebody else's hidden note does not exist for anybody else.
        Rejected.unless(mine || (note != null && state.revealed()), "no-such-note");
        boolean paper = note.paper() && role.entersForOthers() && (!note.held() || role == Role.FACILITATOR);
        Rejected.unless(mine || paper, "not-yours");
        return note;
    }

    private static BoardState.Note shown(BoardState state, Moment moment, String id) {
        moment.only(Role.FACILITATOR);
        Rejected.unless(state.revealed(), "not-revealed");
        Rejected.unless(state.note(id) != null, "no-such-note");
        return state.note(id);
    }

    // ---- view

    @Override
    public Collection<String> keys(BoardState state, Look look) {
        return BoardView.keys(state, look);
    }

    @Override
    public Record view(BoardState state, Look look, String key) {
        return BoardView.view(state, look, key);
    }

    @Override
    public Map<String, Integer> produced(BoardState state) {
        return Map.of("notes", state.notes().size());
    }

    @Override
    public List<Item> items(BoardState state) {
        if (!state.revealed()) return List.of();
        return state.notes().entrySet().stream()
                .filter(e -> state.visible(e.getValue()))
                .sorted(java.util.Comparator.comparingInt(e -> e.getValue().order()))
                .map(e -> item(e.getKey(), e.getValue()))
                .toList();
    }

    @Override
    public Item item(BoardState state, String id) {
        BoardState.Note note = state.note(id);
        return state.visible(note) ? item(id, note) : null;
    }

    private static Item item(String id, BoardState.Note note) {
        return new Item(id, note.text(), note.order());
    }

    /**
     * New prompts, kinds and relations may come behind the old ones, and words may be put better, while notes are there;
     * how they lie changes while nobody has moved one.
     */
    @Override
    public BoardState change(BoardState state, Step before, Step after) {
        BoardState next = open(after);
        if (state.equals(open(before))) return next;
        // Whoever has written trusts in when it is shown.
        Rejected.unless(next.revealed() == open(before).revealed(), "step-has-begun");
        Rejected.unless(state.standsUnder(next.form()), "step-has-begun");
        return state.under(next.form());
    }

    @Override
    public Report<BoardState> report() {
        return new BoardReport();
    }

    @Override
    public Habit habit() {
        return new BoardHabit();
    }
}
