package entaku.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** What a promise has to say, and must not, where something holds of its step: {@link PromisesTest} asks. */
final class PromiseRules {
    private PromiseRules() {}

    /**
     * What a promise says where something holds of its step.
     *
     * @param says any one of these is said; empty: nothing is asked for
     * @param never none of these is said
     */
    record Rule(String why, Predicate<Map<?, ?>> where, String language, List<String> says, List<String> never) {}

    static final List<Rule> RULES = new ArrayList<>();

    static void rule(String why, Predicate<Map<?, ?>> where, String ja, String easy, String en) {
        rule(why, where, ja, easy, en, "", "", "");
    }

    static void rule(
            String why,
            Predicate<Map<?, ?>> where,
            String ja,
            String easy,
            String en,
            String notJa,
            String notEasy,
            String notEn) {
        RULES.add(new Rule(why, where, "ja", any(ja), any(notJa)));
        RULES.add(new Rule(why, where, "ja-easy", any(easy), any(notEasy)));
        RULES.add(new Rule(why, where, "en", any(en), any(notEn)));
    }

    private static List<String> any(String ways) {
        return ways.isEmpty() ? List.of() : List.of(ways.split("\\|"));
    }

    static Object setting(Map<?, ?> step, String name, Object otherwise) {
        Object value = step.get("settings") instanceof Map<?, ?> settings ? settings.get(name) : null;
        return value == null ? otherwise : value;
    }

    static Predicate<Map<?, ?>> kind(String... kinds) {
        return step -> List.of(kinds).contains(step.get("kind"));
    }

    static Predicate<Map<?, ?>> names(String names) {
        return step -> names.equals(step.get("names"));
    }

    static Predicate<Map<?, ?>> has(String setting, Object value) {
        return step -> Objects.equals(value, setting(step, setting, null));
    }

