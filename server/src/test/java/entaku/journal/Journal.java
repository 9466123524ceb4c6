package entaku.journal;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was logged while a class of tests ran, in this process and its children, and what was given out in confidence
 * meanwhile: tokens, links, numbers to return with, join codes and names. None of it may be in any line.
 */
public final class Journal {
    private static final Journal SUITE = new Journal();

    /** Characters of lines kept; beyond it the oldest are searched and let go. */
    private static final int KEPT = 4_000_000;

    private static final String ONCE = "#once=";

    /** What is said when something comes back to what has ended: a server that stops in order says none of it. */
    private static final List<String> ORPHANS = List.of("RejectedExecutionException", "server session pool is open");

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<String> found = new ArrayList<>();
    private int kept;

    /** What nobody can guess: it is searched for during the next class too, since servers end late. */
    private Set<String> secrets = new LinkedHashSet<>();

    private Set<String> before = Set.of();

    /** What may stand in a line by chance: it counts as a whole word, in the lines of its own class. */
    private final Set<String> words = new LinkedHashSet<>();

    /** Gives the journal of the whole suite, which {@link SearchesTheJournal} reads. */
    public static Journal suite() {
        return SUITE;
    }

    /** Begins anew, for the next class. */
    synchronized void begin() {
        lines.clear();
        found.clear();
        words.clear();
        kept = 0;
        before = secrets;
        secrets = new LinkedHashSet<>();
    }

    /** Takes in a line of any log. */
    public synchronized void line(String line) {
        lines.add(line);
        kept += line.length();
        if (kept < KEPT) return;
        found.addAll(guilty(lines));
        lines.clear();
        kept = 0;
    }

    // ---- what is confided

    /** Takes in a secret that nobody can guess. */
    public synchronized void secret(String secret) {
        if (secret != null && secret.length() >= 12) secrets.add(secret);
    }

    /** Takes in a join code as it is shown: six digits. */
    public synchronized void code(String code) {
        if (code == null || !code.matches("[0-9]{6}")) return;
        words.add(code);
        words.add(code.substring(0, 3) + " " + code.substring(3));
    }

    /** Takes in what somebody is called; a name of a letter or two stands in any line. */
    public synchronized void name(String name) {
        if (name != null && name.strip().length() >= (name.matches("\\p{ASCII}*") ? 4 : 2)) words.add(name.strip());
    }

    /** Takes in all that is confided in an answer of the server, wherever it stands in it. */
    public void confided(String answer) {
        if (!answer.startsWith("{") && !answer.startsWith("[")) return;
        try {
            any(null, answer.startsWith("{") ? new JsonObject(answer) : new JsonArray(answer));
        } catch (DecodeException e) {
            // No answer of ours.
        }
    }

    private void any(String field, Object value) {
        if (value instanceof JsonObject object) object.forEach(one -> any(one.getKey(), one.getValue()));
        else if (value instanceof JsonArray array) array.forEach(one -> any(null, one));
        else if (value instanceof String text) text(String.valueOf(field), text);
    }

    private void text(String field, String text) {
        if (field.equals("token")) secret(text);
        if (field.equals("code")) code(text);
        if (field.equals("reentry")) {
            secret(text);
            secret(text.replace("-", ""));
        }
        link(text);
    }

    /** Takes in the secret of a one-time link, if this is one. */
    public void link(String url) {
        if (url.contains(ONCE)) secret(url.substring(url.indexOf(ONCE) + ONCE.length()));
    }

    // ---- the search

    /** Lists the lines by which something tells that it came back to what had ended. */
    synchronized List<String> orphans() {
        return lines.stream()
                .filter(line -> ORPHANS.stream().anyMatch(line::contains))
                .toList();
    }

    /** Lists the lines that hold any of it. */
    synchronized List<String> guilty() {
        var all = new ArrayList<>(found);
        all.addAll(guilty(lines));
        return all;
    }

    synchronized boolean heard(String words) {
        return lines.stream().anyMatch(line -> line.contains(words));
    }

    synchronized boolean knows(String confided) {
        return secrets.contains(confided) || words.contains(confided);
    }

    private List<String> guilty(Collection<String> some) {
        // Most logs hold nothing at all: all lines together are looked through once for each secret.
        String together = String.join("\n", some);
        var there = new HashSet<Pattern>();
        for (Set<String> each : List.of(secrets, before))
            for (String secret : each) if (together.contains(secret)) there.add(Pattern.compile(Pattern.quote(secret)));
        for (String word : words) if (together.contains(word)) there.add(whole(word));
        return some.stream()
                .filter(line -> there.stream().anyMatch(one -> one.matcher(line).find()))
                .toList();
    }

    private static Pattern whole(String word) {
        return Pattern.compile("(?<![\\p{Alnum}])" + Pattern.quote(word) + "(?![\\p{Alnum}])");
    }
}
