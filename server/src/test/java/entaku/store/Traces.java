package entaku.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Searches the files of the embedded engine for a key. */
public final class Traces {
    private Traces() {}

    /** Names every file in which the key or either half of it stands, as it is, in base64 or in hex. */
    public static List<String> of(byte[] key, Path directory) throws IOException {
        byte[] front = Arrays.copyOf(key, 15);
        byte[] back = Arrays.copyOfRange(key, 15, Keys.BYTES - 2);
        var found = new ArrayList<String>();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = content(file);
                for (byte[] half : List.of(front, back))
                    for (String form : List.of(
                            new String(half, StandardCharsets.ISO_8859_1),
                            Base64.getEncoder().encodeToString(half),
                            Base64.getUrlEncoder().encodeToString(half),
                            HexFormat.of().formatHex(half),
                            HexFormat.of().withUpperCase().formatHex(half)))
                        if (content.contains(form)) found.add(file.getFileName().toString());
            }
        }
        return found;
    }

    /** Reads a file; one that the engine has done with in the meantime holds nothing. */
    private static String content(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}
