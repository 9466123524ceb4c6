package entaku.steps.motion;

import entaku.session.Role;
import entaku.session.Step;
import entaku.session.Step.Names;
import entaku.steps.Hall;
import java.util.List;
import java.util.Map;

/** A general meeting of six people with phones and two scribes. */
final class MotionHall {
    private MotionHall() {}

    static Step motion(String id, Map<String, Object> settings) {
        return Hall.step(id, "motion", Names.HIDDEN, settings);
    }

    static Hall hall(Step... steps) {
        return Hall.with(steps).participants(6).seat("scribe", Role.SCRIBE, "1").seat("other", Role.SCRIBE, "1");
    }

    static void roll(Hall hall, int members, int present, int written, int proxies) {
        hall.leads(new Putting.SetRoll(members, present, written, proxies));
    }

    static void opened(Hall hall) {
        hall.leads(new Putting.OpenVote(null));
    }

    static void closed(Hall hall) {
        hall.leads(new Putting.CloseVote(null));
    }

    static Voting.EnterVotes votes(String source, String voice, int count) {
        return new Voting.EnterVotes(source, voice, count, null);
    }

    static void vote(Hall hall, String voice, String... seats) {
        for (String seat : seats) hall.does(seat, new Voting.Vote(voice, null));
    }

    static Map<String, Object> side(Map<String, Object> outcome, int n) {
        return Hall.fields((Record) ((List<?>) outcome.get("sides")).get(n));
    }

    static String result(Hall hall) {
        return (String) hall.sees("outcome").get("result");
    }

    /** Two motions, the second of them by secret vote. */
    static Hall two() {
        return hall(
                motion("accounts", Map.of("text", "決算を承認する。")),
                motion("officers", Map.of("text", "会長に山本さんを選ぶ。", "by", "secret", "share", "majority-of-votes")));
    }
}
