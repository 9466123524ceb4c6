package entaku.web.door;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps the words for those who conduct, and the numbers of the nameless, from being anybody's name. */
final class RoleNames {
    private static final String NUMERALS = "[0-9oOlI|〇零一二三四五六七八九十百千壱弐参拾ニハー-]+";
    private static final String TITLE = "(さん|様|さま|氏|君|くん|殿|どの|ちゃん|先生|担当|係|役|者|人目|番目|番|号|です)";
    private static final Pattern TAIL = Pattern.compile(
            "[\\s\\p{P}]*(" + TITLE + "|" + NUMERALS + "|(?<=[\\s\\p{P}\\P{ASCII}])[A-Za-z])[\\s\\p{P}]*$");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(第|no)?" + NUMERALS + TITLE + "*");
    private static final Pattern ASIDE = Pattern.compile("[(\\[{【「『<〈《≪〔](.*?)([)\\]}】」』>〉》≫〕]|$)");

    /** Names that are no words for roles: one by the length of its vowel, one as the reading of the name before it. */
    private static final Pattern NO_ROLE = Pattern.compile("(?i)しょうき|ショウキ|\\bs[hy](ou|[ōô])ki\\b"
            + "|([四志史士詩紫][海開快界貝甲斐]{1,2}|鹿[井居伊]) ?[(\\[〔【](しかい|シカイ|s[h]?ikai)[)\\]〕】]");

    private RoleNames() {}

    /** Refuses, as {@code role-name}, what would make somebody look like one who conducts. */
    static void refuse(String name) {
        if (name == null) return;
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String left = NO_ROLE.matcher(plain).replaceAll("名");
        String reading = NameLook.reading(left);
        Refused.unless(
                RoleWords.NOWHERE.stream().noneMatch(reading::contains) && !isRole(left) && !SpelledRoles.in(left),
                "role-name");
    }

    /** What stands aside in brackets may be how a surname is read: it counts as it is written, the rest as it is read. */
    private static boolean isRole(String plain) {
        String outside = ASIDE.matcher(plain).replaceAll("");
        var whole = new HashSet<String>();
        for (String words : List.of(plain, outside)) whole.addAll(bare(words));
        var parts = new HashSet<String>();
        for (String part : plain.split("[\\s\\p{P}\\p{S}の]+")) parts.addAll(bare(part));
        parts.addAll(whole);
        return whole.stream().anyMatch(words -> RoleWords.READ.contains(NameLook.reading(words)))
                || parts.stream()
                        .map(NameLook::shape)
                        .anyMatch(seen -> RoleWords.SEEN.contains(seen) || endsInRole(seen))
                || isNumbered(plain);
    }

    private static boolean endsInRole(String seen) {
        return RoleWords.LAST.stream().anyMatch(seen::endsWith);
    }

    private static boolean isNumbered(String plain) {
        var number = NUMBERED.matcher(plain.replaceAll("[\\s\\p{Cf}[\\p{P}&&[^ー-]]]", ""));
        return number.matches() && RoleWords.NAMELESS.contains(NameLook.reading(number.group(1)));
    }

    /** Gives the words with and without whose they are (市の…), and with fewer and fewer numbers and titles behind. */
    static Set<String> bare(String words) {
        var all = new HashSet<String>();
        for (String rest : List.of(words, words.replaceFirst("^.+の", ""))) {
            String left = rest;
            while (!left.isEmpty() && all.add(left)) left = TAIL.matcher(left).replaceFirst("");
        }
        return all;
    }
}
