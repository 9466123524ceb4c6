package entaku.web.door;

/** Every bound of the door: sizes, rates and times, each with its reason. Limits of the talk itself are in the heart. */
public final class Bounds {
    private Bounds() {}

    // ---- connections

    /** Connections of one event loop that owe a request: browsers have six; 20 KB each at the worst. One more ends one. */
    public static final int WAITED_FOR = 1_000;

    /** Bytes of bodies that have not come whole, of one event loop: sixty of the longest. One more ends one. */
    public static final int HALF_SENT = 8 * 1024 * 1024;

    /** Requests that wait on one connection behind the one that is worked on: old phones ask for pictures like that. */
    public static final int PIPELINED = 8;

    /** Bytes of the head of a request: a token and what browsers say of themselves, several times over. */
    public static final int HEAD = 8 * 1024;

    /** A request is to be whole so soon, ms: it is a packet or two. */
    public static final long ASK_MS = 10_000;

    /** A connection on which nothing is asked any more ends, ms: proxies keep one for a minute and go first. */
    public static final long REST_MS = 75_000;

    // ---- requests

    /** Bytes of one request: the longest we ask for is a dozen short fields, three bytes to a Japanese character. */
    public static final int BODY = 8 * 1024;

    /** Bytes of a meeting format of staff's own, and of what changes it: twice the longest that ships. */
    public static final int TEMPLATE = 128 * 1024;

    /** Meeting formats of staff's own: every section of a city has a few, and a list of more would not be read. */
    public static final int TEMPLATES = 200;

    /** Bytes of one post of the fallback: some commands of an outbox together, each below {@link #COMMAND}. */
    public static final int POSTED = 128 * 1024;

    /** Tries of one sort that wait for their turn: some kilobytes each. One more takes the place of the oldest. */
    public static final int WAITING = 5_000;

    /** Throttles of those who are known, kept at once; the one not asked for the longest is forgotten, which refills it. */
    public static final int THROTTLES = 50_000;

    /** Lines of the fallback at once: a hall behind a proxy that breaks sockets, and its dead ones of the last minute. */
    public static final int FALLBACK_LINES = 20_000;

    // ---- what a socket may say

    /** Bytes of one WebSocket message: enough to tell whoever sends too much so, instead of hanging up. */
    public static final int MESSAGE = 64 * 1024;

    /** Bytes of one command: the longest utterance, with every character escaped, and room to spare. */
    public static final int COMMAND = 16 * 1024;

    /** Characters of what a phone says it has already: a run and a version for each of a few hundred layers. */
    public static final int HAVE = 8 * 1024;

    /** Commands of one seat at once: an outbox that comes back after a long sleep. */
    public static final int COMMANDS = 120;

    /** Commands of one seat a second in the long run: faster than anybody taps. */
    public static final int COMMANDS_PER_SECOND = 20;

    /** Commands that an answer costs which holds a whole view or step: it may be a thousand times the question. */
    public static final int WHOLE = 5;

    /** Frames of one seat at once, whatever is in them, before the line ends: what no honest client comes near. */
    public static final int FRAMES = 2_000;

    /** Frames of one seat a second in the long run. */
    public static final int FRAMES_PER_SECOND = 200;

    /** Bytes of a frame for which one more frame is counted: reading JSON costs by length. */
    public static final int FRAME_UNIT = 4 * 1024;

    /** Frames of a line that has not shown a token: registering for everything, some times over. */
    public static final int STRANGER_FRAMES = 200;

    /** Lines of one seat at once: a phone and two more screens. One more ends the one heard of the longest ago. */
    public static final int LINES_PER_SEAT = 3;

    /** Lines of one event loop whose seat is not known yet: a hall that comes in at once; 64 KB each at the worst. */
    public static final int STRANGERS = 500;

    /** Pings of the WebSocket itself on one line at once: browsers send none, proxies one now and then. */
    public static final int PINGS = 10;

    /** Pings of the WebSocket itself on one line a second in the long run. */
    public static final int PINGS_PER_SECOND = 1;

    /** Commands one line may have under way: an outbox, and a moment's more. */
    public static final int UNDER_WAY = 200;

    // ---- what a socket is sent

    /** Bytes that may wait for one socket: one large board; fifty stuck readers stay below 16 MB. */
    public static final int QUEUE = 256 * 1024;

    /** Bytes the system holds for one socket: a whole board, and three seconds of a busy hall over slow Wi-Fi. */
    public static final int SEND_BUFFER = 128 * 1024;

    // ---- times, ms

    /** A line without a token that opens something ends: any phone has shown it with its first frame. */
    public static final long STRANGER_MS = 5_000;

    /** A phone that says nothing for this long is gone: two missed pings of our client. */
    public static final long SILENT_MS = 10_000;

    /** How often lines are looked through for those that are over. */
    public static final long SWEEP_MS = 1_000;

    /** A socket that stands still is closed: a phone that walks through a tunnel comes back anew. */
    public static final long STUCK_MS = 20_000;

    /** An answer waits for the store at most this long: the phone keeps the command and sends it again. */
    public static final long ANSWER_MS = 15_000;

    /** SockJS says that it lives this often: proxies hang up after half a minute. */
    public static final long HEARTBEAT_MS = 25_000;

    // ---- what is kept

    /** Links and tokens that have run out are deleted this often, ms: they open nothing in the meantime. */
    public static final long FORGET_MS = 60 * 60_000L;

    /** Links or tokens deleted at once: a store on a slow disk goes on answering in between. */
    public static final int FORGOTTEN = 500;
}
