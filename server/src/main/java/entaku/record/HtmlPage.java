package entaku.record;

import static entaku.record.Html.escape;
import static entaku.record.Html.in;
import static entaku.record.Html.words;

import entaku.session.Told;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the minutes as one page: what matters first, then everything. */
final class HtmlPage {
    private final Proceedings proceedings;
    private final Say say;
    private final Naming names;
    private final HtmlAncestry ancestry;

    HtmlPage(Proceedings proceedings, Map<String, String> known, String lang) {
        this.proceedings = proceedings;
        this.say = new Say(lang);
        this.names = new Naming(proceedings, known, say);
        this.ancestry = new HtmlAncestry(proceedings, say);
    }

    /**
     * @param style what loads or holds the style sheet
     */
    String page(String style) {
        String head = "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + in("title", escape(proceedings.title() + " ― " + say.ja("record")))
                + "\n" + style + "\n";
        var transcript = new HtmlTranscript(proceedings, say, names, ancestry);
        String body = in("header", header())
                + in(
                        "main",
                        part("digest", digest())
                                + part("full", transcript.transcript() + transcript.things() + attendance() + foot()));
        String running = escape(proceedings.title() + "　" + heldOn());
        return "<!DOCTYPE html>\n<html lang=\"ja\" data-running=\"" + running + "\">\n" + in("head", head)
                + in("body", body) + "\n</html>\n";
    }

    private String part(String key, String inside) {
        String title = in("p", "part", escape(say.word(key)));
        return in("section id=\"" + key + "\"", "part-" + key, title + inside) + "\n";
    }

    private String header() {
        var out = new StringBuilder();
        out.append(in("p", "kind", escape(say.word("record"))));
        out.append(in("h1", words(proceedings.title())));
        if (proceedings.sample()) out.append(in("p", "mark", escape(say.word("sample"))));
        if (proceedings.ended() == 0) out.append(in("p", "mark", escape(say.word("open"))));
        var facts = new ArrayList<String>();
        facts.add(fact("held-on", escape(heldOn())));
        if (proceedings.began() > 0) facts.add(fact("time", escape(time())));
        if (!proceedings.area().isBlank())
            facts.add(fact("area", words(proceedings.area().replace("/", " › "))));
        if (proceedings.section() != null && !proceedings.section().isBlank())
            facts.add(fact("section", words(proceedings.section())));
        facts.add(fact("template", escape(say.text(proceedings.templateTitle()))));
        facts.add(fact(
                "attendance",
                escape(say.word("attendance-count", proceedings.attendance().total()))));
        return out + in("dl", "facts", String.join("", facts));
    }

    private String fact(String key, String inside) {
        return in("div", in("dt", escape(say.word(key))) + in("dd", inside));
    }

    private String heldOn() {
        try {
            return Wareki.withDay(LocalDate.parse(proceedings.heldOn()));
        } catch (DateTimeParseException | NullPointerException e) {
            return proceedings.began() > 0 ? Wareki.withDay(Wareki.day(proceedings.began())) : "";
        }
    }

    private String time() {
        return Wareki.time(proceedings.began())
                + "〜"
                + (proceedings.ended() > 0 ? Wareki.time(proceedings.ended()) : "");
    }

    private String digest() {
        return reviewed()
                + new HtmlAgreements(say, names, ancestry).all(proceedings)
                + commitments()
                + questions()
                + new HtmlResults(say, ancestry).all(proceedings)
                + process();
    }

    private String reviewed() {
        if (proceedings.reviewed() == null) return "";
        String rows = proceedings.reviewed().stream().map(this::reviewed).collect(Collectors.joining("\n"));
        return Html.heading(2, "reviewed", say, "reviewed")
                + table("commitments", List.of("who", "what", "by", "state"), rows);
    }

    private String reviewed(Told.Reviewed one) {
        var look = new Reviewed(one, say, names, proceedings);
        return in(
                "tr",
                in("td", words(look.who()))
                        + in("td", words(look.what()) + escape(say.at(one.id())))
                        + in("td", words(Wareki.ofIso(one.by())))
                        + in("td", escape(look.state()) + look.said(Html::words)));
    }

