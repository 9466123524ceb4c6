package entaku.record;

import entaku.session.Told;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the minutes as Markdown in which nobody's words can become markup. */
final class Markdown {
    private final Proceedings proceedings;
    private final Say say;
    private final Naming names;
    private final Ancestry ancestry;
    private final SupportText text;
    private final StringBuilder out = new StringBuilder();

    Markdown(Proceedings proceedings, Map<String, String> known, String lang) {
        this.proceedings = proceedings;
        this.say = new Say(lang);
        this.names = new Naming(proceedings, known, say);
        this.ancestry = new Ancestry(proceedings);
        this.text = new SupportText(say);
    }

    String document() {
        line("# " + words(proceedings.title()) + " ― " + say.word("record"), "");
        if (proceedings.sample()) line("**" + say.word("sample") + "**", "");
        if (proceedings.ended() == 0) line("**" + say.word("open") + "**", "");
        facts();
        if (proceedings.reviewed() != null) reviewed();
        proposals("agreements", proceedings.agreements(), "no-agreements");
        if (!proceedings.notAgreed().isEmpty()) proposals("not-agreed", proceedings.notAgreed(), "");
        commitments();
        questions();
        results();
        stations();
        transcript();
        things();
        line("---", "", say.word("about"), "");
        line(say.word("digest-code") + ": `" + Frozen.of(proceedings).sha256() + "`");
        if (proceedings.seal() == null) return out.toString();
        line("", say.word("seal") + ": `" + proceedings.seal().head() + "`", "");
        line(say.word("seal-about", proceedings.seal().commits()));
        return out.toString();
    }

    private void line(String... lines) {
        for (String line : lines) out.append(line).append('\n');
    }

    private void facts() {
        String held = proceedings.heldOn();
        try {
            held = Wareki.withDay(LocalDate.parse(held));
        } catch (DateTimeParseException | NullPointerException e) {
            held = words(held);
        }
        String time = proceedings.began() == 0
                ? ""
                : " " + Wareki.time(proceedings.began()) + "〜"
                        + (proceedings.ended() == 0 ? "" : Wareki.time(proceedings.ended()));
        line("- " + say.word("held-on") + ": " + held + time);
        line("- " + say.word("area") + ": " + words(proceedings.area().replace("/", " › ")));
        line("- " + say.word("section") + ": " + words(proceedings.section()));
        line("- " + say.word("template") + ": " + words(say.text(proceedings.templateTitle())));
        line(
                "- " + say.word("attendance") + ": "
                        + say.word("attendance-count", proceedings.attendance().total()),
                "");
    }

    private void proposals(String key, List<Told.Proposal> proposals, String none) {
        line("## " + say.word(key), "");
        if (proposals.isEmpty()) line(say.word(none), "");
        int number = 0;
        for (Told.Proposal proposal : proposals) {
            line("### " + ++number + ". " + words(proposal.text()) + say.at(proposal.id()), "");
            support(proposal);
            for (String condition : proposal.conditions())
                line("- " + say.word("conditions") + ": " + words(condition));
            reasons("minority", text.against(proposal));
            reasons("reasons", text.others(proposal));
            if (proposal.wording().size() > 1)
                for (Told.Wording wording : proposal.wording())
                    line("- " + say.word("wording") + " " + wording.version() + ": " + words(wording.text())
                            + (wording.why() == null ? "" : "（" + words(wording.why()) + "）"));
            if (ancestry.thing(proposal.id()) != null && !proposal.from().isEmpty()) {
                line("- " + say.word("from") + ":");
                ancestry.back(proposal.id()).branches().forEach(branch -> tree(branch, 1));
            }
            line("");
        }
    }

    private void reasons(String key, List<Told.Reason> reasons) {
        for (Told.Reason reason : reasons) line("- " + say.word(key) + ": " + words(reason.text()) + by(reason.who()));
    }

    private void support(Told.Proposal proposal) {
        Told.Support support = proposal.support();
        if (support == null) {
            line(say.word("not-asked"), "");
            return;
        }
        text.sentences(support).forEach(sentence -> line(words(sentence), ""));
        if (support.withheld() && support.total() == 0) return;
        line("| "
                + support.bands().stream()
                        .map(b -> words(text.levels(support, b.levels())))
                        .collect(Collectors.joining(" | "))
                + " |");
        line("|" + " --- |".repeat(support.bands().size()));
        line(
                "| "
                        + support.bands().stream()
                                .map(b -> words(text.count(support, b)))
                                .collect(Collectors.joining(" | "))
                        + " |",
                "");
    }

    private void tree(Ancestry.Tree tree, int depth) {
        line("  ".repeat(depth) + "- " + sort(tree.thing()) + ": "
                + words(tree.thing().text()));
        tree.branches().forEach(branch -> tree(branch, depth + 1));
    }

    private String sort(Told.Thing thing) {
        String step = HtmlAncestry.step(thing);
        return say.both(proceedings.word(step, thing.sort(), "ja"), proceedings.word(step, thing.sort(), "en"));
    }

    private static String words(String words) {
        return MarkdownWords.of(words);
    }

    private String by(String seat) {
        String name = names.of(seat);
        return name.isEmpty() ? "" : " ― " + words(name);
    }

    private void reviewed() {
        line(
                "## " + say.word("reviewed"),
                "",
                "| " + say.word("who") + " | " + say.word("what") + " | " + say.word("by") + " | " + say.word("state")
                        + " |",
                "| --- | --- | --- | --- |");
        for (Told.Reviewed one : proceedings.reviewed()) {
            var look = new Reviewed(one, say, names, proceedings);
            line("| " + words(look.who()) + " | " + words(look.what()) + say.at(one.id()) + " | "
                    + words(Wareki.ofIso(one.by())) + " | " + words(look.state()) + look.said(Markdown::words) + " |");
        }
        line("");
    }

