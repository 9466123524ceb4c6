package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.rule;
import static entaku.templates.PromiseRules.setting;

/** What the promise of a step of statements has to say. */
final class StatementPromises {
    private StatementPromises() {}

    static void add() {
        rule(
                "if ever: answers to statements are counted in three once all are closed",
                kind("statements"),
                "締め切ると、文ごとに、賛成・反対・分からないの人数が全員に出て、記録に残ります",
                "終わりに すると、文ごとに、賛成・反対・分からないの 人の 数が みんなに 見えます",
                "After closing, everyone sees for each statement how many agree, disagree and are not sure",
                "",
                "",
                "");
        rule(
                "if ever: a reason stands beside the statement, and beside no answer",
                kind("statements").and(step -> !Boolean.FALSE.equals(setting(step, "reasons", true))),
                "理由を書くと、どの答えの理由かは出さずに、名前なしで全員に出ます",
                "理由を 書くと、名前なしで みんなに 見えます。どの 答えの 理由かは 出ません",
                "A reason you write is shown to everyone, without your name and without the answer it belongs to",
                "",
                "",
                "");
        rule(
                "if ever: what is added waits for a look",
                kind("statements").and(step -> "held".equals(setting(step, "add", "held"))),
                "加えた文は、進行役が表示するまで、あなたと進行役にしか見えません",
                "足した 文は、進行役が 見せるまで、あなたと 進行役だけに 見えます",
                "A statement you add is seen only by you and the facilitator until the facilitator shows it",
                "加えた文は、すぐに",
                "足した 文は、すぐに",
                "is seen by everyone at once");
        rule(
                "if ever: what is added is seen at once",
                kind("statements").and(has("add", "open")),
                "加えた文は、すぐに全員に出ます",
                "足した 文は、すぐに みんなに 見えます",
                "A statement you add is seen by everyone at once",
                "進行役が表示するまで",
                "進行役が 見せるまで",
                "until the facilitator shows it");
        String[] numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int most = 1; most < numbers.length; most++)
            rule(
                    "if ever: a statement that as few as " + most + " answered is not told apart",
                    kind("statements").and(has("least", most + 1)),
                    "一つの文に手元で答えた人が" + most + "人以下のときは、その文の人数も理由も出しません",
                    "1つの 文に 答えた 人が " + most + "人までの ときは、その 文の 数も 理由も 出しません",
                    "If " + numbers[most]
                            + " people or fewer answer a statement by phone, neither its numbers nor its reasons",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
    }
}
