package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.rule;

/** What the promise of a motion has to say. */
final class MotionPromises {
    private MotionPromises() {}

    static void add() {
        always(
                "if ever: a vote by phone is shown to nobody",
                "だれが何を選んだかは、進行役にも、ほかのだれにも見えません",
                "だれが 何を 選んだかは、進行役にも ほかの 人にも 見えません",
                "what you chose is not shown to the facilitator or to anybody else");
        always(
                "if ever: every count of a motion is shown, by the way it came",
                "書面表決・委任状を分けて、賛成・反対・棄権の数が全員に出て、記録に残ります。0も1も、すべて出ます",
                "数が みんなに 見えます。記録に 残ります。0も 1も、ぜんぶ 出ます",
                "written votes and proxies apart, and the numbers stay in the record. Every count is shown, zero and one too");
        always(
                "if ever: the absent may be named",
                "欠席の方の書面表決と委任状は、名前と答えが記録に残ることがあります",
                "来なかった 人の 紙と 委任状は、名前と 答えが 記録に 残る ことが あります",
                "Written votes and proxies of the absent may stay in the record with name and vote");
        always(
                "if ever: slips are seen by who enters them",
                "紙の答えは、入力する係が目にします",
                "紙の 答えは、係の 人が 見て 入れます",
                "Slips are seen by the person who enters them");
        always(
                "if ever: a motion that is voted on again does not count the vote before",
                "前の答えは数えません。前の結果は記録に残ります",
                "前の 答えは 数えません。前の 結果は 記録に 残ります",
                "earlier votes do not count, and the earlier result stays in the record");
        rule(
                "if ever: no hand is raised in a secret vote",
                kind("motion").and(has("by", "secret")),
                "手を挙げて数えることはしません。手元か、紙で答えます",
                "手は 数えません。スマートフォンか 紙で 答えます",
                "Hands are not counted; vote by phone or on a slip",
                "手を挙げて答える方",
                "手を 挙げる 人",
                "If you raise a hand");
        rule(
                "if ever: a hand is seen, and paper is a way out",
                kind("motion").and(has("by", "secret").negate()),
                "手を挙げて答える方の答えは、会場の人に見えます。見られたくない方は、紙に書いて係に渡せます",
                "手を 挙げる 人の 答えは、まわりの 人に 見えます。見せたく ない 人は、紙に 書いて 係の 人に 渡せます",
                "If you raise a hand, the people in the room see it; you may hand in paper instead");
    }

    private static void always(String why, String ja, String easy, String en) {
        rule(why, kind("motion"), ja, easy, en);
    }
}
