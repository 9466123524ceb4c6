import type { Words } from './catalogue';
import { addWords } from './words.svelte';

const files = import.meta.glob<Words>('./*/calls.json', { import: 'default' });

/** Adds the words for calling those who conduct: they come with what says them. */
export const callsWords = (): Promise<void> =>
  addWords('calls', (chosen) => files[`./${chosen}/calls.json`]!() as Promise<Words>);
