package entaku.mathematics.lookalike;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The notes of notes.tsv with their hand-made marks. */
record SampleNotes(Map<String, String> text, Map<String, String> topic, Map<String, String> group) {

    static SampleNotes read() {
        var notes = new SampleNotes(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] fields = line.split("\t");
                notes.text.put(fields[0], fields[3]);
                notes.topic.put(fields[0], fields[1]);
                notes.group.put(fields[0], fields[2].equals("-") ? fields[0] : fields[2]);
            }
        }
        return notes;
    }

    boolean same(String one, String other) {
        return group.get(one).equals(group.get(other));
    }

    private static List<String> lines() {
        try (var in = SampleNotes.class.getResourceAsStream("/lookalike/notes.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
