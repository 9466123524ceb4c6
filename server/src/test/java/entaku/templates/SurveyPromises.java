package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.rule;

/** What the promise of a survey has to say. */
final class SurveyPromises {
    private SurveyPromises() {}

    static void add() {
        rule(
                "if ever: a sheet is shown to nobody, and joined with nothing",
                kind("survey"),
                "あなたが何と答えたかは、進行役にも、ほかのだれにも見えません。ほかのステップで書いたことと結びつけられることもありません",
                "あなたの 答えは、進行役にも ほかの 人にも 見えません。ほかの ステップで 書いた ことと いっしょに 見せる ことも ありません",
                "What you answer is not shown to the facilitator or to anybody else, and is never linked with what you wrote in other steps",
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前が 出ます",
                "with your name");
        rule(
                "if ever: each question is told by itself, in numbers, and words without their writer",
                kind("survey"),
                "締め切ると、質問ごとの人数だけが全員に出ます。書いた言葉は、名前も、ほかの答えも添えずに、手元の画面に出ます",
                "終わった 後で、質問ごとの 人の 数が みんなに 見えます。書いた 言葉は、名前なしで、スマートフォンに 出ます。ほかの 答えは いっしょに 出ません",
                "After closing, everyone sees numbers only, question by question. What you write is shown on the phones without your name and beside none of your other answers");
        rule(
                "if ever: small answers to what one is are put together",
                kind("survey"),
                "立場や年代の質問では、人数の少ない答えを合わせて数えます",
                "立場や 年代の 質問では、人が 少ない 答えを いっしょに 数えます",
                "Where a question asks who you are, answers that few people gave are put together");
        rule(
                "if ever: paper is seen by who enters it",
                kind("survey"),
                "紙の用紙は、入力する係が目にします",
                "紙に 書いた ものは、係の 人が 見て 入れます",
                "Paper is seen by the person who enters it");
        rule(
                "if ever: it is closed once",
                kind("survey"),
                "締め切ったあとは、答え直せません",
                "終わった 後は、答えを 変えられません",
                "Once closed, answers cannot be changed");
        String[] numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int most = 1; most < numbers.length; most++)
            rule(
                    "if ever: a question that as few as " + most + " answered is not told",
                    kind("survey").and(has("least", most + 1)),
                    "答えた人が" + most + "人以下の質問は、結果を出しません。全部で" + most + "人以下のときは、書いた言葉も出しません",
                    "答えた 人が " + most + "人までの 質問は、結果を 出しません。ぜんぶで " + most + "人までの ときは、書いた 言葉も 出しません",
                    "If " + numbers[most]
                            + " people or fewer answer a question, its result is not shown; if so few answer at all, neither is what they wrote",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
    }
}
