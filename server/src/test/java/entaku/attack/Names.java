package entaku.attack;

import java.util.Arrays;
import java.util.List;

/** Names that somebody may want to be called by. */
final class Names {
    /** Words for those who conduct, however they are written, spelled and dressed up. */
    static final List<String> ROLES = names("""
            進行役 | 進 行 役 | 進行役（市） | 進\u200b行\u2060役 | 進\u2F8F役 | 进行役 | 進・行・役
            しんこうやく | シンコウヤク | ｼﾝｺｳﾔｸ | 田中（進行役） | 進行役\uFE00 | \u202e進行役
            Facilitator | ＦＡＣＩＬＩＴＡＴＯＲ | faciIitator | f\u0430cilitator
            FACILlTATOR | ファシリテーター | ﾌｧｼﾘﾃｰﾀｰ | テーブル進行役 | 代理入力係 | 投影画面 | 職員 | 職員さん
            書記 | staff | Ѕtaff | recorder 2 | 司会 | 参加者3 | 参加者３ | Participant 12
            s\u00ADtaff | 進行やく | しんこう役 | シンコウ役 | しんこぅやく | シンコーヤク | ファシリテイター
            フアシリテーター | ふぁしりてーたー | facılıtator | facílitator | fac!litator
            f@cilitator | ꜰᴀᴄɪʟɪᴛᴀᴛᴏʀ | $taff | 5taff | høst | 進丨行役 | 進行徔 | 進行疫
            シンコウカカリ | だいりにゅうりょく | 司會 | 司会役 | しかい | シカイ | し力い | しょき | しよき | 書き記し書記
            しょくいん | ショクイン | すたっふ | 職員A | 職員Ａさん | 職員（市） | 市の職員 | 市のしょくいん | ○○市職員
            書記（町内会） | しょき（町内会） | 田中（書記） | 司会・山田 | 司会の山田 | 事務局 佐藤 | 職貟 | Staff A
            Host (city) | 参加者十二 | 参加者一 | 参加者（3） | 参加者③ | さんかしゃ3 | 參加者5番 | 參加者第七
            田中（しょき） | 田中(ショキ) | 田中【しょき】 | 田中「しょき」 | 田中（しよき さん） | 田中（しかい）
            田中 [シカイ] | 田中（じむきょく） | 田中（しょくいん） | 田中（すたっふ） | 田中（係の人） | 田中（やくしょのひと）
            しょき・田中 | しかい・田中 | しかい：田中 | 田中／しょき | しかいの山田 | しょきの田中 | じむきょく 佐藤
            佐藤 しょくいん | しょき 田中 | 田中（書記・会計） | 田中（しょき・かいけい） | shinkouyaku
            shinkoyaku | Shinkoyaku | shinko-yaku | shinkō-yaku | Shinkô Yaku
            sinkouyaku | sinnkouyaku | shinkohyaku | shinkooyaku | ｓｈｉｎｋｏｕｙａｋｕ
            sh1nk0uyaku | s h i n k o u y a k u | shinkou役 | sinkouやく
            tanakashinkouyaku | Tanaka (shinkouyaku) | 田中（shinkouyaku）
            Shinkoyaku Tanaka | shinkoyaku-san | shinkou kakari | fasiriteeta
            fasiriteetaa | fashiriteitā | fasirite-ta- | fasiliteeta
            dairi nyuryoku | teeburu shinko | jimukyoku | zimukyoku | jimukyoku2
            Jimukyoku Sato | Sato (Jimukyoku) | shoki | syoki | Shoki | sh0ki
            shoki-san | shoki 2 | s.h.o.k.i | 田中（shoki） | Tanaka (shoki)
            Tanaka / Shoki | shoki: Tanaka | shokiの田中 | shikai | sikai | SHIKAI
            shikai-sama | 田中（shikai） | shikai・田中 | shokuin | syokuinn
            shi shokuin | kanrisha | kanrisya | sutaffu | hosuto | moderētā
            田中（staff） | Tanaka [Host] | staff: Tanaka | staffの田中 | admin Tanaka
            """);

    /** Names of people, or what they may well call themselves. */
    static final List<String> HONEST = names("""
            花子 | 進藤 | 行徳 | 役所広司 | 参加者 | 書記長の娘 | Staffan | 李 进 | 職人 | Ada | محمد
            はなこ👩‍🌾 | 四海 | 四海（しかい） | しかい 太郎 | 鹿井 | 塩崎 | しおざき | 司 | 会田 | 記子 | 進一
            行人 | 理人 | 市川 | さかい | しばた | しんこ | やくしま | かかりつけ | 職人の孫 | 会議好き | 参加者たち
            Anna Scribe | Staffa | Hostetler | Adminah | José | Łukasz | Iı | 二宮
            八木 | 工藤 | 佐々木 | 丿乀 | 大野一 | みのり | 野々村A | 小野さん | 人見 | 菅 | しょうき | ショウキ
            しょうき（町内会） | 田中しょうき | Shouki | Shōki | Shoki Tanaka | Tanaka Shoki
            Tanaka, Shoki | Shoki T. | Shikai Taro | 鹿井 Shikai | 鹿井（シカイ）
            四海（Shikai） | しかいのぞみ | Shi Kai | Shi-Kai Wu | Sho Ki | Shinko
            Shinko Yakushiji | Yakushiji Shinko | Soki | Shioki | Jim | Kyoko Jimu
            Shoko | Hosaka | Sakai | Toei | Kanri | 田中（たなか） | 進藤（しんどう）
            工藤（くどう・会計） | Anna Staff | Host, Anna | José (Pepe)
            """);

    private Names() {}

    private static List<String> names(String all) {
        return Arrays.stream(all.split("\\n| \\| ")).toList();
    }
}
