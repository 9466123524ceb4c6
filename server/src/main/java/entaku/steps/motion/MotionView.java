package entaku.steps.motion;

import entaku.session.Limits;
import entaku.session.Look;
import entaku.session.Text;
import entaku.steps.motion.Ballots.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Shows a motion: its text, who is there, how many have voted, and once closed every count; one's own vote to oneself. */
final class MotionView {
    /** Every way in which votes are counted with every side. */
    static final List<String> OPTIONS = Arrays.stream(Source.values())
            .flatMap(source -> Arrays.stream(Voice.values()).map(voice -> Ballots.option(source, voice)))
            .toList();

    private MotionView() {}

    /** What was set once: {@code by} open or secret, the {@code share} and the {@code quorum} asked for, what has one vote. */
    record Form(String by, String share, String quorum, String basis, int textLimit) {}

    /** The roll in numbers. */
    record RollShown(int members, int attending, int written, int proxies) {}

    /**
     * Where the motion is. {@code quorum}: how many have to be there (null: no roll yet), {@code there}: how many are;
     * {@code wording}: the text that stands; {@code amendment}: what is voted on first, or null; {@code counted}: votes on
     * that so far, of which {@code inRoom} by phone, hand and slip.
     */
    record Now(
            RollShown roll,
            Integer quorum,
            int there,
            boolean quorate,
            int wording,
            String amendment,
            boolean open,
            int counted,
            int inRoom,
            boolean closed,
            int vote) {}

    /** One text of the motion: {@code of} the template, or as {@code said} by an {@code amendment} or by rewording. */
    record WordingShown(Text of, String said, String amendment) {}

    /** The n-th amendment; {@code written}: how written votes on the text before count. {@code outcome} once voted on. */
    record AmendmentShown(int n, String text, String proposer, String written, OutcomeShown outcome) {}

    /** One side, with how many came which way. */
    record Side(String voice, int all, int phones, int hands, int slips, int written, int proxy) {}

    /** What a vote came to: {@code needed} of {@code base} had to be for it; {@code silent} are there and did not vote. */
    record OutcomeShown(
            RollShown roll, int quorum, List<Side> sides, int base, int needed, int silent, String result) {}

    /** What all who count have entered; there while it is more than none. */
    record CountedShown(int count) {}

    /** A member as marked on the roll. */
    record MarkShown(String member, String as, String voice, String holder, int n) {}

    /** One's own vote. */
    record BallotShown(String voice) {}

    /** What one has entered for others: way and side → how many. */
    record Counts(Map<String, Integer> counts) {}

    static Collection<String> keys(MotionState state, Look look) {
        if (look.own()) return List.of("ballot", "counts");
        var keys = new ArrayList<String>();
        if (look.desk()) {
            for (String option : OPTIONS) if (state.ballots().counted().on(option) > 0) keys.add("counted/" + option);
            state.ballots().marks().keySet().forEach(id -> keys.add("mark/" + id));
            return keys;
        }
        keys.addAll(List.of("form", "now"));
        for (int n = 1; n <= state.wording().size(); n++) keys.add("wording/" + n);
        state.amendments().forEach(one -> keys.add("amendment/" + one.id()));
        if (state.outcome() != null) keys.add("outcome");
        return keys;
    }

    static Record view(MotionState state, Look look, String key) {
        String id = key.substring(key.indexOf('/') + 1);
        if (look.own()) return look.viewer() == null ? null : own(state, look, key);
        if (look.desk()) return desk(state, key, id);
        if (key.equals("form")) return form(state.form());
        if (key.equals("now")) return now(state);
        if (key.equals("outcome")) return outcome(state, state.outcome());
        if (key.startsWith("wording/")) return wording(state, id);
        return key.startsWith("amendment/") ? amendment(state, id) : null;
    }

    private static Record form(MotionForm form) {
        return new Form(
                form.secret() ? "secret" : "open",
                form.share().word(),
                form.quorum().word(),
                form.households() ? "households" : "persons",
                Limits.MOTION);
    }

    private static Record now(MotionState state) {
        Roll roll = state.roll();
        Integer quorum = roll == null ? null : state.form().quorum().needed(roll.members());
        return new Now(
                roll(roll),
                quorum,
                roll == null ? 0 : roll.there(),
                roll != null && roll.there() >= quorum,
                state.wording().size(),
                state.put() == null ? null : state.put().id(),
                state.ballots().open(),
                state.ballots().all(),
                state.ballots().inRoom(),
                state.outcome() != null,
                state.vote());
    }

    private static RollShown roll(Roll roll) {
        return roll == null ? null : new RollShown(roll.members(), roll.attending(), roll.written(), roll.proxies());
    }

    private static Record wording(MotionState state, String id) {
        for (int n = 1; n <= state.wording().size(); n++) {
            if (!id.equals("" + n)) continue;
            var one = state.wording().get(n - 1);
            return n == 1
                    ? new WordingShown(state.form().text(), null, null)
                    : new WordingShown(null, one.text(), one.amendment());
        }
        return null;
    }

    private static Record amendment(MotionState state, String id) {
        int n = 0;
        for (var one : state.amendments()) {
            n++;
            if (one.id().equals(id))
                return new AmendmentShown(n, one.text(), one.proposer(), one.written(), outcome(state, one.outcome()));
        }
        return null;
    }

    private static OutcomeShown outcome(MotionState state, Outcome outcome) {
        if (outcome == null) return null;
        return new OutcomeShown(
                roll(outcome.roll()),
                state.form().quorum().needed(outcome.roll().members()),
                Arrays.stream(Voice.values()).map(voice -> side(outcome, voice)).toList(),
                outcome.base(),
                outcome.needed(),
                outcome.silent(),
                outcome.result().word());
    }

    private static Side side(Outcome outcome, Voice voice) {
        var ways = outcome.counts().get(voice.word());
        return new Side(
                voice.word(),
                outcome.of(voice),
                ways.get(Outcome.PHONES),
                ways.get(Source.HANDS.word()),
                ways.get(Source.SLIPS.word()),
                ways.get(Source.WRITTEN.word()),
                ways.get(Source.PROXY.word()));
    }

    private static Record desk(MotionState state, String key, String id) {
        int counted = key.startsWith("counted/") ? state.ballots().counted().on(id) : 0;
        if (counted > 0) return new CountedShown(counted);
        Mark mark = key.startsWith("mark/") ? state.ballots().marks().get(id) : null;
        return mark == null ? null : new MarkShown(mark.member(), mark.as(), mark.voice(), mark.holder(), mark.n());
    }

    private static Record own(MotionState state, Look look, String key) {
        if (key.equals("ballot")) {
            String voice = state.ballots().phones().get(look.viewer());
            return voice == null ? null : new BallotShown(voice);
        }
        var stated = key.equals("counts") ? state.ballots().counted().statedBy(look.office()) : null;
        return stated == null ? null : new Counts(stated);
    }
}
