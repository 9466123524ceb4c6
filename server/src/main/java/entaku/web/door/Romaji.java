package entaku.web.door;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads Japanese in Roman letters, by Hepburn, by Kunrei or as it is typed, so that it can be told to be the same word. */
final class Romaji {
    /** What comes before a vowel, and the five kana it makes; in shapes i is written l, and no kana is small. */
    private static final String[] ROWS = {
        "", "あいうえお", "k", "かきくけこ", "g", "がぎぐげご", "s", "さしすせそ", "z", "ざじずぜぞ", "t", "たちつてと", "d", "だぢづでど", "n", "なにぬねの",
        "h", "はひふへほ", "b", "ばびぶべぼ", "p", "ぱぴぷぺぽ", "m", "まみむめも", "r", "らりるれろ"
    };

    private static final String[] WITH_Y = {
        "ky", "き", "gy", "ぎ", "sh", "し", "sy", "し", "shy", "し", "j", "じ", "zy", "じ", "jy", "じ", "ch", "ち", "ty", "ち",
        "cy", "ち", "tch", "っち", "ny", "に", "hy", "ひ", "by", "び", "py", "ぴ", "my", "み", "ry", "り", "dy", "ぢ"
    };

    private static final String VOWELS = "alueo";
    private static final Map<String, String> SYLLABLES = syllables();
    private static final int LONGEST = 4;
    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /** An h that only makes the vowel before it long. */
    private static final Pattern LENGTH = Pattern.compile("(?<=[aoe])h(?![alueo])");

    private Romaji() {}

    /** Gives a shape with those runs of letters in kana that are Japanese; the others stay. */
    static String kana(String shape) {
        return LATIN.matcher(shape)
                .replaceAll(run -> read(LENGTH.matcher(run.group()).replaceAll("")));
    }

    /** Gives the letters themselves where they cannot be read. */
    private static String read(String letters) {
        var kana = new StringBuilder();
        for (int at = 0; at < letters.length(); ) {
            int taken = 0;
            for (int length = Math.min(LONGEST, letters.length() - at); length > 0 && taken == 0; length--) {
                String syllable = SYLLABLES.get(foreign(letters, at, length));
                if (syllable == null) continue;
                kana.append(syllable);
                taken = length;
            }
            if (taken == 0 && closes(letters, at)) {
                boolean typed = letters.startsWith("nn", at) && !isVowel(letters, at + 2);
                kana.append(letters.charAt(at) == 'n' || letters.charAt(at) == 'm' ? 'ん' : 'つ');
                taken = typed ? 2 : 1;
            }
            if (taken == 0) return letters;
            at += taken;
        }
        return kana.toString();
    }

    /** Who writes an l between vowels means an r. */
    private static String foreign(String letters, int at, int length) {
        String part = letters.substring(at, at + length);
        return length == 2 && part.charAt(0) == 'l' && at > 0 && isVowel(letters, at - 1) && isVowel(letters, at + 1)
                ? "r" + part.charAt(1)
                : part;
    }

    /** Tells whether a consonant stands for itself: n, m before lips, and the first of two that are the same. */
    private static boolean closes(String letters, int at) {
        char one = letters.charAt(at);
        char next = at + 1 < letters.length() ? letters.charAt(at + 1) : ' ';
        return one == 'n' || one == 'm' && "bpm".indexOf(next) >= 0 || one == next && !isVowel(letters, at);
    }

    private static boolean isVowel(String letters, int at) {
        return at < letters.length() && VOWELS.indexOf(letters.charAt(at)) >= 0;
    }

    private static Map<String, String> syllables() {
        var all = new HashMap<String, String>();
        for (int i = 0; i < ROWS.length; i += 2)
            for (int v = 0; v < VOWELS.length(); v++)
                all.put(ROWS[i] + VOWELS.charAt(v), ROWS[i + 1].substring(v, v + 1));
        for (int i = 0; i < WITH_Y.length; i += 2)
            row(all, WITH_Y[i], WITH_Y[i + 1], new String[] {"や", "", "ゆ", "え", "よ"});
        row(all, "f", "ふ", new String[] {"あ", "い", "", "え", "お"});
        row(all, "v", "ゔ", new String[] {"あ", "い", "", "え", "お"});
        row(all, "ts", "つ", new String[] {"あ", "い", "", "え", "お"});
        all.putAll(Map.of("ya", "や", "yu", "ゆ", "yo", "よ", "ye", "いえ", "wa", "わ", "wl", "うい", "we", "うえ", "wo", "お"));
        all.replaceAll((letters, kana) -> kana.replace('っ', 'つ'));
        return Map.copyOf(all);
    }

    private static void row(Map<String, String> all, String before, String kana, String[] after) {
        for (int v = 0; v < VOWELS.length(); v++) all.put(before + VOWELS.charAt(v), kana + after[v]);
    }
}
