package entaku.mathematics.lookalike;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes the words that carry meaning out of a Japanese text: nouns without numbers, pronouns and
 * dependent nouns (こと, もの), independent verbs and adjectives in their base form. Not for several
 * threads at once; loading the dictionary takes a moment the first time.
 */
final class Words {
    /** What a person types is shorter; a pasted document is told apart by its beginning. */
    static final int LONGEST = 10_000;

    private final JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.NORMAL);
    private final CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
    private final BaseFormAttribute base = tokenizer.getAttribute(BaseFormAttribute.class);

    /** Brings full-width, half-width and compatibility characters and upper case to one form (NFKC). */
    static String normalise(String text) {
        String beginning = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(beginning, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** Returns the words of a normalised text in order, repeated words repeatedly. */
    List<String> of(String normalised) {
        var words = new ArrayList<String>();
        try {
            tokenizer.setReader(new StringReader(normalised));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                if (carriesMeaning(speech.getPartOfSpeech()) && hasLetter(term)) {
                    words.add(base.getBaseForm() != null ? base.getBaseForm() : term.toString());
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return words;
    }

    private static boolean carriesMeaning(String speech) {
        if (speech.startsWith("名詞")) {
            return !speech.startsWith("数", 3) && !speech.startsWith("代名詞", 3) && !speech.startsWith("非自立", 3);
        }
        return speech.startsWith("動詞-自立") || speech.startsWith("形容詞-自立");
    }

    /** Emoji and signs unknown to the dictionary come out as nouns now and then. */
    private static boolean hasLetter(CharSequence word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
