package entaku.templates;

import entaku.session.Limits;
import entaku.session.Setting;
import entaku.session.Step;
import entaku.session.Wire;
import java.util.Arrays;
import java.util.List;

/** Declares what every template and every step of one can say, whichever the kind. */
final class Fields {
    private Fields() {}

    static final String STEPS = "steps";
    static final String KIND = "kind";
    static final String SETTINGS = "settings";
    static final String WHEN = "when";

    /** In every meeting, or only in one that follows another. */
    static final String ALWAYS = "always";

    static final String FOLLOWING = "following";

    /** What a file says beside its {@link #STEPS}. */
    static final List<Setting> FILE = List.of(
            Setting.word("name", "ファイル名（.yaml を除く）", "The file's name without .yaml")
                    .need(),
            Setting.text("title", "参加者が読む、この話し合いの名前", "What residents call this meeting")
                    .need(),
            Setting.text("purpose", "何のためか。一、二文で", "What it is for, in a sentence or two")
                    .need(),
            Setting.text("prepare", "進行役が前もって用意すること", "What the facilitator gets ready beforehand"));

    /** What a step says beside its {@link #SETTINGS}. */
    static final List<Setting> STEP = List.of(
            Setting.word("id", "このファイルで一つだけの名前。あとのステップが引きます", "Unique in this file; later steps refer to it")
                    .need(),
            Setting.word(KIND, "ステップの種類", "What happens in this step").need(),
            Setting.text("title", "会場の画面に出る題名", "What the room screen calls it").need(),
            Setting.text("purpose", "何のためか。みんなが読みます", "Why we do it, for everybody")
                    .need(),
            Setting.text("say", "進行役がそのまま読める言葉", "What the facilitator can say, word for word"),
            Setting.text("hint", "進行役だけに見える助言", "Advice for the facilitator alone"),
            Setting.text(
                            "promise",
                            "約束。だれに何が見えて、何が残るか。始まる前に手元に出ます。names と設定のとおりに書きます",
                            "Who can see what, now and later; shown on the phone before the step begins. It must be true of names and settings")
                    .need(),
            Setting.choice(
                            "names",
                            words(Step.Names.values()),
                            "hidden は名前が最後まで出ない。shown は見えるものに名前がつく",
                            "hidden: nobody ever learns who wrote or chose what; shown: authors are shown once a thing is visible")
                    .need(),
            Setting.choice(
                            "among",
                            words(Step.Among.values()),
                            "hall は会場全体で。tables はテーブルごとに別々に",
                            "hall: held in the whole hall; tables: held at every table by itself")
                    .otherwise(Wire.name(Step.Among.HALL)),
            Setting.choice(
                            WHEN,
                            List.of(ALWAYS, FOLLOWING),
                            "always はいつも。following は、前回の話し合いを引き継ぐときだけ",
                            "always: in every meeting; following: only in one that takes over from an earlier one")
                    .otherwise(ALWAYS),
            Setting.number("minutes", 1, Limits.MINUTES, "予定の分数", "Planned length in minutes")
                    .need()
                    .example(20),
            Setting.number(
                            "least",
                            1,
                            Limits.MINUTES,
                            "どんなに急いでも要る分数。minutes まで",
                            "The fewest minutes in which it still serves its purpose, at most `minutes`")
                    .instead("minutes と同じ", "as many as `minutes`")
                    .example(10));

    static String[] names(List<Setting> fields, String more) {
        var names = Arrays.copyOf(fields.stream().map(Setting::name).toArray(String[]::new), fields.size() + 1);
        names[fields.size()] = more;
        return names;
    }

    private static List<String> words(Enum<?>... constants) {
        return Arrays.stream(constants).map(Wire::name).toList();
    }
}
