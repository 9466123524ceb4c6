package entaku.steps.survey;

import entaku.session.BadSetting;
import entaku.session.Text;
import entaku.session.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One question of a survey.
 *
 * @param answers what can be chosen: id → words; empty where one writes
 * @param attribute it asks who somebody is: its small answers are put together instead of shown
 */
record Question(String id, Text text, Type type, Map<String, Text> answers, boolean attribute) {
    /** How a question is answered: by one answer, by any number of them, or in one's own words. */
    enum Type {
        CHOICE,
        CHOICES,
        WORDS
    }

    /** Reads one as a template sets it; {@code path} names it where it is wrong. */
    static Question read(Values set, String path) {
        String id = set.word("id");
        Type type = Type.valueOf(set.word("type").toUpperCase(java.util.Locale.ROOT));
        var answers = new LinkedHashMap<String, Text>();
        for (Text answer : set.texts("answers")) answers.put(id + "-" + (answers.size() + 1), answer);
        boolean attribute = set.yes("attribute");
        if (type == Type.WORDS && !answers.isEmpty())
            throw new BadSetting(path + ".answers", "cannot stand beside type: words");
        if (type != Type.WORDS && answers.size() < 2) throw new BadSetting(path + ".answers", "must be at least 2");
        if (attribute && type != Type.CHOICE) throw new BadSetting(path + ".attribute", "is for type: choice alone");
        return new Question(id, set.text("text"), type, answers, attribute);
    }

    boolean isWords() {
        return type == Type.WORDS;
    }

    List<String> choices() {
        return List.copyOf(answers.keySet());
    }
}
