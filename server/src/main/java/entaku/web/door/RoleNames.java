package entaku.web.door;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the words for those who conduct, and the numbers of the nameless, from being anybody's name. */
final class RoleNames {
    /** No name may hold these, whatever stands around them. */
    private static final List<String> NOWHERE = Stream.of(
                    "進行役",
                    "進行係",
                    "しんこうやく",
                    "しんこうかかり",
                    "ファシリテーター",
                    "ファシリテータ",
                    "facilitator",
                    "テーブル進行",
                    "代理入力",
                    "投影画面",
                    "会場の画面",
                    "table host")
            .map(NameLook::reading)
            .toList();

    /** No name may be one of these, with or without a number or a title of respect. */
    private static final List<String> ALONE = List.of(
            "司会",
            "司会者",
            "書記",
            "書く係",
            "職員",
            "市職員",
            "役所の人",
            "事務局",
            "スタッフ",
            "ホスト",
            "モデレーター",
            "管理者",
            "係の人",
            "host",
            "moderator",
            "recorder",
            "scribe",
            "entry helper",
            "staff",
            "screen",
            "projector",
            "room screen",
            "administrator",
            "admin");

    private static final Set<String> READ =
            ALONE.stream().map(NameLook::reading).collect(Collectors.toUnmodifiableSet());

    /** Those that are no Latin words, which are surnames too. */
    private static final Set<String> SEEN = ALONE.stream()
            .filter(word -> !word.matches("[a-z ]+"))
            .map(NameLook::shape)
            .collect(Collectors.toUnmodifiableSet());

    /** No name of a person ends in one of these. */
    private static final List<String> LAST = ALONE.stream()
            .filter(word -> word.matches("\\p{IsHan}{2,}"))
            .map(NameLook::shape)
            .toList();

    /** What the nameless are called in the minutes, with a number. */
    private static final Set<String> NAMELESS = Set.of(NameLook.reading("参加者"), NameLook.reading("participant"));

    private static final String NUMERALS = "[0-9oOlI|〇零一二三四五六七八九十百千壱弐参拾ニハー-]+";
    private static final String TITLE = "(さん|様|さま|氏|君|くん|殿|どの|ちゃん|先生|担当|係|役|者|人目|番目|番|号|です)";
    private static final Pattern TAIL = Pattern.compile(
            "[\\s\\p{P}]*(" + TITLE + "|" + NUMERALS + "|(?<=[\\s\\p{P}\\P{ASCII}])[A-Za-z])[\\s\\p{P}]*$");
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(第|no)?" + NUMERALS + TITLE + "*");
    private static final Pattern ASIDE = Pattern.compile("[(\\[{【「『<〈《≪〔](.*?)([)\\]}】」』>〉》≫〕]|$)");

    private RoleNames() {}

    /** Refuses, as {@code role-name}, what would make somebody look like one who conducts. */
    static void refuse(String name) {
        if (name == null) return;
        String reading = NameLook.reading(name);
        Refused.unless(NOWHERE.stream().noneMatch(reading::contains) && !isRole(name), "role-name");
    }

    /** What stands aside in brackets may be how a surname is read: it counts as it is written, the rest as it is read. */
    private static boolean isRole(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
        String outside = ASIDE.matcher(plain).replaceAll("");
        var whole = new HashSet<String>();
        for (String words : List.of(plain, outside)) whole.addAll(bare(words));
        var parts = new HashSet<String>();
        for (String part : plain.split("[\\s\\p{P}\\p{S}の]+")) parts.addAll(bare(part));
        parts.addAll(whole);
        return whole.stream().anyMatch(words -> READ.contains(NameLook.reading(words)))
                || parts.stream().map(NameLook::shape).anyMatch(seen -> SEEN.contains(seen) || endsInRole(seen))
                || isNumbered(plain);
    }

    private static boolean endsInRole(String seen) {
        return LAST.stream().anyMatch(seen::endsWith);
    }

    private static boolean isNumbered(String plain) {
        var number = NUMBERED.matcher(plain.replaceAll("[\\s\\p{Cf}[\\p{P}&&[^ー-]]]", ""));
        return number.matches() && NAMELESS.contains(NameLook.reading(number.group(1)));
    }

    /** Gives the words with and without whose they are (市の…), and with fewer and fewer numbers and titles behind. */
    private static Set<String> bare(String words) {
        var all = new HashSet<String>();
        for (String rest : List.of(words, words.replaceFirst("^.+の", ""))) {
            String left = rest;
            while (!left.isEmpty() && all.add(left)) left = TAIL.matcher(left).replaceFirst("");
        }
        return all;
    }
}
