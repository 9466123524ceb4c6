package entaku.web.door;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Knows whose turn it is on one HTTP connection: theirs, until a request is whole, or ours, until it is answered. Stands
 * below Vert.x, which hears nothing of a request before its head is whole. A connection that becomes a WebSocket is let go.
 */
final class Turns extends ChannelDuplexHandler {
    private final Connections all;
    private final String address;
    private ChannelHandlerContext context;

    /** Requests that are whole and not answered; one less when one is answered before it is whole. */
    private int asked;

    private boolean half;

    /** The head of a next one has begun and is not whole. */
    private boolean begun;

    private long until;
    private long held;

    /** What came in chunks may have stated a length besides, and who reads it in the other way sees another end of it. */
    private boolean unsure;

    /** It has come whole: what stands behind it is not read. */
    private boolean shut;

    private boolean ended;

    Turns(Connections all, String address) {
        this.all = all;
        this.address = address;
    }

    String address() {
        return address;
    }

    /** Tells until when it is waited for, ns. */
    long until() {
        return until;
    }

    void end() {
        leave();
        ended = true;
        context.close();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        await(Bounds.ASK_MS);
    }

    /** Takes the word of {@link Heads}. Whoever begins has no more time for going on, nor for having begun late. */
    void begun(boolean head) {
        boolean first = head && !begun;
        begun = head;
        if (first && !ended && !half && asked <= 0) until = Math.min(until, after(Bounds.ASK_MS));
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) {
        boolean read = !shut;
        if (read && !ended && message instanceof HttpRequest request) begin(request);
        else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) end();
        if (read && !ended && message instanceof HttpContent content) take(content);
        if (ended || !read) ReferenceCountUtil.release(message);
        else from.fireChannelRead(message);
    }

    /** Whoever asks on without taking the answers would have them all kept here. */
    private void begin(HttpRequest request) {
        unsure = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING);
        if (!context.channel().isWritable() || asked > Bounds.PIPELINED) end();
        half = true;
        begun = false;
        if (!ended && asked <= 0) await(Bounds.ASK_MS);
    }

    private void take(HttpContent content) {
        if (!(content instanceof LastHttpContent)) {
            int bytes = content.content().readableBytes();
            held += bytes;
            all.hold(bytes);
            return;
        }
        half = false;
        shut = unsure;
        letGo();
        asked++;
        turn();
        if (shut && asked <= 0) finish();
    }

    /** Ends it behind the answer that has been given. */
    private void finish() {
        context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext to, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse head) strict(head.headers());
        to.write(message, promise);
        if (message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            if (head.status().code() == 101) to.pipeline().remove(this);
        } else if (message instanceof LastHttpContent && !ended) {
            asked--;
            turn();
            if (shut && asked <= 0) finish();
        }
    }

    /** What Vert.x answers by itself has been through no route. */
    private void strict(HttpHeaders there) {
        all.headers().forEach((name, value) -> {
            if (!there.contains(name)) there.set(name, value);
        });
    }

    private void turn() {
        if (asked > 0) all.awaitNoMore(this);
        else await(half || begun ? Bounds.ASK_MS : Bounds.REST_MS);
    }

    private void await(long ms) {
        until = after(ms);
        all.await(this);
    }

    private long after(long ms) {
        return all.now() + TimeUnit.MILLISECONDS.toNanos(ms);
    }

    private void letGo() {
        all.hold(-held);
        held = 0;
    }

    private void leave() {
        letGo();
        all.awaitNoMore(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext removed) {
        ended = true;
        leave();
    }
}
