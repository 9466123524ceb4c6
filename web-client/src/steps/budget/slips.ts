/** Paper ballots, and how they are entered. */
import { reasonWords } from '../../i18n/words.svelte';
import type { LiveStep } from '../../live/store.svelte';
import { voteOf } from './projects';
import type { Slip, Slips } from './records';

/** What this seat has entered. */
export const entered = (step: LiveStep): Slip[] => step.mine<Slips>('slips')?.slips ?? [];

/** Takes over what those entered who enter here no longer; gives the words of a refusal, or null. */
export async function takeOver(step: LiveStep): Promise<string | null> {
  const sent = await step.act('budget/take-over-slips', { vote: voteOf(step) });
  return sent.ok ? null : reasonWords(sent.reason);
}
