package entaku.steps.openspace;

import entaku.session.Report;
import entaku.session.SessionState;
import entaku.session.Stage;
import entaku.session.StepEvent;
import entaku.session.Text;
import entaku.session.Told;
import entaku.session.Told.Passage;
import entaku.session.Told.Thing;
import entaku.steps.openspace.OpenSpaceState.Place;
import entaku.steps.openspace.OpenSpaceState.Talk;
import entaku.steps.openspace.OpenSpaceState.Topic;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an open space leaves: topics with sponsor, round and table, those without guests too, and what was reported. */
final class OpenSpaceReport implements Report<OpenSpaceState> {
    @Override
    public Map<String, Text> words() {
        return Map.ofEntries(
                Map.entry("topic", Words.of("話題", "{話|はな}したい こと", "Topic")),
                Map.entry("topic-reworded", Words.of("話題の書き直し", "Topic edited")),
                Map.entry("topic-withdrawn", Words.of("話題の取り消し", "Topic withdrawn")),
                Map.entry("topic-restored", Words.of("話題の取り消しをやめた", "Topic brought back")),
                Map.entry("place-given", Words.of("話題の回とテーブル", "Topic given a slot and a table")),
                Map.entry("place-taken-away", Words.of("話題の回とテーブルを取り消した", "Topic without a slot or table again")),
                Map.entry("market-closed", Words.of("話題の募集を締め切った", "Market closed")),
                Map.entry(
                        "market-withheld",
                        Words.of(
                                "話題の募集を締め切った（スマートフォンで行きたいと答えた人の数は、だれの答えか分からないように出さない）",
                                "Market closed; so that nobody is given away, wishes given by phone are not shown")),
                Map.entry("market-reopened", Words.of("話題の募集を再開した", "Market opened again")),
                Map.entry(
                        "market-renewed",
                        Words.of(
                                "人数を出したあとで、話題の募集を再開した（行きたい話題は聞き直し）",
                                "Market opened again after counts were shown; wishes asked anew")),
                Map.entry("wish", Words.of("行きたい人", "Would like to go")),
                Map.entry("held", Words.of("話した話題", "{話|はな}した こと", "Topic talked about")),
                Map.entry("guests-counted", Words.of("集まった人を数えた", "Guests counted")),
                Map.entry("report", Words.of("話題の報告", "{話|はな}した ことの {報告|ほうこく}", "Report of a topic")),
                Map.entry("report-withdrawn", Words.of("話題の報告の取り消し", "Report withdrawn")),
                Map.entry("topics", Words.of("話題 {n}件", "{話|はな}したい こと {n}{件|けん}", "topics: {n}")),
                Map.entry("round", Words.of("話す回 {n}", "{何回目|なんかいめ} {n}", "slot: {n}")),
                Map.entry("wishers", Words.of("行きたい話題を答えた人 {n}人", "people who said where they would like to go: {n}")),
                Map.entry("wishes", Words.of("行きたい人 {n}人", "would like to go: {n}")),
                Map.entry("hands", Words.of("うち挙手 {n}人", "of them by show of hands: {n}")),
                Map.entry("guests", Words.of("集まった人 {n}人", "{集|あつ}まった {人|ひと} {n}{人|にん}", "guests: {n}")));
    }

    @Override
    public List<Passage> tell(
            StepEvent<OpenSpaceState> event,
            OpenSpaceState before,
            OpenSpaceState after,
            SessionState session,
            Stage stage) {
        if (event instanceof MarketEvents.TopicProposed e)
            return List.of(Passage.of("topic", id(stage, e.id()), words(e.said()))
                    .by(after.topics().get(e.id()).sponsor())
                    .calling(e.name()));
        if (event instanceof MarketEvents.TopicReworded e)
            return List.of(Passage.of("topic-reworded", id(stage, e.topic()), words(e.said()))
                    .instead(words(e.before())));
        if (event instanceof MarketEvents.TopicWithdrawn e)
            return List.of(Passage.of(
                    e.gone() ? "topic-withdrawn" : "topic-restored", id(stage, e.topic()), title(after, e.topic())));
        if (event instanceof MarketEvents.PlaceGiven e) return List.of(placed(e, after, stage));
        if (event instanceof MarketEvents.MarketReopened) return List.of(Passage.of("market-reopened", null, null));
        if (event instanceof MarketEvents.MarketRenewed) return List.of(Passage.of("market-renewed", null, null));
        if (event instanceof MarketEvents.MarketClosed) return closed(after, stage);
        if (event instanceof RoundEvents.GuestsCounted e) {
            Passage line =
                    Passage.of("guests-counted", id(stage, e.topic()) + "#guests", of(after, session, e.topic()));
            return List.of(e.guests() == null ? line : line.counting(Map.of("guests", e.guests())));
        }
        if (event instanceof RoundEvents.ReportWritten e)
            return List.of(Passage.of(
                            e.text() == null ? "report-withdrawn" : "report",
                            id(stage, e.topic()) + "#report",
                            e.text() == null ? of(after, session, e.topic()) : e.text())
                    .instead(e.before()));
        return List.of();
    }

