package entaku.web.door;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import java.util.List;
import java.util.function.Consumer;

/** Reads requests as Vert.x does, and tells after all bytes that come whether the head of a next one has begun. */
final class Heads extends VertxHttpRequestDecoder {
    /** What it is called in the pipeline of Vert.x. */
    static final String NAME = "httpDecoder";

    private final Consumer<Boolean> begun;
    private boolean lines;

    Heads(HttpServerOptions options, Consumer<Boolean> begun) {
        super(options);
        this.begun = begun;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        super.channelRead(context, message);
        begun.accept(lines || says(internalBuffer(), internalBuffer().readerIndex()));
    }

    /** Whole lines are taken away before the head is whole, and nobody hears of them. */
    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> out) throws Exception {
        int heard = out.size();
        int from = bytes.readerIndex();
        super.decode(context, bytes, out);
        if (out.size() > heard) lines = false;
        else lines = lines || says(bytes.slice(from, bytes.readerIndex() - from), 0);
    }

    /** Some end their requests with a line too many, which begins nothing. */
    private static boolean says(ByteBuf bytes, int from) {
        return bytes.forEachByte(from, bytes.writerIndex() - from, one -> one == '\r' || one == '\n') >= 0;
    }
}
