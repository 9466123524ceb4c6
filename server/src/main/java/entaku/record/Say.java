package entaku.record;

import entaku.session.Role;
import entaku.session.Text;
import java.util.Map;

/** The words of the documents themselves: Japanese, and in the English variant Japanese with English beside it. */
final class Say {
    private record Pair(String ja, String en) {}

    private static final Map<String, Pair> WORDS = Map.ofEntries(
            pair("record", "話し合いの記録", "Record of a talk"),
            pair("sample", "見本：実際の話し合いの記録ではありません", "Sample: not the record of a real talk"),
            pair("open", "途中の記録：話し合いはまだ終わっていません", "Unfinished: this talk is still going on"),
            pair("digest", "要点記録", "Summary"),
            pair("full", "全文記録", "Full record"),
            pair("held-on", "開催日", "Held on"),
            pair("time", "時間", "Time"),
            pair("area", "地域", "Area"),
            pair("section", "担当", "Responsible section"),
            pair("template", "進め方", "Way of talking"),
            pair("attendance", "出席", "Attendance"),
            pair("agreements", "合意事項", "Agreements"),
            pair("agreement", "合意", "Agreement"),
            pair("no-agreements", "この回では、合意にいたった提案はありませんでした。", "No proposal was agreed on this time."),
            pair("not-agreed", "まとまらなかった提案", "Proposals not agreed on"),
            pair("conditions", "条件", "Conditions"),
            pair("minority", "少数意見", "Minority opinions"),
            pair("wording", "ことばの移り変わり", "How the wording changed"),
            pair("version", "第%d版", "Version %d"),
            pair("why", "直した理由", "Why"),
            pair("from", "もとになったもの", "What it grew from"),
            pair("became", "この意見の行方", "What became of it"),
            pair("became-nothing", "まだ先へ進んでいません", "Has not gone further yet"),
            pair("support", "賛同の度合い", "Support"),
            pair(
                    "voted-anew",
                    "%d回目の投票の結果です。前の投票の結果は発言録にあります。",
                    "This is the result of vote no. %d; that of the one before is in the transcript."),
            pair(
                    "withheld",
                    "スマートフォンで答えた人の数は、だれの答えか分からないよう出しません。",
                    "The answers given by phone are too few to be shown."),
            pair(
                    "joined",
                    "人数の少ない度合いは、だれの答えか分からないよう、となりの度合いと合わせて数えました。",
                    "Levels that few people chose are counted together with their neighbours."),
            pair("not-asked", "賛同の度合いは、たずねていません。", "Nobody was asked how far they agree."),
            pair("commitments", "役割分担", "Commitments"),
            pair("no-commitments", "この回の役割分担はありません。", "No commitments this time."),
            pair("who", "だれが", "Who"),
            pair("what", "何を", "What"),
            pair("by", "いつまでに", "By when"),
            pair("questions", "持ち越し", "Open questions"),
            pair("no-questions", "持ち越しはありません。", "Nothing was carried over."),
            pair("to", "つなぐ先", "Goes to"),
            pair("next", "次回の話し合い", "The next round"),
            pair("process", "話し合いの流れ", "How the talk went"),
            pair("step", "ステップ", "Step"),
            pair("minutes", "時間（予定）", "Minutes (planned)"),
            pair("brought", "出たもの", "Brought out"),
            pair("kept", "記録に入れないもの", "Kept out of the record"),
            pair("transcript", "発言録", "Transcript"),
            pair("promise", "参加者への約束", "Promise to participants"),
            pair("again", "（つづき）", "(continued)"),
            pair("nothing-told", "書きとめられたものはありません。", "Nothing was taken down."),
            pair("things", "出されたものと、その行方", "What was brought out, and what became of it"),
            pair("original", "もとの言葉", "In the original words"),
            pair("table", "テーブル", "Table"),
            pair("participant", "参加者", "Participant"),
            pair("people", "人", "people"),
            pair("roles", "役割", "Roles"),
            pair("actors", "立場", "Kinds of actor"),
            pair("age-bands", "年代", "Age bands"),
            pair("first-time", "初めての参加", "First time"),
            pair("yes", "はい", "Yes"),
            pair("no", "いいえ", "No"),
            pair("few", "そのほか", "Others"),
            pair("digest-code", "この記録の指紋（SHA-256）", "Fingerprint of this record (SHA-256)"),
            pair("seal", "あとで書き換えられていないことを確かめるための値", "Value for checking that nothing was changed later"),
            pair(
                    "seal-about",
                    "話し合いのあいだに受け付けた%d件から計算しました。保存してあるものから計算し直して同じ値になれば、書き換えも、抜けもありません。",
                    "It is computed from the %d things accepted during the talk. When what is kept gives the same value"
                            + " again, nothing was changed and nothing is missing."),
            pair(
                    "about",
                    "人数の少ない区分は、だれのことか分からないように「そのほか」にまとめました。名前を出さない約束のステップには、だれの発言かを記録していません。",
                    "Small groups are put together so that nobody can be made out. Steps that promised no names have none here."),
            pair("shown", "", ""),
            pair("merged", "ほかの付箋に重ねた", "Merged into another"),
            pair("withdrawn", "取り下げ", "Withdrawn"),
            pair("agreed", "合意", "Agreed"),
            pair("open-proposal", "話し合いの途中", "Still open"));

