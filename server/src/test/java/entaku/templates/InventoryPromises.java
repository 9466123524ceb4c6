package entaku.templates;

import static entaku.templates.PromiseRules.has;
import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.names;
import static entaku.templates.PromiseRules.rule;

/** What the promise of an inventory has to say: where activities are gathered, and where they are decided. */
final class InventoryPromises {
    private InventoryPromises() {}

    static void add() {
        var gathers = kind("inventory").and(has("mode", "gather"));
        var decides = kind("inventory").and(has("mode", "gather").negate());
        rule(
                "if ever: what is gathered is seen at once, first at one's own table",
                gathers,
                "書いたことは、すぐに",
                "書いた ことは、すぐに",
                "at once");
        rule(
                "if ever: what is gathered is seen by everybody in the end",
                gathers,
                "全員に見えて",
                "みんなに 見えます",
                "everyone can see it");
        rule(
                "if ever: what is gathered without names is nobody's",
                gathers.and(names("hidden")),
                "名前は、進行役にも、ほかの人にも、記録にも出ません",
                "名前は、進行役にも ほかの 人にも 見えません。記録にも 出ません",
                "not shown to the facilitator, to others, or in the record",
                "名前といっしょに",
                "名前と いっしょに",
                "with your name");
        rule(
                "if ever: an activity that is left out leaves the record",
                gathers,
                "個人が分かる活動は、進行役が一覧から除くことがあります。除いた活動は記録に入らず、件数だけ残ります",
                "だれの ことか 分かる 活動は、進行役が 一覧から 外す ことが あります。外した 活動の 言葉は 記録に 残りません。数だけ 残ります",
                "The facilitator may leave out an activity that tells who somebody is; its words do not go into the record, only the number");
        rule(
                "if ever: what somebody else wrote is changed by helpers",
                gathers,
                "ほかの人が書いたことを直すときは、係の人に伝えてください",
                "ほかの 人が 書いた ことを 直す ときは、係の 人に 言って ください",
                "To change what somebody else wrote, tell one of the helpers");
        rule(
                "if ever: what was written on paper is seen by who enters it",
                gathers,
                "紙に書いた分は、入力する係が目にします",
                "紙に 書いた 分は、係の 人が 見て 入れます",
                "What is on paper is seen by the person who enters it");
        rule(
                "if ever: what somebody decides is shown to nobody, and counted once all are closed",
                decides,
                "進行役にも、ほかのだれにも見えません。締め切ると、活動ごとに、選ばれた人数が全員に出て、記録に残ります",
                "進行役にも ほかの 人にも 見えません。終わった 後で、活動ごとに 人数が みんなに 見えます",
                "not shown to the facilitator or to anybody else. After closing, everyone sees for each activity how many chose what",
                "名前といっしょに",
                "名前と いっしょに",
                "with your name");
        rule(
                "if ever: a reason has no name, and stands beside no decision of few",
                decides,
                "理由を書くと、名前なしで全員に出ます。同じ答えの人が少ないときは、どの答えの理由かも出しません",
                "理由を 書くと、名前なしで みんなに 見えます。同じ 答えの 人が 少ない ときは、どの 答えの 理由かも 出しません",
                "A reason you write is shown to everyone without your name; where few gave the same answer, without saying which answer it belongs to");
        rule(
                "if ever: hands are seen by the room, and what was answered before does not count",
                decides,
                "手を挙げて答える方の答えは、会場の人に見えます。見られたくない方は、紙に書いて係に渡せます",
                "手を 挙げる 人の 答えは、まわりの 人に 見えます。見せたく ない 人は、紙に 書いて 係の 人に 渡せます",
                "If you raise a hand, the people in the room see it; you may hand in paper instead");
        rule(
                "if ever: answers that are taken again do not count those before",
                decides,
                "前の答えは数えません。前の結果は記録に残ります",
                "前の 答えは 数えません。前の 結果は 記録に 残ります",
                "do not count, and the earlier result stays in the record");
        rule(
                "if ever: the verdict of the room stays, and an earlier one too",
                decides,
                "会場の結論は、進行役が入れます。前の結論も記録に残ります",
                "会場の 結論は、進行役が 入れます。前の 結論も 記録に 残ります",
                "The facilitator enters the verdict of the room; an earlier one stays in the record too");
        String[] numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int most = 1; most < numbers.length; most++)
            rule(
                    "if ever: an activity that as few as " + most + " answered is not told apart",
                    decides.and(has("least", most + 1)),
                    "一つの活動に手元で答えた人が" + most + "人以下のときは、その活動の人数も理由も出しません",
                    "1つの 活動に 答えた 人が " + most + "人までの ときは、その 活動の 数も 理由も 出しません",
                    "If " + numbers[most]
                            + " people or fewer answer on an activity by phone, neither its numbers nor its reasons",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
    }
}
