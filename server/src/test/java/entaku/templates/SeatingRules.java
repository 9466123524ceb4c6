package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.names;
import static entaku.templates.PromiseRules.rule;
import static entaku.templates.PromiseRules.setting;

/** What a promise says where people are seated, where they rest, and where they only listen. */
final class SeatingRules {
    private SeatingRules() {}

    static void add() {
        rule(
                "if ever: what people said of themselves is used, and seen in numbers by those who seat them",
                kind("seat-plan").and(step -> "actor".equals(setting(step, "by", "actor"))),
                "席は、入るときに答えた立場が混ざるように決めます。進行役には、テーブルごとに立場の人数が出ます",
                "席は、入る ときに 答えた 立場が まざるように 決めます。進行役には、テーブルごとに 立場の 人数が 見えます",
                "Seats are set so that what people said of themselves at the door is mixed; the facilitator sees how many of each kind sit at each table",
                "",
                "",
                "");
        rule(
                "if ever: how many are back is told, who is not",
                kind("break"),
                "戻ったことを知らせると、数だけが全員に見えて、記録に残ります。だれが戻ったかは、進行役にも、ほかの人にも、記録にも出ません",
                "知らせると、数だけが みんなに 見えます。記録に 残ります。だれが もどったかは、進行役にも ほかの 人にも 見えません。記録にも 出ません",
                "everyone sees only how many are, and the number stays in the record. Who is back is not shown",
                "",
                "",
                "");
        rule(
                "where nobody asks, what is told is shown with the names that stand in it",
                kind("present").and(has("questions", false)),
                "会場の画面と全員の手元に出て、記録に残ります。題に書いた人や団体の名前が出ます" + "|説明したことは、説明する人や課の名前といっしょに、全員に見えて、記録に残ります",
                "みんなに 見えます。記録に 残ります。題に 書いた 人や 団体の 名前が 出ます" + "|説明は、説明する 人の 名前と いっしょに みんなに 見えます。記録に 残ります",
                "on everyone's phone, with the speaker's name or that of a group where it is written there, and stay in the record"
                        + "|with the speaker's name or that of a section, and stays in the record",
                "質問を送る",
                "あなたの 質問",
                "A question you send");
        rule(
                "if ever: a step that shows names by its kind does not hide them",
                kind("present", "seat-plan", "open-space").and(names("hidden")),
                "",
                "",
                "",
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前が 出ます",
                "with your name|with the speaker's name|together with your name");
    }
}
