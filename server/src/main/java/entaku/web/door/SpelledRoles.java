package entaku.web.door;

import java.util.List;
import java.util.regex.Pattern;

/** Finds words for roles in names when they are words of their own, also spelled in kana or in Roman letters. */
final class SpelledRoles {
    private static final Pattern WORDS = Pattern.compile("[\\s\\p{P}\\p{S}]+");
    private static final Pattern WORDS_OF = Pattern.compile("[\\s\\p{P}\\p{S}の]+");

    /** What sets apart, and does not join the parts of one person's name as a space, a hyphen or the point of an initial. */
    private static final Pattern APART = Pattern.compile(
            "[\\p{P}\\p{S}&&[^-‐‑–'’.,_]]+|\\s[-‐‑–.,_]+(\\s|$)|の(?=[\\p{IsHan}\\p{IsKatakana}])|(?<=[A-Za-z])の");

    private static final Pattern TITLE = Pattern.compile("(?i)(san|sama|kun|chan|dono|sensei|mr|mrs|ms|[0-9]+)");

    private SpelledRoles() {}

    static boolean in(String plain) {
        return hasRole(words(WORDS, plain))
                || plain.contains("の") && hasRole(words(WORDS_OF, plain))
                || APART.splitAsStream(plain).anyMatch(SpelledRoles::isRole);
    }

    private static List<String> words(Pattern between, String plain) {
        return between.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    /** Looks at all words that follow each other as one, because nobody says where one ends in Roman letters. */
    private static boolean hasRole(List<String> words) {
        var ends = words.stream()
                .map(word -> RoleNames.bare(word).stream().map(NameLook::shape).toList())
                .toList();
        var shapes = words.stream().map(NameLook::shape).toList();
        for (int from = 0; from < words.size(); from++) {
            var before = new StringBuilder();
            for (int to = from; to < words.size(); to++) {
                String whole = before.toString();
                if (ends.get(to).stream().anyMatch(end -> isSaid(whole + end))) return true;
                before.append(shapes.get(to));
            }
            String alone = NameLook.spoken(shapes.get(from));
            if (RoleWords.NOWHERE.stream().anyMatch(alone::contains)) return true;
        }
        return false;
    }

    private static boolean isSaid(String shape) {
        String said = NameLook.spoken(shape);
        return RoleWords.SAID.contains(said) && !(said.equals(RoleWords.ROMAN_NAME) && isRoman(shape));
    }

    /** Tells whether something that is set apart from the rest, or all there is, is such a word and nothing else. */
    private static boolean isRole(String apart) {
        var words = words(WORDS, apart).stream()
                .filter(word -> !TITLE.matcher(word).matches())
                .toList();
        boolean spaced = words.stream().allMatch(word -> word.length() == 1);
        if (words.size() != 1 && !spaced) return false;
        return RoleNames.bare(String.join("", words)).stream()
                .map(NameLook::shape)
                .anyMatch(shape -> {
                    String said = NameLook.spoken(shape);
                    return RoleWords.NAMES.contains(said) || said.equals(RoleWords.ROMAN_NAME);
                });
    }

    private static boolean isRoman(String shape) {
        return shape.matches("[a-z]+");
    }
}
