/** Paper ballots, and how they are entered. */
import type { LiveStep } from '../../live/store.svelte';
import { refusal, voteOf } from '../things';
import type { Slip, Slips } from './records';

/** What this seat has entered. */
export const entered = (step: LiveStep): Slip[] => step.mine<Slips>('slips')?.slips ?? [];

/** Takes over what those entered who enter here no longer; gives the words of a refusal, or null. */
export const takeOver = (step: LiveStep): Promise<string | null> =>
  refusal(step.act('budget/take-over-slips', { vote: voteOf(step) }));