    static {
        StatementPromises.add();
        RatingPromises.add();
        Predicate<Map<?, ?>> every = step -> true;
        rule(
                "what stays is said",
                every,
                "記録に残り|発言録に残り|記録にも残り",
                "記録に 残り|記録にも 残り|書いて 残します",
                "stay in the record|stays in the record|stays in the transcript|stay in the record",
                "公開|、だれにも見えません|は、だれにも出ません|書いてくださった|約束",
                "公開|、だれにも 見えません|見ます|約束",
                "published|shown to nobody|promise");
        rule(
                "hidden names are shown to nobody who is there, and not in the record",
                names("hidden").and(kind("check-in", "board", "cluster", "break")),
                "進行役にも、ほかの人にも、記録にも出ません",
                "進行役にも ほかの 人にも 見えません。記録にも 出ません",
                "not shown to the facilitator, to others, or in the record",
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前が 出ます",
                "with your name|carry|carries");
        rule(
                "a secret answer is shown to nobody",
                names("hidden").and(kind("dot-vote", "poll", "budget", "consensus", "statements", "rating")),
                "進行役にも、ほかのだれにも見えません",
                "進行役にも ほかの 人にも 見えません",
                "not shown to the facilitator or to anybody else",
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前が 出ます",
                "with your name");
        rule(
                "hidden speakers are not in the transcript",
                names("hidden").and(kind("dialogue")),
                "話した人の名前は、発言録には出ません",
                "名前は、記録に 出ません",
                "without the speaker's name",
                "名前といっしょに",
                "名前と いっしょに",
                "with the speaker");
        rule(
                "shown names are shown",
                names("shown"),
                "名前といっしょに|名前が出ます",
                "名前と いっしょに|名前も みんなに|名前が 出ます",
                "with your name|with the speaker's name|their writers' names",
                "進行役にも",
                "進行役にも",
                "not shown to the facilitator");
        rule(
                "notes are seen once they are opened",
                kind("board").and(has("reveal", "later")),
                "進行役が開くと、",
                "進行役が 開くと、",
                "Once the facilitator opens them",
                "すぐに",
                "すぐに",
                "at once");
        rule(
                "if ever: notes are seen at once",
                kind("board").and(has("reveal", "at-once")),
                "すぐに",
                "すぐに",
                "at once",
                "進行役が開くと",
                "進行役が 開くと",
                "Once the facilitator opens");
        rule(
                "a note held back leaves the record",
                kind("board"),
                "止めた付箋は記録に入らず、枚数だけ残ります",
                "その ふせんの 言葉は 記録に 残りません。枚数だけ 残ります",
                "its words do not go into the record, only the number");
        rule(
                "paper notes are seen by who enters them",
                kind("board"),
                "紙の付箋は、入力する係が目にします",
                "紙に 書いた ふせんは、係の 人が 見て 入れます",
                "Paper notes are seen by the person who enters them");
        rule(
                "hands are seen by the room, and paper is a way out",
                kind("dot-vote", "poll", "consensus", "statements", "rating"),
                "手を挙げて答える方の答えは、会場の人に見えます。見られたくない方は、紙に書いて係に渡せます",
                "手を 挙げる 人の 答えは、まわりの 人に 見えます。見せたく ない 人は、紙に 書いて 係の 人に 渡せます",
                "If you raise a hand, the people in the room see it; you may hand in paper instead");
        rule(
                "a vote that is held again does not count the one before",
                kind("dot-vote", "poll", "budget", "consensus", "statements", "rating"),
                "前に貼ったものは数えません。前の結果は記録に残ります|前の答えは数えません。前の結果は記録に残ります",
                "前の シールは 数えません。前の 結果は 記録に 残ります|前の 答えは 数えません。前の 結果は 記録に 残ります",
                "do not count, and the earlier result stays in the record",
                "人数は出ます",
                "人の 数は 出ます",
                "answered is)|voted is)");
        rule(
                "small bands are joined, and a reason stands beside the choice",
                kind("consensus"),
                "となりと合わせて数えます。理由を書くと、あなたが選んだものと並べて、名前なしで全員に出ます",
                "となりと いっしょに 数えます。理由を 書くと、あなたが 選んだ ものと いっしょに 出ます",
                "neighbouring choices are counted together. A reason you write is shown, without your name, beside the choice you made");
        Predicate<Map<?, ?>> atTables = step -> "tables".equals(step.get("among"));
        rule(
                "who reads the record is said at the beginning",
                kind("check-in").and(atTables.negate()),
                "記録は、参加した人と職員が読めます",
                "記録は、参加者と 役所の 人が 読めます",
                "Those who took part and staff can read the record");
        rule(
                "what everybody sees is said",
                kind("check-in", "board", "cluster", "dot-vote", "poll", "budget", "consensus", "statements", "rating"),
                "全員に|全員の手元に",
                "みんなに 見えます",
                "everyone|Everyone");
        rule(
                "what is held at tables is seen there first",
                kind("check-in", "board", "cluster").and(atTables),
                "同じテーブルの人に見えます",
                "同じ テーブルの 人に 見えます",
                "your table sees|Your table sees",
                // Once the room has gone on, everybody may look at every table.
                "話し合いが終わると",
                "話し合いが 終わると",
                "after the meeting");
        rule(
                "until they are opened, notes are their writers' alone",
                kind("board").and(has("reveal", "later")),
                "あなたの付箋はあなたにしか見えません",
                "あなたの ふせんは あなただけに 見えます",
                "While you write, only you see your notes");
        rule(
                "a note can be held back, and what for",
                kind("board"),
                "個人が分かる付箋は、進行役が表示を止めることがあります",
                "だれの ことか 分かる ふせんは、進行役が 見せない ことが あります",
                "The facilitator may hold back a note that tells who somebody is");
        rule(
                "what is not to be kept need not be",
                kind("dialogue").and(names("hidden")),
                "残したくない話は、「書かないでください」と書記に伝えてください",
                "残したく ない ときは、「書かないで ください」と 言って ください",
                "tell the recorder \"please do not write this down\"");
        rule(
                "who is not to be named need not be, but for what they send themselves",
                kind("dialogue").and(names("shown")),
                "名前を残したくないときは、「名前なしで」と書記に伝えてください。手元から文字で発言したものには、名前が出ます",
                "「名前なしで」と 書く 係に 言って ください。自分で 文字で 送った ものには、名前が 出ます",
                "tell the recorder \"without my name\". What you send in writing yourself carries your name");
        rule(
                "a reason is nobody's",
                kind("consensus").and(names("hidden")),
                "選ばれた人数が全員に出ます",
                "名前は 出ません。記録にも 残ります",
                "without your name");
        rule(
                "a group is a way not to be named",
                kind("commitments").and(names("shown")),
                "グループや団体の名前で書いてください|団体の名前で書くと",
                "グループの 名前で 書いて ください|グループの 名前で 書くと",
                "write it for");
        rule(
                "paper notes have no name on them",
                kind("cluster").and(names("shown")),
                "紙の付箋には出ません",
                "紙の ふせんには 出ません",
                "paper notes do not");
        rule(
                "who writes for a group is not named",
                kind("commitments").and(names("shown")),
                "あなたの名前は出ません",
                "あなたの 名前は 出ません",
                "your name is not shown");
        rule(
                "if ever: hidden names stay out of what is taken on and of what was",
                kind("commitments", "review").and(names("hidden")),
                "",
                "",
                "",
                "名前といっしょに",
                "名前と いっしょに",
                "with your name");
        rule(
                "what somebody else enters does not name who said it",
                kind("review").and(names("shown")),
                "名前を出したくない方は、係の人に話してください",
                "名前を 出したく ない 人は、係の 人に 話して ください",
                "tell one of the helpers instead");
        rule(
                "what one types oneself carries the name",
                kind("dialogue").and(names("shown")),
                "手元から文字で発言したものには、名前が出ます",
                "自分で 文字で 送った ものには、名前が 出ます",
                "What you send in writing yourself carries your name");
        Predicate<Map<?, ?>> laid = kind("board")
                .and(has("layout", null).negate())
                .and(has("layout", "list").negate());
        rule(
                "if ever: who moves a note is said",
                laid.and(has("place", "anyone")),
                "付箋の置き場所は、参加した人ならだれでも変えられます。だれが移したかは出ません",
                "ふせんの 置き場所は、だれでも 変えられます。だれが 動かしたかは 出ません",
                "Anyone who takes part can move a note; nobody is told who moved it",
                "置き場所を変えられるのは",
                "置き場所を 変えられるのは",
                "Only its writer");
        rule(
                "if ever: that others do not move a note is said",
                laid.and(has("place", "anyone").negate()),
                "置き場所を変えられるのは、書いた人と、進行役・テーブル進行役です。紙の付箋は、入力する係も移せます",
                "置き場所を 変えられるのは、書いた 人と、進行役と、テーブルの 進行役です。紙の ふせんは、係の 人も 動かせます",
                "Only its writer, the facilitator and table hosts can move a note; paper notes can also be moved by those who enter them",
                "だれでも変えられます",
                "だれでも 変えられます",
                "Anyone who takes part can move");
        rule(
                "if ever: who links notes is said",
                kind("board").and(has("links", "everyone")),
                "つながりは、参加した人ならだれでもつけたり消したりできます。だれがしたかは出ません",
                "つながりは、だれでも つけたり 消したり できます。だれが したかは 出ません",
                "Anyone who takes part can link notes and remove links; nobody is told who did");
        rule(
                "if ever: every count is shown, and that is said before",
                kind("poll").and(has("counts", "every")),
                "0人も1人も、すべて出ます",
                "0人も 1人も、ぜんぶ 出ます",
                "Every count is shown, zero and one too",
                "人以下のとき",
                "人までの とき",
                "people or fewer");
        rule(
                "if ever: every count of a budget is shown, and that is said before",
                kind("budget").and(has("counts", "every")),
                "0人も1人も、すべて出ます",
                "0人も 1人も、ぜんぶ 出ます",
                "Every count is shown, zero and one too",
                "人以下のとき",
                "人までの とき",
                "people or fewer");
        rule(
                "if ever: a budget takes paper for whole ballots and counts no hands",
                kind("budget"),
                "紙の答えは、入力する係が目にします。手を挙げて数えることはしません",
                "紙の 答えは、係の 人が 見て 入れます。手は 数えません",
                "Answers on paper are seen by the person who enters them; hands are not counted",
                "手を挙げて答える方",
                "手を 挙げる 人",
                "If you raise a hand");
        rule(
                "if ever: who sits where is seen by everybody, and only numbers stay",
                kind("seat-plan").and(step -> !Boolean.FALSE.equals(setting(step, "list", null))),
                "どのテーブルかは、名前といっしょに、会場の画面と全員の手元に出ます。テーブルごとの人数だけが、記録に残ります" + "|だれがどのテーブルかは、名前といっしょに会場の画面と全員の手元に出ます",
                "どの テーブルかは、名前と いっしょに 会場の 画面と みんなの スマートフォンに 出ます。テーブルの 人の 数だけが 記録に 残ります"
                        + "|あなたの テーブルは、あなたの 名前と いっしょに みんなに 見えます",
                "Which table you sit at is shown with your name on the room screen and on all phones. Only the number of people at each table stays in the record"
                        + "|At which table you sit is shown with your name on the room screen and on everyone's phone");
        String[] numbers = {"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        for (int most = 1; most < numbers.length; most++)
            rule(
                    "if ever: as few as " + most + " are not told apart",
                    kind("dot-vote", "poll", "consensus").and(has("least", most + 1)),
                    "手元で答えた人が" + most + "人以下のときは、人数も内訳も理由も出しません|手元で貼った人が" + most + "人以下のときは、人数も貼った数も出しません|手元で答えた人が"
                            + most + "人以下のときは、人数も内訳も出しません",
                    "答えた 人が " + most + "人までの ときは|貼った 人が " + most + "人までの ときは",
                    "If " + numbers[most] + " people or fewer",
                    "より少ない",
                    "より 少ない",
                    "fewer than");
        SurveyPromises.add();
        SeatingRules.add();
        AskingRules.add();
        InventoryPromises.add();
        CircleRules.add();
        MotionPromises.add();
        PupilPromises.add();
    }
}