    private String commitments() {
        String title = Html.heading(2, "commitments", say, "commitments");
        if (proceedings.commitments().isEmpty()) return title + in("p", "none", escape(say.word("no-commitments")));
        String rows = proceedings.commitments().stream()
                .map(c -> in("tr", in("td", who(c)) + in("td", what(c)) + in("td", words(Wareki.ofIso(c.by())))))
                .collect(Collectors.joining("\n"));
        return title + table("commitments", List.of("who", "what", "by"), rows);
    }

    private String who(Told.Commitment commitment) {
        String name = names.of(commitment.who());
        if (commitment.party() == null) return words(name);
        return words(commitment.party()) + (name.isEmpty() ? "" : "（" + words(name) + "）");
    }

    private String what(Told.Commitment commitment) {
        String original = commitment.original() == null
                ? ""
                : in("p", "original", escape(say.word("original") + "：") + words(commitment.original()));
        return "<span id=\"" + Html.id("commitment", commitment.id()) + "\">" + words(commitment.what()) + "</span>"
                + escape(say.at(commitment.id()))
                + original
                + ancestry.parents(commitment.id());
    }

    private String questions() {
        String title = Html.heading(2, "questions", say, "questions");
        if (proceedings.questions().isEmpty()) return title + in("p", "none", escape(say.word("no-questions")));
        return title
                + in(
                        "ul",
                        "questions",
                        proceedings.questions().stream()
                                .map(q -> in(
                                        "li",
                                        words(q.text())
                                                + escape(say.at(q.id()))
                                                + in("span", "by", " → " + words(to(q)) + escape(say.until(q.by())))))
                                .collect(Collectors.joining("\n")));
    }

    private String to(Told.Question question) {
        return say.to(question.to());
    }

    private String process() {
        String rows = proceedings.stations().stream()
                .map(s -> in(
                        "tr",
                        in("td", escape(say.text(s.title())))
                                + in("td", "number", escape(say.word("took", s.spent(), s.planned())))
                                + in("td", s.reached() ? counts(s.step(), s.produced()) : "―")))
                .collect(Collectors.joining("\n"));
        return Html.heading(2, "process", say, "process")
                + new Pictures(say).process(proceedings)
                + table("stations", List.of("step", "minutes", "brought"), rows);
    }

    private String counts(String step, Map<String, Integer> counts) {
        return escape(ancestry.counts(step, counts));
    }

    private String table(String style, List<String> heads, String rows) {
        String head = heads.stream()
                .map(h -> in("th scope=\"col\"", escape(say.word(h))))
                .collect(Collectors.joining());
        return in("table", style, in("thead", in("tr", head)) + in("tbody", rows)) + "\n";
    }

    private String attendance() {
        var attendance = proceedings.attendance();
        var out = new StringBuilder(Html.heading(2, "attendance", say, "attendance"));
        out.append(in("p", escape(say.word("attendance-count", attendance.total()))));
        var rows = new ArrayList<String>();
        rows.add(row("roles", attendance.roles(), say::role, "screen"));
        rows.add(row("table", attendance.tables(), table -> table, ""));
        rows.add(row("actors", attendance.actors(), say::profile, ""));
        rows.add(row("age-bands", attendance.ageBands(), say::profile, ""));
        rows.add(row("first-time", attendance.firstTime(), say::profile, ""));
        return out.append(in("table", "attendance", in("tbody", String.join("", rows))))
                .toString();
    }

    private String row(
            String key, Map<String, Integer> counts, java.util.function.UnaryOperator<String> called, String but) {
        String cells = counts.entrySet().stream()
                .filter(c -> !c.getKey().equals(but))
                .map(c -> called.apply(c.getKey()) + " " + say.count(c.getValue(), "人", "people"))
                .collect(Collectors.joining("、"));
        return cells.isEmpty() ? "" : in("tr", in("th scope=\"row\"", escape(say.word(key))) + in("td", escape(cells)));
    }

    private String foot() {
        String print = Frozen.of(proceedings).sha256();
        return in(
                "footer",
                in("p", escape(say.word("about")))
                        + in("p", escape(say.word("digest-code") + "：") + in("code", escape(print)))
                        + seal());
    }

    private String seal() {
        var seal = proceedings.seal();
        if (seal == null) return "";
        return in("p", escape(say.word("seal") + "：") + in("code", escape(seal.head())))
                + in("p", escape(say.word("seal-about", seal.commits())));
    }
}
