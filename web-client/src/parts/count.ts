/** Reads counts as people write them: in any width, in kanji, with the word for what is counted. */
import numerals from './numerals.json';

/** As many hands as the server takes. */
export const HANDS = 5000;

const UNITS: Record<string, number> = numerals.units;
const ALIKE: Record<string, string> = numerals.alike;
const around = new RegExp(`^(?:${numerals.before.join('|')})|(?:${numerals.after.join('|')})$`, 'gi');

/** Gives the number that the words say; null when they say none, more than one, a part of one or one below nought. */
export function readCount(words: string): number | null {
  const plain = words.normalize('NFKC').trim().replace(around, '').trim();
  if (/^\d+$/.test(plain)) return Number(plain);
  // Thousands may be set apart, and nothing else.
  if (/^\d{1,3}(?:,\d{3})+$/.test(plain)) return Number(plain.replaceAll(',', ''));
  return kanji([...plain].map((each) => ALIKE[each] ?? each));
}

/** Reads kanji with their units, or digit by digit. */
function kanji(letters: string[]): number | null {
  if (letters.length === 0) return null;
  const values = letters.map((each) => numerals.digits.indexOf(each));
  if (values.every((each) => each >= 0)) return Number(values.join(''));
  let sum = 0;
  let digit: number | null = null;
  let last = Infinity;
  for (const [i, each] of letters.entries()) {
    const unit = UNITS[each];
    if (unit === undefined) {
      if (values[i]! < 1 || digit !== null) return null;
      digit = values[i]!;
    } else {
      // Units come from the largest down, each once.
      if (unit >= last) return null;
      sum += (digit ?? 1) * unit;
      last = unit;
      digit = null;
    }
  }
  return sum + (digit ?? 0);
}
