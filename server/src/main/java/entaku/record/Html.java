package entaku.record;

/** Writes HTML in which nobody's words can become anything but words. */
final class Html {
    private Html() {}

    /** Escapes for text and for attributes in double quotes; characters that HTML does not allow become U+FFFD. */
    static String escape(String words) {
        if (words == null) return "";
        if (words.chars().noneMatch(Html::special)) return words;
        var safe = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '\n' -> safe.append('\n');
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    /** What escaping may change; most words have nothing of it. */
    private static boolean special(int c) {
        return c < 0x20
                || c == '&'
                || c == '<'
                || c == '>'
                || c == '"'
                || c == '\''
                || (c >= 0x7F && c < 0xA0)
                || c >= 0xD800;
    }

    private static boolean allowed(int c) {
        boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
        boolean none = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xD800 && c <= 0xDFFF);
        return c == '\t' || !(control || none);
    }

    /** Shows what a person wrote, kept apart so that marks of writing direction end with it. */
    static String words(String words) {
        return "<bdi>" + escape(words) + "</bdi>";
    }

    /** Puts what is already HTML into an element. */
    static String in(String element, String inside) {
        int space = element.indexOf(' ');
        return "<" + element + ">" + inside + "</" + (space < 0 ? element : element.substring(0, space)) + ">";
    }

    /** Puts what is already HTML into an element of a class. */
    static String in(String element, String style, String inside) {
        return in(element + " class=\"" + style + "\"", inside);
    }

    /** Makes an id or the target of a link from any string; different strings give different ids. */
    static String id(String prefix, String of) {
        var id = new StringBuilder(prefix).append('-');
        of.codePoints().forEach(c -> {
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-');
            if (plain) id.appendCodePoint(c);
            else id.append('_').append(Integer.toHexString(c)).append('_');
        });
        return id.toString();
    }

    /** A heading: Japanese, with English below it in the English variant. */
    static String heading(int level, String id, Say say, String key) {
        String english = say.japanese() ? "" : in("span lang=\"en\"", "below", escape(say.en(key)));
        return in("h" + level + " id=\"" + id + "\"", escape(say.ja(key)) + english) + "\n";
    }
}
