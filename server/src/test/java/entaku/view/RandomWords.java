package entaku.view;

import java.util.List;
import java.util.Map;

/** The words of one list that a component of a command may hold, by its name. */
final class RandomWords {
    static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("before", List.of("closed", "closed", "agreed")),
            Map.entry("level", List.of("full", "fine", "no")),
            Map.entry("state", List.of("done", "under-way", "stuck", "answered", "carried", "measured")),
            Map.entry("mark", List.of("1", "3", "3", "2", "unsure")),
            Map.entry("side", List.of("residents", "office")),
            Map.entry("mood", List.of("sunny", "rainy")),
            Map.entry("answer", List.of("agree", "disagree", "unsure")),
            Map.entry("decision", List.of("keep", "lighten", "stop")),
            Map.entry("kind", List.of("a", "b")),
            Map.entry("way", List.of("actor", "age", "random", "hand", "theme", "home")),
            Map.entry("actor", List.of("resident", "npo", "office", "king")),
            Map.entry("by", List.of("2026-12-24", "2027-01-31", "next year")),
            Map.entry("link", List.of("https://www.city.example.jp/plan", "", "somewhere")),
            Map.entry("rule", List.of("by-lower-cost", "by-lot")),
            Map.entry("voice", List.of("for", "against", "abstain")),
            Map.entry("source", List.of("hands", "slips", "written", "proxy")),
            Map.entry("as", List.of("attending", "written", "proxy")),
            Map.entry("member", List.of("公園", "祭り", "川", "坂道")),
            Map.entry("holder", List.of("公園", "祭り", "川", "坂道")),
            Map.entry("proposer", List.of("公園", "祭り", "川", "坂道")),
            Map.entry("written", List.of("公園", "祭り", "川", "坂道")));

    private RandomWords() {}
}
