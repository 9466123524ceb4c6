package entaku.web.door;

import entaku.session.Letters;
import java.util.List;
import java.util.Set;
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
            .map(RoleNames::look)
            .toList();

    /** No name may be one of these, with or without a number or a title of respect. */
    private static final Set<String> ALONE = Stream.of(
                    "司会",
                    "司会者",
                    "書記",
                    "書く係",
                    "職員",
                    "市職員",
                    "役所の人",
                    "事務局",
                    "スタッフ",
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
                    "admin")
            .map(RoleNames::look)
            .collect(Collectors.toUnmodifiableSet());

    /** What the nameless are called in the minutes. */
    private static final String NUMBERED = "(" + look("参加者") + "|" + look("participant") + ")[0-9ol]+";

    private RoleNames() {}

    /** Refuses, as {@code role-name}, what would make somebody look like one who conducts. */
    static void refuse(String name) {
        if (name == null) return;
        String look = look(name);
        String bare = look.replaceAll("([0-9ol]*(" + look("さん") + "|" + look("様") + "|" + look("さま") + ")?)$", "");
        boolean taken = NOWHERE.stream().anyMatch(look::contains)
                || ALONE.contains(look)
                || ALONE.contains(bare)
                || look.matches(NUMBERED);
        Refused.unless(!taken, "role-name");
    }

    /** Gives what is the same for all that reads the same: letters alone, in one kind of kana. */
    private static String look(String words) {
        return Letters.skeleton(words)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(c -> c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
