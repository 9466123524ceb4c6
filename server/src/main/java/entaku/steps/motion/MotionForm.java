package entaku.steps.motion;

import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import java.util.List;

/**
 * What a template sets of a motion.
 *
 * @param id the item that it is to later steps
 * @param secret whether nobody raises a hand
 * @param households whether each household has one vote, and not each member
 */
record MotionForm(String id, Text text, boolean secret, Share share, Quorum quorum, boolean households) {
    private static final String SECRET = "secret";
    private static final String HOUSEHOLDS = "households";

    static final List<Setting> SETTINGS = List.of(
            Setting.text(
                            "text",
                            "議案の文。採決の前に、進行役が書き直せる（前の文も残る）",
                            "The text of the motion; before the vote whoever conducts can reword it, and each version is kept")
                    .instead("ステップの題名", "the step's title")
                    .example("令和8年度の事業報告と決算を承認する。"),
            Setting.choice(
                            "by",
                            List.of("open", SECRET),
                            "採決の方法。open は挙手も数える。secret は挙手をせず、投票用紙と手元で答える。どちらも手元の答えはだれのものか出ず、締め切ると0も1もすべての数が出る",
                            "How it is voted. open: raised hands are counted too; secret: no hands, slips and phones alone."
                                    + " Either way nobody is told whose answer by phone it is, and closing shows every count, zero and one too")
                    .otherwise("open"),
            Setting.choice(
                            "share",
                            Share.WORDS,
                            "可決に必要な賛成。規約がこの議案について決めているもの",
                            "How many have to be for it: what the rules of the association say of such a matter")
                    .otherwise(Share.MAJORITY_OF_PRESENT.word()),
            Setting.choice(
                            "quorum",
                            Quorum.WORDS,
                            "総会が成立する出席（書面表決と委任状を含む）。規約が決めているもの",
                            "How many members have to be there, written votes and proxies included: what the rules of the association say")
                    .otherwise(Quorum.MORE_THAN_HALF.word()),
            Setting.choice(
                            "basis",
                            List.of("persons", HOUSEHOLDS),
                            "一票の単位。households は規約がこの議案を一世帯一票と決めているときだけ（役員・規約・財産の議案には使わない）。スマートフォンでは数えない",
                            "What has one vote. households only where the rules name this matter, never for officers, rules or property; phones do not vote then")
                    .otherwise("persons"));

    static MotionForm of(Step step, Values settings) {
        return new MotionForm(
                step.id() + "-motion",
                settings.text("text", step.title()),
                settings.word("by").equals(SECRET),
                Share.of(settings.word("share")),
                Quorum.of(settings.word("quorum")),
                settings.word("basis").equals(HOUSEHOLDS));
    }
}
