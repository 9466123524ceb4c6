/** What is counted in the room, and how it is entered. */
import { reasonWords } from '../../i18n/words.svelte';
import type { LiveStep } from '../../live/store.svelte';
import { voteOf } from './choices';
import type { Hands } from './records';

/** What this seat has entered, by choice. */
export const entered = (step: LiveStep): Record<string, number> => step.mine<Hands>('hands')?.counts ?? {};

/** Takes over what those counted who count here no longer; gives the words of a refusal, or null. */
export async function takeOver(step: LiveStep): Promise<string | null> {
  const sent = await step.act('poll/take-over-hands', { vote: voteOf(step) });
  return sent.ok ? null : reasonWords(sent.reason);
}