    private static final Map<String, Pair> ROLES = Map.ofEntries(
            pair("facilitator", "進行役", "Facilitator"),
            pair("table-host", "テーブル進行", "Table host"),
            pair("recorder", "書記", "Recorder"),
            pair("scribe", "代理入力", "Scribe"),
            pair("participant", "参加者", "Participant"),
            pair("observer", "傍聴者", "Observer"),
            pair("screen", "会場の画面", "Screen"));

    /** Kinds of actor and age bands as the door offers them; an unknown one is shown as it is. */
    private static final Map<String, Pair> PROFILES = Map.ofEntries(
            pair("resident", "住民", "Residents"),
            pair("association", "町内会・自治会", "Neighbourhood associations"),
            pair("npo", "NPO・市民活動団体", "NPOs"),
            pair("company", "企業・商店", "Companies, shops"),
            pair("school", "学校", "Schools"),
            pair("student", "児童・生徒・学生", "Pupils, students"),
            pair("city", "市の職員", "City staff"),
            pair("staff", "市の職員", "City staff"),
            pair("other", "その他", "Other"));

    private final boolean japanese;

    Say(String lang) {
        this.japanese = !"en".equals(lang);
    }

    private static Map.Entry<String, Pair> pair(String key, String ja, String en) {
        return Map.entry(key, new Pair(ja, en));
    }

    boolean japanese() {
        return japanese;
    }

    String lang() {
        return japanese ? "ja" : "en";
    }

    /** Gives a word in Japanese, and in the English variant in both. */
    String word(String key) {
        Pair pair = WORDS.get(key);
        return pair == null ? key : both(pair.ja(), pair.en());
    }

    /** Gives a sentence with a number in it. */
    String word(String key, long number) {
        Pair pair = WORDS.get(key);
        return both(pair.ja().formatted(number), pair.en().formatted(number));
    }

    String ja(String key) {
        return WORDS.get(key).ja();
    }

    String en(String key) {
        return WORDS.get(key).en();
    }

    String both(String ja, String en) {
        return japanese || ja.equals(en) ? ja : ja + " / " + en;
    }

    String role(Role role) {
        return role(entaku.session.Wire.name(role));
    }

    String role(String role) {
        return of(ROLES, role);
    }

    String profile(String word) {
        if (WORDS.containsKey(word)) return word(word);
        if (word.matches("[0-9]+s")) return both(word.replace("s", "代"), word);
        return of(PROFILES, word);
    }

    private String of(Map<String, Pair> words, String key) {
        Pair pair = words.get(key);
        return pair == null ? key : both(pair.ja(), pair.en());
    }

    /** Gives a template's text. */
    String text(Text text) {
        if (text == null) return "";
        return both(text.in("ja"), text.in("en"));
    }

    String count(int n, String ja, String en) {
        return both(n + ja, n + " " + en);
    }
}
