package entaku.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what a person wrote so that Markdown shows it letter for letter, wherever it stands: a line, a table, a list. */
final class MarkdownWords {
    /** An address as people paste it: Japanese goes on behind it without a space, and a full stop is not part of it. */
    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![a-z0-9])https?://[!#-;=?-~]*[#-&*+\\-/-9=@A-Z\\\\_`a-z|~]");

    private static final Pattern TURNED =
            Pattern.compile("[\\p{IsHebrew}\\p{IsArabic}\\p{IsSyriac}\\p{IsThaana}\\p{IsNko}]");

    private MarkdownWords() {}

    /**
     * Escapes what Markdown or HTML could read as markup; an address stays one link. Marks that turn the direction of
     * writing are taken out, and words in a writing that runs from the right are kept apart from their neighbours.
     */
    static String of(String words) {
        if (words == null) return "";
        String flat = words.replaceAll("\\s+", " ")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "");
        var out = new StringBuilder();
        int at = 0;
        for (Matcher link = LINK.matcher(flat); link.find(); at = end(flat, link)) {
            out.append(escaped(flat.substring(at, link.start())));
            out.append('<')
                    .append(address(flat.substring(link.start(), end(flat, link))))
                    .append('>');
        }
        out.append(escaped(flat.substring(at)));
        String line =
                out.toString().replaceFirst("^( *)([-+=])", "$1\\\\$2").replaceFirst("^( *[0-9]+)(?=[.)])", "$1\\\\");
        return TURNED.matcher(line).find() ? '\u2068' + line + '\u2069' : line;
    }

    /** A bracket that closes is part of an address only when it was opened there. */
    private static int end(String words, Matcher link) {
        int end = link.end();
        while (end < words.length() && words.charAt(end) == ')' && opened(words.substring(link.start(), end))) end++;
        return end;
    }

    private static boolean opened(String address) {
        return address.chars().filter(c -> c == '(').count()
                > address.chars().filter(c -> c == ')').count();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_{}\\[\\]()#|~!$])", "\\\\$1");
    }

    /** Nothing is escaped in a link; what would end a cell or begin code is written in the way of addresses. */
    private static String address(String link) {
        return link.replace("|", "%7C").replace("\\", "%5C").replace("`", "%60");
    }
}
