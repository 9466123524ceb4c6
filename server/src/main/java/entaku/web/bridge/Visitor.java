package entaku.web.bridge;

import entaku.live.Ask;
import entaku.live.Facts;
import entaku.live.Watch;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.store.TokenHash;
import entaku.web.door.Bounds;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.TimeUnit;

/** Whoever is at the other end of one socket: nobody at first, then one seat for good. Lives on the gate's loop. */
final class Visitor implements Allowances.LineOfSeat {
    /** Addresses that a stock client may register, though what comes on them is sent without. */
    private static final String SHOWN = "own|desk|hello|table/[1-9][0-9]{0,2}";

    private final Gate gate;
    private final String session;
    private final SocketLine line;
    private final Allowance stranger;
    private final String address;
    private final long came;
    private volatile long heard;
    private long pinged;
    private int underWay;

    /** What it has shown; forgotten when it opens nothing. */
    private String token;

    private Future<String> seat;
    private Allowances.OfSeat allowance;
    private Future<Watch> watch;
    private boolean counts;
    private boolean gone;

    Visitor(Gate gate, Wire wire, String session, long now) {
        this.gate = gate;
        this.session = session;
        line = new SocketLine(gate.loop, wire, this::catchUp, this::end);
        stranger = gate.allowances.stranger();
        address = wire.address();
        came = now;
        heard = now;
        pinged = now;
    }

    String address() {
        return address;
    }

    @Override
    public long heard() {
        return heard;
    }

    /** Tells whether it has fallen silent, or has not shown who it is for too long. */
    boolean isOver(long now) {
        boolean silent = now - pinged > TimeUnit.MILLISECONDS.toNanos(Bounds.SILENT_MS);
        return silent || token == null && now - came > TimeUnit.MILLISECONDS.toNanos(Bounds.STRANGER_MS);
    }

    /** Closes its socket. Who does not read hears nothing of it, so its end is not waited for. */
    void end() {
        line.end();
        gate.leave(this);
    }

    void leave() {
        if (gone) return;
        gone = true;
        line.closed();
        unwatch();
        if (allowance != null) gate.allowances.leave(session, seat.result(), this);
    }

    // ---- frames

    /** Takes in what it sent. It is counted before anybody looks at it. */
    void hear(Buffer bytes) {
        int cost = 1 + bytes.length() / Bounds.FRAME_UNIT;
        boolean calm =
                allowance == null ? gate.allowances.hears(stranger, cost) : gate.allowances.hears(allowance, cost);
        heard = Gate.now();
        // Nothing large is sent to a stranger: one that is full reads nothing.
        if (!calm || allowance == null && line.isFull()) end();
        else if (!gone) take(bytes);
    }

    private void take(Buffer bytes) {
        try {
            Frame frame = Frame.read(bytes);
            switch (frame.type()) {
                case "ping" -> ping();
                case "register" -> register(frame);
                case "unregister" -> unregister(frame);
                case "send" -> send(frame, bytes.length());
                default -> refuse(frame, new Rejected("not-your-address"));
            }
        } catch (Frame.Malformed e) {
            line.offer(Answers.malformed(e.getMessage()));
            end();
        }
    }

    private void ping() {
        pinged = Gate.now();
        line.offer(Answers.pong());
    }

    private void refuse(Frame frame, Throwable why) {
        line.offer(Answers.refusal(frame, why));
    }

    // ---- who it is

    /** Gives the seat, known from the token of the first frame that carries one that opens something. */
    private Future<String> admit(Frame frame) {
        Object shown = frame.headers().getValue("token");
        if (seat != null && !seat.failed())
            return shown == null || shown.equals(token) ? seat : Future.failedFuture(new Rejected("another-seat"));
        // The store may have been away when the token came: it still is what this socket has shown.
        if (shown == null) shown = token;
        token = shown instanceof String secret ? secret : null;
        seat = gate.seat(session, shown).compose(this::sit);
        // Kept while it may still turn out to be good.
        seat.onFailure(e -> token = e instanceof Rejected ? null : token);
        return seat;
    }

    private Future<String> sit(String known) {
        if (gone) return Future.failedFuture(new Rejected("bad-token"));
        gate.known(this);
        allowance = gate.allowances.join(session, known, this);
        return Future.succeededFuture(known);
    }

    /** Goes on with the seat if it has not spoken too much. */
    private Future<String> admit(Frame frame, int cost) {
        return admit(frame)
                .compose(known -> gate.allowances.carriesOut(allowance, cost)
                        ? Future.succeededFuture(known)
                        : Future.failedFuture(new Rejected("too-fast")));
    }

