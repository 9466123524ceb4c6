package entaku.steps.board;

import entaku.session.Habit;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Report;
import entaku.session.Role;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.session.StepKind;
import entaku.session.Text;
import entaku.session.Who;
import java.util.ArrayList;
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
                ReleaseNote.class);
    }

    @Override
    public List<Class<? extends StepEvent<BoardState>>> events() {
        return BoardEvents.ALL;
    }

    @Override
    public List<Setting> settings() {
        return BoardState.SETTINGS;
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

    /** Changes the words of one's own note, or of a paper note one entered, while one may still write or enter one. */
    public record EditNote(String note, String text) implements StepCommand<BoardState> {
        @Override
        public List<StepEvent<BoardState>> decide(BoardState state, Moment moment) {
            BoardState.Note now = mine(state, moment, note);
            mayWrite(moment, now.paper());
            String words = Limits.words(text, Limits.NOTE);
            if (words.equals(now.text())) return List.of();
            return List.of(new BoardEvents.NoteEdited(moment.stageId(), note, words, now.text()));
        }
    }

    /** Takes one's own note away, whatever one is there for by now; what was merged into it stands by itself again. */
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

    /** What was set once. */
    record FormShown(List<Text> prompts, List<BoardState.Colour> kinds, int noteLimit) {}

    /** All notes there are, and how many of them are held (null: none). */
    record Now(int notes, Integer held) {}

    /** Stands there once the notes are shown; apart from the counter, which goes out with every note. */
    record Revealed() {}

    /** How many have written a note of their own; {@code hiding} is which hiding this is, null for the first. */
    record Desk(int writers, Integer hiding) {}

    /** One shown note; {@code merged} is null where nothing lies under it. */
    record NoteShown(
            String text,
            int prompt,
            String kind,
            int order,
            Who who,
            boolean paper,
            boolean edited,
            List<Original> merged) {}

    /** A note that lies under another, in its own words. */
    record Original(String id, String text, Who who) {}

    /** The ids of the notes that one seat wrote or entered. */
    record Mine(List<String> notes) {}

    /** One's own note; {@code state} is private, shown, held or merged. */
    record OwnNote(String text, int prompt, String kind, int order, String state, boolean paper) {}

    @Override
    public Collection<String> keys(BoardState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) {
            keys.add("mine");
            for (String id : state.writer(look.viewer()).notes()) keys.add("note/" + id);
        } else if (look.desk()) {
            keys.add("desk");
            state.notes().forEach((id, note) -> {
                if (note.held()) keys.add("held/" + id);
            });
        } else {
            keys.addAll(List.of("form", "now", "revealed"));
            if (state.revealed()) for (String id : state.notes().keySet()) keys.add("note/" + id);
        }
        return keys;
    }

    @Override
    public Record view(BoardState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        BoardState.Note note = state.note(id);
        if (look.own()) return own(state, look, key, id, note);
        if (look.desk()) {
            if (key.equals("desk")) return new Desk(state.writing(), state.hiding() == 1 ? null : state.hiding());
            boolean held = key.startsWith("held/") && note != null && note.held() && state.revealed();
            return held ? shown(state, look, note) : null;
        }
        if (key.equals("form"))
            return new FormShown(state.form().prompts(), state.form().kinds(), Limits.NOTE);
        if (key.equals("now")) return new Now(state.notes().size(), state.held() == 0 ? null : state.held());
        if (key.equals("revealed")) return state.revealed() ? new Revealed() : null;
        boolean visible = key.startsWith("note/") && state.visible(note);
        return visible ? shown(state, look, note) : null;
    }

    private static Record own(BoardState state, Look look, String key, String id, BoardState.Note note) {
        if (look.viewer() == null) return null;
        if (key.equals("mine"))
            return new Mine(List.copyOf(state.writer(look.viewer()).notes()));
        boolean mine = key.startsWith("note/") && note != null && note.seat().equals(look.viewer());
        return mine ? ownNote(state, note) : null;
    }

    private static NoteShown shown(BoardState state, Look look, BoardState.Note note) {
        var merged = new ArrayList<Original>();
        originals(state, note, look, merged);
        return new NoteShown(
                note.text(),
                note.prompt(),
                note.kind(),
                look.order(note.order()),
                who(note, look),
                note.paper(),
                note.edited(),
                merged.isEmpty() ? null : merged);
    }

    private static void originals(BoardState state, BoardState.Note note, Look look, List<Original> into) {
        for (String id : note.merged()) {
            BoardState.Note original = state.note(id);
            into.add(new Original(id, original.text(), who(original, look)));
            originals(state, original, look, into);
        }
    }

    private static Who who(BoardState.Note note, Look look) {
        return note.paper() ? null : look.who(note.seat());
    }

    private static OwnNote ownNote(BoardState state, BoardState.Note note) {
        String now = !state.revealed() ? "private" : note.held() ? "held" : note.into() != null ? "merged" : "shown";
        return new OwnNote(note.text(), note.prompt(), note.kind(), note.order(), now, note.paper());
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

    /** New prompts and kinds may come behind the old ones, and words may be put better, while notes are there. */
    @Override
    public BoardState change(BoardState state, Step before, Step after) {
        BoardState next = open(after);
        if (state.equals(open(before))) return next;
        // Whoever has written trusts in when it is shown.
        Rejected.unless(next.revealed() == open(before).revealed(), "step-has-begun");
        boolean keeps = next.form().prompts().size() >= state.form().prompts().size()
                && state.form().kinds().stream().allMatch(kind -> next.form().knows(kind.id()));
        Rejected.unless(state.notes().isEmpty() || keeps, "step-has-begun");
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
