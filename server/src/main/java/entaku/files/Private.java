package entaku.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Makes files of mode 0600 in directories of mode 0700: nobody but their owner reads them. Where that cannot be, every
 * method fails with a sentence for the operator instead.
 */
public final class Private {
    /** The mode of a file, as {@code ls} writes it. */
    public static final String FILE = "rw-------";

    private static final String DIRECTORY = "rwx------";

    private Private() {}

    /** Makes a directory, or closes to others one that is there. */
    public static void directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            requirePosix(path);
            Files.createDirectories(path, attribute(DIRECTORY));
        }
        close(path, DIRECTORY);
    }

    /** Opens a file for reading and writing, new or closed to others from now on. */
    public static FileChannel open(Path path) throws IOException {
        requirePosix(path);
        Set<OpenOption> how = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileChannel channel = FileChannel.open(path, how, attribute(FILE));
        try {
            close(path, FILE);
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Makes an empty file that was not there. */
    public static void create(Path path) throws IOException {
        requirePosix(path);
        try {
            Files.createFile(path, attribute(FILE));
        } catch (FileAlreadyExistsException e) {
            throw new IOException(path + " is there already, and nothing is written over.", e);
        }
        close(path, FILE);
    }

    /** Replaces what is in a file at one go, durably. */
    public static void write(Path path, String words) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try (FileChannel channel = open(fresh)) {
            channel.truncate(0);
            ByteBuffer bytes = ByteBuffer.wrap(words.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Closes to others what is there; tells from the disk whether that was done. */
    private static void close(Path path, String mode) throws IOException {
        requirePosix(path);
        Set<PosixFilePermission> wanted = PosixFilePermissions.fromString(mode);
        try {
            if (!Files.getPosixFilePermissions(path).equals(wanted)) Files.setPosixFilePermissions(path, wanted);
            if (Files.getPosixFilePermissions(path).equals(wanted)) return;
        } catch (IOException e) {
            throw cannot(path, e);
        }
        throw cannot(path, null);
    }

    private static void requirePosix(Path path) throws IOException {
        Path there = path.toAbsolutePath();
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there == null || !Files.getFileStore(there).supportsFileAttributeView("posix")) throw cannot(path, null);
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    private static IOException cannot(Path path, IOException why) {
        return new IOException(
                path.toAbsolutePath() + " cannot be closed to other users of this computer, and it holds people's words"
                        + " and names. Choose a place that belongs to the user who runs Entaku, on a disk that keeps"
                        + " permissions.",
                why);
    }
}
