package entaku.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HallTest {
    private static final int PHONES = 1000;

    @TempDir
    Path data;

    @Test
    void a_thousand_phones_behind_one_address_come_in_at_once() throws Exception {
        try (var server = TestServer.start(data)) {
            Vertx phones = Vertx.vertx();
            var http = phones.createHttpClient(
                    new HttpClientOptions().setDefaultPort(server.port()).setDefaultHost("127.0.0.1"),
                    new PoolOptions().setHttp1MaxSize(PHONES));
            Buffer body = new JsonObject()
                    .put("code", server.welcome().card().code())
                    .put("name", "見本")
                    .toBuffer();
            var entries = new ArrayList<Future<JsonObject>>();
            for (int i = 0; i < PHONES; i++)
                entries.add(http.request(HttpMethod.POST, "/api/join")
                        .compose(request -> request.putHeader("Content-Type", "application/json")
                                .send(body))
                        .compose(answer -> answer.body())
                        .map(Buffer::toJsonObject));
            Future.all(entries).await(60, TimeUnit.SECONDS);
            var seats = new HashSet<String>();
            for (var entry : entries) seats.add(entry.result().getString("seat"));
            assertThat(seats).hasSize(PHONES).doesNotContainNull();
            phones.close().await(10, TimeUnit.SECONDS);
        }
    }
}
