/** When a break ends, as its clock says. */
import { languageTag } from '../../i18n/words.svelte';
import type { StepSource } from '../../live/source';

const MINUTE = 60_000;

/**
 * Gives the time of day, `over` once it is past, and null while the clock stands still or the room is elsewhere. To the
 * nearest minute: nobody comes back by the second.
 */
export function until(step: StepSource): { at: string } | 'over' | null {
  const { clock, left, current } = step.source;
  if (current?.id !== step.id || !clock?.running || left === null) return null;
  if (left <= 0) return 'over';
  const at = Math.round((clock.since + clock.left) / MINUTE) * MINUTE;
  const format = new Intl.DateTimeFormat(languageTag(), {
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Asia/Tokyo',
  });
  return { at: format.format(at) };
}
