/** What the kinds of step bring along for the console's large button. */
import type { Primary } from './primary';

export const primaries = import.meta.glob<Primary>('./*/primary.ts', { eager: true, import: 'primary' });
