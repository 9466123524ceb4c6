package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.store.Backup;
import entaku.store.TokenHash;
import entaku.web.TestServer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody has a copy of the store, and tries all numbers on it. */
class ReturnNumbersTest extends Attacked {
    private Path copy() {
        Path copy = data.resolve("copy" + System.nanoTime());
        TestServer.await(new Backup(server.server().vertx(), server.server().store()).save(copy));
        return copy;
    }

    @Test
    void nothing_in_a_copy_can_be_found_by_hashing_numbers() throws Exception {
        JsonObject entry = server.join("花子");
        String number = entry.getString("reentry");
        String stored = Files.readString(copy(), StandardCharsets.UTF_8);
        String plain = number.replace("-", "");
        String session = entry.getString("session");
        for (String form : List.of(number, plain))
            for (String hashed : List.of(
                    form,
                    "reentry/" + session + "/" + form,
                    session + "/" + form,
                    form + session,
                    entry.getString("seat") + form,
                    "reentry" + form)) assertThat(stored).doesNotContain(TokenHash.of(hashed), "\"" + form + "\"");
        assertThat(stored).contains(TokenHash.of(entry.getString("token")));
    }

    @Test
    void the_key_is_in_no_copy_and_without_it_the_numbers_open_nothing() throws Exception {
        JsonObject entry = server.join("花子");
        String code = code();
        Path key = data.resolve("store").resolve("door.key");
        String secret = Files.readString(key).strip();
        assertThat(secret).matches("[0-9a-f]{64}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(copy())).doesNotContain(secret);
        Files.delete(key);
        server.restart();
        assertThat(reenter(code, entry.getString("reentry")).refusal()).isEqualTo("401 unknown-reentry");
        assertThat(server.get("/api/me", entry.getString("token")).status()).isEqualTo(200);
        Files.writeString(key, secret);
        server.restart();
        assertThat(reenter(code, entry.getString("reentry")).status()).isEqualTo(200);
    }

    @Test
    void a_number_has_twelve_digits_and_is_understood_however_it_is_typed() {
        for (String between : List.of("", " ", "　", "-", "－", "ー", "｜", "|", "・", "\u200b")) {
            String number = server.join(null).getString("reentry");
            assertThat(number).matches("[0-9]{4}-[0-9]{4}-[0-9]{4}");
            String wide = number.chars()
                    .mapToObj(c -> c == '-' ? between : String.valueOf((char) (c - '0' + '０')))
                    .reduce("", String::concat);
            assertThat(reenter(code(), wide).status()).as(wide).isEqualTo(200);
        }
    }

    @Test
    void a_number_works_once_and_the_next_one_is_told() {
        JsonObject first = server.join("花子");
        JsonObject second = reenter(code(), first.getString("reentry")).json();
        assertThat(second.getString("seat")).isEqualTo(first.getString("seat"));
        assertThat(second.getString("reentry"))
                .matches("[0-9]{4}-[0-9]{4}-[0-9]{4}")
                .isNotEqualTo(first.getString("reentry"));
        assertThat(reenter(code(), first.getString("reentry")).refusal()).isEqualTo("401 unknown-reentry");
        JsonObject third = reenter(code(), second.getString("reentry")).json();
        assertThat(third.getString("seat")).isEqualTo(first.getString("seat"));
        assertThat(server.get("/api/me", third.getString("token")).status()).isEqualTo(200);
        assertThat(server.get("/api/me", second.getString("token")).refusal()).isEqualTo("401 seat-moved");
    }
}
