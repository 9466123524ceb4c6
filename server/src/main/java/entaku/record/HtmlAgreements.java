package entaku.record;

import static entaku.record.Html.escape;
import static entaku.record.Html.id;
import static entaku.record.Html.in;
import static entaku.record.Html.words;

import entaku.session.Told;
import java.util.List;
import java.util.stream.Collectors;

/** Writes proposals: their words, their support, what speaks against them, and where they came from. */
final class HtmlAgreements {
    private final Say say;
    private final Naming names;
    private final HtmlAncestry ancestry;
    private final Pictures pictures;
    private final SupportText text;

    HtmlAgreements(Say say, Naming names, HtmlAncestry ancestry) {
        this.say = say;
        this.names = names;
        this.ancestry = ancestry;
        this.pictures = new Pictures(say);
        this.text = new SupportText(say);
    }

    String all(Proceedings proceedings) {
        var out = new StringBuilder(Html.heading(2, "agreements", say, "agreements"));
        int number = 0;
        for (Told.Proposal agreement : proceedings.agreements()) {
            number++;
            out.append(proposal(agreement, say.word("agreement", number), "agreement"));
        }
        if (number == 0) out.append(in("p", "none", escape(say.word("no-agreements"))));
        List<Told.Proposal> others = proceedings.notAgreed();
        if (others.isEmpty()) return out.toString();
        out.append(Html.heading(2, "not-agreed", say, "not-agreed"));
        for (Told.Proposal other : others) {
            String state = other.state().equals("open") ? "open-proposal" : other.state();
            out.append(proposal(other, say.word(state), "proposal"));
        }
        return out.toString();
    }

    private String proposal(Told.Proposal proposal, String label, String style) {
        var out = new StringBuilder(in("p", "label", escape(label)));
        out.append(in("p", "sentence", words(proposal.text()) + escape(say.at(proposal.id()))));
        out.append(support(proposal.support()));
        if (!proposal.conditions().isEmpty())
            out.append(in("h4", escape(say.word("conditions")))).append(list(proposal.conditions()));
        out.append(reasons("minority", proposal, text.against(proposal)));
        out.append(reasons("reasons", proposal, text.others(proposal)));
        if (proposal.wording().size() > 1)
            out.append(in("details", in("summary", escape(say.word("wording"))) + wording(proposal.wording())));
        out.append(ancestry.back(proposal.id()));
        return in("article id=\"" + id("proposal", proposal.id()) + "\" class=\"" + style + "\"", out.toString())
                + "\n";
    }

    private String support(Told.Support support) {
        if (support == null) return in("p", "none", escape(say.word("not-asked")));
        var out = new StringBuilder();
        for (String sentence : text.sentences(support)) out.append(in("p", "lives", escape(sentence)));
        if (support.withheld() && support.total() == 0) return out.toString();
        return out.append(pictures.support(support)).append(levels(support)).toString();
    }

    /** A figure stands below all the levels it was counted for. */
    private String levels(Told.Support support) {
        var names = new StringBuilder();
        int of = support.levels().size();
        for (int i = 0; i < of; i++)
            names.append(in(
                    "th scope=\"col\"",
                    pictures.key(i, of)
                            + escape(say.text(support.levels().get(i).text()))));
        var counts = new StringBuilder();
        for (Told.Band band : support.bands()) {
            int wide = band.levels().size();
            String count = escape(text.count(support, band));
            counts.append(
                    wide == 1 ? in("td", count) : in("td colspan=\"" + wide + "\"", pictures.joinedKey() + count));
        }
        return in("table", "levels", in("thead", in("tr", names + "")) + in("tbody", in("tr", counts + "")));
    }

    private String reasons(String key, Told.Proposal proposal, List<Told.Reason> reasons) {
        if (reasons.isEmpty()) return "";
        String list = reasons.stream()
                .map(reason -> in("li", words(reason.text()) + in("span", "by", by(proposal, reason))))
                .collect(Collectors.joining());
        return in("div", key, in("h4", escape(say.word(key))) + in("ul", list));
    }

    private String by(Told.Proposal proposal, Told.Reason reason) {
        Told.Support support = proposal.support();
        // A band that is the whole scale says nothing.
        boolean silent =
                support == null || reason.levels().size() == support.levels().size();
        String level = silent ? "" : escape(text.levels(support, reason.levels()));
        String name = names.of(reason.who());
        String who = name.isEmpty() ? "" : words(name);
        if (level.isEmpty() && who.isEmpty()) return "";
        return " ― " + level + (who.isEmpty() || level.isEmpty() ? "" : "、") + who;
    }

    private String wording(List<Told.Wording> wording) {
        return in(
                "ol",
                "wording",
                wording.stream()
                        .map(w -> in(
                                "li",
                                in("span", "act", escape(version(w)))
                                        + words(w.text())
                                        + (w.why() == null
                                                ? ""
                                                : in("p", "why", escape(say.word("why") + "：") + words(w.why())))))
                        .collect(Collectors.joining()));
    }

    private String version(Told.Wording wording) {
        return say.both(
                say.ja("version").formatted(wording.version()),
                say.en("version").formatted(wording.version()));
    }

    private static String list(List<String> items) {
        return in("ul", items.stream().map(item -> in("li", words(item))).collect(Collectors.joining()));
    }
}
