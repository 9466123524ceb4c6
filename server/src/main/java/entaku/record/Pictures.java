package entaku.record;

import entaku.session.Told;
import java.util.List;
import java.util.Map;

/** Draws in SVG, by attributes alone, so that a strict content policy has nothing to forbid. A table says the same. */
final class Pictures {
    private static final int WIDTH = 680;
    private static final int GAP = 2;

    /** From agreement to objection, told apart in grey print as well. */
    private static final List<String> SHADES = List.of(
            "#14396b", "#2f6aa8", "#8fb4d6", "#e3c27a", "#b8622c", "#7d2a1c", "#5c1d2e", "#3d1420", "#2a0d16",
            "#1a080e");

    private static final List<String> INK = List.of(
            "#ffffff", "#ffffff", "#111111", "#111111", "#ffffff", "#ffffff", "#ffffff", "#ffffff", "#ffffff",
            "#ffffff");

    /** Levels counted together have no place on the way from agreement to objection. */
    private static final String JOINED = "#6b6b6b";

    private final Say say;

    Pictures(Say say) {
        this.say = say;
    }

    /** Draws an agreement scale as one bar, as wide as those who are counted. */
    String support(Told.Support support) {
        var bars = new StringBuilder();
        double x = 0;
        int level = 0;
        for (Told.Band band : support.bands()) {
            int wide = band.levels().size();
            int shade = shade(level, support.levels().size());
            level += wide;
            if (band.count() == 0) continue;
            double width = (double) WIDTH * band.count() / support.total();
            bars.append("<rect x=\"%.1f\" y=\"0\" width=\"%.1f\" height=\"26\" fill=\"%s\"/>"
                    .formatted(x, Math.max(1, width - GAP), wide > 1 ? JOINED : SHADES.get(shade)));
            bars.append("<text x=\"%.1f\" y=\"18\" text-anchor=\"middle\" font-size=\"14\" fill=\"%s\">%d</text>"
                    .formatted(x + (width - GAP) / 2, wide > 1 ? "#ffffff" : INK.get(shade), band.count()));
            x += width;
        }
        return "<svg class=\"support\" viewBox=\"0 0 %d 26\" role=\"img\" aria-label=\"%s\">%s</svg>\n"
                .formatted(WIDTH, Html.escape(say.word("support")), bars);
    }

    /** Gives the small square that stands for a level in its table. */
    String key(int level, int of) {
        return square(SHADES.get(shade(level, of)));
    }

    /** Gives the small square that stands for levels counted together. */
    String joinedKey() {
        return square(JOINED);
    }

    private static String square(String fill) {
        return "<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect width=\"10\" height=\"10\" fill=\"%s\"/></svg>"
                .formatted(fill);
    }

    /** Five shades spread over however many levels there are. */
    private static int shade(int level, int of) {
        return of > 5 ? level : of == 1 ? 0 : Math.round(level * 4f / (of - 1));
    }

    /** Draws the steps as stations on one line, each with what it brought out. */
    String process(Proceedings proceedings) {
        int count = proceedings.stations().size();
        double apart = (double) WIDTH / count;
        var drawn = new StringBuilder();
        drawn.append("<line x1=\"%.1f\" y1=\"62\" x2=\"%.1f\" y2=\"62\" stroke=\"#14396b\" stroke-width=\"4\"/>"
                .formatted(apart / 2, WIDTH - apart / 2));
        for (int i = 0; i < count; i++)
            station(drawn, proceedings, proceedings.stations().get(i), i, apart);
        return "<svg class=\"process\" viewBox=\"0 0 %d 138\" role=\"img\" aria-label=\"%s\">%s</svg>\n"
                .formatted(WIDTH, Html.escape(say.word("process")), drawn);
    }

    private void station(
            StringBuilder drawn, Proceedings proceedings, Proceedings.Station station, int i, double apart) {
        double x = apart * (i + 0.5);
        if (station.reached()) counts(drawn, proceedings, station, x);
        drawn.append("<circle cx=\"%.1f\" cy=\"62\" r=\"12\" fill=\"%s\" stroke=\"#14396b\" stroke-width=\"3\"/>"
                .formatted(x, station.reached() ? "#14396b" : "#ffffff"));
        middle(drawn, x, 67, 13, "bold", station.reached() ? "#ffffff" : "#14396b", "" + (i + 1));
        // Eleven units a letter: what fits between two stations goes on one line.
        int[] title = station.title().in("ja").codePoints().toArray();
        int fits = Math.max(3, (int) (apart / 11.5));
        for (int line = 0; line * fits < title.length && line < 4; line++) {
            int end = Math.min(title.length, (line + 1) * fits);
            String part = new String(title, line * fits, end - line * fits);
            middle(drawn, x, 92 + line * 14, 11, "normal", "#111111", part);
        }
    }

    /** One count stands large; several stand one above the other. */
    private void counts(StringBuilder drawn, Proceedings proceedings, Proceedings.Station station, double x) {
        var counts = station.produced().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .toList();
        for (int i = 0; i < counts.size(); i++) {
            String key = counts.get(i).getKey();
            String word = proceedings.counted(station.step(), key, "ja");
            if (counts.size() > 1) {
                middle(
                        drawn,
                        x,
                        24 + 16 * i,
                        12,
                        "bold",
                        "#14396b",
                        proceedings.count(station.step(), key, counts.get(i).getValue(), "ja"));
            } else {
                middle(drawn, x, 24, 20, "bold", "#14396b", "" + counts.get(i).getValue());
                middle(drawn, x, 40, 10, "normal", "#333333", word);
            }
        }
    }

    private static void middle(
            StringBuilder drawn, double x, int y, int size, String weight, String fill, String words) {
        drawn.append(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"%d\" font-weight=\"%s\" fill=\"%s\">%s</text>"
                        .formatted(x, y, size, weight, fill, Html.escape(words)));
    }
}
