/** People counted in the room, entered for those without a phone. */
import type { Named } from '../../live/source';
import type { LiveStep } from '../../live/store.svelte';
import { refusal, sum, voteOf } from '../things';
import type { Hands } from './records';

/** What one has entered oneself, activity by activity. */
export const entered = (step: LiveStep): readonly Named<Hands>[] => step.listMine<Hands>('hands/');

export const ownHands = (step: LiveStep): number => sum(entered(step));

/** Takes over what those counted who count here no longer; gives the words of a refusal, or null. */
export const takeOver = (step: LiveStep): Promise<string | null> =>
  refusal(step.act('inventory/take-over-hands', { vote: voteOf(step) }));
