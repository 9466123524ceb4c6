/** The time left in words that change once a minute: nobody needs to hear each second. */
import { t } from '../i18n/words.svelte';

const MINUTE = 60_000;

export function timeWords(left: number, running: boolean): string {
  if (!running && left <= 0) return '';
  if (left < 0) return t('time.over');
  if (running && left < MINUTE) return t('time.soon');
  return t('time.left', { count: Math.ceil(left / MINUTE) });
}
