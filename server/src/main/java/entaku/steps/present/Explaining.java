package entaku.steps.present;

import entaku.session.Letters;
import entaku.session.Limits;
import entaku.session.Moment;
import entaku.session.Rejected;
import entaku.session.Role;
import entaku.session.SettingType;
import entaku.session.StepCommand;
import entaku.session.Text;
import entaku.steps.present.PresentState.Part;
import entaku.steps.present.PresentState.Saying;
import java.util.List;
import java.util.Objects;

/** What can be asked about the parts that are explained. */
public final class Explaining {
    private Explaining() {}

    static final List<Class<? extends StepCommand<PresentState>>> COMMANDS =
            List.of(AddPart.class, ChangePart.class, RemovePart.class, TurnTo.class);

    /** Adds a part behind all others; {@code text} and {@code link} (an address that begins with https) may be left out. */
    public record AddPart(String title, String text, String link) implements StepCommand<PresentState> {
        @Override
        public List<ExplainingEvents.PartAdded> decide(PresentState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            long standing =
                    state.parts().values().stream().filter(part -> !part.gone()).count();
            Rejected.unless(standing < Limits.LISTED, "too-many-parts");
            var said = new Saying(Text.ja(Limits.words(title, Limits.NOTE)), ifAny(text), address(link));
            int order = state.parts().size() + 1;
            return List.of(new ExplainingEvents.PartAdded(moment.stageId(), moment.id(), said, order));
        }
    }

    /**
     * Changes what a part says. What is left out stays, in all its languages; text or link that show nothing go.
     * {@code version} (optional) is the part's that one has seen, refused as {@code stale} when somebody has changed it
     * meanwhile.
     */
    public record ChangePart(String part, String title, String text, String link, Integer version)
            implements StepCommand<PresentState> {
        @Override
        public List<ExplainingEvents.PartChanged> decide(PresentState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Part now = standing(state, part);
            Saying was = now.said();
            var said = new Saying(
                    title == null ? was.title() : kept(was.title(), Text.ja(Limits.words(title, Limits.NOTE))),
                    text == null ? was.text() : kept(was.text(), ifAny(text)),
                    link == null ? was.link() : address(link));
            if (said.equals(was)) return List.of();
            Rejected.ifStale(version, now.version());
            return List.of(new ExplainingEvents.PartChanged(moment.stageId(), part, said, was));
        }
    }

    /** Takes a part away; {@code version} (optional) as in {@link ChangePart}. */
    public record RemovePart(String part, Integer version) implements StepCommand<PresentState> {
        @Override
        public List<ExplainingEvents.PartRemoved> decide(PresentState state, Moment moment) {
            moment.only(Role.FACILITATOR);
            Rejected.ifStale(version, standing(state, part).version());
            return List.of(new ExplainingEvents.PartRemoved(moment.stageId(), part, true));
        }
    }

    /**
     * Turns the room to a part, or to none. {@code turns} (optional) is how often the room was turned when one looked,
     * refused as {@code stale} when it has been turned elsewhere since: pressed twice, no part is passed over.
     */
    public record TurnTo(String part, Integer turns) implements StepCommand<PresentState> {
        @Override
        public List<ExplainingEvents.TurnedTo> decide(PresentState state, Moment moment) {
            moment.only(Role.FACILITATOR, Role.TABLE_HOST);
            if (part != null) standing(state, part);
            return turning(state, moment, part, null, turns);
        }
    }

    static List<ExplainingEvents.TurnedTo> turning(
            PresentState state, Moment moment, String part, String question, Integer turns) {
        PresentState.On on = state.on();
        if (Objects.equals(part, on.part()) && Objects.equals(question, on.question())) return List.of();
        Rejected.ifStale(turns, on.turns());
        return List.of(new ExplainingEvents.TurnedTo(moment.stageId(), part, question, moment.at(), on));
    }

    private static Part standing(PresentState state, String id) {
        Part part = state.part(id);
        Rejected.unless(part != null, "part-gone");
        return part;
    }

    private static Text ifAny(String words) {
        return Letters.show(words) ? Text.ja(Limits.words(words, Limits.UTTERANCE)) : null;
    }

    /** Words that stand there already keep their other languages. */
    private static Text kept(Text was, Text words) {
        boolean same = was != null && words != null && was.in("ja").equals(words.in("ja"));
        return same ? was : words;
    }

    private static String address(String link) {
        String words = Limits.wordsIfAny(link, Limits.ADDRESS);
        Rejected.unless(words == null || SettingType.Address.fits(words), "not-https");
        return words;
    }
}
