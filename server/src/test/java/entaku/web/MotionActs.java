package entaku.web;

import java.util.List;

/** Everything that can be asked of a motion, done where names are hidden. */
record MotionActs(HiddenActs acts) {
    void roll(String step) {
        acts.lead(step, "motion/set-roll", "members", 90, "attending", 60, "written", 9, "proxies", 9);
    }

    void motion(String step) {
        acts.lead(step, "motion/carry-roll");
        acts.lead(step, "motion/set-roll", "members", 91, "attending", 61, "written", 9, "proxies", 9);
        acts.lead(step, "motion/reword", "text", "TEXT.motion");
        acts.lead(step, "motion/mark-member", "member", "MEMBER.absent", "as", "written", "voice", "for");
        acts.lead(
                step, "motion/mark-member", "member", "MEMBER.came", "as", "proxy", "voice", "for", "holder", "CHAIR");
        String mark = acts.made("facilitator", false, step, "mark", "member", "MEMBER.came");
        acts.lead(step, "motion/unmark-member", "marked", mark);
        acts.lead(step, "motion/put-amendment", "text", "TEXT.amendment", "written", "WRITTEN.how");
        for (int vote = 0; vote < 2; vote++) {
            acts.lead(step, "motion/open-vote");
            for (String who : List.of("ann", "ben", "table-host", "cho", "dan", "scribe"))
                acts.done(who, step, "motion/vote", "voice", "against");
            acts.done("ann", step, "motion/vote", "voice", "for");
            acts.done("scribe", step, "motion/enter-votes", "source", "hands", "voice", "for", "count", 4);
            acts.giveRole("scribe", "participant");
            acts.lead(step, "motion/take-over-votes");
            acts.giveRole("scribe", "scribe");
            acts.lead(step, "motion/close-vote");
        }
    }
}