    private void commitments() {
        line("## " + say.word("commitments"), "");
        if (proceedings.commitments().isEmpty()) line(say.word("no-commitments"), "");
        else
            line(
                    "| " + say.word("who") + " | " + say.word("what") + " | " + say.word("by") + " |",
                    "| --- | --- | --- |");
        for (Told.Commitment c : proceedings.commitments())
            line("| " + words(c.party() == null ? names.of(c.who()) : c.party()) + " | " + words(c.what())
                    + say.at(c.id()) + " | " + words(Wareki.ofIso(c.by())) + " |");
        line("");
    }

    private void questions() {
        line("## " + say.word("questions"), "");
        if (proceedings.questions().isEmpty()) line(say.word("no-questions"));
        for (Told.Question q : proceedings.questions())
            line("- " + words(q.text()) + say.at(q.id()) + " → " + words(say.to(q.to())) + words(say.until(q.by())));
        line("");
    }

    private void results() {
        Results before = null;
        for (Results one : Results.of(proceedings)) {
            var station = one.station();
            if (before == null) line("## " + say.word("results"), "");
            if (!one.beside(before)) {
                line(
                        "### " + words(say.text(station.title()))
                                + say.at(one.rows().get(0).id()),
                        "");
                if (one.inHall() && !station.produced().isEmpty()) line(counts(station.step(), station.produced()), "");
            }
            if (one.question() != null) line(words(say.text(one.question())), "");
            if (one.withheld()) line(say.word("result-withheld"), "");
            if (one.told()) {
                row(one.heads(say));
                line("|" + " --- |".repeat(one.heads(say).size()));
                for (Told.Thing row : one.rows()) {
                    var cells = new ArrayList<>(one.before(row, say));
                    cells.add(words(row.text()));
                    cells.addAll(one.behind(row, say));
                    row(cells);
                }
                line("");
            }
            before = one;
        }
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void stations() {
        line(
                "## " + say.word("process"),
                "",
                "| " + say.word("step") + " | " + say.word("minutes") + " | " + say.word("brought") + " |",
                "| --- | --- | --- |");
        for (var s : proceedings.stations())
            line("| " + words(say.text(s.title())) + " | " + say.word("took", s.spent(), s.planned()) + " | "
                    + (s.reached() ? counts(s.step(), s.produced()) : "―")
                    + " |");
        line("");
    }

    private String word(String step, String word) {
        return say.both(proceedings.word(step, word, "ja"), proceedings.word(step, word, "en"));
    }

    private String counts(String step, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(c -> say.both(
                        proceedings.count(step, c.getKey(), c.getValue(), "ja"),
                        proceedings.count(step, c.getKey(), c.getValue(), "en")))
                .collect(Collectors.joining("、"));
    }

    private void transcript() {
        line("## " + say.word("transcript"), "");
        for (var visit : proceedings.visits()) {
            var station = proceedings.station(visit.step()).orElseThrow();
            line(
                    "### " + (visit.at() == 0 ? "" : Wareki.time(visit.at()) + " ") + words(say.text(station.title())),
                    "");
            for (Told.Passage l : visit.lines()) line("- " + told(visit.step(), l));
            line("");
        }
    }

    private String told(String step, Told.Passage line) {
        String table = line.table() == null ? "" : " " + say.word("table") + words(line.table());
        String label = line.label() == null ? "" : " " + words(line.label());
        String who = line.who() == null ? "" : " " + words(names.of(line.who()));
        String numbers = line.numbers().isEmpty() ? "" : "（" + counts(step, line.numbers()) + "）";
        String original =
                line.original() == null ? "" : "（" + say.word("original") + ": " + words(line.original()) + "）";
        return "**" + word(step, line.act()) + "**" + table + label + who
                + (line.text() == null ? "" : ": " + words(line.text())) + numbers + original;
    }

    private void things() {
        line("## " + say.word("things"), "");
        for (Told.Thing thing : proceedings.things())
            if (!Tabled.holds(thing))
                line("- " + sort(thing) + ": " + words(thing.text()) + by(thing.who()) + became(thing));
        line("");
        Tabled.of(proceedings.things()).forEach(this::tabled);
    }

    private String became(Told.Thing thing) {
        String ends = ancestry.outcomes(thing.id()).stream()
                .map(end -> sort(end) + " " + words(end.text()))
                .distinct()
                .collect(Collectors.joining("、"));
        return ends.isEmpty() ? "" : " → " + ends;
    }

    private void tabled(Tabled table) {
        var station = proceedings.station(table.step()).orElseThrow();
        line("### " + words(say.text(station.title())), "");
        String heads = table.columns().stream()
                .map(column -> " | " + heading(table.step(), column))
                .collect(Collectors.joining());
        line("| " + sort(table.rows().get(0)) + heads + " | |");
        line("| ---" + " | ---:".repeat(table.columns().size()) + " | --- |");
        for (Told.Thing row : table.rows()) {
            String cells = table.columns().stream()
                    .map(column -> " | " + Tabled.cell(row, column))
                    .collect(Collectors.joining());
            String tags = row.tags().stream().map(tag -> words(say.text(tag))).collect(Collectors.joining("、"));
            line("| " + words(row.text()) + say.at(row.id()) + by(row.who()) + became(row) + cells + " | " + tags
                    + " |");
        }
        line("");
    }

    private String heading(String step, String column) {
        return words(say.both(proceedings.counted(step, column, "ja"), proceedings.counted(step, column, "en")));
    }
}
