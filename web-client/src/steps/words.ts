/** The words of the kinds of step, each beside its faces. */
import { addWords } from '../i18n/words.svelte';
import type { Words } from '../i18n/catalogue';

const files = import.meta.glob<Words>('./*/words/*.json', { import: 'default' });

/** Loads the words of a kind, once; a kind that this client does not know has none. */
export async function kindWords(kind: string): Promise<void> {
  if (!(`./${kind}/words/ja.json` in files)) return;
  await addWords(kind, (language) => files[`./${kind}/words/${language}.json`]!());
}

/** Names the kind that a command belongs to: what stands before the slash. */
export const kindOf = (type: string): string => type.slice(0, type.indexOf('/'));
