package entaku.steps;

import entaku.session.Carried;
import java.util.List;

/** A meeting that was held before those of the tests. */
public final class Earlier {
    private Earlier() {}

    /** What the meeting before has left: one thing that was taken on by somebody, one by a group, and a question. */
    public static final Carried CARRIED = new Carried(
            "s0",
            "前の話し合い",
            "2026-10-18",
            List.of(
                    new Carried.Commitment("vows:sweep", "落ち葉を掃く", "earlier-1", null, "2026-11-15"),
                    new Carried.Commitment("vows:lamp", "街灯の数を調べる", null, "町内会", null)),
            List.of(new Carried.Question("vows:cost", "費用はだれが持つか", "next", null)));
}
