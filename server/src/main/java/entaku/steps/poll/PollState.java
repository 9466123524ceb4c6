package entaku.steps.poll;

import entaku.session.BadSetting;
import entaku.session.Item;
import entaku.session.Limits;
import entaku.session.Rejected;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Text;
import entaku.session.Values;
import entaku.steps.shared.SecretVote;
import entaku.steps.shared.SharedSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What a poll holds.
 *
 * @param from the step that choices are drawn from; null where there is none
 * @param own the template's own choices: id → words; they stand behind what is drawn
 * @param most how many one may choose
 * @param votes who chose what
 */
record PollState(String from, Text question, Map<String, Text> own, int most, SecretVote votes) {
    private static final String MANY = "many";

    /** What stands for choosing from as many as there are. */
    static final int ANY = Limits.CHOICES;

    private static final List<Text> YES_OR_NO = List.of(
            new Text(Map.of("ja", "はい", "ja-easy", "はい", "en", "Yes")),
            new Text(Map.of("ja", "いいえ", "ja-easy", "いいえ", "en", "No")));

    static final List<Setting> SETTINGS = List.of(
            Setting.text("question", "みんなに聞く質問", "The question that everybody is asked")
                    .instead("ステップの題名", "the step's title")
                    .example("次に話したいことは、どれですか。"),
            Setting.texts(
                            "choices",
                            "選べる答え。from があれば、そのあとに並ぶ",
                            "The answers to choose from; with `from` they stand behind what is drawn")
                    .instead("from がなければ「はい」と「いいえ」", "Yes and No, where nothing is drawn `from` a step")
                    .example(List.of("まだ決められない", "ほかのこと")),
            Setting.from("from", "選べる答えを出したステップ", "The step whose items can be chosen"),
            Setting.choice(
                            "choose",
                            List.of("one", MANY),
                            "一つだけ選ぶか、いくつか選べるか",
                            "Whether one answer is chosen, or several")
                    .otherwise("one"),
            Setting.number("most", 1, Limits.LISTED, "一人が選べる数", "How many one person may choose")
                    .instead("one なら1、many ならいくつでも", "1 with `one`, any number with `many`")
                    .example(1),
            SharedSettings.COUNTS,
            SharedSettings.LEAST);

    /** Opens a poll as its step sets it. */
    static PollState open(Step step, Values settings) {
        List<String> from = settings.from("from");
        Map<String, Text> own = own(step.id(), settings.texts("choices"), !from.isEmpty());
        boolean many = settings.word("choose").equals(MANY);
        int most = settings.number("most", many ? ANY : 1);
        if (!many && most > 1) throw new BadSetting("most", "must be 1, or the step has to say choose: many");
        var votes = SecretVote.open(SharedSettings.least(step, settings));
        var state = new PollState(
                from.isEmpty() ? null : from.get(0), settings.text("question", step.title()), own, most, votes);
        return state.over(List.of());
    }

    /** Names the template's own choices after their step, so that no other step has any of the same name. */
    private static Map<String, Text> own(String step, List<Text> said, boolean drawn) {
        List<Text> texts = said.isEmpty() && !drawn ? YES_OR_NO : said;
        if (texts.size() == 1 && !drawn) throw new BadSetting("choices", "must be at least 2 where nothing is drawn");
        var own = new LinkedHashMap<String, Text>();
        for (Text text : texts) own.put(step + "-" + (own.size() + 1), text);
        return own;
    }

    PollState with(SecretVote next) {
        return new PollState(from, question, own, most, next);
    }

    /** Puts these to the question, and the template's own choices behind them. */
    PollState over(List<Item> drawn) {
        var all = new ArrayList<Item>(drawn);
        own.forEach((id, text) -> all.add(new Item(id, text.in("ja"), all.size() + 1)));
        return with(votes.over(all));
    }

    /** Refuses unless answers are taken; one who names another vote (null: none) pressed too late. */
    void requireOpen(Integer named) {
        votes.requireNow(named);
        Rejected.unless(votes.closed() == null, "poll-closed");
    }

    void requireOpen(String choice, Integer named) {
        requireOpen(named);
        votes.requireItem(choice);
    }

    /** Tells whether a seat has answered this, and nothing besides. */
    boolean answered(String seat, Set<String> choices) {
        return votes.ballot(seat).keySet().equals(choices);
    }

    /** Lists what a seat has chosen and can still be chosen, in the order of the choices. */
    List<String> answer(String seat) {
        var counted = votes.counted(seat);
        return votes.items().stream().filter(counted::containsKey).toList();
    }

    PollState answering(String seat, List<String> choices) {
        PMap<String, Integer> ballot = HashTreePMap.empty();
        for (String choice : choices) ballot = ballot.plus(choice, 1);
        return with(votes.balloting(seat, ballot));
    }
}
