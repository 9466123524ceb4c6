package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.rule;
import static entaku.templates.PromiseRules.setting;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the promise of a step of ratings has to say. */
final class RatingPromises {
    private RatingPromises() {}

    static void add() {
        Predicate<Map<?, ?>> sided =
                kind("rating").and(step -> !setting(step, "sides", List.of()).equals(List.of()));
        rule(
                "ratings are counted level by level, with their middle and how far they spread",
                kind("rating"),
                "目もりごとの人数と「分からない」の人数、真ん中と広がりが",
                "目もりごとの 人の 数、「分からない」の 人の 数、真ん中と 広がりが",
                "chose each level and how many are not sure, with the median and the spread",
                "平均",
                "平均",
                "average");
        rule(
                "which side somebody is on is as secret as how they rate",
                sided,
                "あなたがどの側を選び、どう評価したかは、進行役にも、ほかのだれにも見えません",
                "あなたが どの 側を 選んだか、どう 評価したかは、進行役にも ほかの 人にも 見えません",
                "Which side you choose and how you rate is not shown to the facilitator or to anybody else");
        rule("sides are counted apart", sided, "側ごとに全員に出て", "側ごとに みんなに 見えます", "of each side");
        rule(
                "if ever: every rating is counted, however few there are, and that is said before",
                kind("rating").and(has("counts", "every")),
                "0人も1人も、すべて出ます",
                "0人も 1人も、ぜんぶ 出ます",
                "Every count is shown, zero and one too",
                "人以下のとき",
                "人までの とき",
                "people or fewer");
        String[] numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int most = 1; most < numbers.length; most++) {
            rule(
                    "if ever: a side of which as few as " + most + " rated is not told apart",
                    sided.and(has("least", most + 1)),
                    "一つの側で手元から評価した人が" + most + "人以下のときは、その側の数は出しません",
                    "ひとつの 側で 評価した 人が " + most + "人までの ときは、その 側の 数は 出しません",
                    "If " + numbers[most] + " people or fewer of a side rate",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
            rule(
                    "if ever: what as few as " + most + " rated is not told apart",
                    kind("rating").and(sided.negate()).and(has("least", most + 1)),
                    "手元から評価した人が" + most + "人以下のときは、その数は出しません",
                    "評価した 人が " + most + "人までの ときは、その 数は 出しません",
                    "If " + numbers[most] + " people or fewer rate",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
        }
    }
}
