package entaku;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The glossary that the client's catalogues are held to as well: one word for one thing. */
final class Glossary {
    private final JsonNode file;

    Glossary() {
        try {
            file = new ObjectMapper()
                    .readTree(Path.of("../web-client/tests/words/glossary.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the readings out. */
    static String plain(String text) {
        return text.replaceAll("\\{([^{}|]+)\\|[^{}]+}", "$1");
    }

    /** Says what in a text goes by another name than its own, is spelt otherwise, or has other marks. */
    List<String> faults(String language, String text) {
        var faults = new ArrayList<String>();
        for (JsonNode term : file.get(language)) {
            String left = text;
            for (JsonNode label : term.path("label")) if (text.equals(label.asText())) left = "_";
            for (JsonNode but : term.path("but")) left = left.replace(but.asText(), "_");
            for (JsonNode not : term.get("not"))
                if (left.contains(not.asText()))
                    faults.add(not.asText() + " → " + term.get("use").asText() + ": " + text);
        }
        if (!language.equals("en")) faults.addAll(misspelt(text));
        String marks =
                file.at("/marks/" + (language.equals("en") ? "en" : "ja")).asText();
        if (Pattern.compile(marks).matcher(text).find()) faults.add("marks: " + text);
        return faults;
    }

    /** Says which words of a Japanese text are spelt in another way than everywhere else. */
    List<String> misspelt(String text) {
        var faults = new ArrayList<String>();
        for (JsonNode word : file.get("spelling"))
            if (Pattern.compile(word.get("not").asText()).matcher(text).find())
                faults.add(word.get("use").asText() + ": " + text);
        return faults;
    }
}
