import type { Conducting } from '../../live/desk.svelte';
import type { StepSource } from '../../live/source';
import { overrun, type Due } from '../due';
import { at, gone } from './entries';

/**
 * One after another is shown large and asked about; once all of them were heard, or where nothing was left to hear of,
 * the room goes on.
 */
export function primary(step: StepSource, desk: Conducting): Due {
  // Several tables look back at once: none of them is the next.
  if (step.about.among && step.table === null) return null;
  const all = gone(step);
  const here = at(step, all);
  const next = all.find(({ id, told }) => !told && id !== here?.id);
  if (overrun(step)) return 'on';
  if (here && !here.told)
    return {
      label: 'desk.act.review.tell',
      on: here.id,
      run: () => desk.open('tell', here.id),
    };
  if (!next) return 'on';
  return {
    early: !here,
    label: here ? 'desk.act.review.next' : 'desk.act.review.first',
    params: { count: all.filter(({ told }) => !told).length },
    on: next.id,
    run: () => desk.act('review/point', { entry: next.id, from: here?.id ?? '' }, step),
  };
}
