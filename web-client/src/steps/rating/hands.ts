/** What is counted in the room, and how it is taken over. */
import type { LiveStep } from '../../live/store.svelte';
import { refusal, voteOf } from '../things';
import type { Hands } from './records';

/** What this seat has entered, by thing and option: `marks-01.office/3`. */
export function entered(step: LiveStep): Record<string, number> {
  const all = step.listMine<Hands>('hands/');
  return Object.fromEntries(
    all.flatMap(({ id, counts }) =>
      Object.entries(counts).map(([option, count]) => [`${id}.${option}`, count]),
    ),
  );
}

/** Takes over what those counted who count here no longer; gives the words of a refusal, or null. */
export const takeOver = (step: LiveStep): Promise<string | null> =>
  refusal(step.act('rating/take-over-hands', { vote: voteOf(step) }));
