/** The words of the kinds of step, each beside its faces: those that everybody reads, and those of desk and wall. */
import type { Words } from '../i18n/catalogue';
import { addWords } from '../i18n/words.svelte';
import { words } from './kinds';

type Files = Record<string, () => Promise<Words>>;

/** Loads the words of a kind, once; a kind that this client does not know has none. */
export async function kindWords(kind: string): Promise<void> {
  await load(kind, words, `./${kind}/words`);
}

/** Loads what only the facilitator's console and the room's screen say of a kind, and its other words. */
export async function hallWords(kind: string): Promise<void> {
  const hall = import('./hallKinds').then((each) => load(`${kind}/hall`, each.words, `./${kind}/words/hall`));
  await Promise.all([kindWords(kind), hall]);
}

async function load(name: string, files: Files, folder: string): Promise<void> {
  if (!(`${folder}/ja.json` in files)) return;
  await addWords(name, (language) => files[`${folder}/${language}.json`]!());
}

/** Names the kind that a command belongs to: what stands before the slash. */
export const kindOf = (type: string): string => type.slice(0, type.indexOf('/'));
