package entaku.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import entaku.files.Private;
import entaku.store.Backup;
import entaku.store.embedded.EmbeddedMongo;
import entaku.web.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with another account on the same computer reads what lies on its disk. */
class ReadableFilesTest {
    @TempDir
    Path data;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static List<Path> under(Path directory) throws IOException {
        try (var all = Files.walk(directory)) {
            return all.toList();
        }
    }

    private static void assertClosed(Path directory) throws IOException {
        List<Path> all = under(directory);
        assertThat(all).hasSizeGreaterThan(3);
        for (Path each : all)
            assertThat(mode(each)).as(each.toString()).isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
    }

    @Test
    void no_file_and_no_directory_of_the_store_is_open_to_others() throws Exception {
        try (TestServer server = TestServer.start(data)) {
            server.join("花子");
            assertClosed(data.resolve("store"));
        }
        assertClosed(data.resolve("store"));
    }

    @Test
    void what_an_earlier_version_left_open_is_closed_at_the_next_start() throws Exception {
        TestServer.start(data).close();
        for (Path each : under(data.resolve("store")))
            Files.setPosixFilePermissions(
                    each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-r--r--"));
        try (TestServer server = TestServer.start(data)) {
            server.join("花子");
            assertClosed(data.resolve("store"));
        }
    }

    @Test
    void a_copy_is_closed_to_others_from_its_first_byte_and_never_written_over_anything() throws Exception {
        Path copy = data.resolve("copy");
        try (TestServer server = TestServer.start(data)) {
            server.join("花子");
            var backup = new Backup(server.server().vertx(), server.server().store());
            TestServer.await(backup.save(copy));
            assertThat(Files.size(copy)).isGreaterThan(1_000);
            assertThat(mode(copy)).isEqualTo("rw-------");
            assertThatThrownBy(() -> TestServer.await(backup.save(copy))).hasMessageContaining("is there already");
        }
    }

    @Test
    void a_place_that_cannot_be_closed_to_others_is_refused_with_a_sentence() {
        // The kernel's own file system keeps the modes that it likes.
        Path open = Path.of("/proc/self/fdinfo");
        assertThatThrownBy(() -> EmbeddedMongo.start(Path.of("/proc/sys/kernel")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be closed to other users");
        assertThatThrownBy(() -> Private.directory(open.resolve("..").resolve("net")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be closed to other users");
    }
}
