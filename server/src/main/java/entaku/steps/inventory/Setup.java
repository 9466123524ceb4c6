package entaku.steps.inventory;

import entaku.session.BadSetting;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.shared.SharedSettings;
import entaku.steps.shared.ThingList;
import entaku.steps.shared.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template says of an inventory.
 *
 * @param step the step's id: the template's activities are known by it and their own id, alike at every table
 * @param hidden whether names are: then nothing stands in the order in which it came
 * @param decides whether it is decided here what becomes of each, or only gathered what there is
 * @param fields what is asked of each activity
 * @param decisions what can become of one; none where nothing is decided
 */
record Setup(
        String step,
        boolean hidden,
        boolean decides,
        List<Text> fields,
        List<Prepared> prepared,
        List<String> from,
        List<Decision> decisions,
        int least) {

    /** One activity that the template lists, and what it says of it in the order of the fields. */
    record Prepared(String id, Text text, List<Text> facts) {}

    /** One thing that can become of an activity. */
    record Decision(String id, Text text) {}

    /** The verdict of a room that leaves it open for today; nobody answers it, since who does not know answers nothing. */
    static final Decision UNDECIDED =
            new Decision("undecided", Words.of("今日は決めない", "{今日|きょう}は {決|き}めません", "Not decided today"));

    private static final String DECIDE = "decide";

    private static final List<Decision> USUAL = List.of(
            new Decision("keep", Words.of("続ける", "{続|つづ}ける", "Keep")),
            new Decision("lighten", Words.of("軽くする", "{軽|かる}くする", "Lighten")),
            new Decision("merge", Words.of("まとめる", "ほかの ものと 1つに する", "Merge")),
            new Decision("hand-over", Words.of("引きつぐ", "ほかの {人|ひと}に お{願|ねが}いする", "Hand over")),
            new Decision("stop", Words.of("やめる", "やめる", "Stop")));

    static final List<Setting> SETTINGS = List.of(
            Setting.choice(
                            "mode",
                            List.of("gather", DECIDE),
                            "gather は活動と、かかる手間などを書き出す。decide は一つずつどうするかを答え、結論を残す",
                            "gather: activities are listed with what they take; decide: people answer what is to become of"
                                    + " each, and the room's verdict is kept")
                    .otherwise(DECIDE),
            Setting.list(
                    "activities",
                    0,
                    Limits.LISTED,
                    "はじめから並べておく活動",
                    "Activities that are listed from the beginning",
                    Setting.text("text", "活動の名前", "What it is called").need().example("夏まつり"),
                    Setting.texts("facts", "分かっていること。fields の順に並べる", "What is known of it, in the order of the fields")
                            .example(List.of("30人", "年に120時間"))),
            Setting.texts("fields", "活動ごとに書くこと", "What is asked of each activity")
                    .example(List.of("人数", "一年の時間", "だれのため", "だれに頼まれて")),
            Setting.fromMany("from", "並べる活動を出したステップ", "Earlier steps whose items are activities as well"),
            Setting.list(
                            "decisions",
                            0,
                            Limits.DECISIONS,
                            "一つの活動について選べる答え",
                            "What can become of an activity",
                            Setting.text("text", "答えの言葉", "What it is called")
                                    .need()
                                    .example("続ける"))
                    .example(List.of(Map.of("id", "keep", "text", "続ける"), Map.of("id", "stop", "text", "やめる")))
                    .instead("続ける・軽くする・まとめる・引きつぐ・やめる", "keep, lighten, merge, hand over, stop"),
            SharedSettings.LEAST);

    static Setup of(Step step, Values settings) {
        List<Text> fields = settings.texts("fields");
        if (fields.size() > Limits.FACTS) throw new BadSetting("fields", "must be at most " + Limits.FACTS);
        boolean decides = settings.word("mode").equals(DECIDE);
        boolean said = !settings.each("decisions", one -> one).isEmpty();
        if (!decides && said)
            throw new BadSetting("decisions", "cannot stand beside mode: gather, which decides nothing");
        if (!decides && step.settings().values().containsKey("least"))
            throw new BadSetting("least", "cannot stand beside mode: gather, which counts nothing");
        var decisions = decides ? decisions(settings.each("decisions", Setup::readDecision)) : List.<Decision>of();
        var prepared = new ArrayList<Prepared>();
        for (Prepared one : settings.each("activities", Setup::readActivity)) {
            if (one.facts().size() > fields.size())
                throw new BadSetting(
                        "activities." + prepared.size() + ".facts", "must not be more than there are fields");
            prepared.add(one);
        }
        return new Setup(
                step.id(),
                step.hidden(),
                decides,
                fields,
                List.copyOf(prepared),
                settings.from("from"),
                decisions,
                settings.number("least"));
    }

    private static Prepared readActivity(Values one) {
        return new Prepared(one.word("id"), one.text("text"), one.texts("facts"));
    }

    private static Decision readDecision(Values one) {
        return new Decision(one.word("id"), one.text("text"));
    }

    private static List<Decision> decisions(List<Decision> said) {
        if (said.isEmpty()) return USUAL;
        if (said.size() == 1) throw new BadSetting("decisions", "must be at least 2");
        if (said.stream().anyMatch(one -> one.id().equals(UNDECIDED.id())))
            throw new BadSetting("decisions", "must not have " + UNDECIDED.id() + ", which is a verdict of every room");
        return said;
    }

    /** Gives one that people can answer with; null when it is none of them. */
    Decision decision(String id) {
        return decisions.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** Refuses what people cannot answer with. */
    void requireDecision(String id) {
        Rejected.unless(id != null && decision(id) != null, "no-such-decision");
    }

    /** Gives one that a room can settle on; null when it is none of them. */
    Decision verdict(String id) {
        return UNDECIDED.id().equals(id) ? UNDECIDED : decision(id);
    }

    /** Names the template's own after their step, so that no other step has any of the same name. */
    Map<String, Prepared> named() {
        var named = new LinkedHashMap<String, Prepared>();
        prepared.forEach(one -> named.put(step + "-" + one.id(), one));
        return named;
    }

    ThingList list() {
        var own = new LinkedHashMap<String, Text>();
        named().forEach((id, one) -> own.put(id, one.text()));
        return ThingList.of(new ThingList.Form(hidden, own, Limits.ACTIVITIES, Limits.ACTIVITIES_PER_SEAT));
    }
}
