import type { Words } from './catalogue';
import { addWords } from './words.svelte';

const files = import.meta.glob<Words>('./*/hands.json', { import: 'default' });

/** Adds the words for taking over what others counted: few need them, and they come with what says them. */
export const handsWords = (): Promise<void> =>
  addWords('hands', (chosen) => files[`./${chosen}/hands.json`]!() as Promise<Words>);