    private static Passage placed(MarketEvents.PlaceGiven e, OpenSpaceState after, Stage stage) {
        boolean gone = e.place() == null;
        Passage line =
                Passage.of(gone ? "place-taken-away" : "place-given", id(stage, e.topic()), title(after, e.topic()));
        return gone
                ? line
                : line.at(e.place().table()).counting(Map.of("round", e.place().round()));
    }

    private static List<Passage> closed(OpenSpaceState after, Stage stage) {
        var wishes = after.wishes();
        var lines = new ArrayList<Passage>();
        if (wishes.closed().withheld()) lines.add(Passage.of("market-withheld", null, null));
        else
            lines.add(Passage.of("market-closed", null, null)
                    .counting(Map.of("wishers", wishes.closed().voters())));
        for (var item : wishes.ranked())
            if (wishes.closed().results().containsKey(item.id()))
                lines.add(Passage.of("wish", id(stage, item.id()) + "#wish", item.text())
                        .counting(wished(after, item.id())));
        return lines;
    }

    private static Map<String, Integer> wished(OpenSpaceState market, String topic) {
        var closed = market.wishes().closed();
        var result = closed == null ? null : closed.results().get(topic);
        if (result == null) return Map.of();
        var numbers = new HashMap<>(Map.of("wishes", result.count()));
        if (result.hands() > 0) numbers.put("hands", result.hands());
        return numbers;
    }

    private static String title(OpenSpaceState market, String topic) {
        return market.topics().get(topic).said().text();
    }

    /** Names a topic of the market in a round of it. */
    private static String of(OpenSpaceState round, SessionState session, String topic) {
        OpenSpaceState market = round.market(session);
        return market == null || !market.topics().containsKey(topic) ? null : title(market, topic);
    }

    private static String words(Market.Said said) {
        return said.line() == null ? said.text() : said.text() + "：" + said.line();
    }

    private static String id(Stage stage, String id) {
        return stage.id() + ":" + id;
    }

    @Override
    public Told leaves(OpenSpaceState state, SessionState session, Stage stage) {
        var things = new ArrayList<Thing>();
        for (var one : state.left(session)) {
            String from = state.setup().from();
            if (from == null) things.add(topic(state, stage, one.getKey(), one.getValue()));
            else round(state, stage, from, one.getKey(), one.getValue(), things);
        }
        return Told.things(things, Map.of());
    }

    private static Thing topic(OpenSpaceState market, Stage stage, String id, Topic one) {
        Place place = one.place();
        var numbers = new HashMap<>(wished(market, id));
        if (place != null) numbers.put("round", place.round());
        String text = words(one.said());
        return thing(id(stage, id), "topic", text, one, List.of(), numbers);
    }

    private static void round(
            OpenSpaceState round, Stage stage, String from, String id, Topic one, List<Thing> things) {
        Talk talk = round.told(id);
        int here = round.setup().round();
        boolean elsewhere = one.place() == null || one.place().round() != here;
        // Where it was told of is no longer known once it has another place.
        Topic then = elsewhere ? one.at(null) : one;
        var numbers = new HashMap<>(Map.of("round", here));
        if (talk.guests() != null) numbers.put("guests", talk.guests());
        String held = id(stage, id);
        things.add(thing(held, "held", one.said().text(), then, List.of(from + ":" + id), numbers));
        if (talk.report() != null)
            things.add(thing(held + "-report", "report", talk.report(), then, List.of(held), Map.of()));
    }

    /** Tells a sponsor from paper among the tags: only who has a seat is known by it. */
    private static Thing thing(
            String id, String sort, String text, Topic one, List<String> from, Map<String, Integer> numbers) {
        String table = one.place() == null ? null : one.place().table();
        var tags = new ArrayList<Text>();
        if (table != null) tags.add(Words.of("テーブル" + table, "Table " + table));
        if (one.name() != null) tags.add(Words.of(one.name(), one.name()));
        String state = sort.equals("report") ? "shown" : Thing.TABLED;
        return new Thing(id, sort, state, text, one.sponsor(), table, from, tags, numbers);
    }
}
