package entaku.steps.motion;

import entaku.session.Item;
import entaku.session.Rejected;
import entaku.session.Step;
import entaku.session.Values;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What a motion holds.
 *
 * @param roll null until it is set
 * @param wording every text that it had, the one that stands last
 * @param amendments in the order in which they were put
 * @param ballots on the amendment that is put, or on the motion
 * @param held the motion's ballots while an amendment is voted on first; else null
 * @param vote which vote this is, from 1: on an amendment, on the motion, or anew
 * @param outcome null until the motion itself was voted on
 */
record MotionState(
        MotionForm form,
        Roll roll,
        PVector<Wording> wording,
        PVector<Amendment> amendments,
        Ballots ballots,
        Ballots held,
        int vote,
        Outcome outcome) {

    /** One text of the motion; {@code amendment} is the one that it came from, null where whoever conducts reworded it. */
    record Wording(String text, String amendment) {}

    /**
     * An amendment, which is voted on before the motion.
     *
     * @param written how written votes count that were given on the text before, as the chair has said; null without any
     * @param outcome null until it was voted on
     */
    record Amendment(String id, String text, String proposer, String written, Outcome outcome) {
        Amendment with(Outcome of) {
            return new Amendment(id, text, proposer, written, of);
        }
    }

    static MotionState open(Step step, Values settings) {
        var form = MotionForm.of(step, settings);
        var first = new Wording(form.text().in("ja"), null);
        return new MotionState(
                form, null, TreePVector.singleton(first), TreePVector.empty(), Ballots.NONE, null, 1, null);
    }

    String text() {
        return wording.get(wording.size() - 1).text();
    }

    /** Gives the amendment that is put now; null where the motion itself is. */
    Amendment put() {
        if (held == null) return null;
        return amendments.get(amendments.size() - 1);
    }

    /** Refuses once the motion was voted on, and what was meant for another vote (null: it names none). */
    void requireNow(Integer named) {
        Rejected.ifStale(named, vote);
        Rejected.unless(outcome == null, "motion-closed");
    }

    /** Refuses unless votes are taken in the room. */
    void requireOpen(Integer named) {
        requireNow(named);
        Rejected.unless(ballots.open(), "vote-not-open");
    }

    /** Refuses once votes are taken: the text stands. */
    void requireText() {
        requireNow(null);
        Rejected.unless(!ballots.open(), "vote-open");
        Rejected.unless(held == null, "amendment-first");
    }

    MotionState with(Roll now) {
        return new MotionState(form, now, wording, amendments, ballots, held, vote, outcome);
    }

    MotionState with(Ballots now) {
        return new MotionState(form, roll, wording, amendments, now, held, vote, outcome);
    }

    private MotionState with(PVector<Wording> texts) {
        return new MotionState(form, roll, texts, amendments, ballots, held, vote, outcome);
    }

    MotionState wording(String text) {
        return with(wording.plus(new Wording(text, null)));
    }

    MotionState putting(Amendment amendment) {
        var all = amendments.plus(amendment);
        return new MotionState(form, roll, wording, all, ballots.forOtherText(), ballots, vote + 1, null);
    }

    /** Takes back the amendment that is put: the motion is to be voted on as it was. */
    MotionState unputting() {
        var rest = amendments.minus(amendments.size() - 1);
        return new MotionState(form, roll, wording, rest, held, null, vote + 1, null);
    }

    MotionState closing() {
        var result = Outcome.of(form, roll, ballots);
        if (held == null)
            return new MotionState(form, roll, wording, amendments, ballots.opening(false), null, vote, result);
        int last = amendments.size() - 1;
        var put = amendments.get(last).with(result);
        // What was given for the old text beforehand is no vote on the new one.
        var next = result.adopted() ? held.forOtherText() : held;
        var texts = result.adopted() ? wording.plus(new Wording(put.text(), put.id())) : wording;
        return new MotionState(form, roll, texts, amendments.with(last, put), next, null, vote + 1, null);
    }

    /** Tells whether nothing stands upon the last vote, which was on this amendment (null: on the motion). */
    boolean lastVote(String amendment) {
        if (amendment == null) return outcome != null;
        if (outcome != null || held != null || ballots.open() || amendments.isEmpty()) return false;
        if (!amendments.get(amendments.size() - 1).id().equals(amendment)) return false;
        return !decided().adopted()
                || amendment.equals(wording.get(wording.size() - 1).amendment());
    }

    private Outcome decided() {
        return amendments.get(amendments.size() - 1).outcome();
    }

    /** Votes anew on what was voted on last. */
    MotionState anew(String amendment) {
        if (amendment == null)
            return new MotionState(form, roll, wording, amendments, ballots.anew(), null, vote + 1, null);
        int last = amendments.size() - 1;
        boolean adopted = decided().adopted();
        var texts = adopted ? wording.minus(wording.size() - 1) : wording;
        var again = amendments.with(last, amendments.get(last).with(null));
        var back = adopted ? ballots.forOtherText() : ballots;
        return new MotionState(form, roll, texts, again, ballots.forOtherText().opening(true), back, vote + 1, null);
    }

    /** Lists the motion for later steps once it was adopted. */
    List<Item> items() {
        return outcome == null || !outcome.adopted() ? List.of() : List.of(new Item(form.id(), text(), 1));
    }
}
