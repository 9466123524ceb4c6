package entaku.session;

/** Every limit of the talk itself, each with its reason. Limits of the door (frames, floods) are in the gate. */
public final class Limits {
    private Limits() {}

    /** Characters of a note: what fits a paper sticky note and is legible on the projector in two lines each. */
    public static final int NOTE = 140;

    /** Characters of a name of a cluster, a table theme or a person: one line on a phone of 320 px. */
    public static final int NAME = 40;

    /** Characters of a proposal: one sentence, two at most, that a room can weigh by ear. */
    public static final int PROPOSAL = 300;

    /** Characters of an utterance: about two minutes of speech taken down. */
    public static final int UTTERANCE = 1000;

    /** Characters of a reason, a condition or an answer. */
    public static final int REASON = 300;

    /** The earliest year of a meeting: those of earlier years may be entered afterwards. */
    public static final int FIRST_YEAR = 2000;

    /** Years from now within which a meeting is held: nobody has a hall for longer ahead. */
    public static final int YEARS_AHEAD = 3;

    /** Years after its meeting within which a promise is kept: as long as a city's master plan. */
    public static final int YEARS_PROMISED = 10;

    /** Notes of one seat in one step: nobody writes more by hand; a flood stops here. */
    public static final int NOTES_PER_SEAT = 100;

    /** Paper notes that one seat enters in one step: a hall's sheets through one scribe's tablet. */
    public static final int PAPER_PER_SEAT = 500;

    /** Notes in one step, all seats together: the largest board a projector can page through. */
    public static final int NOTES = 20_000;

    /** Things that dots can be given to: a list longer than this is no choice but a search. */
    public static final int CHOICES = 500;

    /** Projects under one budget: as many as a person can weigh against each other on a phone before the time is up. */
    public static final int PROJECTS = 20;

    /** Units of one budget: yen that a neighbourhood has of its own; more is written in thousands of yen. */
    public static final int BUDGET = 1_000_000;

    /** Characters of a statement to agree or disagree with: one thing only, read at a glance in large letters. */
    public static final int STATEMENT = 140;

    /** Statements in one step, wherever they come from: as many as a large hall can share out among its phones. */
    public static final int STATEMENTS = 300;

    /** Statements that one seat adds in one step: the list is everybody's. */
    public static final int STATEMENTS_PER_SEAT = 10;

    /** Questions of one survey: one side of a sheet of paper, filled in within five minutes. */
    public static final int SURVEY = 12;

    /** Activities in one inventory: as many as an association can go through in one evening, several times over. */
    public static final int ACTIVITIES = 100;

    /** Activities that one seat adds in one step: the list is everybody's. */
    public static final int ACTIVITIES_PER_SEAT = 20;

    /** What can be asked of one activity: more nobody fills in, and a card on the wall has room for no more. */
    public static final int FACTS = 6;

    /** Decisions to choose from: as many as a bar has patterns that can be told apart. */
    public static final int DECISIONS = 6;

    /** Members of an association: all who live in its district, children included. */
    public static final int MEMBERS = 20_000;

    /** Characters of a motion or an amendment: what a chair reads out before the vote. */
    public static final int MOTION = 400;

    /** Amendments to one motion: with more, the text is not ready to be voted on. */
    public static final int AMENDMENTS = 10;

    /** Members marked on the roll by name or number in one motion: what one desk can go through; more are counted. */
    public static final int MARKED = 500;

    /** Things that one step rates, wherever they come from: a longer list is filled in without thinking. */
    public static final int RATED = 40;

    /** Levels of a scale that things are rated on: as many as fit side by side on a phone of 320 px. */
    public static final int SCALE = 10;

    /** Sides whose ratings are counted apart: more strips than that nobody compares at a look. */
    public static final int SIDES = 4;

    /** Raised hands or dots entered at once for people without a phone: the largest hall. */
    public static final int HANDS = 5_000;

    /** Seats waiting to speak at one place: nobody waits for a hundred speeches. */
    public static final int QUEUE = 100;

    /** Items that one proposal draws from: as many as there can be clusters. */
    public static final int SOURCES = 60;

