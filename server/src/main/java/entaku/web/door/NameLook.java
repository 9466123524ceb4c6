package entaku.web.door;

import entaku.session.Letters;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Gives names in one writing each for how they look and how they are read, so that spellings can be told to be one. */
final class NameLook {
    private static final Pattern LATIN = Pattern.compile(".*\\bLETTER (?:[A-Z]{3,} )*([A-Z])(?: WITH .*)?");

    /** Symbols, strokes and old, foreign or nearly alike characters, and what they stand for; strokes for nothing. */
    private static final Map<Integer, String> ALIKE = alike(
            "!¡¦", "i", "@", "a", "$§", "s", "€", "e", "£", "l", "+", "t", "丨丶丿亅〡乀乁", "", "徔伇疫", "役", "亍衍", "行", "會㑹",
            "会", "书晝", "書", "记", "記", "职軄", "職", "员貟", "員", "系", "係", "亊", "事", "务", "務", "菅", "管", "畫", "画", "靣", "面",
            "塲场", "場", "參叄叁", "参", "人", "入", "力", "か", "二", "に", "口", "ろ", "工", "え", "夕", "た", "卜", "と", "八", "は");

    private static final String DIGITS = "34578";
    private static final String LIKE_DIGITS = "eastb";
    private static final String SMALL = "ぁぃぅぇぉっゃゅょゎゕゖ";
    private static final String LARGE = "あいうえおつやゆよわかけ";
    private static final Pattern LONG = Pattern.compile("(?<=[あかがさざただなはばぱまやらわ])あ+|(?<=[いきぎしじちぢにひびぴみり])い+"
            + "|(?<=[うくぐすずつづぬふぶぷむゆるゔ])う+|(?<=[えけげせぜてでねへべぺめれ])[えい]+|(?<=[おこごそぞとどのほぼぽもよろを])[おう]+");

    /** How the characters of the words for roles are read there, longer ones first. */
    private static final Map<String, String> READ = readings(
            "書く", "かく", "入力", "にゅうりょく", "進", "しん", "行", "こう", "役", "やく", "係", "かかり", "司", "し", "会", "かい", "者", "しゃ",
            "書", "しょ", "記", "き", "職", "しょく", "員", "いん", "市", "し", "所", "しょ", "人", "ひと", "事", "じ", "務", "む", "局", "きょく",
            "管", "かん", "理", "り", "代", "だい", "投", "とう", "影", "えい", "画", "が", "面", "めん", "場", "じょう", "参", "さん", "加", "か");

    private NameLook() {}

    /** Gives what is the same for all that looks the same: letters alone, in one kind of kana, none of them long. */
    static String shape(String words) {
        var plain = new StringBuilder();
        Normalizer.normalize(words, Normalizer.Form.NFKC).codePoints().forEach(c -> plain.append(plain(c)));
        var shape = new StringBuilder();
        Letters.skeleton(plain.toString()).codePoints().forEach(c -> {
            String like = ALIKE.getOrDefault(c, Character.toString(c));
            like.codePoints()
                    .filter(l -> Character.isLetterOrDigit(l) && Character.getType(l) != Character.MODIFIER_LETTER)
                    .map(NameLook::kana)
                    .forEach(shape::appendCodePoint);
        });
        return LONG.matcher(digits(shape.toString())).replaceAll("");
    }

    /** Gives what is the same for all that looks or is read the same, where it is written as words for roles are. */
    static String reading(String words) {
        return read(shape(words));
    }

    /** Gives the reading of what has that shape, Japanese in Roman letters too. */
    static String spoken(String shape) {
        return read(Romaji.kana(shape));
    }

    private static String read(String shape) {
        String reading = shape;
        for (var one : READ.entrySet()) reading = reading.replace(one.getKey(), one.getValue());
        return LONG.matcher(reading).replaceAll("");
    }

    /** Gives the Latin letter that a character is, however it is dressed: its name says so. */
    private static String plain(int c) {
        String like = ALIKE.get(c);
        if (like != null && c < 0x3000) return like;
        String name = c > 0x7F ? Character.getName(c) : null;
        if (name == null || !(name.contains("LATIN") || name.startsWith("REGIONAL"))) return Character.toString(c);
        var letter = LATIN.matcher(name);
        return letter.matches() ? letter.group(1).toLowerCase(java.util.Locale.ROOT) : Character.toString(c);
    }

    private static int kana(int c) {
        int hiragana = c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c;
        int small = SMALL.indexOf(hiragana);
        return small < 0 ? hiragana : LARGE.charAt(small);
    }

    /** Digits stand for letters where they stand among Latin ones. */
    private static String digits(String shape) {
        if (!shape.matches(".*[a-z].*[a-z].*")) return shape;
        var letters = new StringBuilder(shape);
        for (int i = 0; i < letters.length(); i++) {
            int digit = DIGITS.indexOf(letters.charAt(i));
            if (digit >= 0) letters.setCharAt(i, LIKE_DIGITS.charAt(digit));
        }
        return letters.toString();
    }

    private static Map<Integer, String> alike(String... pairs) {
        var all = new LinkedHashMap<Integer, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            String to = pairs[i + 1];
            pairs[i].codePoints().forEach(c -> all.put(c, to));
        }
        return Map.copyOf(all);
    }

    private static Map<String, String> readings(String... pairs) {
        var all = new LinkedHashMap<String, String>();
        java.util.stream.IntStream.range(0, pairs.length / 2)
                .boxed()
                .sorted(Comparator.comparing(i -> -pairs[2 * i].length()))
                .forEach(i -> all.put(shape(pairs[2 * i]), shape(pairs[2 * i + 1])));
        return all;
    }
}
