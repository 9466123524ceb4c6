/** People counted in the room, entered for those without a phone. */
import type { LiveStep } from '../../live/store.svelte';
import { refusal, sum, voteOf } from '../things';
import type { Three } from './records';

/** What one has entered oneself, statement by statement. */
export const entered = (step: LiveStep): { id: string; counts: Three }[] =>
  step.listMine<Three>('hands/').map(({ id, agree, disagree, unsure }) => ({
    id,
    counts: { agree, disagree, unsure },
  }));

export const ownHands = (step: LiveStep): number => sum(entered(step));

/** Takes over what those counted who count here no longer; gives the words of a refusal, or null. */
export const takeOver = (step: LiveStep): Promise<string | null> =>
  refusal(step.act('statements/take-over-hands', { vote: voteOf(step) }));
