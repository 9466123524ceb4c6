import type { LiveStep } from '../../live/store.svelte';
import type { Wants } from './records';

/** Tells which questions one wants to know, as far as one has pressed: what was pressed last on each counts. */
export function wanted(step: LiveStep): ReadonlySet<string> {
  const all = new Set(step.mine<Wants>('wants')?.questions);
  const coming = [...step.pending('present/want'), ...step.pending('present/want-no-longer')]
    .filter(({ state }) => state !== 'refused')
    .sort((a, b) => a.at - b.at);
  for (const { type, body } of coming) {
    if (type.endsWith('/want')) all.add(body.question);
    else all.delete(body.question);
  }
  return all;
}
