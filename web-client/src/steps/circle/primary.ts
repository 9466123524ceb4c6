import { plain } from '../../i18n/ruby';
import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import { apart } from '../../parts/apart';
import { mention } from '../../parts/paging';
import { overrun, type Due } from '../due';
import { nameOf } from './inside';
import type { Chair, Turn } from './records';

/** So much of a name fits a button. */
const LETTERS = 16;

/**
 * Somebody has to sit inside; then the turn goes round by order. When the time is over, who speaks comes to an end before
 * the room goes on, so that their time counts.
 */
export function primary(step: StepSource, desk: Conducting): Due {
  const turn = step.get<Turn>('turn');
  // Several tables talk at once: none of them is the next.
  if (!turn) return overrun(step) ? 'on' : null;
  const { chair, next, turns } = turn;
  const end: Due = {
    label: 'circle.end',
    on: `${turns}`,
    run: () => desk.act('circle/end-turn', { turns }, step),
  };
  if (overrun(step)) return chair ? end : 'on';
  if (!next) return { early: true, label: 'desk.act.circle.seat', run: () => desk.open('chair') };
  if (next === chair) return end;
  const name = apart(mention(plain(nameOf(step.get<Chair>(`chair/${next}`))), LETTERS));
  return {
    label: chair ? 'desk.act.circle.pass-to' : 'desk.act.circle.give',
    params: { name },
    on: `${next} ${turns}`,
    run: () => desk.act('circle/give-turn', { chair: next, turns }, step),
  };
}
