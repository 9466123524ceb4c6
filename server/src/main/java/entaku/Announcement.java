package entaku;

import entaku.web.staff.Reception;
import io.nayuki.qrcodegen.QrCode;
import java.nio.file.Path;

/** Writes on the terminal how to come in. Never part of a log: it holds links that open doors. */
final class Announcement {
    private Announcement() {}

    /**
     * Words everything.
     *
     * @param colour whether the terminal understands colours; without them a QR code suits a dark terminal only
     */
    static String of(Reception.Welcome welcome, String local, boolean colour) {
        var out = new StringBuilder("\n円卓 Entaku\n");
        if (welcome.card() == null) {
            out.append("\n  開いている話し合いはありません。職員のページで作れます。 / No meeting is open.\n");
        } else {
            String code = welcome.card().code();
            out.append("\n").append(qr(welcome.join(), colour)).append("\n");
            line(out, "話し合い  Meeting", welcome.card().title());
            line(out, "参加のアドレス  Join", welcome.join());
            line(out, "参加番号  Join code", code.substring(0, 3) + " " + code.substring(3));
            line(out, "進行役（一度だけ使えます）  Facilitator (works once)", welcome.facilitator());
            line(out, "会場の画面（一度だけ使えます）  Room screen (works once)", welcome.screen());
        }
        line(out, "職員（一度だけ、1時間）  Staff (once, 1 hour)", welcome.staff());
        line(out, "このパソコンから  This computer", local);
        if (welcome.card() != null && !welcome.join().startsWith(local + "/"))
            out.append("\n  上のアドレスが開かないときは、先頭を ")
                    .append(local)
                    .append(" に替えてください。\n  If an address above does not open here, put ")
                    .append(local)
                    .append(" in its place; PUBLIC_URL sets the address for phones.\n");
        return out.append("\n").toString();
    }

    /** Words where the links are that open doors, and nothing of them: this may be kept by whoever keeps logs. */
    static String elsewhere(Path file, String local) {
        return "\n円卓 Entaku\n\n  参加のQRコードと番号、進行役・会場の画面・職員のリンクは、このファイルにあります（読めるのは起動した人だけ）。"
                + "\n  The way in, with every link, is in this file, readable by its owner alone:\n      "
                + file.toAbsolutePath().normalize() + "\n  このパソコンから  This computer\n      " + local + "\n\n";
    }

    private static void line(StringBuilder out, String what, String value) {
        out.append("  ").append(what).append("\n      ").append(value).append("\n");
    }

    /** Draws two rows of modules in one row of letters, dark on light where there are colours. */
    static String qr(String text, boolean colour) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        var out = new StringBuilder();
        int margin = 2;
        for (int y = -margin; y < code.size + margin; y += 2) {
            out.append("  ").append(colour ? "\u001b[30;107m" : "");
            for (int x = -margin; x < code.size + margin; x++) {
                boolean upper = code.getModule(x, y) == colour;
                boolean lower = code.getModule(x, y + 1) == colour;
                out.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
            }
            out.append(colour ? "\u001b[0m" : "").append("\n");
        }
        return out.toString();
    }
}
