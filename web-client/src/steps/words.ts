/** The words of the kinds of step, each beside its faces: those that everybody reads, and those of desk and wall. */
import { addWords } from '../i18n/words.svelte';
import { words } from './kinds';

/** Loads the words of a kind, once; a kind that this client does not know has none. */
export async function kindWords(kind: string): Promise<void> {
  await load(kind, `./${kind}/words`);
}

/** Loads what only the facilitator's console and the room's screen say of a kind, and its other words. */
export async function hallWords(kind: string): Promise<void> {
  await Promise.all([kindWords(kind), load(`${kind}/hall`, `./${kind}/words/hall`)]);
}

async function load(name: string, folder: string): Promise<void> {
  if (!(`${folder}/ja.json` in words)) return;
  await addWords(name, (language) => words[`${folder}/${language}.json`]!());
}

/** Names the kind that a command belongs to: what stands before the slash. */
export const kindOf = (type: string): string => type.slice(0, type.indexOf('/'));
