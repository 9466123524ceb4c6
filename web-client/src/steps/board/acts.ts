/** What moves and links notes comes with its words, refusals too, and only where a template asks for it. */
import type { Words } from '../../i18n/catalogue';
import { addPart, addWords } from '../../i18n/words.svelte';

/** Listed here, so that phones in other kinds of step need not even know of them. */
const words = import.meta.glob<Words>('./words/more/*.json', { import: 'default' });

/** Loads the words of places and links. Never rejects: the notes themselves can be read without them. */
export const moreWords = () =>
  Promise.allSettled([
    addWords('more of board', (language) => words[`./words/more/${language}.json`]!()),
    addPart('reasons'),
  ]);

async function worded<T>(face: Promise<{ default: T }>): Promise<T> {
  return (await Promise.all([face, moreWords()]))[0].default;
}

export const noteActs = () => worded(import('./NoteActs.svelte'));
export const laidNotes = () => worded(import('./LaidNotes.svelte'));
