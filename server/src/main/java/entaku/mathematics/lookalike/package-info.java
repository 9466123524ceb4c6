/**
 * Which Japanese notes look alike, and the word that says why.
 *
 * <p>When eighty notes hang on a wall, a facilitator wants to lay those on top of each other that say the
 * same. This package points them out: pairs that say nearly the same, and for any note the three
 * nearest, each with the words they share. It suggests and never sorts: measured on short notes, grouping
 * by theme from words alone is hardly better than chance, because people say the same in other words
 * ("no benches", "nowhere to sit down"), while notes that share a word often make different points.
 *
 * <h2>How</h2>
 *
 * <ol>
 *   <li><b>One form for one sign</b> (Unicode NFKC, lower case): ＡＢＣ and ABC, ｶﾞ and ガ are the same.
 *   <li><b>Words</b> by Lucene's kuromoji with its IPA dictionary: nouns without numbers, pronouns and
 *       dependent nouns; independent verbs and adjectives in their base form (座れない → 座れる).
 *   <li><b>Weights</b> by TF-IDF: how often a word stands in the note × (1 + ln((1 + n) / (1 + notes with
 *       the word))). A word that stands in every note of the evening says little.
 *   <li><b>Likeness</b> as the cosine of two weight vectors (G. Salton's vector space model, 1975),
 *       from 0 for no word in common to 1.
 *   <li><b>Ties</b> are decided by common character pairs (Dice's coefficient), then by id.
 * </ol>
 *
 * <p>Two notes are <em>near-duplicates</em> from a cosine of 0.6, or from 0.42 when they also share 0.3 of
 * their character pairs. Notes without any word the dictionary knows (emoji, single sounds) are compared by
 * their characters alone.
 *
 * <h2>How good it is</h2>
 *
 * On the 76 sample notes of the tests (parks, disasters, getting around) with hand-marked duplicates, the
 * pairs found are right in more than nine of ten cases and more than seven of ten marked pairs are found.
 * What it misses: kanji against kana (片付ける, かたづける), synonyms, and notes that agree only in meaning.
 *
 * <h2>Promises</h2>
 *
 * The answer depends on the notes and not on their order. Blank notes are like nothing, not even each
 * other. Identical notes have likeness 1. Only the first 10,000 characters of a note are read. Nothing
 * leaves the process: the dictionary is part of the library.
 *
 * <pre>{@code
 * var alike = LookAlikes.among(Map.of("n1", "公園のベンチが少ない", "n2", "公園にベンチが少なくて座れない"));
 * alike.nearDuplicates();   // n1 and n2, because of ベンチ, 公園, 少ない
 * alike.nearest("n1");
 * }</pre>
 *
 * <p>Cost: reading is linear in the length of the notes, {@code nearest} linear and {@code nearDuplicates}
 * quadratic in their number. The first use loads the dictionary, a fraction of a second; {@link
 * entaku.mathematics.lookalike.LookAlikes#warmUp} does it beforehand.
 */
package entaku.mathematics.lookalike;
