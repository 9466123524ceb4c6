/** What is counted in the room, and how it is entered. */
import type { LiveStep } from '../../live/store.svelte';
import { refusal, voteOf } from '../things';
import type { Hands } from './records';

/** What this seat has entered, by choice. */
export const entered = (step: LiveStep): Record<string, number> => step.mine<Hands>('hands')?.counts ?? {};

/** Takes over what those counted who count here no longer; gives the words of a refusal, or null. */
export const takeOver = (step: LiveStep): Promise<string | null> =>
  refusal(step.act('poll/take-over-hands', { vote: voteOf(step) }));
