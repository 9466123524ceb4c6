package entaku.record;

import entaku.session.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says how far people can go with a proposal, and why some numbers are joined or missing. */
final class SupportText {
    private final Say say;

    SupportText(Say say) {
        this.say = say;
    }

    /** Gives what stands above the numbers, sentence by sentence. */
    List<String> sentences(Told.Support support) {
        var sentences = new ArrayList<String>();
        if (support.vote() > 1) sentences.add(say.word("voted-anew", support.vote()));
        if (support.withheld()) sentences.add(say.word("withheld"));
        if (support.withheld() && support.total() == 0) return sentences;
        sentences.add(support.lives() == null ? answered(support) : lives(support));
        if (support.bands().stream().anyMatch(band -> band.levels().size() > 1)) sentences.add(say.word("joined"));
        return sentences;
    }

    private String lives(Told.Support support) {
        int of = support.total();
        if (support.withheld())
            return say.both(
                    "手を挙げた" + of + "人のうち、" + support.lives() + "人が受け入れられると答えました。",
                    support.lives() + " of " + of + " who raised a hand can live with it.");
        return say.both(
                "答えた" + of + "人" + hands(support, "ja") + "のうち、" + support.lives() + "人が受け入れられると答えました。",
                support.lives() + " of " + of + hands(support, "en") + " can live with it.");
    }

    private String answered(Told.Support support) {
        int of = support.total();
        return say.both(of + "人" + hands(support, "ja") + "が答えました。", of + hands(support, "en") + " answered.");
    }

    private static String hands(Told.Support support, String lang) {
        if (support.hands() == 0) return "";
        return lang.equals("ja") ? "（挙手" + support.hands() + "人を含む）" : " (" + support.hands() + " by show of hands)";
    }

    /** Gives the reasons of those who surely cannot live with it: the minority opinions. */
    List<Told.Reason> against(Told.Proposal proposal) {
        return proposal.reasons().stream()
                .filter(reason -> against(proposal.support(), reason))
                .toList();
    }

    /** Gives all other reasons, those counted in a band that reaches across that line too. */
    List<Told.Reason> others(Told.Proposal proposal) {
        return proposal.reasons().stream()
                .filter(reason -> !against(proposal.support(), reason))
                .toList();
    }

    private static boolean against(Told.Support support, Told.Reason reason) {
        return support != null
                && support.levels().stream()
                        .filter(level -> reason.levels().contains(level.id()))
                        .noneMatch(Told.Level::lives);
    }

    /** Names the levels that a figure stands for. */
    String levels(Told.Support support, List<String> ids) {
        return support.levels().stream()
                .filter(level -> ids.contains(level.id()))
                .map(level -> say.text(level.text()))
                .collect(Collectors.joining("・"));
    }

    /** Gives how many there are in a band, and those who showed a hand at each of its levels. */
    String count(Told.Support support, Told.Band band) {
        if (band.hands() == 0 || support.withheld()) return band.count() + "人";
        if (band.levels().size() == 1) return band.count() + "人（うち挙手" + band.hands() + "人）";
        return band.count() + "人（うち挙手 "
                + support.levels().stream()
                        .filter(level -> band.levels().contains(level.id()) && level.hands() > 0)
                        .map(level -> say.text(level.text()) + " " + level.hands() + "人")
                        .collect(Collectors.joining("・"))
                + "）";
    }
}
