/** What becomes of the languages of a text when somebody changes it in one of them. */
import type { Text } from '../../../i18n/text';
import type { Language } from '../../../i18n/words.svelte';

/** Gives the words that stand in a language, as every face shows them. */
export const wordsIn = (text: Text | null | undefined, language: Language): string =>
  !text ? '' : (text[language] ?? (language === 'ja-easy' ? text.ja : (text['en'] ?? text.ja)));

/** Tells whether the same words stand in every language, because nobody has translated them. */
export const everywhere = (text: Text | null): boolean => !!text && Object.keys(text).length === 1;

/**
 * Gives the text with other words in the language on the screen. They stand in all languages, so that no other one says
 * what is true no longer; a translation changes its own language alone. Who writes again what stood there has changed
 * nothing.
 */
export function rewritten(
  text: Text | null,
  before: Text | null,
  words: string,
  language: Language,
  translation: boolean,
): Text | null {
  if (translation && text) {
    if (words.trim()) return { ...text, [language]: words };
    const others = { ...text };
    if (language !== 'ja') delete others[language];
    return others;
  }
  if (!words.trim()) return null;
  if (before && words === wordsIn(before, language)) return before;
  return { ja: words };
}
