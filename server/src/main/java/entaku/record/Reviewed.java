package entaku.record;

import entaku.session.Stage;
import entaku.session.Told;
import java.util.function.UnaryOperator;

/** Says of one thing that was looked back on whose it was, what it was, and what became of it. */
record Reviewed(Told.Reviewed one, Say say, Naming names, Proceedings proceedings) {
    String who() {
        String name = names.of(one.who());
        if (one.party() == null) return name;
        return one.party() + (name.isEmpty() ? "" : "（" + name + "）");
    }

    /** Gives its words; an indicator with how it was and how it is to be. */
    String what() {
        String text = say.text(one.text());
        if (one.before() == null && one.goal() == null) return text;
        String figures = say.both(
                say.ja("before-goal").formatted(ja(one.before()), ja(one.goal())),
                say.en("before-goal").formatted(en(one.before()), en(one.goal())));
        return text + "（" + figures + "）";
    }

    private static String ja(entaku.session.Text text) {
        return text == null ? "―" : text.in("ja");
    }

    private static String en(entaku.session.Text text) {
        return text == null ? "-" : text.in("en");
    }

    String state() {
        String step = Stage.stepOf(one.id().substring(0, one.id().indexOf(':')));
        return say.both(proceedings.word(step, one.state(), "ja"), proceedings.word(step, one.state(), "en"));
    }

    /** Gives what was said about it, its words made fit for the document; nothing where nothing was said. */
    String said(UnaryOperator<String> fit) {
        return one.word() == null ? "" : "：" + fit.apply(one.word());
    }
}
