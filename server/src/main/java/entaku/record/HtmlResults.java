package entaku.record;

import static entaku.record.Html.escape;
import static entaku.record.Html.in;
import static entaku.record.Html.words;

import entaku.session.Told;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what was counted: a table for each question, those counted in the room in a column of their own. */
final class HtmlResults {
    private final Say say;
    private final HtmlAncestry ancestry;

    HtmlResults(Say say, HtmlAncestry ancestry) {
        this.say = say;
        this.ancestry = ancestry;
    }

    /** Gives nothing where nothing was counted. */
    String all(Proceedings proceedings) {
        var out = new StringBuilder();
        Results before = null;
        for (Results one : Results.of(proceedings)) {
            if (before == null) out.append(Html.heading(2, "results", say, "results"));
            if (!one.beside(before)) out.append(head(one));
            if (one.question() != null) out.append(in("p", "question", escape(say.text(one.question()))));
            if (one.withheld()) out.append(in("p", "none", escape(say.word("result-withheld"))));
            if (one.told()) out.append(table(one));
            before = one;
        }
        return out.toString();
    }

    private String head(Results one) {
        var station = one.station();
        String title = in(
                "h3",
                escape(say.text(station.title()) + say.at(one.rows().get(0).id())));
        // What a step produced is the sum over its tables, and belongs to no single one.
        if (!one.inHall() || station.produced().isEmpty()) return title;
        return title + in("p", "none", escape(ancestry.counts(station.step(), station.produced())));
    }

    private String table(Results one) {
        String head = one.heads(say).stream()
                .map(each -> in("th scope=\"col\"", escape(each)))
                .collect(Collectors.joining());
        String rows = one.rows().stream().map(row -> row(one, row)).collect(Collectors.joining("\n"));
        return in("table", "results", in("thead", in("tr", head)) + in("tbody", rows)) + "\n";
    }

    private String row(Results one, Told.Thing row) {
        return in("tr", numbers(one.before(row, say)) + in("td", words(row.text())) + numbers(one.behind(row, say)));
    }

    private static String numbers(List<String> all) {
        return all.stream().map(each -> in("td", "number", escape(each))).collect(Collectors.joining());
    }
}
