package entaku.steps.motion;

import entaku.session.Rejected;
import entaku.session.Text;
import entaku.steps.shared.Words;
import java.util.Locale;

/** What one can say to a motion. */
enum Voice {
    FOR(Words.of("賛成", "for")),
    AGAINST(Words.of("反対", "against")),
    ABSTAIN(Words.of("棄権", "abstained"));

    final Text said;

    Voice(Text said) {
        this.said = said;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Voice of(String word) {
        for (Voice voice : values()) if (voice.word().equals(word)) return voice;
        throw new Rejected("no-such-voice");
    }
}
