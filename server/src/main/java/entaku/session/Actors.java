package entaku.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of actor that people can be there as: from this list and from nowhere else, so that they can be counted. */
public final class Actors {
    /** What each is called, in the order in which they are offered. */
    public static final Map<String, Text> WORDS = words();

    private Actors() {}

    private static Map<String, Text> words() {
        var words = new LinkedHashMap<String, Text>();
        add(words, "resident", "住民", "{住|す}んでいる {人|ひと}", "Resident");
        add(words, "association", "町内会・自治会など", "{町内会|ちょうないかい}・{自治会|じちかい}など", "Neighbourhood association");
        add(words, "npo", "NPO・市民活動団体", "NPO・ボランティア", "Non-profit or volunteer group");
        add(words, "company", "会社・お店", "{会社|かいしゃ}・お{店|みせ}", "Company or shop");
        add(words, "school", "学校・学生", "{学校|がっこう}・{学生|がくせい}", "School or student");
        add(words, "office", "役所", "{役所|やくしょ}", "Office");
        add(words, "other", "そのほか", "そのほか", "Other");
        return Collections.unmodifiableMap(words);
    }

    private static void add(Map<String, Text> words, String actor, String ja, String easy, String en) {
        words.put(actor, new Text(Map.of("ja", ja, "ja-easy", easy, "en", en)));
    }
}