    /** Wordings of one proposal: who has changed a sentence so often should begin a new one. */
    public static final int WORDINGS = 50;

    /** Conditions of one agreement: as many as can be read aloud. */
    public static final int CONDITIONS = 20;

    /** Characters of the address of a page: longer ones are made by programs, and nobody can copy them from the wall. */
    public static final int ADDRESS = 300;

    /** People inside a circle at once: with more, one turn each takes longer than anybody listens. */
    public static final int INSIDE = 12;

    /** People who sit in a circle one after another in one step: as many as have a turn in an evening. */
    public static final int SAT_INSIDE = 100;

    /** Notes to a circle, all seats together: what one person reads while others speak. */
    public static final int TO_CIRCLE = 300;

    /** Notes of one seat to a circle in one step: all can be read only where each writes few. */
    public static final int TO_CIRCLE_PER_SEAT = 10;

    /** Lines of a circle's record kept in a view: what is written in an hour, on as much wall; older ones are in the transcript. */
    public static final int RECORDED = 200;

    /** Questions of one seat from the floor in one step: whoever has more lets others ask. */
    public static final int ASKED_PER_SEAT = 20;

    /** Commitments, and questions, that one session takes over from the one before: what can be gone through. */
    public static final int CARRIED = 200;

    /** Questions carried over from one step. */
    public static final int QUESTIONS = 200;

    /** Words in one session that came for a step which had passed: what one desk can read. */
    public static final int LATE = 200;

    /** Such words of one seat for one step: what somebody writes in a dead spot, not a second channel. */
    public static final int LATE_PER_SEAT = 20;

    /** People below whom no result is shown: with two, each knows the other's ballot. A template may ask for more. */
    public static final int LEAST = 3;

    /** First words shown, and arrivals told, at a time where names are hidden: any word could be that of any of them. */
    public static final int TOGETHER = 3;

    /** Levels of each axis of a matrix: as many as have a word of their own between its two ends. */
    public static final int LEVELS = 5;

    /** Links between the notes of one step: more lines than that nobody follows on a wall. */
    public static final int LINKS = 300;

    /** Clusters in one step: more cannot be talked about in one evening. */
    public static final int CLUSTERS = 60;

    /** Proposals in one step. */
    public static final int PROPOSALS = 40;

    /** Commitments in one step. */
    public static final int COMMITMENTS = 200;

    /** The facilitator's acts that can be undone: as far back as a person remembers. */
    public static final int UNDO = 20;

    /** Seats in one session: the largest hall we plan for, three times over. */
    public static final int SEATS = 15_000;

    /** Utterances kept in a view; older ones are in the transcript. */
    public static final int RECENT_UTTERANCES = 30;

    /** Steps of one agenda: an evening has ten, a day thirty. */
    public static final int STEPS = 60;

    /** Entries of one list in a step's settings, such as prompts or kinds of notes: more fit no phone. */
    public static final int LISTED = 40;

    /** Most that a template can ask for as {@link #LEAST}: with more, small halls would never see a result. */
    public static final int LEAST_MOST = 50;

    /** People whom one plan spreads over tables: what is weighed while the room waits. */
    public static final int SEATED = 1_000;

    /** Characters of a promise or a script that is written while a meeting runs. */
    public static final int SCRIPT = 2_000;

    /** After a closing it can still be thought better of for this long, ms; then nobody can tell who is behind a mask. */
    public static final long FINAL_MS = 10 * 60_000;

    /** Minutes that a timer can be set to. */
    public static final int MINUTES = 240;

    /**
     * Trims the words and takes out what acts unseen. Refuses them when nothing shows ({@code empty}) or they are over the
     * limit in code points ({@code too-long}).
     */
    public static String words(String words, int limit) {
        Rejected.unless(Letters.show(words), "empty");
        String clean = Letters.clean(words);
        Rejected.unless(clean.codePointCount(0, clean.length()) <= limit, "too-long");
        return clean;
    }

    /** Reads words that may be left out: null where nothing shows. Refuses what is over the limit. */
    public static String wordsIfAny(String words, int limit) {
        return Letters.show(words) ? words(words, limit) : null;
    }
}
