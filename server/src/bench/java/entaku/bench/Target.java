package entaku.bench;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.function.BiConsumer;

/** A server that phones can connect to and send notes through, whatever it speaks. */
interface Target extends AutoCloseable {
    String name();

    /** Connects phone {@code number} and hands every frame it receives to the meter. */
    Future<Phone> connect(int number, BiConsumer<Integer, Buffer> arrived);

    Served process();

    @Override
    void close();

    /** One connected phone. */
    interface Phone {
        /** Sends a note; {@code answered} runs when the server has acknowledged it. */
        void send(String text, Runnable answered);

        void ping();
    }
}
