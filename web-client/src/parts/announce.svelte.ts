/** One polite voice for a whole face: what happened, said once. */
import { untrack } from 'svelte';
import { plain } from '../i18n/ruby';

let said = $state('');

export function announce(marked: string): void {
  const words = plain(marked);
  // The same words twice are two happenings: a trailing blank makes them new to a screen reader.
  // Told from inside an effect, this must not make that effect follow what it says itself.
  said = untrack(() => said) === words ? `${words}\u00a0` : words;
}

export function lastSaid(): string {
  return said;
}
