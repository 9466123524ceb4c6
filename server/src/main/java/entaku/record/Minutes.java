package entaku.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes documents of a record: 議事録, the summary first and then everything.
 *
 * <p>Names are handed in for each document and are nowhere else; a seat without one is 参加者12. {@code lang} is
 * {@code ja}, or {@code en} for Japanese with English beside it.
 */
public final class Minutes {
    /** Where a page that is served finds its style sheet, which {@link #css()} gives. */
    public static final String CSS_PATH = "/minutes.css";

    private static final String CSS = resource();

    private Minutes() {}

    /** Gives a page that prints on A4. It loads nothing but {@value #CSS_PATH}, and holds no script and no inline style. */
    public static String html(Proceedings proceedings, Map<String, String> names, String lang) {
        String link = "<link rel=\"stylesheet\" href=\"" + CSS_PATH + "\">";
        return new HtmlPage(proceedings, names, lang).page(link);
    }

    /** Gives the same page with its style sheet inside, to be kept as a file of its own. */
    public static String standalone(Proceedings proceedings, Map<String, String> names, String lang) {
        return new HtmlPage(proceedings, names, lang).page("<style>\n" + CSS + "</style>");
    }

    public static String markdown(Proceedings proceedings, Map<String, String> names, String lang) {
        return new Markdown(proceedings, names, lang).document();
    }

    /** Gives the record as JSON, with what each seat in it is called under {@code names}, and its digest. */
    public static String json(Proceedings proceedings, Map<String, String> names, String lang) {
        var called = new Naming(proceedings, names, new Say(lang));
        var all = new TreeMap<String, String>();
        proceedings.seated().keySet().forEach(seat -> all.put(seat, called.of(seat)));
        var document = new LinkedHashMap<String, Object>();
        Frozen frozen = Frozen.of(proceedings);
        document.put("names", all);
        document.put("record", frozen.content());
        document.put("sha256", frozen.sha256());
        return Json.pretty(document);
    }

    /** Gives the style sheet of {@link #html}. */
    public static String css() {
        return CSS;
    }

    private static String resource() {
        try (InputStream in = Minutes.class.getResourceAsStream("minutes.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
