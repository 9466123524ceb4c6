package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.rule;

/** What a promise says where people propose topics, and where they meet about them. */
final class OpenSpacePromises {
    private OpenSpacePromises() {}

    static void add() {
        market(
                "if ever: a topic is seen at once with its sponsor",
                "出した話題は、名前といっしょに、すぐに全員に見えて、記録に残ります",
                "話題は、あなたの 名前と いっしょに すぐに みんなに 見えます。記録に 残ります",
                "A topic that you propose is shown to everyone at once with your name, and stays in the record");
        market(
                "if ever: a topic from paper names its sponsor as well",
                "紙や口頭で受けた話題にも、話題を出した人の名前が出ます",
                "紙や 声で 出した ときも、名前が 出ます",
                "On paper or aloud it carries the name of whoever proposed it as well");
        market(
                "if ever: where people would like to go is told in numbers, after closing",
                "どの話題に行きたいかは、人数だけが、締め切ったあとで全員に出て、記録に残ります",
                "行きたい 人の 数だけが、終わった 後で みんなに 見えます",
                "Of where you would like to go, only the number is shown to everyone, after closing, and stays in the record");
        market(
                "if ever: who would like to go where is told nowhere",
                "だれが選んだかは、画面にも記録にも出ません",
                "だれが 選んだかは、画面にも 記録にも 出ません",
                "Neither the screens nor the record say who chose what");
        market(
                "if ever: of few phones no number is told",
                "手元で答えた人が2人以下のときは、手元で答えた人数は出しません",
                "スマートフォンで 答えた 人が 2人までの ときは、その 数は 出しません",
                "If two people or fewer answered on their phones, how many of them would like to go is not shown");
        market(
                "if ever: a hand is seen",
                "手を挙げる方の答えは、会場の人に見えます",
                "手を 挙げる 人の 答えは、まわりの 人に 見えます",
                "If you raise a hand, the people in the room see it");
        round(
                "if ever: guests and report stand beside the sponsor's name",
                "話題、集まった人の数、報告は、話題を出した人の名前といっしょに、すぐに全員に見えて、記録に残ります",
                "報告は、話題を 出した 人の 名前と いっしょに すぐに みんなに 見えます。記録に 残ります",
                "how many came and what you report are shown to everyone at once with your name, and stay in the record");
        round(
                "if ever: guests are counted and not named",
                "集まった人の名前は、どこにも出ません",
                "集まった 人の 名前は どこにも 出ません",
                "The names of those who came are shown nowhere");
        round(
                "if ever: who writes the report is said",
                "報告は、話題を出した人が書くか、入力する係が代わりに入れます",
                "報告は、話題を 出した 人か、係の 人が 書きます",
                "The report is written by whoever proposed the topic, or entered for them");
    }

    private static void market(String why, String ja, String easy, String en) {
        rule(why, kind("open-space").and(has("from", null)), ja, easy, en, "", "", "");
    }

    private static void round(String why, String ja, String easy, String en) {
        rule(why, kind("open-space").and(has("from", null).negate()), ja, easy, en, "", "", "");
    }
}
