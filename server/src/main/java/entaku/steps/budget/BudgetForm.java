package entaku.steps.budget;

import entaku.mathematics.tally.Project;
import entaku.session.BadSetting;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.shared.SharedSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template sets of a budget.
 *
 * @param unit what is divided: yen, helpers' hours
 * @param projects id → what it is and costs, in order
 * @param least nothing of fewer ballots is told, and what fewer people want is not taken; 1 tells everything
 */
record BudgetForm(Text unit, int total, String rule, Map<String, Wanted> projects, int least) {
    /** The word for the method in which everybody has the same share. */
    static final String EQUAL_SHARES = "equal-shares";

    private static final String GREEDY = "greedy";

    private static final Text YEN = new Text(Map.of("ja", "円", "ja-easy", "{円|えん}", "en", "yen"));

    static final List<Setting> SETTINGS = List.of(
            Setting.number("total", 1, Limits.BUDGET, "配分する合計", "How much there is to divide")
                    .need()
                    .example(20),
            Setting.text("unit", "合計と費用の単位", "The unit of the total and of the costs")
                    .instead("円", "yen")
                    .example("時間"),
            Setting.choice(
                            "rule",
                            List.of(EQUAL_SHARES, GREEDY),
                            "決め方。equal-shares は合計を一人分ずつに等しく分け、選んだ人どうしで出し合う。greedy は選んだ人の多い順に、残りに入るものを取る。手を挙げて数えることはせず、紙は1枚を一人分の答えとして入れる",
                            "How it is decided. equal-shares: everybody has the same part of the total, and those who want a"
                                    + " project pay for it together. greedy: what most people want first, as long as it fits."
                                    + " Hands are not counted; a paper is entered as one person's whole ballot")
                    .need(),
            Setting.list(
                            "projects",
                            2,
                            Limits.PROJECTS,
                            "選ぶ取り組み。それぞれの費用は合計まで",
                            "The projects to choose from, none of which costs more than the total",
                            Setting.text("text", "何をするか", "What is done").need(),
                            Setting.number("cost", 1, Limits.BUDGET, "かかるお金や時間", "What it costs")
                                    .need()
                                    .example(12))
                    .need()
                    .example(List.of(
                            Map.of("id", "patrol", "text", "夜の見回り", "cost", 12),
                            Map.of("id", "flowers", "text", "花だんの手入れ", "cost", 11),
                            Map.of("id", "lunch", "text", "月に一度の昼食会", "cost", 15))),
            SharedSettings.COUNTS,
            SharedSettings.LEAST);

    /** A project as people read it. */
    record Wanted(Text text, int cost) {}

    static BudgetForm of(Step step, Values settings) {
        int total = settings.number("total");
        return new BudgetForm(
                settings.text("unit", YEN),
                total,
                settings.word("rule"),
                projects(step.id(), settings, total),
                SharedSettings.least(step, settings));
    }

    /** Names the projects after their step, so that no other step has any of the same name. */
    private static Map<String, Wanted> projects(String step, Values settings, int total) {
        var projects = new LinkedHashMap<String, Wanted>();
        for (Values one : settings.each("projects", each -> each)) {
            if (one.number("cost") > total)
                throw new BadSetting(
                        "projects." + projects.size() + ".cost", "must be at most the total, which is " + total);
            projects.put(step + "-" + one.word("id"), new Wanted(one.text("text"), one.number("cost")));
        }
        return projects;
    }

    List<Item> items() {
        var items = new ArrayList<Item>();
        projects.forEach((id, one) -> items.add(new Item(id, one.text().in("ja"), items.size() + 1)));
        return items;
    }

    /** Lists these of the projects as the rules take them, in their order. */
    List<Project> costs(List<String> ids) {
        return ids.stream().map(id -> new Project(id, projects.get(id).cost())).toList();
    }
}
