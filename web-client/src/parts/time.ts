/** The time left of the step in words that change once a minute: nobody needs to hear each second. */
import { marked } from '../i18n/words.svelte';

const MINUTE = 60_000;

/** Whether a clock that stands was never started: it is set in whole minutes, and stopped in the middle of one. */
export const neverRan = (left: number): boolean => left % MINUTE === 0;

/** Gives nothing for a clock that was never started: nobody has stopped it, and its minutes do not pass. */
export function timeWords(left: number, running: boolean): string {
  // Minutes that do not pass are not left: whoever reads them would plan by them.
  if (!running) return neverRan(left) ? '' : marked('time.paused');
  if (left < 0) return marked('time.over');
  if (left < MINUTE) return marked('time.soon');
  return marked('time.left', { count: Math.ceil(left / MINUTE) });
}
