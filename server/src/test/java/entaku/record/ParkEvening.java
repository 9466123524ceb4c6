package entaku.record;

import entaku.session.Role;
import entaku.session.course.Leading;
import entaku.steps.board.Board;
import entaku.steps.checkin.CheckIn;
import entaku.steps.cluster.Cluster;
import entaku.steps.commitments.Commitments;
import entaku.steps.consensus.Consensus;
import entaku.steps.dialogue.Dialogue;
import entaku.steps.dotvote.DotVote;
import java.util.List;

/** One whole min-naga-meeting about a park, with everything in it that a record has to treat with care. */
final class ParkEvening {
    static final String HELD = "隣の佐藤見本さんがうるさい";
    static final String UNSHOWN = "やっぱり見せたくない一枚";
    static final String HOSTILE = "<script>alert('x')</script> \"と\" & \u202E逆さ";

    final Evening evening = Evening.of("min-naga-meeting");
    String bench;
    String seats;
    String lamp;
    String held;
    String alone;
    String rest;
    String agreement;
    String refused;
    String commitment;

    ParkEvening() {
        evening.residents(9);
        // They told the door nothing of themselves; five at a level are enough to stand there openly.
        for (int i = 10; i <= 15; i++) evening.sits("p" + i, Role.PARTICIPANT, "3", "参加 " + i + "子");
        evening.sits("rec", Role.RECORDER, "1", "書記 みほ").goesOn();
        evening.does("p1", new CheckIn.Say("sunny", "さくら通り", false));
        evening.does("p2", new CheckIn.Say(null, "図書館の前のベンチ", false));
        evening.goesOn();
        board();
        evening.goesOn();
        clusters();
        evening.goesOn();
        vote();
        evening.goesOn();
        talk();
        evening.goesOn();
        agree();
        evening.goesOn();
        promise();
    }

    private void board() {
        bench = evening.does("p1", new Board.AddNote("公園のベンチが減って、休むところがない", 1, null, false));
        seats = evening.does("p2", new Board.AddNote("座れる場所がほしい", 2, null, false));
        lamp = evening.does("p3", new Board.AddNote("夜の道が暗い", 1, null, false));
        held = evening.does("p4", new Board.AddNote(HELD, 1, null, false));
        String unshown = evening.does("p5", new Board.AddNote(UNSHOWN, 0, null, false));
        evening.does("p5", new Board.WithdrawNote(unshown));
        alone = evening.does("p6", new Board.AddNote("朝の体操が続いてほしい", 0, null, false));
        evening.does("rec", new Board.AddNote("花を植えたい", 2, null, true));
        evening.leads(new Board.Reveal());
        evening.does("p1", new Board.AddNote(HOSTILE, 1, null, false));
        evening.does("p3", new Board.EditNote(lamp, "駅からの夜の道が暗い"));
        evening.leads(new Board.Merge(bench, seats));
        evening.leads(new Board.HoldNote(held));
        String gone = evening.does("p7", new Board.AddNote("まちがえて書いた", 0, null, false));
        evening.does("p7", new Board.WithdrawNote(gone));
    }

    private void clusters() {
        rest = evening.does("p1", new Cluster.AddCluster("ゆっくり休める場所がほしい", List.of(bench)));
        String light = evening.does("p2", new Cluster.AddCluster("くらい", List.of(lamp)));
        evening.does("p3", new Cluster.RenameCluster(light, "夜も安心して歩きたい"));
    }

    private void vote() {
        for (int i = 1; i <= 6; i++) evening.does("p" + i, new DotVote.PlaceDot(rest));
        evening.does("p6", new DotVote.PlaceDot(rest));
        evening.leads(new DotVote.EnterHands(rest, 2));
        evening.leads(new DotVote.CloseVote());
    }

    private void talk() {
        evening.does("p1", new Dialogue.Say("母は十分歩くと休みたくなります。"));
        String said = evening.does("rec", new Dialogue.TakeDown("木かげのベンチなら夏も使える", "p2", "七丁目の方"));
        evening.does("rec", new Dialogue.Correct(said, "木かげのベンチなら夏でも使える"));
        evening.does("p4", new Dialogue.Say("夜に人が集まるのは心配です。"));
    }

    private void agree() {
        agreement = evening.leads(new Consensus.Draft("公園にベンチを増やす", List.of(rest)));
        evening.leads(new Consensus.Reword(agreement, "中央公園の木かげに、ベンチを二つ増やす", "夏に使えるように"));
        evening.leads(new Consensus.Ask(agreement));
        for (int i = 1; i <= 15; i++) evening.does("p" + i, answer(i));
        evening.leads(new Consensus.EnterHands(agreement, "mostly", 2));
        evening.leads(new Consensus.CloseAsking(agreement));
        evening.leads(new Consensus.Settle(agreement, true, List.of("半年後に、夜の様子をいっしょに確かめる")));
        refused = evening.leads(new Consensus.Draft("公園を夜は閉める", List.of()));
        evening.leads(new Consensus.Ask(refused));
        evening.does("p1", new Consensus.Answer(refused, "against", "仕事帰りに通れなくなる", null));
        evening.does("p2", new Consensus.Answer(refused, "wholehearted", null, null));
        evening.leads(new Consensus.CloseAsking(refused));
        evening.leads(new Consensus.Settle(refused, false, List.of()));
    }

    private Consensus.Answer answer(int resident) {
        if (resident <= 5) return new Consensus.Answer(agreement, "wholehearted", null, null);
        String clean = resident == 6 ? "掃除をだれがするのか" : null;
        if (resident <= 10) return new Consensus.Answer(agreement, "acceptable", clean, null);
        return new Consensus.Answer(agreement, "worried", resident == 11 ? "夜に人が集まって、眠れなくならないか" : null, null);
    }

    private void promise() {
        commitment = evening.does(
                "p2", new Commitments.Promise("公園の木かげを見て、置けそうな場所を三つ選ぶ", null, null, "2026-12-20", agreement));
        evening.leads(new Commitments.Promise("費用を調べて、次回に知らせる", null, "市 公園緑地課", "2027-01-15", agreement));
        evening.does("p4", new Commitments.AskLater("夜の見回りはだれと話せばよいか", "next"));
    }

    ParkEvening closed() {
        evening.conducts(new Leading.Close());
        return this;
    }
}
