package entaku.record;

import entaku.session.Carried;
import entaku.session.Limits;
import entaku.session.Told;
import entaku.session.late.LateState;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads in a record what its session leaves to the next one: what was taken on, what goes on, what stayed open. */
public final class Leftovers {
    private Leftovers() {}

    /** Gives what is left, each thing once, however many tables or steps it is told of at. */
    public static Carried of(Proceedings record) {
        Map<String, Carried.Commitment> commitments = new LinkedHashMap<>();
        Map<String, Carried.Question> questions = new LinkedHashMap<>();
        if (record.reviewed() != null)
            for (Told.Reviewed one : record.reviewed())
                if (one.goesOn() && one.sort().equals(Told.Reviewed.COMMITMENT))
                    commitments.putIfAbsent(
                            own(one.id()),
                            new Carried.Commitment(one.id(), one.text().in("ja"), one.who(), one.party(), one.by()));
        for (Told.Question one : record.questions())
            if (!commitments.containsKey(own(one.id())))
                questions.putIfAbsent(
                        own(one.id()), new Carried.Question(one.id(), one.text(), to(one.to()), one.by()));
        for (Told.Commitment one : record.commitments())
            commitments.putIfAbsent(
                    own(one.id()), new Carried.Commitment(one.id(), one.what(), one.who(), one.party(), one.by()));
        return new Carried(
                record.session(),
                record.title(),
                record.heldOn(),
                commitments.values().stream().limit(Limits.CARRIED).toList(),
                questions.values().stream().limit(Limits.CARRIED).toList());
    }

    /** What came late was for the next meeting as well. */
    private static String to(String to) {
        return LateState.LATE.equals(to) ? "next" : to;
    }

    /** The id that a thing has in its own step; it stays the same from meeting to meeting. */
    private static String own(String thing) {
        return thing.substring(thing.lastIndexOf(':') + 1);
    }
}
