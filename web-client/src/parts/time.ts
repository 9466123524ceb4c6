/** The time left in words that change once a minute: nobody needs to hear each second. */
import { t } from '../i18n/words.svelte';

const MINUTE = 60_000;

export function timeWords(left: number, running: boolean): string {
  if (!running)
    return left > 0 ? `${t('time.left', { count: Math.ceil(left / MINUTE) })} (${t('time.paused')})` : '';
  if (left < 0) return t('time.over');
  if (left < MINUTE) return t('time.soon');
  return t('time.left', { count: Math.ceil(left / MINUTE) });
}
