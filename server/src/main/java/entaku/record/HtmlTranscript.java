package entaku.record;

import static entaku.record.Html.escape;
import static entaku.record.Html.id;
import static entaku.record.Html.in;
import static entaku.record.Html.words;

import entaku.record.Proceedings.Station;
import entaku.record.Proceedings.Visit;
import entaku.session.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the full record: the transcript in order, and every thing with what became of it. */
final class HtmlTranscript {
    private final Proceedings proceedings;
    private final Say say;
    private final Naming names;
    private final HtmlAncestry ancestry;
    private final Set<String> known;

    HtmlTranscript(Proceedings proceedings, Say say, Naming names, HtmlAncestry ancestry) {
        this.proceedings = proceedings;
        this.say = say;
        this.names = names;
        this.ancestry = ancestry;
        this.known = proceedings.things().stream().map(Told.Thing::id).collect(Collectors.toSet());
    }

    String transcript() {
        var out = new StringBuilder(Html.heading(2, "transcript", say, "transcript"));
        var seen = new HashSet<String>();
        int number = 0;
        for (Visit visit : proceedings.visits()) {
            Station station = proceedings.station(visit.step()).orElseThrow();
            boolean again = !seen.add(visit.step());
            out.append(in("h3", title(station, visit, again)));
            if (!again) out.append(in("p", "promise", escape(say.word("promise") + "：" + say.text(station.promise()))));
            if (visit.lines().isEmpty()) out.append(in("p", "none", escape(say.word("nothing-told"))));
            var lines = new StringBuilder();
            for (Told.Passage line : visit.lines()) lines.append(line(visit.step(), line, ++number));
            out.append(in("ol", "lines", lines.toString()));
        }
        return out.toString();
    }

    private String title(Station station, Visit visit, boolean again) {
        String time = visit.at() == 0 ? "" : in("span", "time", Wareki.time(visit.at()));
        return time + escape(say.text(station.title()) + (again ? say.word("again") : ""));
    }

    private String line(String step, Told.Passage line, int number) {
        var out = new StringBuilder();
        out.append(in("span", "act", escape(ancestry.word(step, line.act()))));
        String by = by(line);
        if (!by.isEmpty()) out.append(in("span", "who", by));
        if (line.text() != null) out.append(in("span", "text", linked(line)));
        out.append(numbers(step, line.numbers()));
        if (line.original() != null)
            out.append(in("span", "original", escape(say.word("original") + "：") + words(line.original())));
        return in("li id=\"line-" + number + "\"", out.toString()) + "\n";
    }

    private String by(Told.Passage line) {
        String time = line.at() == null ? "" : escape(Wareki.time(line.at())) + " ";
        String place = line.table() == null ? "" : escape(say.word("table")) + words(line.table()) + " ";
        String who = line.who() != null ? words(names.of(line.who())) : "";
        String label = line.label() == null ? "" : words(line.label());
        return time + place + (who.isEmpty() || label.isEmpty() ? who + label : label + "（" + who + "）");
    }

    private String linked(Told.Passage line) {
        String thing = line.thing() == null ? "" : line.thing().replaceAll("#.*", "");
        boolean links = known.contains(thing) && !line.thing().contains("#");
        return links ? in("a href=\"#" + id("thing", thing) + "\"", words(line.text())) : words(line.text());
    }

    private String numbers(String step, Map<String, Integer> numbers) {
        if (numbers.isEmpty()) return "";
        return in("span", "numbers", escape("（" + ancestry.counts(step, numbers) + "）"));
    }

    String things() {
        var out = new StringBuilder(Html.heading(2, "things", say, "things"));
        for (Station station : proceedings.stations()) {
            List<Told.Thing> here = proceedings.things().stream()
                    .filter(t -> HtmlAncestry.step(t).equals(station.step()))
                    .toList();
            if (here.isEmpty() && station.kept().isEmpty()) continue;
            out.append(in("h3", escape(say.text(station.title()))));
            List<Tabled> tables = Tabled.of(here);
            List<Told.Thing> others =
                    here.stream().filter(thing -> !Tabled.holds(thing)).toList();
            if (tables.isEmpty() || !others.isEmpty())
                out.append(in("ul", "things", others.stream().map(this::thing).collect(Collectors.joining("\n"))));
            tables.forEach(table -> out.append(table(table)));
            out.append(kept(station));
        }
        return out.toString();
    }

    private String thing(Told.Thing thing) {
        var out = new StringBuilder();
        out.append(in("span", "act", escape(ancestry.sort(thing))));
        out.append(in("span", "text", words(thing.text()))).append(ancestry.numbers(thing));
        if (thing.who() != null) out.append(in("span", "by", " ― " + words(names.of(thing.who()))));
        if (thing.table() != null) out.append(in("span", "by", " " + escape(say.word("table")) + words(thing.table())));
        for (var tag : thing.tags()) out.append(in("span", "tag", escape(say.text(tag))));
        if (thing.state().equals("merged")) out.append(in("span", "tag", escape(say.word("merged"))));
        out.append(ancestry.parents(thing.id())).append(ancestry.on(thing.id()));
        return in("li id=\"" + id("thing", thing.id()) + "\"", out.toString());
    }

    private String table(Tabled table) {
        var heads = new StringBuilder(
                in("th scope=\"col\"", escape(ancestry.sort(table.rows().get(0)))));
        for (String column : table.columns())
            heads.append(in(
                    "th scope=\"col\"",
                    escape(say.both(
                            proceedings.counted(table.step(), column, "ja"),
                            proceedings.counted(table.step(), column, "en")))));
        String rows = table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining("\n"));
        return in("table", "tabled", in("thead", in("tr", heads.toString())) + in("tbody", rows)) + "\n";
    }

    private String row(Tabled table, Told.Thing row) {
        var cells = new StringBuilder(in("span", "text", words(row.text())));
        cells.append(escape(say.at(row.id())));
        if (row.who() != null) cells.append(in("span", "by", " ― " + words(names.of(row.who()))));
        for (var tag : row.tags()) cells.append(in("span", "tag", escape(say.text(tag))));
        cells.append(ancestry.parents(row.id())).append(ancestry.on(row.id()));
        String first = in("td", cells.toString());
        String numbers = table.columns().stream()
                .map(column -> in("td", "number", Tabled.cell(row, column)))
                .collect(Collectors.joining());
        return in("tr id=\"" + id("thing", row.id()) + "\"", first + numbers);
    }

    private String kept(Station station) {
        if (station.kept().isEmpty()) return "";
        String counts = ancestry.counts(station.step(), station.kept());
        return in("p", "none", escape(say.word("kept") + "：" + counts));
    }
}
