/** The time left in words that change once a minute: nobody needs to hear each second. */
import { marked } from '../i18n/words.svelte';

const MINUTE = 60_000;

export function timeWords(left: number, running: boolean): string {
  // Minutes that do not pass are not left: whoever reads them would plan by them.
  if (!running) return marked('time.paused');
  if (left < 0) return marked('time.over');
  if (left < MINUTE) return marked('time.soon');
  return marked('time.left', { count: Math.ceil(left / MINUTE) });
}
