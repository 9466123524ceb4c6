package entaku.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;

/** Names the texts of an agenda by their content, so that a browser may keep them for good. */
public final class AgendaTexts {
    private AgendaTexts() {}

    /** Gives 16 characters that differ when any text in any language differs. */
    public static String hash(Agenda agenda) {
        var all = new StringBuilder();
        add(all, "title", agenda.title());
        add(all, "purpose", agenda.purpose());
        for (Step step : agenda.steps()) {
            all.append(step.id()).append('\u0001');
            add(all, "title", step.title());
            add(all, "purpose", step.purpose());
            add(all, "promise", step.promise());
            add(all, "say", step.say());
            add(all, "hint", step.hint());
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(StringBuilder all, String name, Text text) {
        all.append(name).append('\u0002');
        new TreeMap<>(text.in())
                .forEach((language, words) ->
                        all.append(language).append('\u0003').append(words).append('\u0004'));
    }
}
