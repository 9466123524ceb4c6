import { t } from '../../i18n/words.svelte';
import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import { apart } from '../../parts/apart';
import { overrun, type Due } from '../due';
import type { Queue } from './records';

/** While there is time, whoever waits speaks next, and whoever speaks comes to an end; then the room goes on. */
export function primary(step: StepSource, desk: Conducting): Due {
  const queue = step.get<Queue>('queue');
  if (overrun(step)) return 'on';
  // Several tables talk at once: none of them is the next.
  if (!queue) return null;
  const { turns, busy, length, waiting } = queue;
  const seat = waiting?.[0];
  if (length > 0)
    return seat
      ? {
          label: busy ? 'desk.act.dialogue.pass-to' : 'desk.dialogue.give.to',
          params: { name: apart(seat.name ?? t('who.nameless')) },
          on: `${seat.seat} ${turns}`,
          run: () => desk.act('dialogue/give-floor', { seat: seat.seat, turns }, step),
        }
      : {
          label: busy ? 'dialogue.next' : 'desk.act.dialogue.give',
          on: `${turns}`,
          run: () => desk.act('dialogue/give-floor', { turns }, step),
        };
  if (!busy) return null;
  return {
    label: 'desk.dialogue.end',
    on: `${turns}`,
    run: () => desk.act('dialogue/end-floor', { turns }, step),
  };
}
