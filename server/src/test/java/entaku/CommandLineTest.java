package entaku;

import static org.assertj.core.api.Assertions.assertThat;

import entaku.web.TestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    Path directory;

    private final StringWriter said = new StringWriter();

    private int run(Path data, String... words) throws Exception {
        Path file = Files.writeString(directory.resolve("entaku.properties"), "DATA_DIR=" + data + "\n");
        var line = Main.commandLine().setErr(new PrintWriter(said));
        var all = new java.util.ArrayList<String>();
        all.add("--config=" + file);
        all.addAll(java.util.List.of(words));
        return line.execute(all.toArray(String[]::new));
    }

    @Test
    void a_copy_restored_elsewhere_is_the_same_store() throws Exception {
        String code;
        try (var server = TestServer.start(directory.resolve("one"))) {
            code = server.welcome().card().code();
            server.join("見本花子");
            assertThat(run(
                            directory.resolve("one/store"),
                            "backup",
                            directory.resolve("early").toString()))
                    .isEqualTo(1);
            assertThat(said.toString()).contains("in use by another running Entaku");
        }
        String copy = directory.resolve("copy").toString();
        assertThat(run(directory.resolve("one/store"), "backup", copy)).isZero();
        assertThat(run(directory.resolve("two/store"), "restore", copy)).isZero();
        try (var server = TestServer.start(directory.resolve("two"))) {
            assertThat(server.welcome().card().code()).isEqualTo(code);
            assertThat(server.join("見本次郎").getString("seat")).isNotNull();
        }
        assertThat(run(directory.resolve("two/store"), "restore", copy)).isEqualTo(1);
    }

    @Test
    void a_wrong_setting_ends_with_2_and_a_sentence() throws Exception {
        Path file = Files.writeString(directory.resolve("wrong.properties"), "PORT=door\n");
        int exit = Main.commandLine().setErr(new PrintWriter(said)).execute("--config=" + file);
        assertThat(exit).isEqualTo(2);
        assertThat(said.toString()).contains("PORT is door but must be a whole number");
    }
}
