package entaku.steps.present;

import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.steps.present.PresentState.Person;
import entaku.steps.present.PresentState.Question;
import java.util.List;

/** What the floor can ask, and what becomes of it until it is taken up. */
public final class Asking {
    private Asking() {}

    static final List<Class<? extends StepCommand<PresentState>>> COMMANDS = List.of(
            Ask.class,
            Withdraw.class,
            Want.class,
            WantNoLonger.class,
            EnterHands.class,
            HoldQuestion.class,
            ReleaseQuestion.class);

    /** Asks something; {@code paper} when it is entered for somebody without a phone. */
    public record Ask(String text, boolean paper) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.Asked> decide(PresentState state, Moment moment) {
            Role role = moment.seat().role();
            Rejected.unless(paper ? role.entersForOthers() : role.takesPart(), "not-your-role");
            Rejected.unless(state.form().questions(), "no-questions-here");
            String words = Limits.words(text, Limits.REASON);
            String seat = moment.seat().id();
            Person person = state.person(seat);
            int asked = paper ? person.paper() : person.asked().size() - person.paper();
            boolean room = asked < (paper ? Limits.PAPER_PER_SEAT : Limits.ASKED_PER_SEAT);
            Rejected.unless(room && state.questions().size() < Limits.CHOICES, "asked-too-much");
            return List.of(new AskingEvents.Asked(moment.stageId(), moment.id(), seat, words, paper));
        }
    }

    /** Takes one's own question away, whatever one is there for by now, or one from paper that one may see. */
    public record Withdraw(String question) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.QuestionWithdrawn> decide(PresentState state, Moment moment) {
            Question now = state.question(question);
            Role role = moment.seat().role();
            boolean mine = now != null && now.seat().equals(moment.seat().id());
            boolean seen = now != null && (mine || !now.held() || role == Role.FACILITATOR);
            Rejected.unless(seen, "question-gone");
            Rejected.unless(mine || (now.paper() && role.entersForOthers()), "not-yours");
            return List.of(new AskingEvents.QuestionWithdrawn(moment.stageId(), question));
        }
    }

    /** Says that one wants to know that as well, once. Who asked does anyway. */
    public record Want(String question) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.Wanted> decide(PresentState state, Moment moment) {
            Rejected.unless(moment.seat().role().takesPart(), "not-your-role");
            Question now = shown(state, question);
            String seat = moment.seat().id();
            boolean own = !now.paper() && now.seat().equals(seat);
            if (own || now.wanting().contains(seat)) return List.of();
            Rejected.unless(now.outcome() == null, "question-settled");
            return List.of(new AskingEvents.Wanted(moment.stageId(), seat, question, true));
        }
    }

    /** Takes that back, whatever one is there for by now. */
    public record WantNoLonger(String question) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.Wanted> decide(PresentState state, Moment moment) {
            String seat = moment.seat().id();
            if (!shown(state, question).wanting().contains(seat)) return List.of();
            return List.of(new AskingEvents.Wanted(moment.stageId(), seat, question, false));
        }
    }

    /**
     * States how many people without a phone raised a hand for a question. It is one number, whoever counts; {@code before}
     * (optional) is the one that was seen, refused as {@code stale} when somebody has stated another meanwhile.
     */
    public record EnterHands(String question, int hands, Integer before) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.HandsEntered> decide(PresentState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            Question now = shown(state, question);
            Rejected.unless(hands >= 0 && hands <= Limits.HANDS, "out-of-range");
            if (hands == now.hands()) return List.of();
            Rejected.ifStale(before, now.hands());
            return List.of(new AskingEvents.HandsEntered(moment.stageId(), question, hands, now.hands()));
        }
    }

    /** Keeps a question from everybody but the facilitator and who asked it, such as one that tells who somebody is. */
    public record HoldQuestion(String question) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.QuestionHeld> decide(PresentState state, Moment moment) {
            return holding(state, moment, question, true);
        }
    }

    /** Shows a held question again. */
    public record ReleaseQuestion(String question) implements StepCommand<PresentState> {
        @Override
        public List<AskingEvents.QuestionHeld> decide(PresentState state, Moment moment) {
            return holding(state, moment, question, false);
        }
    }

    private static List<AskingEvents.QuestionHeld> holding(PresentState state, Moment moment, String id, boolean hold) {
        moment.only(Role.FACILITATOR);
        Question now = state.question(id);
        Rejected.unless(now != null, "question-gone");
        return now.held() == hold ? List.of() : List.of(new AskingEvents.QuestionHeld(moment.stageId(), id, hold));
    }

    /** Gives a question that all may see. A held one does not exist for anybody who could ask about it. */
    static Question shown(PresentState state, String id) {
        Question question = state.shown(id);
        Rejected.unless(question != null, "question-gone");
        return question;
    }
}
