package entaku.steps.board;

import entaku.session.BadSetting;
import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Text;
import entaku.session.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the template says of a board.
 *
 * <p>A place is one number. Columns and the moments of a timeline are the prompts side by side, counted from 1: a note
 * stands under the prompt it was written under until somebody moves it. On a matrix it is {@code 10 x + y}, the level on
 * the first axis and the level on the second, each from 1; 0 is no place.
 *
 * @param axes of a matrix, the first across and the second upwards; else empty
 */
record BoardForm(
        List<Text> prompts,
        List<Colour> kinds,
        String layout,
        List<Axis> axes,
        String place,
        String links,
        List<Relation> relations,
        boolean acyclic) {
    static final int NOWHERE = 0;
    private static final String LIST = "list";
    private static final String MATRIX = "matrix";
    private static final String NOBODY = "nobody";
    private static final int TENS = 10;

    private static final List<String> COLOURS = List.of("yellow", "pink", "blue", "green", "orange", "purple");

    static final List<Setting> SETTINGS = List.of(
            Setting.texts("prompts", "付箋を書く質問", "The questions that notes are written under")
                    .example(List.of("よいところ", "こまっていること")),
            Setting.list(
                            "kinds",
                            0,
                            Limits.LISTED,
                            "付箋の種類",
                            "What a note can be",
                            Setting.text("text", "種類の名前", "What this kind is called")
                                    .need()
                                    .example("こまりごと"),
                            Setting.choice("color", COLOURS, "付箋の色", "Its colour")
                                    .otherwise("yellow"))
                    .example(List.of(
                            Map.of("id", "need", "text", "こまりごと", "color", "pink"),
                            Map.of("id", "offer", "text", "できること", "color", "green"))),
            Setting.choice(
                            "reveal",
                            List.of("later", "at-once"),
                            "いつ見えるか。later は進行役が開くまで本人だけ",
                            "When notes are seen; later: they are private until the facilitator opens them")
                    .otherwise("later"),
            Setting.choice(
                            "layout",
                            List.of(LIST, "columns", MATRIX, "timeline"),
                            "並べ方。list は一覧、columns は質問ごとの列、timeline は質問を時の順に並べた年表、matrix は二つの軸の表",
                            "How notes lie: a list, columns (one for each prompt), a timeline (the prompts in order of"
                                    + " time), or a matrix of two axes")
                    .otherwise(LIST)
                    .example(MATRIX),
            Setting.list(
                            "axes",
                            0,
                            2,
                            "matrix の二つの軸。一つ目が横、二つ目がたて",
                            "The two axes of a matrix, the first across and the second upwards",
                            Setting.text("text", "軸の名前", "What the axis is called")
                                    .need()
                                    .example("負担"),
                            Setting.text("low", "左はし、または下はしの言葉", "What its left or lower end is called")
                                    .need()
                                    .example("軽い"),
                            Setting.text("high", "右はし、または上はしの言葉", "What its right or upper end is called")
                                    .need()
                                    .example("重い"))
                    .example(List.of(
                            Map.of("id", "burden", "text", "負担", "low", "軽い", "high", "重い"),
                            Map.of("id", "need", "text", "必要", "low", "低い", "high", "高い"))),
            Setting.choice(
                            "place",
                            List.of("author", "anyone"),
                            "付箋を動かす人。author は書いた本人、anyone は参加者みんな。進行役とテーブル進行役はいつも動かせる",
                            "Who moves a note: its author or anyone who takes part; facilitator and table hosts always can")
                    .otherwise("author"),
            Setting.choice(
                            "links",
                            List.of(NOBODY, "everyone", "hosts", "facilitator"),
                            "付箋と付箋をつなぐ人。nobody はつながない",
                            "Who links notes; nobody: there are no links")
                    .otherwise(NOBODY)
                    .example("everyone"),
            Setting.list(
                            "relations",
                            0,
                            Limits.LISTED,
                            "つながりの種類。なければ、ただつなぐ",
                            "What a link can mean; without any, notes are just linked",
                            Setting.text("text", "つながりの言葉", "What this link is called")
                                    .need()
                                    .example("原因→対応策"))
                    .example(List.of(Map.of("id", "remedy", "text", "原因→対応策"))),
            Setting.yes(
                            "acyclic",
                            "たどると元の付箋に戻るつながりを断るか",
                            "Whether links that lead back to where they began are refused")
                    .otherwise(false)
                    .example(true));

    /** A kind of note, told apart by a colour and a word. */
    record Colour(String id, Text text, String color) {}

    /** One axis: its name, and the words for its two ends. */
    record Axis(Text text, Text low, Text high) {}

    /** What a link can mean. */
    record Relation(String id, Text text) {}

    static BoardForm read(Values settings) {
        var form = new BoardForm(
                settings.texts("prompts"),
                settings.each("kinds", one -> new Colour(one.word("id"), one.text("text"), one.word("color"))),
                settings.word("layout"),
                settings.each("axes", one -> new Axis(one.text("text"), one.text("low"), one.text("high"))),
                settings.word("place"),
                settings.word("links"),
                settings.each("relations", one -> new Relation(one.word("id"), one.text("text"))),
                settings.yes("acyclic"));
        if (form.matrix() && form.axes().size() != 2)
            throw new BadSetting("axes", "must be two where the layout is matrix");
        if (form.columns() && form.prompts().size() < 2)
            throw new BadSetting("prompts", "must be two or more where the layout is " + form.layout());
        return form;
    }

    boolean knows(String kind) {
        return kinds.stream().anyMatch(one -> one.id().equals(kind));
    }

    boolean relates(String relation) {
        return relations.stream().anyMatch(one -> one.id().equals(relation));
    }

    boolean matrix() {
        return layout.equals(MATRIX);
    }

    /** Tells whether the prompts lie side by side: as columns, or in order of time. */
    boolean columns() {
        return !matrix() && !layout.equals(LIST);
    }

    boolean placed() {
        return !layout.equals(LIST);
    }

    boolean linked() {
        return !links.equals(NOBODY);
    }

    /** Tells whether places mean the same under the other form. */
    boolean lies(BoardForm other) {
        return columns() ? other.columns() : layout.equals(other.layout());
    }

    /** Where a note written under this prompt stands until it is moved. */
    int home(int prompt) {
        return columns() ? prompt + 1 : NOWHERE;
    }

    /** Tells whether there is such a place; a matrix lets a note be taken off it again. */
    boolean has(int at) {
        if (columns()) return at >= 1 && at <= prompts.size();
        return matrix() && (at == NOWHERE || (level(at / TENS) && level(at % TENS)));
    }

    private static boolean level(int n) {
        return n >= 1 && n <= Limits.LEVELS;
    }

    /** Lists all places in the order in which they are read: columns one after another, rows of a matrix from the top. */
    List<Integer> places() {
        var all = new ArrayList<Integer>();
        if (columns()) for (int at = 1; at <= prompts.size(); at++) all.add(at);
        if (matrix())
            for (int y = Limits.LEVELS; y >= 1; y--) for (int x = 1; x <= Limits.LEVELS; x++) all.add(TENS * x + y);
        if (matrix()) all.add(NOWHERE);
        return all;
    }

    /** Says a place in words, in the languages of the documents. */
    Text words(int at) {
        if (columns()) return prompts.get(at - 1);
        if (at == NOWHERE) return in("まだ置いていないもの", "Not placed yet");
        return in(words("ja", at, "：", "、"), words("en", at, ": ", ", "));
    }

    private String words(String language, int at, String is, String and) {
        return side(axes.get(0), at / TENS, language, is) + and + side(axes.get(1), at % TENS, language, is);
    }

    private static String side(Axis axis, int level, String language, String is) {
        int middle = (Limits.LEVELS + 1) / 2;
        boolean ja = language.equals("ja");
        String end = (level < middle ? axis.low() : axis.high()).in(language);
        boolean whole = level == 1 || level == Limits.LEVELS;
        String said = level == middle ? (ja ? "中くらい" : "in between") : whole ? end : (ja ? "やや" : "rather ") + end;
        return axis.text().in(language) + is + said;
    }

    private static Text in(String ja, String en) {
        return new Text(Map.of("ja", ja, "en", en));
    }
}
