package entaku.record;

import static entaku.record.Html.escape;
import static entaku.record.Html.id;
import static entaku.record.Html.in;
import static entaku.record.Html.words;

import entaku.session.Stage;
import entaku.session.Told;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes where a thing came from and what became of it, as lists that can be opened. */
final class HtmlAncestry {
    private final Proceedings proceedings;
    private final Ancestry ancestry;
    private final Say say;

    HtmlAncestry(Proceedings proceedings, Say say) {
        this.proceedings = proceedings;
        this.ancestry = new Ancestry(proceedings);
        this.say = say;
    }

    /** All that it came from, down to the first notes; nothing when it came from nothing. */
    String back(String thing) {
        return back(thing, Integer.MAX_VALUE);
    }

    /** What it came from at once; each of these is linked, and says itself where it came from. */
    String parents(String thing) {
        return back(thing, 1);
    }

    private String back(String thing, int depth) {
        if (ancestry.thing(thing) == null || ancestry.back(thing).branches().isEmpty()) return "";
        return in(
                "details",
                "back",
                in("summary", escape(say.word("from"))) + branches(ancestry.back(thing), depth, false));
    }

    /** What became of it, with its outcome named before it is opened; what followed a proposal stands with the proposal. */
    String on(String thing) {
        var tree = ancestry.on(thing);
        if (tree.branches().isEmpty()) return "";
        String ends =
                ancestry.outcomes(thing).stream().map(this::end).distinct().collect(Collectors.joining("、"));
        return in(
                "details",
                "on",
                in("summary", escape(say.word("became")) + " → " + ends) + branches(tree, Integer.MAX_VALUE, true));
    }

    private String end(Told.Thing thing) {
        return escape(sort(thing)) + " " + words(shortened(thing.text()));
    }

    private String branches(Ancestry.Tree tree, int depth, boolean toProposals) {
        return in(
                "ul",
                "tree",
                tree.branches().stream()
                        .map(branch -> in("li", link(branch.thing()) + below(branch, depth - 1, toProposals)))
                        .collect(Collectors.joining()));
    }

    private String below(Ancestry.Tree tree, int depth, boolean toProposals) {
        boolean ends = tree.branches().isEmpty() || depth == 0 || (toProposals && ancestry.isProposal(tree.thing()));
        return ends ? "" : branches(tree, depth, toProposals);
    }

    private String link(Told.Thing thing) {
        return in("span", "act", escape(sort(thing)))
                + in("a href=\"#" + id("thing", thing.id()) + "\"", words(thing.text()))
                + numbers(thing);
    }

    String sort(Told.Thing thing) {
        return say.both(
                proceedings.word(step(thing), thing.sort(), "ja"), proceedings.word(step(thing), thing.sort(), "en"));
    }

    String numbers(Told.Thing thing) {
        if (thing.numbers().isEmpty()) return "";
        return in("span", "numbers", escape("（" + counts(step(thing), thing.numbers()) + "）"));
    }

    String word(String step, String word) {
        return say.both(proceedings.word(step, word, "ja"), proceedings.word(step, word, "en"));
    }

    /** Gives counts in the words of a step's kind, one after the other. */
    String counts(String step, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(c -> say.both(
                        proceedings.count(step, c.getKey(), c.getValue(), "ja"),
                        proceedings.count(step, c.getKey(), c.getValue(), "en")))
                .collect(Collectors.joining("、"));
    }

    static String step(Told.Thing thing) {
        return Stage.stepOf(thing.id().substring(0, Math.max(0, thing.id().indexOf(':'))));
    }

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= 24
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 23)) + "…";
    }
}
