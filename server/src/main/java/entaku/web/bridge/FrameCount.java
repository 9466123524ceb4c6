package entaku.web.bridge;

import entaku.web.door.Bounds;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;

/**
 * Counts every frame of a WebSocket before anything is done with it, and breaks the socket off when there are too many.
 * The pings of the WebSocket itself are answered below our own code, whether or not the pongs are ever read: whoever
 * sends them without reading would fill the memory.
 */
final class FrameCount extends ChannelInboundHandlerAdapter {
    private final Allowance frames = new Allowance(Bounds.FRAMES, Bounds.FRAMES_PER_SECOND);
    private final Allowance pings = new Allowance(Bounds.PINGS, Bounds.PINGS_PER_SECOND);

    private FrameCount() {}

    /** Counts what comes on a connection that has become a WebSocket; Vert.x has no place of its own for that. */
    static void count(HttpConnection connection) {
        ChannelPipeline pipeline = ((VertxConnection) connection).channel().pipeline();
        pipeline.addBefore(pipeline.lastContext().name(), "frame-count", new FrameCount());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof WebSocketFrame frame) || isBearable(frame)) {
            context.fireChannelRead(message);
            return;
        }
        ReferenceCountUtil.release(message);
        context.close();
    }

    private boolean isBearable(WebSocketFrame frame) {
        long now = System.nanoTime();
        return frames.spend(1, now) && (!(frame instanceof PingWebSocketFrame) || pings.spend(1, now));
    }
}
