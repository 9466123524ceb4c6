package entaku.store.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.ClientRequest;
import de.bwaldvogel.mongo.wire.message.MessageHeader;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import de.bwaldvogel.mongo.wire.message.MongoReply;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks with one connection: greeting and password here, everything else by the engine, and only after the password. */
final class Conversation extends SimpleChannelInboundHandler<ClientRequest> {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    private static final int OP_MSG = 2013;
    private static final int UNAUTHORIZED = 13;
    private static final AtomicInteger replies = new AtomicInteger();

    private final Engine engine;
    private final Scram scram;

    Conversation(Engine engine, Credentials credentials) {
        this.engine = engine;
        this.scram = new Scram(credentials);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, ClientRequest request) {
        if (request instanceof MongoQuery query) {
            // Drivers greet in the oldest dialect; nothing else speaks it any more.
            Document greeting = query.getQuery().get("$query") instanceof Document d ? d : query.getQuery();
            String name = greeting.keySet().iterator().next();
            if (!name.equalsIgnoreCase("isMaster")) {
                context.close();
                return;
            }
            context.writeAndFlush(new MongoReply(header(request), List.of(greet(greeting)), 0));
        } else if (request instanceof MongoMessage message) {
            answer(context, message);
        }
    }

    private void answer(ChannelHandlerContext context, MongoMessage message) {
        Document command = message.getDocument();
        try {
            switch (command.keySet().iterator().next()) {
                case "hello", "isMaster", "ismaster" -> send(context, message, greet(command));
                case "saslStart" -> send(context, message, scram.start(command));
                case "saslContinue" -> send(context, message, scram.proceed(command));
                default -> {
                    if (!scram.authenticated()) {
                        throw new MongoServerError(
                                UNAUTHORIZED, "Unauthorized", "the embedded store asks for its password");
                    }
                    engine.submit(message, reply -> {
                        if (reply == null) context.close();
                        else send(context, message, reply);
                    });
                }
            }
        } catch (MongoServerError e) {
            Document refusal = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
            send(context, message, refusal.append("code", e.getCode()).append("codeName", e.getCodeName()));
        }
    }

    private static Document greet(Document greeting) {
        Document reply = new Document("ismaster", true)
                .append("maxBsonObjectSize", 16 * 1024 * 1024)
                .append("maxMessageSizeBytes", 48_000_000)
                .append("maxWriteBatchSize", 1_000)
                .append("localTime", Instant.now())
                .append("minWireVersion", 0)
                .append("maxWireVersion", 13);
        if (greeting.containsKey("saslSupportedMechs")) reply.append("saslSupportedMechs", List.of("SCRAM-SHA-256"));
        return reply.append("ok", 1.0);
    }

    /** Encodes at once: the engine may change its documents as soon as its thread goes on. */
    private static void send(ChannelHandlerContext context, MongoMessage to, Document reply) {
        ByteBuf buffer = context.alloc().buffer();
        MessageHeader header = header(to);
        buffer.writeIntLE(0)
                .writeIntLE(header.getRequestID())
                .writeIntLE(header.getResponseTo())
                .writeIntLE(OP_MSG);
        buffer.writeIntLE(0).writeByte(MongoMessage.SECTION_KIND_BODY);
        BsonEncoder.encodeDocument(reply, buffer);
        buffer.setIntLE(0, buffer.writerIndex());
        context.writeAndFlush(buffer);
    }

    private static MessageHeader header(ClientRequest request) {
        return new MessageHeader(replies.incrementAndGet(), request.getHeader().getRequestID());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        engine.forget(context.channel());
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable e) {
        log.warn("a connection to the embedded store failed: {}", e.toString());
        context.close();
    }
}
