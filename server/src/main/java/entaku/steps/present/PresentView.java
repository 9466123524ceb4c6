package entaku.steps.present;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.session.Who;
import entaku.steps.present.PresentState.Outcome;
import entaku.steps.present.PresentState.Part;
import entaku.steps.present.PresentState.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Shows what is explained and asked: a held question to those who conduct and who asked it, who wants to know to nobody. */
final class PresentView {
    private PresentView() {}

    /** What was set once. */
    record FormShown(
            boolean questions,
            int questionLimit,
            int answerLimit,
            int elsewhereLimit,
            int titleLimit,
            int textLimit,
            int linkLimit) {}

    /** How many questions there are, how many of them were answered, carried over and held (null: none). */
    record Now(int asked, Integer replies, Integer carried, Integer held) {}

    /**
     * What the room looks at; with neither part nor question at all of them. {@code since} is when it was turned there,
     * epoch milliseconds, {@code turns} how often it was turned.
     */
    record OnShown(String part, String question, long since, int turns) {}

    /** One part, in its order; {@code version} counts how often it was changed (null: never). */
    record PartShown(Text title, Text text, Text speaker, Integer minutes, String link, int order, Integer version) {}

    /** One question; {@code version} counts how often it was settled or opened again, {@code outcome} is null while it is open. */
    record QuestionShown(String text, int order, Who who, boolean paper, Integer version, Outcome outcome) {}

    /** How many want to know, hands and who asked among them; {@code hands} is null for none. */
    record People(int n, Integer hands) {}

    /** The ids of the questions that one asked or entered. */
    record Mine(List<String> questions) {}

    /** The ids of others' questions that one wants to know. */
    record Wants(List<String> questions) {}

    /** One's own question. */
    record OwnQuestion(String text, boolean held, boolean paper) {}

    static Collection<String> keys(PresentState state, Look look) {
        var keys = new ArrayList<String>();
        if (look.own()) {
            keys.addAll(List.of("mine", "wants"));
            for (String id : asked(state, look)) keys.add("question/" + id);
        } else if (look.desk()) {
            state.questions().forEach((id, one) -> {
                if (one.held()) keys.add("held/" + id);
            });
        } else {
            keys.addAll(List.of("form", "now", "on"));
            for (String id : state.parts().keySet()) keys.add("part/" + id);
            for (String id : state.questions().keySet()) keys.addAll(List.of("question/" + id, "n/" + id));
        }
        return keys;
    }

    static Record view(PresentState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, key, id);
        Question question = state.question(id);
        if (look.desk()) {
            boolean held = key.startsWith("held/") && question != null && question.held();
            return held ? question(question, look) : null;
        }
        if (key.equals("form"))
            return new FormShown(
                    state.form().questions(),
                    Limits.REASON,
                    Limits.UTTERANCE,
                    Limits.REASON,
                    Limits.NOTE,
                    Limits.UTTERANCE,
                    Limits.ADDRESS);
        if (key.equals("now")) return now(state);
        if (key.equals("on")) return on(state);
        if (key.startsWith("part/")) return part(state.part(id));
        if (question == null || question.held()) return null;
        if (key.startsWith("question/")) return question(question, look);
        boolean wanted = key.startsWith("n/") && question.people() > 1;
        return wanted ? new People(question.people(), some(question.hands())) : null;
    }

    private static Record own(PresentState state, Look look, String key, String id) {
        if (key.equals("mine")) return new Mine(asked(state, look));
        var wants = state.person(look.viewer()).wants();
        if (key.equals("wants")) return wants.isEmpty() ? null : new Wants(List.copyOf(wants));
        boolean mine = key.startsWith("question/") && asked(state, look).contains(id);
        if (!mine) return null;
        Question one = state.question(id);
        return new OwnQuestion(one.text(), one.held(), one.paper());
    }

    /** Lists what somebody asked, and then what they entered from paper. */
    private static List<String> asked(PresentState state, Look look) {
        var asked = new ArrayList<>(state.person(look.viewer()).asked());
        if (look.office() != null && !look.office().equals(look.viewer()))
            asked.addAll(state.person(look.office()).asked());
        return List.copyOf(asked);
    }

    private static Now now(PresentState state) {
        int held =
                (int) state.questions().values().stream().filter(Question::held).count();
        return new Now(
                state.questions().size(),
                some(state.count(Outcome.ANSWERED)),
                some(state.count(Outcome.CARRIED)),
                some(held));
    }

    private static OnShown on(PresentState state) {
        var on = state.on();
        return new OnShown(
                state.part(on.part()) == null ? null : on.part(),
                state.shown(on.question()) == null ? null : on.question(),
                on.since(),
                on.turns());
    }

    private static Record part(Part part) {
        if (part == null) return null;
        return new PartShown(
                part.said().title(),
                part.said().text(),
                part.speaker(),
                part.minutes(),
                part.said().link(),
                part.order(),
                some(part.version()));
    }

    private static QuestionShown question(Question one, Look look) {
        return new QuestionShown(
                one.text(),
                look.order(one.order()),
                one.paper() ? null : look.who(one.seat()),
                one.paper(),
                some(one.version()),
                one.outcome());
    }

    private static Integer some(int count) {
        return count == 0 ? null : count;
    }
}
