package entaku.session;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Knows what is seen of words: which characters act unseen, which show nothing, and which look like others. */
public final class Letters {
    private Letters() {}

    /** First and last of the characters that show nothing wherever they stand, though some of them count as letters. */
    private static final int[][] BLANK = {
        {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x115F, 0x1160}, {0x17B4, 0x17B5},
        {0x180B, 0x180F}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F}, {0x2800, 0x2800},
        {0x3164, 0x3164}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFC},
        {0x13441, 0x13442}, {0x16FE4, 0x16FE4}, {0x1BCA0, 0x1BCA3}, {0x1D159, 0x1D159}, {0x1D173, 0x1D17A},
        {0xE0000, 0xE0FFF},
    };

    /** Letters that look like another one, whatever script they are from. What is small and large looks the same here. */
    private static final Map<Integer, Integer> LIKE = like(
            "0oO○〇ОΟοо",
            'o',
            "1lIi|ⅼ︱ǀІіΙι",
            'l',
            "АаΑα",
            'a',
            "ВвΒ",
            'b',
            "Сс",
            'c',
            "ЕеΕ",
            'e',
            "ΗНн",
            'h',
            "КкΚκ",
            'k',
            "МмΜ",
            'm',
            "ΝПп",
            'n',
            "РрΡρ",
            'p',
            "ѕЅ",
            's',
            "ТтΤτ",
            't',
            "ХхΧχ",
            'x',
            "УуΥυ",
            'y',
            "ΖᴢZ",
            'z',
            "一ｰー－—―−‐‑–-",
            '-',
            "ニ",
            '二',
            "カ",
            '力',
            "ロ",
            '口',
            "エ",
            '工',
            "タ",
            '夕',
            "ト",
            '卜',
            "ハ",
            '八',
            "ヘ",
            'へ',
            "ベ",
            'べ',
            "ペ",
            'ぺ',
            "リ",
            'り',
            "进",
            '進',
            "伇",
            '役');

    /** Takes out what acts unseen: control characters, marks that turn the direction of writing, halves of characters. */
    public static String clean(String words) {
        var clean = new StringBuilder(words.length());
        words.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029) clean.append('\n');
            else if (!actsUnseen(c)) clean.appendCodePoint(c);
        });
        return trimmed(clean.toString());
    }

    /** Tells whether anything of the words can be seen. */
    public static boolean show(String words) {
        return words != null && words.codePoints().anyMatch(Letters::shows);
    }

    /** Gives words that are the same for whatever looks the same: without size, spaces, width and what is not seen. */
    public static String skeleton(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        return plain.codePoints()
                .filter(c -> shows(c) || isMark(c))
                .map(c -> LIKE.getOrDefault(c, c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static boolean actsUnseen(int c) {
        if (c == '\n' || c == '\t') return false;
        boolean turns = c == 0x061C || c == 0x200E || c == 0x200F || in(c, 0x202A, 0x202E) || in(c, 0x2066, 0x206F);
        boolean lone = in(c, 0xD800, 0xDFFF) || (c & 0xFFFE) == 0xFFFE || in(c, 0xFDD0, 0xFDEF);
        return Character.isISOControl(c) || turns || lone || in(c, 0xFFF9, 0xFFFB);
    }

    /** A mark is seen on a letter, and is nothing by itself. */
    private static boolean shows(int c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || actsUnseen(c) || isMark(c)) return false;
        if (Character.getType(c) == Character.FORMAT) return false;
        for (int[] blank : BLANK) if (in(c, blank[0], blank[1])) return false;
        return true;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        // A selector of a variant is a mark by its type, and changes nothing that could be told apart in a list.
        return mark && !in(c, 0xFE00, 0xFE0F) && !in(c, 0xE0100, 0xE01EF) && !in(c, 0x180B, 0x180F) && c != 0x034F;
    }

    /** Spaces of every width at either end say nothing, nor does what is not seen there. */
    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && isEdge(words.codePointAt(from))) from += Character.charCount(words.codePointAt(from));
        while (from < to && isEdge(words.codePointBefore(to))) to -= Character.charCount(words.codePointBefore(to));
        return words.substring(from, to);
    }

    private static boolean isEdge(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
    }

    private static boolean in(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static Map<Integer, Integer> like(Object... pairs) {
        var all = new java.util.HashMap<Integer, Integer>();
        for (int i = 0; i < pairs.length; i += 2) {
            int to = (Character) pairs[i + 1];
            ((String) pairs[i]).codePoints().forEach(c -> all.put(c, to));
        }
        return Map.copyOf(all);
    }
}
