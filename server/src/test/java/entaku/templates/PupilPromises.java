package entaku.templates;

import static entaku.templates.PromiseRules.kind;
import static entaku.templates.PromiseRules.names;
import static entaku.templates.PromiseRules.rule;
import static entaku.templates.PromiseRules.setting;

import java.util.List;
import java.util.Map;

/** What a promise says where groups are named, and nobody in them: where pupils look back and tell. */
final class PupilPromises {
    private PupilPromises() {}

    static void add() {
        var unnamed = kind("review").and(names("hidden"));
        rule(
                "if ever: what was taken on is gone through without who did, but for the group it was written for",
                unnamed,
                "引き受けた人の名前なしで全員に見えて、記録に残ります。課やチームの名前で書いたものには、その名前もつきます",
                "その 人の 名前なしで みんなに 見えます。記録に 残ります。役所や チームの 名前で 書いた ものは、その 名前も 出ます",
                "is shown to everyone without the name of whoever took it on, and stays in the record. Where it was written for a section or a team, the name of that is shown");
        rule(
                "if ever: who told what became of it is not shown",
                unnamed,
                "手元から伝えたことは、あなたの名前なしで全員に見えて、記録に残ります",
                "あなたが 送った ことは、あなたの 名前なしで みんなに 見えます。記録に 残ります",
                "What you send from your phone is shown without your name, and stays in the record");
        rule(
                "if ever: what a team tells is shown with the name of the team",
                kind("present").and(names("hidden")).and(PupilPromises::spoken),
                "チームの名前は、会場の画面と全員の手元に出て、記録に残ります",
                "チームの 名前は、みんなに 見えます。記録に 残ります",
                "appear on the room screen and on everyone's phone, with the name of the team, and stay in the record");
    }

    /** Tells whether parts of the step say who speaks. */
    private static boolean spoken(Map<?, ?> step) {
        return setting(step, "parts", List.of()) instanceof List<?> parts
                && parts.stream().anyMatch(part -> part instanceof Map<?, ?> one && one.containsKey("speaker"));
    }
}
