package entaku.record;

import entaku.record.Proceedings.Seated;
import java.util.Map;

/** What people are called in a document: by the name that is still known, or by their number. */
final class Naming {
    private final Proceedings proceedings;
    private final Map<String, String> known;
    private final Say say;

    Naming(Proceedings proceedings, Map<String, String> known, Say say) {
        this.proceedings = proceedings;
        this.known = known;
        this.say = say;
    }

    /** Gives the name on a seat; 参加者12 when it has been erased, 進行役 for a nameless facilitator, empty for nobody. */
    String of(String seat) {
        if (seat == null) return "";
        String name = known.get(seat);
        if (name != null && !name.isBlank()) return name;
        Seated seated = proceedings.seated().get(seat);
        if (seated == null) return say.word("participant");
        if (seated.number() == 0) return say.role(seated.role());
        return say.both("参加者" + seated.number(), "Participant " + seated.number());
    }
}
