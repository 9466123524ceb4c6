package entaku.record;

import entaku.session.Actors;
import entaku.session.Role;
import entaku.session.Stage;
import entaku.session.Text;
import entaku.session.late.LateState;
import java.util.HashMap;
import java.util.Map;

/** The words of the documents themselves: Japanese, and in the English variant Japanese with English beside it. */
final class Say {
    private record Pair(String ja, String en) {}

    private static final Map<String, Pair> WORDS = Map.ofEntries(
            pair("record", "話し合いの記録", "Meeting record"),
            pair("sample", "見本：実際の話し合いの記録ではありません", "Sample: not the record of a real meeting"),
            pair("open", "途中の記録：話し合いはまだ終わっていません", "Unfinished: this meeting is still going on"),
            pair("digest", "要点記録", "Summary"),
            pair("full", "全文記録", "Full record"),
            pair("held-on", "開催日", "Held on"),
            pair("time", "時間", "Time"),
            pair("area", "地域", "Area"),
            pair("section", "担当", "Responsible section"),
            pair("template", "進め方", "Meeting format"),
            pair("attendance", "参加者", "Participants"),
            pair(
                    "attendance-count",
                    "%d人（席に着いた人。紙だけで参加した人は含みません）",
                    "%d people (who took a seat; those who took part on paper only are not counted)"),
            pair("agreements", "合意事項", "Agreements"),
            pair("agreement", "合意事項%d", "Agreement %d"),
            pair("no-agreements", "今回、合意した提案はありません。", "No proposal was agreed on this time."),
            pair("not-agreed", "合意に至らなかった提案", "Proposals not agreed on"),
            pair("conditions", "条件", "Conditions"),
            pair("minority", "受け入れられない理由（少数意見）", "Why some cannot accept it (minority opinions)"),
            pair("reasons", "そのほかの理由・気になる点", "Other reasons and concerns"),
            pair("wording", "文の移り変わり", "How the wording changed"),
            pair("version", "第%d版", "Version %d"),
            pair("why", "直した理由", "Why"),
            pair("from", "もとになったもの", "Came from"),
            pair("became", "その後どうなったか", "What became of it"),
            pair(
                    "became-nothing",
                    "ほかのものにはつながっていません。そのまま記録に残っています。",
                    "It led to nothing further; it stays in the record as it is."),
            pair("support", "賛成の度合い", "How far people agree"),
            pair(
                    "voted-anew",
                    "%d回目の投票の結果です。前の投票の結果は発言録にあります。",
                    "This is the result of vote no. %d; that of the one before is in the transcript."),
            pair(
                    "withheld",
                    "スマートフォンで答えた人の内訳と理由は、だれの答えか分からないように出しません。",
                    "So that nobody is given away, answers and reasons sent by phone are not shown."),
            pair(
                    "joined",
                    "人数の少ない度合いは、だれの答えか分からないように、となりの度合いと合わせて数えました。",
                    "So that nobody is given away, levels that few people chose are counted together with their neighbours."),
            pair("not-asked", "この提案は、答えを受け付けていません。", "No answers were taken on this proposal."),
            pair("commitments", "役割分担", "Commitments"),
            pair("no-commitments", "今回の役割分担はありません。", "No commitments this time."),
            pair("who", "だれが", "Who"),
            pair("what", "何を", "What"),
            pair("by", "いつまでに", "By when"),
            pair("reviewed", "前回から、どうなったか", "What became of the last meeting"),
            pair("state", "どうなったか", "What became of it"),
            pair("before-goal", "前：%s、目標：%s", "Before: %s, goal: %s"),
            pair("questions", "持ち越し", "Carried over"),
            pair("no-questions", "持ち越しはありません。", "Nothing was carried over."),
            pair("to", "つなぐ先", "Goes to"),
            pair("next", "次回の話し合い", "The next meeting"),
            pair("late", "ステップが終わったあとに届いた言葉", "Words that came after the step had ended"),
            pair("results", "質問への答え", "How people answered"),
            pair("result-rank", "順位", "Rank"),
            pair("result-place", "%d位", "%d"),
            pair("result-tied", "%d位（同数）", "%d (tied)"),
            pair("result-choice", "選べる答え", "Choice"),
            pair("result-count", "選んだ人", "People who chose it"),
            pair("result-hands", "うち挙手・紙", "Of them by show of hands or on paper"),
            pair(
                    "result-withheld",
                    "スマートフォンで答えた人の数は、だれの答えか分からないように出しません。",
                    "So that nobody is given away, how many chose what by phone is not shown."),
            pair("process", "話し合いの流れ", "Steps of the meeting"),
            pair("step", "ステップ", "Step"),
            pair("minutes", "かかった分数（予定）", "Minutes taken (planned)"),
            pair("took", "%d分（予定%d分）", "%d min (planned: %d min)"),
            pair("brought", "出たもの", "Brought out"),
            pair("kept", "記録に入れないもの", "Kept out of the record"),
            pair("transcript", "発言録", "Transcript"),
            pair("promise", "参加者への約束", "Promise to participants"),
            pair("again", "（続き）", " (continued)"),
            pair("nothing-told", "書きとめられたものはありません。", "Nothing was taken down."),
            pair("things", "出されたものと、その後どうなったか", "What was brought out, and what became of it"),
            pair("original", "もとの言葉", "Original words"),
            pair("table", "テーブル", "Table"),
            pair("participant", "参加者", "Participant"),
            pair("people", "人", "people"),
            pair("roles", "役割", "Roles"),
            pair("actors", "立場", "Taking part as"),
            pair("age-bands", "年代", "Age"),
            pair("first-time", "初めての参加", "First time"),
            pair("yes", "はい（答えた人だけ）", "Yes (of those who answered)"),
            pair("few", "そのほか", "Others"),
            pair(
                    "digest-code",
                    "書きかえられていないか確かめる値（SHA-256）",
                    "Value for checking that this record was not changed (SHA-256)"),
            pair("seal", "もとの記録がそろっているか確かめる値", "Value for checking that the log is whole and unchanged"),
            pair(
                    "seal-about",
                    "話し合いの間に受け付けた%d件から計算しました。保存してあるものから計算し直して同じ値になれば、書きかえも、抜けもありません。",
                    "It is computed from the %d things accepted during the meeting. When what is kept gives the same value"
                            + " again, nothing was changed and nothing is missing."),
            pair(
                    "about",
                    "人数の少ない区分は、だれのことか分からないように「そのほか」に合わせました。名前を出さない約束のステップについて、この記録には、だれの発言かを書いていません。",
                    "Small groups are put together so that nobody can be made out. For steps that promised no names, this record does not say who said what."),
            pair("merged", "ほかの付箋に重ねた", "Stacked under another"),
            pair("withdrawn", "取り消し", "Withdrawn"),
            pair("agreed", "合意", "Agreed"),
            pair("open-proposal", "話し合いの途中", "Still open"));

