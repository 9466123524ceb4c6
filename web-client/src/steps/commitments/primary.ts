import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import { overrun, type Due } from '../due';
import type { Commitment } from './records';

/** While there is time, what was agreed and has nobody yet wants somebody; once all of it has, the room goes on. */
export function primary(step: StepSource, desk: Conducting): Due {
  const promises = step.list<Commitment>('commitment/');
  if (overrun(step)) return 'on';
  const served = new Set(promises.map(({ proposal }) => proposal));
  const agreed = step.items();
  const open = agreed.find(({ id }) => !served.has(id));
  if (!open) return agreed.length > 0 ? 'on' : null;
  return {
    early: promises.length === 0,
    label: 'desk.act.commitments.for',
    on: open.id,
    params: { count: agreed.filter(({ id }) => !served.has(id)).length },
    run: () => desk.open('promise', open.id),
  };
}
