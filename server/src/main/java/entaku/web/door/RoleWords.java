package entaku.web.door;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the words for those who conduct, and for the nameless, in the writings in which they are looked for. */
final class RoleWords {
    /** No name may hold these, whatever stands around them. */
    static final List<String> NOWHERE = Stream.of(
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
    static final List<String> ALONE = List.of(
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

    /** How these are read. */
    static final Set<String> READ = ALONE.stream().map(NameLook::reading).collect(Collectors.toUnmodifiableSet());

    /** Those that are no Latin words, which are surnames too. */
    static final Set<String> SEEN = ALONE.stream()
            .filter(word -> !word.matches("[a-z ]+"))
            .map(NameLook::shape)
            .collect(Collectors.toUnmodifiableSet());

    /** No name of a person ends in one of these. */
    static final List<String> LAST = ALONE.stream()
            .filter(word -> word.matches("\\p{IsHan}{2,}"))
            .map(NameLook::shape)
            .toList();

    /** Those that people are called too, as they are read: Shikai Taro, Anna Scribe. */
    static final Set<String> NAMES = Stream.of("司会", "host", "scribe", "staff", "screen")
            .map(NameLook::reading)
            .collect(Collectors.toUnmodifiableSet());

    /** And the one of which that holds in Roman letters alone, where a name with a long vowel looks like it. */
    static final String ROMAN_NAME = NameLook.reading("書記");

    /** How all are read that are no part of a name when they stand as words of their own. */
    static final Set<String> SAID = Stream.concat(NOWHERE.stream(), READ.stream())
            .filter(word -> !NAMES.contains(word))
            .collect(Collectors.toUnmodifiableSet());

    /** What the nameless are called in the minutes, with a number. */
    static final Set<String> NAMELESS = Set.of(NameLook.reading("参加者"), NameLook.reading("participant"));

    private RoleWords() {}
}
