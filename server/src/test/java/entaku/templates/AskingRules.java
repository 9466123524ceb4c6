package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.names;
import static entaku.templates.PromiseRules.rule;

/** What a promise says where the room is told something, and asks. */
final class AskingRules {
    private AskingRules() {}

    static void add() {
        var asks = kind("present").and(has("questions", true));
        rule(
                "what is explained is shown and stays, with who explains it",
                asks.and(names("shown")),
                "説明したことは、説明する人や課の名前といっしょに、全員に見えて、記録に残ります",
                "説明は、説明する 人の 名前と いっしょに みんなに 見えます",
                "What is explained is shown to everyone with the name of the person or section who explains it",
                "",
                "",
                "");
        rule(
                "a question is seen at once, with the name where names are shown",
                asks.and(names("shown")),
                "質問を送ると、あなたの名前といっしょに、すぐに全員に見えて、記録に残ります",
                "あなたの 質問は、あなたの 名前と いっしょに すぐに みんなに 見えます",
                "A question you send is shown to everyone at once together with your name",
                "",
                "",
                "");
        rule(
                "a question is seen at once, and is nobody's where names are hidden",
                asks.and(names("hidden")),
                "質問を送ると、すぐに全員に見えて、記録に残ります。名前は、進行役にも、ほかの人にも、記録にも出ません",
                "あなたの 質問は、すぐに みんなに 見えます。記録に 残ります。あなたの 名前は、進行役にも ほかの 人にも 見えません。記録にも 出ません",
                "A question you send is shown to everyone at once and stays in the record. Your name is not shown to the facilitator, to others, or in the record",
                "あなたの名前といっしょに",
                "あなたの 名前と いっしょに",
                "together with your name");
        rule(
                "how many want to know is told, who is not",
                asks,
                "同じことを聞きたい人は、人数だけが出ます。だれかは出ません",
                "同じ ことを 聞きたい 人は、人数だけが 出ます。だれかは 出ません",
                "only the number is shown, not who they are",
                "",
                "",
                "");
        rule(
                "what became of a question stays",
                asks,
                "答えと、つなぐ先も、記録に残ります",
                "答えと、答える ところも、記録に 残ります",
                "Answers, and where a question goes, stay in the record too",
                "",
                "",
                "");
        rule(
                "a question held back leaves the record",
                asks,
                "個人が分かる質問は、進行役が表示を止めることがあります。止めた質問は記録に入らず、件数だけ残ります",
                "だれの ことか 分かる 質問は、進行役が 見せない ことが あります。その 質問の 言葉は 記録に 残りません。数だけ 残ります",
                "The facilitator may hold back a question that tells who somebody is; its words do not go into the record, only the number",
                "",
                "",
                "");
        rule(
                "a question from paper is seen by who enters it, and is nobody's",
                asks,
                "紙の質問は、入力する係が目にします。名前は出ません",
                "紙に 書いた 質問は、係の 人が 見て 入れます。名前は 出ません",
                "Questions on paper are seen by the person who enters them and carry no name",
                "",
                "",
                "");
        rule(
                "who raises a hand is seen",
                asks,
                "手を挙げる方は、会場の人に見えます",
                "手を 挙げる 人は、まわりの 人に 見えます",
                "If you raise a hand, the people in the room see it",
                "",
                "",
                "");
        var added = kind("statements").and(has("add", "never").negate());
        rule(
                "a statement that is not shown leaves the record",
                added,
                "個人が分かる文は、進行役が表示を止めることがあります。表示しない文は記録に入らず、件数だけ残ります",
                "だれの ことか 分かる 文は、進行役が 見せない ことが あります。見せない 文の 言葉は 記録に 残りません。数だけ 残ります",
                "The facilitator may hold back a statement that tells who somebody is; the words of a statement that is not shown do not go into the record, only the number",
                "",
                "",
                "");
        rule(
                "a statement from paper is seen by who enters it, and no percentage is made of answers",
                added,
                "紙に書いた文は、入力する係が目にします",
                "紙に 書いた 文は、係の 人が 見て 入れます",
                "Statements on paper are seen by the person who enters them",
                "割",
                "パーセント",
                "per cent");
    }
}
