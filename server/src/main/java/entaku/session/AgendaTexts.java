package entaku.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Names the texts of an agenda by their content: the same words have the same name, on every server and after a restart. */
public final class AgendaTexts {
    /** Characters of a name: 96 bits, more than all agendas there will ever be need. */
    private static final int LENGTH = 16;

    private final StringBuilder json = new StringBuilder();

    private AgendaTexts() {}

    /** Gives the name of all texts of an agenda, in all languages: a hash of their canonical JSON. */
    public static String hash(Agenda agenda) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(canonical(agenda).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String canonical(Agenda agenda) {
        var texts = new AgendaTexts();
        texts.field('{', "title", agenda.title());
        texts.field(',', "purpose", agenda.purpose());
        texts.json.append(",\"steps\":[");
        for (Step step : agenda.steps()) {
            texts.json.append("{\"id\":");
            texts.words(step.id());
            texts.field(',', "title", step.title());
            texts.field(',', "purpose", step.purpose());
            texts.field(',', "promise", step.promise());
            texts.field(',', "say", step.say());
            texts.field(',', "hint", step.hint());
            texts.json.append('}');
        }
        return texts.json.append("]}").toString();
    }

    private void field(char before, String name, Text text) {
        json.append(before);
        words(name);
        json.append(":{");
        if (text != null)
            for (Map.Entry<String, String> one : new TreeMap<>(text.in()).entrySet()) {
                words(one.getKey());
                json.append(':');
                words(one.getValue());
                json.append(',');
            }
        json.append('}');
    }

    private void words(String words) {
        json.append('"');
        words.chars().forEach(c -> {
            if (c == '"' || c == '\\') json.append('\\');
            json.append((char) c);
        });
        json.append('"');
    }
}
