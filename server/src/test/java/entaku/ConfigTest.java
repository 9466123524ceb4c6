package entaku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
    @TempDir
    Path directory;

    private static Config with(String name, String value) {
        return Config.read(Map.of(name, value), null);
    }

    @Test
    void without_a_word_it_listens_for_the_room_and_keeps_things_in_a_hidden_directory() {
        Config config = Config.read(Map.of(), null);
        assertThat(config.port()).isEqualTo(8080);
        assertThat(config.host()).isEqualTo("0.0.0.0");
        assertThat(config.dataDir()).isEqualTo(Path.of(".entaku"));
        assertThat(config.publicUrl()).isNull();
        assertThat(config.mongodbUri()).isNull();
    }

    @Test
    void the_environment_wins_over_the_file_and_the_file_over_what_is_built_in() throws Exception {
        Path file = Files.writeString(directory.resolve("entaku.properties"), "PORT=1000\nTICK_MS=100\n");
        Config config = Config.read(Map.of("PORT", "2000"), file);
        assertThat(config.port()).isEqualTo(2000);
        assertThat(config.tickMs()).isEqualTo(100);
    }

    @Test
    void a_wrong_value_is_refused_with_a_sentence() throws Exception {
        refused("PORT", "high", "PORT is high but must be a whole number from 0 to 65535.");
        refused("PORT", "65536", "PORT is 65536 but must be a whole number from 0 to 65535.");
        refused("TICK_MS", "1", "TICK_MS is 1 but must be a whole number from 5 to 1000.");
        refused("SAMPLE", "yes", "SAMPLE is yes but must be true or false.");
        refused("PUBLIC_URL", "talk.example.jp", "PUBLIC_URL is talk.example.jp but must be an http or https address");
        refused("PUBLIC_URL", "https://talk.example.jp/a", "without a path");
        Path file = Files.writeString(directory.resolve("entaku.properties"), "PROT=1\n");
        assertThatThrownBy(() -> Config.read(Map.of(), file)).hasMessageContaining("PROT", "is not a setting");
        assertThatThrownBy(() -> Config.read(Map.of(), directory.resolve("none")))
                .hasMessageContaining("cannot be read");
    }

    private static void refused(String name, String value, String sentence) {
        assertThatThrownBy(() -> with(name, value))
                .isInstanceOf(Config.Wrong.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_secret_is_shown_nowhere() {
        assertThat(with("MONGODB_URI", "mongodb://entaku:hush@db/x").toString()).doesNotContain("hush");
        assertThatThrownBy(() -> with("MONGODB_URI", "postgres://entaku:hush@db/x"))
                .hasMessageStartingWith("MONGODB_URI must start")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hush"));
    }

    @Test
    void help_lists_every_setting_and_an_unknown_option_ends_with_2() {
        var out = new StringWriter();
        assertThat(Main.commandLine().setOut(new PrintWriter(out)).execute("--help"))
                .isZero();
        for (Setting setting : Setting.values()) assertThat(out.toString()).contains(setting.name());
        assertThat(Main.commandLine()
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute("--nope"))
                .isEqualTo(2);
    }
}
