package entaku.steps.present;

import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Text;
import entaku.session.Values;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is explained, what was asked about it, and what the room looks at now.
 *
 * @param parts id → part, those too that were taken away
 * @param questions id → question, withdrawn ones no longer in it
 * @param people seat → what it asked and what it wants to know
 * @param orders the last place given to a question
 */
record PresentState(
        Form form,
        PMap<String, Part> parts,
        PMap<String, Question> questions,
        PMap<String, Person> people,
        int orders,
        On on) {
    static final List<Setting> SETTINGS = List.of(
            Setting.list(
                            "parts",
                            0,
                            Limits.LISTED,
                            "説明すること。順に一つずつ",
                            "What is explained, one after another",
                            Setting.text("title", "説明の題名", "What this part is called")
                                    .need()
                                    .example("川べりの道の計画"),
                            Setting.text("text", "説明の文。手元でも読める", "Its words; phones show them as well")
                                    .example("来年の春から、川べりの道を広げます。"),
                            Setting.text("speaker", "説明する人や課", "Who explains it")
                                    .example("道路課"),
                            Setting.number(
                                            "minutes",
                                            1,
                                            Limits.MINUTES,
                                            "説明の分数の目安",
                                            "How many minutes it is meant to take")
                                    .example(5),
                            Setting.address(
                                            "link",
                                            "資料のアドレス（https）。画面には文字だけが出る",
                                            "The address of a page about it (https); it is shown and never loaded")
                                    .example("https://www.city.example.jp/river.pdf"))
                    .example(List.of(
                            Map.of(
                                    "id",
                                    "river",
                                    "title",
                                    "川べりの道の計画",
                                    "text",
                                    "来年の春から、川べりの道を広げます。",
                                    "speaker",
                                    "道路課",
                                    "minutes",
                                    5,
                                    "link",
                                    "https://www.city.example.jp/river.pdf"),
                            Map.of("id", "costs", "title", "費用と今後の予定"))),
            Setting.yes("questions", "会場から質問を受けるか", "Whether the floor may ask questions")
                    .otherwise(true),
            Setting.choice(
                            "later",
                            List.of("all", "open"),
                            "後のステップに渡す質問。open はまだ答えていないものだけ",
                            "The questions that later steps can draw from; open: those that nothing has become of yet")
                    .otherwise("all"));

    /** What the template says besides the parts. */
    record Form(boolean questions, boolean openOnly) {}

    /** What can be changed about a part; {@code text} and {@code link} may be null. */
    record Saying(Text title, Text text, String link) {}

    /** One part; {@code version} counts how often it was changed, {@code gone} says that it was taken away. */
    record Part(Saying said, Text speaker, Integer minutes, int order, int version, boolean gone) {
        Part saying(Saying words) {
            return new Part(words, speaker, minutes, order, version + 1, gone);
        }

        Part gone(boolean v) {
            return new Part(said, speaker, minutes, order, version, v);
        }
    }

    /**
     * One question.
     *
     * @param seat who asked it, or entered it from paper
     * @param wanting who else wants to know
     * @param hands how many more were counted in the room
     * @param version how often it was settled, or opened again
     * @param outcome what became of it; null while it is open
     */
    record Question(
            String seat,
            String text,
            boolean paper,
            int order,
            PSet<String> wanting,
            int hands,
            boolean held,
            int version,
            Outcome outcome) {
        /** Counts those who want to know: who asked is one of them. */
        int people() {
            return 1 + wanting.size() + hands;
        }

        Question wanting(PSet<String> v) {
            return new Question(seat, text, paper, order, v, hands, held, version, outcome);
        }

        Question hands(int v) {
            return new Question(seat, text, paper, order, wanting, v, held, version, outcome);
        }

        Question held(boolean v) {
            return new Question(seat, text, paper, order, wanting, hands, v, version, outcome);
        }

        Question settled(Outcome v) {
            return new Question(seat, text, paper, order, wanting, hands, held, version + 1, v);
        }
    }

    /**
     * What became of a question.
     *
     * @param state {@code answered}, {@code carried} or {@code elsewhere}
     * @param text the words of the answer, or those that say where it belongs; null when it is carried over
     * @param to when it is carried over: {@code next} or a section's name
     * @param by when it is carried over: until when, an ISO date, or null
     */
    record Outcome(String state, String text, String to, String by) {
        static final String ANSWERED = "answered";
        static final String CARRIED = "carried";
        static final String ELSEWHERE = "elsewhere";

        boolean is(String one) {
            return state.equals(one);
        }
    }

    /** What one seat asked, {@code paper} of it entered for others, and which questions of others it wants to know. */
    record Person(PVector<String> asked, int paper, PVector<String> wants) {
        static final Person NOBODY = new Person(TreePVector.empty(), 0, TreePVector.empty());

        Person wants(PVector<String> v) {
            return new Person(asked, paper, v);
        }
    }

    /**
     * What the room looks at: a part, or a question that was asked meanwhile, or neither.
     *
     * @param since epoch milliseconds
     * @param turns how often it has changed
     */
    record On(String part, String question, long since, int turns) {}

    static PresentState open(Values settings) {
        PMap<String, Part> parts = HashTreePMap.empty();
        for (Values one : settings.each("parts", each -> each)) {
            var said = new Saying(one.text("title"), one.text("text"), one.word("link"));
            Integer minutes = one.number("minutes", 0) == 0 ? null : one.number("minutes");
            parts = parts.plus(
                    one.word("id"), new Part(said, one.text("speaker"), minutes, parts.size() + 1, 0, false));
        }
        var form = new Form(settings.yes("questions"), settings.word("later").equals("open"));
        return new PresentState(form, parts, HashTreePMap.empty(), HashTreePMap.empty(), 0, new On(null, null, 0, 0));
    }

    /** Gives a part that stands; null when there is none. */
    Part part(String id) {
        Part part = id == null ? null : parts.get(id);
        return part == null || part.gone() ? null : part;
    }

    Question question(String id) {
        return id == null ? null : questions.get(id);
    }

    /** Gives a question that all may see; null when there is none. */
    Question shown(String id) {
        Question question = question(id);
        return question == null || question.held() ? null : question;
    }

    Person person(String seat) {
        return seat == null ? Person.NOBODY : people.getOrDefault(seat, Person.NOBODY);
    }

    /** Counts the questions of which this has become. */
    int count(String outcome) {
        return (int) questions.values().stream()
                .filter(one -> one.outcome() != null && one.outcome().is(outcome))
                .count();
    }

    PresentState putting(String id, Part part) {
        return new PresentState(form, parts.plus(id, part), questions, people, orders, on);
    }

    PresentState turning(String part, String question, long since) {
        return new PresentState(form, parts, questions, people, orders, new On(part, question, since, on.turns() + 1));
    }

    PresentState asking(String id, String seat, String words, boolean paper) {
        var question = new Question(seat, words, paper, orders + 1, HashTreePSet.empty(), 0, false, 0, null);
        Person was = person(seat);
        var person = new Person(was.asked().plus(id), was.paper() + (paper ? 1 : 0), was.wants());
        return new PresentState(form, parts, questions.plus(id, question), people.plus(seat, person), orders + 1, on);
    }

    PresentState changing(String id, UnaryOperator<Question> change) {
        Question was = questions.get(id);
        if (was == null) return this;
        return new PresentState(form, parts, questions.plus(id, change.apply(was)), people, orders, on);
    }

    PresentState withdrawing(String id) {
        Question gone = questions.get(id);
        Person was = person(gone.seat());
        PMap<String, Person> next = people.plus(
                gone.seat(),
                new Person(
                        was.asked().minus(id),
                        was.paper() - (gone.paper() ? 1 : 0),
                        was.wants().minus(id)));
        for (String seat : gone.wanting()) {
            Person one = next.get(seat);
            next = next.plus(seat, one.wants(one.wants().minus(id)));
        }
        return new PresentState(form, parts, questions.minus(id), next, orders, on);
    }

    PresentState wanting(String seat, String id, boolean wants) {
        Person was = person(seat);
        PVector<String> ids = was.wants().minus(id);
        var next = changing(
                id,
                one -> one.wanting(
                        wants ? one.wanting().plus(seat) : one.wanting().minus(seat)));
        return new PresentState(
                form, parts, next.questions(), people.plus(seat, was.wants(wants ? ids.plus(id) : ids)), orders, on);
    }
}
