package entaku.templates;

import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.names;
import static entaku.templates.PromiseRules.rule;
import static entaku.templates.PromiseRules.setting;

/** What a promise says where some speak in a circle and others listen. */
final class CircleRules {
    private CircleRules() {}

    static void add() {
        rule(
                "who speaks in a circle is shown, and how long",
                kind("circle").and(names("shown")),
                "輪の中で話す人は、名前といっしょに、立場と話した時間が全員に見えて、記録に残ります",
                "輪の 中で 話す 人は、名前と いっしょに 立場と 話した 時間が みんなに 見えます。記録に 残ります",
                "Whoever speaks in the circle is shown to everyone with the speaker's name, kind of actor and time, and these stay in the record",
                "",
                "",
                "");
        rule(
                "the record of a circle says whom each line came from",
                kind("circle"),
                "書きとめた話は、だれの話かといっしょに全員に見えて、記録に残ります",
                "書いた 話は、だれの 話かも みんなに 見えます",
                "What is taken down is shown to everyone with whom it came from and stays in the record",
                "",
                "",
                "");
        rule(
                "what is not to be kept in a circle need not be",
                kind("circle"),
                "残したくない話は、「書かないでください」と書記に伝えてください",
                "残したく ない ときは、「書かないで ください」と 言って ください",
                "tell the recorder \"please do not write this down\"",
                "",
                "",
                "");
        var notes = kind("circle").and(step -> !Boolean.FALSE.equals(setting(step, "notes", null)));
        rule(
                "a note to a circle is seen once it is handed in, with the name where names are shown",
                notes.and(names("shown")),
                "輪への付箋は、進行役が渡すまで、あなたと進行役にしか見えません。渡すと、あなたの名前といっしょに全員に見えて、記録に残ります",
                "輪への ふせんは、進行役が 渡すまで、あなたと 進行役だけに 見えます。渡すと、あなたの 名前と いっしょに みんなに 見えます。記録に 残ります",
                "A note you write to the circle is seen by you and the facilitator alone until it is handed in; then it is shown to everyone together with your name and stays in the record",
                "",
                "",
                "");
        rule(
                "a note that is not handed in is only counted, and one from paper is nobody's",
                notes,
                "渡さなかった付箋は記録に入らず、枚数だけ残ります。輪への紙の付箋は、入力する係が目にします。名前は出ません",
                "渡さない ふせんの 言葉は 記録に 残りません。枚数だけ 残ります。紙の ふせんは、係の 人が 見て 入れます。名前は 出ません",
                "Notes that are not handed in do not go into the record, only their number does. Notes on paper are seen by the person who enters them and carry no name",
                "",
                "",
                "");
        rule(
                "if ever: a circle whose names are hidden promises no name",
                kind("circle").and(names("hidden")),
                "",
                "",
                "",
                "名前といっしょに",
                "名前と いっしょに",
                "with the speaker's name|together with your name");
    }
}