    private static final Map<String, Pair> ROLES = Map.ofEntries(
            pair("facilitator", "進行役", "Facilitator"),
            pair("table-host", "テーブル進行役", "Table host"),
            pair("recorder", "書記", "Recorder"),
            pair("scribe", "代理入力係", "Entry helper"),
            pair("participant", "参加者", "Participant"),
            pair("observer", "傍聴者", "Observer"),
            pair("screen", "会場の画面", "Room screen"));

    /** Kinds of actor and age bands as the door offers them; an unknown one is shown as it is. */
    private static final Map<String, Pair> PROFILES = profiles(Map.ofEntries(
            pair("0-19", "19歳まで", "Up to 19"),
            pair("20-39", "20〜39歳", "20 to 39"),
            pair("40-64", "40〜64歳", "40 to 64"),
            pair("65-74", "65〜74歳", "65 to 74"),
            pair("75-over", "75歳以上", "75 or over")));

    private final boolean japanese;

    Say(String lang) {
        this.japanese = !"en".equals(lang);
    }

    private static Map<String, Pair> profiles(Map<String, Pair> ages) {
        var all = new HashMap<>(ages);
        Actors.WORDS.forEach((actor, words) -> all.put(actor, new Pair(words.in("ja"), words.in("en"))));
        return Map.copyOf(all);
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
        return of(WORDS, key);
    }

    /** Gives a sentence with numbers in it. */
    String word(String key, Object... numbers) {
        Pair pair = WORDS.get(key);
        return both(pair.ja().formatted(numbers), pair.en().formatted(numbers));
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

    /** Says at which table a thing was brought out, by its id; nothing for the hall. */
    String at(String thing) {
        String table = Stage.tableOf(thing.substring(0, thing.indexOf(':')));
        return table == null ? "" : "（" + word("table") + table + "）";
    }

    /** Says where a question goes, or that it came late. */
    String to(String to) {
        boolean own = to == null || to.equals("next") || to.equals(LateState.LATE);
        return own ? word(to == null ? "next" : to) : to;
    }

    /** Says until when, in brackets; nothing where no day was named. */
    String until(String by) {
        return by == null ? "" : "（" + word("by") + "：" + Wareki.ofIso(by) + "）";
    }

    String count(int n, String ja, String en) {
        return both(n + ja, n + " " + en);
    }
}
