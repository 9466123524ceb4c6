package entaku.steps.survey;

import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Setting;
import entaku.session.Values;
import entaku.steps.shared.SharedSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a survey asks.
 *
 * @param least nothing of fewer sheets than these is told
 */
record Questions(String step, int least, List<Question> all) {
    static final List<Setting> SETTINGS = List.of(
            Setting.list(
                            "questions",
                            1,
                            Limits.SURVEY,
                            "一枚の用紙で聞く質問",
                            "The questions on the sheet",
                            Setting.text("text", "質問の文", "What is asked").need(),
                            Setting.choice(
                                            "type",
                                            List.of("choice", "choices", "words"),
                                            "答え方。choice は一つ、choices はいくつでも選ぶ、words は自由に書く",
                                            "How it is answered: by one answer, by any number of them, or in one's own words")
                                    .otherwise("choice"),
                            Setting.texts(
                                    "answers", "選べる答え（words では書かない）", "The answers to choose from; none with `words`"),
                            Setting.yes(
                                            "attribute",
                                            "立場や年代など、答える人のことを聞く質問か。人数の少ない答えは、合わせて数える",
                                            "Whether it asks who somebody is, such as their age: its small answers are put together")
                                    .otherwise(false))
                    .need()
                    .example(List.of(
                            Map.of(
                                    "id", "could-say",
                                    "text", "言いたいことを言えましたか",
                                    "answers", List.of("言えた", "まあ言えた", "あまり言えなかった")),
                            Map.of(
                                    "id",
                                    "age",
                                    "text",
                                    "年代を教えてください",
                                    "answers",
                                    List.of("39歳以下", "40〜64歳", "65歳以上"),
                                    "attribute",
                                    true),
                            Map.of("id", "to-us", "text", "気づいたこと", "type", "words"))),
            SharedSettings.LEAST);

    static Questions read(String step, Values settings) {
        var paths = new ArrayList<String>();
        List<Question> all = settings.each("questions", set -> {
            paths.add("questions." + paths.size());
            return Question.read(set, paths.get(paths.size() - 1));
        });
        return new Questions(step, settings.number("least"), all);
    }

    Question named(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** Finds the question that has this answer; null where none has. */
    Question of(String choice) {
        return all.stream()
                .filter(one -> one.answers().containsKey(choice))
                .findFirst()
                .orElse(null);
    }

    /** Lists those that are answered in one's own words. */
    List<Question> written() {
        return all.stream().filter(Question::isWords).toList();
    }

    /**
     * Reads a sheet as somebody filled it in; refuses what no sheet has room for.
     *
     * @param choices in any order; null for none
     * @param words for each of {@link #written}, in that order; fewer, null or blank where there are none
     */
    Sheet sheet(List<String> choices, List<String> words) {
        var chosen = new LinkedHashSet<>(choices == null ? List.<String>of() : choices);
        for (String choice : chosen) Rejected.unless(choice != null && of(choice) != null, "no-such-item");
        var marks = new ArrayList<String>();
        for (Question one : all) {
            var here = one.choices().stream().filter(chosen::contains).toList();
            Rejected.unless(one.type() != Question.Type.CHOICE || here.size() <= 1, "only-one-answer");
            marks.addAll(here);
        }
        List<String> said = words == null ? List.of() : words;
        Rejected.unless(said.size() <= written().size(), "no-such-item");
        var kept = new ArrayList<String>();
        for (String each : said) {
            String clean = Limits.wordsIfAny(each, Limits.REASON);
            kept.add(clean == null ? "" : clean);
        }
        // Two sheets that say the same are the same.
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isEmpty()) kept.remove(kept.size() - 1);
        return new Sheet(marks, kept);
    }
}
