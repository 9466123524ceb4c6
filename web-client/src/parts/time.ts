/** The time left in words that change once a minute: nobody needs to hear each second. */
import { marked } from '../i18n/words.svelte';

const MINUTE = 60_000;

export function timeWords(left: number, running: boolean): string {
  if (!running && left <= 0) return '';
  if (left < 0) return marked('time.over');
  if (running && left < MINUTE) return marked('time.soon');
  return marked('time.left', { count: Math.ceil(left / MINUTE) });
}
