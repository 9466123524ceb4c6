package entaku.attack;

import entaku.web.TestServer;
import io.netty.util.internal.PlatformDependent;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real server on this computer, and what an attacker needs of it: the code, and patience. */
abstract class Attacked {
    /** Bytes by which the server may grow. */
    static final long GROWTH = 64L << 20;

    @TempDir
    Path data;

    TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start(data);
        server.pace().go();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    String code() {
        return server.welcome().card().code();
    }

    String session() {
        return server.welcome().card().id();
    }

    TestServer.Answer join(JsonObject more) {
        return server.post(
                "/api/join", null, new JsonObject().put("code", code()).mergeIn(more));
    }

    TestServer.Answer reenter(String code, String number) {
        return server.post(
                "/api/reenter", null, new JsonObject().put("code", code).put("reentry", number));
    }

    /** Gives another number, of the same shape. */
    static String other(String number) {
        return number.startsWith("1") ? "2" + number.substring(1) : "1" + number.substring(1);
    }

    int people() {
        return TestServer.await(server.server().store().people().all(session())).size();
    }

    /** Gives the bytes in use after a collection, outside the heap too. */
    static long used() {
        for (int i = 0; i < 3; i++) System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() + Math.max(0, PlatformDependent.usedDirectMemory());
    }
}