    @Override
    public void crowdedOut() {
        gate.loop.run(() -> {
            line.offer(Answers.crowdedOut());
            end();
        });
    }

    /** Ends when this is the line of a seat that another token opens now. A token under way may have been let in just before. */
    void moved(String itsSession, String itsSeat, String stays) {
        if (seat == null || !session.equals(itsSession)) return;
        String shown = token;
        seat.onSuccess(known -> {
            if (gone
                    || !known.equals(itsSeat)
                    || shown == null
                    || TokenHash.of(shown).equals(stays)) return;
            line.offer(Answers.moved());
            end();
        });
    }

    // ---- what it is shown

    private void register(Frame frame) {
        String address = frame.address();
        boolean shown = address.matches(SHOWN);
        if (shown && frame.headers().getValue("token") == null) return;
        admit(frame, address.equals("hall") ? Bounds.WHOLE : 1)
                .onFailure(e -> refuse(frame, e))
                .onSuccess(known -> {
                    if (address.equals("hall")) watch(frame, known);
                    else if (address.equals("here")) count(frame, known);
                    else if (!shown) refuse(frame, new Rejected("not-your-address"));
                });
    }

    private void watch(Frame frame, String known) {
        String have = frame.header("have");
        if (have != null && have.length() > Bounds.HAVE) have = null;
        String has = have;
        if (watch != null && !watch.failed()) {
            watch.onSuccess(there -> there.again(has));
            return;
        }
        watch = gate.loop.bring(gate.live.watch(session, known, has, line));
        watch.onSuccess(there -> {
                    if (gone) there.stop();
                    else if (counts) there.here();
                })
                .onFailure(e -> refuse(frame, e));
    }

    private void count(Frame frame, String known) {
        gate.loop
                .bring(gate.live.facts(session, known))
                .compose(facts -> mayCount(facts)
                        ? Future.succeededFuture()
                        : Future.failedFuture(new Rejected("not-your-address")))
                .onFailure(e -> refuse(frame, e))
                .onSuccess(v -> {
                    counts = true;
                    if (watch != null) watch.onSuccess(Watch::here);
                });
    }

    private static boolean mayCount(Facts facts) {
        return facts.seat() != null
                && (facts.seat().role() == Role.FACILITATOR || facts.seat().role() == Role.SCREEN);
    }

    private void unregister(Frame frame) {
        if (frame.address().equals("hall")) unwatch();
        else if (frame.address().equals("here")) counts = false;
    }

    private void unwatch() {
        if (watch != null) watch.onSuccess(Watch::stop);
        watch = null;
    }

    private void catchUp() {
        if (watch == null) return;
        watch.onSuccess(there -> {
            there.again(null);
            if (counts) there.here();
        });
    }

    // ---- what it asks

    /** Whoever does not read the answers gets none: what they ask is not done, and they ask again. */
    private void send(Frame frame, int length) {
        if (line.isFull()) return;
        try {
            Rejected.unless(length <= Bounds.COMMAND, "too-large");
            Envelope command = Envelope.read(frame.body());
            admit(frame, command.looks() ? Bounds.WHOLE : 1)
                    .onFailure(e -> refuse(frame, e))
                    .onSuccess(known -> ask(frame, known, command));
        } catch (Rejected e) {
            refuse(frame, e);
        }
    }

    private void ask(Frame frame, String known, Envelope command) {
        if (!frame.address().equals("send")) {
            refuse(frame, new Rejected("not-your-address"));
            return;
        }
        if (underWay >= Bounds.UNDER_WAY) {
            refuse(frame, new Rejected("too-fast"));
            return;
        }
        underWay++;
        gate.loop.bring(answer(known, command), Bounds.ANSWER_MS).onComplete(done -> {
            underWay--;
            if (done.failed()) refuse(frame, done.cause());
            else if (frame.reply() != null) tell(command, Answers.answer(frame.reply(), done.result()));
        });
    }

    /** A whole step is long, and can be asked for again; that something has been done is short, and must not be lost. */
    private void tell(Envelope command, Buffer answer) {
        if (command.looks()) line.offer(answer);
        else line.answer(answer);
    }

    private Future<Buffer> answer(String known, Envelope c) {
        if (c.looks())
            return gate.live.look(session, known, c.step(), c.table()).map(layers -> Answers.body(layers));
        return gate.live
                .ask(new Ask(session, known, c.id(), c.type(), c.step(), c.table(), c.body()))
                .map(receipt -> Answers.body(receipt));
    }
}
