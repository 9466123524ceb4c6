package entaku.steps.present;

import entaku.session.Days;
import entaku.session.Letters;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.StepCommand;
import entaku.session.StepEvent;
import entaku.steps.present.PresentState.Outcome;
import entaku.steps.present.PresentState.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What can become of a question. Each of these can follow any other, and {@code version} (optional) is the question's
 * that one has seen, refused as {@code stale} when something else has become of it meanwhile.
 */
public final class Settling {
    private Settling() {}

    static final List<Class<? extends StepCommand<PresentState>>> COMMANDS =
            List.of(Take.class, Answer.class, Carry.class, PassOn.class, Reopen.class);

    /** Takes up a question: the room looks at it, and at the part again once it is turned back. {@code turns} as in {@link Explaining.TurnTo}. */
    public record Take(String question, Integer turns) implements StepCommand<PresentState> {
        @Override
        public List<ExplainingEvents.TurnedTo> decide(PresentState state, Moment moment) {
            leads(moment);
            Asking.shown(state, question);
            return Explaining.turning(state, moment, state.on().part(), question, turns);
        }
    }

    /** Takes down the answer that was given, or puts its words right. */
    public record Answer(String question, String text, Integer version) implements StepCommand<PresentState> {
        @Override
        public List<Settled> decide(PresentState state, Moment moment) {
            Rejected.unless(moment.seat().role().entersForOthers(), "not-your-role");
            String words = Limits.words(text, Limits.UTTERANCE);
            return settle(state, moment, question, version, new Outcome(Outcome.ANSWERED, words, null, null));
        }
    }

    /**
     * Carries a question over to a section, or to the next meeting; without a question every one that is open. {@code by}
     * (optional) is an ISO date.
     */
    public record Carry(String question, String to, String by, Integer version) implements StepCommand<PresentState> {
        @Override
        public List<? extends StepEvent<PresentState>> decide(PresentState state, Moment moment) {
            leads(moment);
            String whom = Letters.show(to) ? Limits.words(to, Limits.NAME) : "next";
            String day =
                    Letters.show(by) ? Days.by(by, moment.session().origin().heldOn()) : null;
            var carried = new Outcome(Outcome.CARRIED, null, whom, day);
            if (question != null) return settle(state, moment, question, version, carried);
            return state.questions().entrySet().stream()
                    .filter(e -> !e.getValue().held() && e.getValue().outcome() == null)
                    .sorted(Map.Entry.comparingByKey())
                    .map(e -> new Settled(moment.stageId(), e.getKey(), carried, null))
                    .toList();
        }
    }

    /** Says that a question belongs elsewhere, and where. */
    public record PassOn(String question, String text, Integer version) implements StepCommand<PresentState> {
        @Override
        public List<Settled> decide(PresentState state, Moment moment) {
            leads(moment);
            String words = Limits.words(text, Limits.REASON);
            return settle(state, moment, question, version, new Outcome(Outcome.ELSEWHERE, words, null, null));
        }
    }

    /** Opens a question again. */
    public record Reopen(String question, Integer version) implements StepCommand<PresentState> {
        @Override
        public List<Settled> decide(PresentState state, Moment moment) {
            leads(moment);
            return settle(state, moment, question, version, null);
        }
    }

    private static void leads(Moment moment) {
        moment.only(Role.FACILITATOR, Role.TABLE_HOST);
    }

    private static List<Settled> settle(
            PresentState state, Moment moment, String id, Integer version, Outcome outcome) {
        Question now = Asking.shown(state, id);
        if (Objects.equals(outcome, now.outcome())) return List.of();
        Rejected.ifStale(version, now.version());
        return List.of(new Settled(moment.stageId(), id, outcome, now.outcome()));
    }
}
