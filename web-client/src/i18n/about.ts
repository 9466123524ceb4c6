import type { Words } from './catalogue';
import { addWords } from './words.svelte';

const files = import.meta.glob<Words>('./*/about.json', { import: 'default' });

/** Adds the words of what people may say of themselves at the door: they come when somebody opens these questions. */
export const aboutWords = (): Promise<void> =>
  addWords('about', (chosen) => files[`./${chosen}/about.json`]!() as Promise<Words>);
